import type { LibraryKnowledge } from './entry';

/** Python 2's names and the GIL. */
export const python2: LibraryKnowledge = {
  library: 'urllib2',
  summary: "Programs that run on both still bear these names; they lead to today's.",
  aliases: {
    'urllib2.urlopen': 'urllib.request.urlopen',
    'urllib2.Request': 'urllib.request.Request',
    'urllib2.build_opener': 'urllib.request.build_opener',
    'urllib2.install_opener': 'urllib.request.install_opener',
    'urllib.urlopen': 'urllib.request.urlopen',
    'urllib.urlretrieve': 'urllib.request.urlretrieve',
    'urllib.urlencode': 'urllib.parse.urlencode',
    'urllib.quote': 'urllib.parse.quote',
    'urllib.quote_plus': 'urllib.parse.quote_plus',
    'urllib.unquote': 'urllib.parse.unquote',
    'urlparse': 'urllib.parse',
    'Queue': 'queue',
    'thread': '_thread',
    'StringIO.StringIO': 'io.StringIO',
    'cStringIO.StringIO': 'io.StringIO',
    'httplib': 'http.client',
    'SocketServer': 'socketserver',
    'ConfigParser': 'configparser',
    'Tkinter': 'tkinter',
    'itertools.izip': 'zip',
    'itertools.imap': 'map',
    'itertools.ifilter': 'filter',
    'itertools.izip_longest': 'itertools.zip_longest',
    'xrange': 'range',
    'raw_input': 'input',
    'unicode': 'str',
  },
  entries: [
    { name: 'urllib2.*', behaviour: 'holds', seconds: 1e-5, evidence: 'cpython 2.7 Lib/urllib2.py (Python source over sockets)', confidence: 'source' },
  ],
};

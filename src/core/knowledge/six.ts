import type { LibraryKnowledge } from './entry';

/** six and the GIL. */
export const six: LibraryKnowledge = {
  library: 'six',
  summary: 'Six: Python that holds; its moves lead to the modules of the standard library.',
  isPurePython: true,
  aliases: {
    'six.moves.queue': 'queue',
    'six.moves.urllib': 'urllib',
    'six.moves.range': 'range',
    'six.moves.input': 'input',
    'six.moves.map': 'map',
    'six.moves.filter': 'filter',
    'six.moves.zip': 'zip',
    'six.moves.reduce': 'functools.reduce',
    'six.moves.cPickle': 'pickle',
    'six.moves.http_client': 'http.client',
    'six.moves.socketserver': 'socketserver',
    'six.moves._thread': '_thread',
    'six.moves.configparser': 'configparser',
    'six.StringIO': 'io.StringIO',
    'six.BytesIO': 'io.BytesIO',
  },
  entries: [
    { name: 'six.*', behaviour: 'holds', seconds: 2e-7, evidence: 'six 1.17.0 (Python source)', confidence: 'source' },
  ],
};

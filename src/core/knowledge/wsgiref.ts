import type { LibraryKnowledge } from './entry';

/** The reference WSGI server. */
export const wsgiref: LibraryKnowledge = {
  library: 'wsgiref',
  entries: [
    { name: 'wsgiref.simple_server.make_server', behaviour: 'waits', seconds: 1e-4, returns: 'http.server.HTTPServer', condition: 'bind', evidence: 'cpython 3.13.0 Lib/wsgiref/simple_server.py:146', confidence: 'source' },
  ],
};

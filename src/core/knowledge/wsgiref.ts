import type { LibraryKnowledge } from './entry';

/** wsgiref and the GIL. */
export const wsgiref: LibraryKnowledge = {
  library: 'wsgiref',
  summary: 'The reference WSGI server.',
  entries: [
    { name: 'wsgiref.simple_server.make_server', behaviour: 'waits', seconds: 1e-4, returns: 'http.server.HTTPServer', evidence: 'cpython 3.13.0 Lib/wsgiref/simple_server.py:146', confidence: 'source' },
  ],
};

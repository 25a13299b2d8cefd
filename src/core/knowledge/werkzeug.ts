import type { LibraryKnowledge } from './entry';

/** werkzeug and the GIL. */
export const werkzeug: LibraryKnowledge = {
  library: 'werkzeug',
  summary: 'Werkzeug: Python but for its password hashes, which hashlib computes with the GIL released.',
  isPurePython: true,
  bases: {
    'werkzeug.serving.ThreadedWSGIServer': 'werkzeug.serving.BaseWSGIServer',
    'werkzeug.serving.ForkingWSGIServer': 'werkzeug.serving.BaseWSGIServer',
  },
  entries: [
    { name: 'werkzeug.security.generate_password_hash', behaviour: 'releases', seconds: 0.1, isSteady: true, returns: 'str', evidence: 'Werkzeug 3.1.8 security.py:54 (hashlib.scrypt releases)', confidence: 'source' },
    { name: 'werkzeug.security.check_password_hash', behaviour: 'releases', seconds: 0.1, isSteady: true, returns: 'bool', evidence: 'Werkzeug 3.1.8 security.py:54 (hashlib.scrypt releases)', confidence: 'source' },
    { name: 'werkzeug.serving.make_server', behaviour: 'holds', seconds: 1e-3, returns: 'werkzeug.serving.BaseWSGIServer', evidence: 'Werkzeug 3.1.8 serving.py (binds a socket)', confidence: 'source' },
    { name: 'werkzeug.serving.BaseWSGIServer.serve_forever', behaviour: 'waits', seconds: 10, condition: 'runs the handlers', evidence: 'Werkzeug 3.1.8 serving.py, BaseWSGIServer.serve_forever -> cpython 3.13.0 Lib/socketserver.py:218', confidence: 'source' },
    { name: 'werkzeug.serving.run_simple', behaviour: 'waits', seconds: 10, condition: 'runs the handlers', evidence: 'Werkzeug 3.1.8 serving.py, run_simple -> BaseWSGIServer.serve_forever', confidence: 'source' },
    { name: 'werkzeug.*', behaviour: 'holds', seconds: 1e-5, evidence: 'Werkzeug 3.1.8 (Python source)', confidence: 'source' },
  ],
};

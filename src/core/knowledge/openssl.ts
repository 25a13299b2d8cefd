import type { LibraryKnowledge } from './entry';

/** OpenSSL and the GIL. */
export const openssl: LibraryKnowledge = {
  library: 'OpenSSL',
  summary: 'pyOpenSSL: its C is called through cffi and releases.',
  entries: [
    { name: 'OpenSSL.SSL.Connection.recv', behaviour: 'waits', seconds: 0.02, returns: 'bytes', evidence: 'pyOpenSSL (source not read)', confidence: 'memory' },
    { name: 'OpenSSL.SSL.Connection.send', behaviour: 'waits', seconds: 5e-5, evidence: 'pyOpenSSL (source not read)', confidence: 'memory' },
    { name: 'OpenSSL.SSL.Connection.sendall', behaviour: 'waits', seconds: 5e-5, evidence: 'pyOpenSSL (source not read)', confidence: 'memory' },
    { name: 'OpenSSL.SSL.Connection.do_handshake', behaviour: 'waits', seconds: 0.05, evidence: 'pyOpenSSL (source not read)', confidence: 'memory' },
  ],
};

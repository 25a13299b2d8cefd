import type { LibraryKnowledge } from './entry';

/** pyOpenSSL: its C is called through cffi and releases. */
export const openssl: LibraryKnowledge = {
  library: 'OpenSSL',
  entries: [
    { name: 'OpenSSL.SSL.Connection.recv', behaviour: 'waits', seconds: 0.02, returns: 'bytes', condition: 'cffi: released', evidence: 'pyOpenSSL (source not read)', confidence: 'memory' },
    { name: 'OpenSSL.SSL.Connection.send', behaviour: 'waits', seconds: 5e-5, condition: 'cffi: released', evidence: 'pyOpenSSL (source not read)', confidence: 'memory' },
    { name: 'OpenSSL.SSL.Connection.sendall', behaviour: 'waits', seconds: 5e-5, condition: 'cffi: released', evidence: 'pyOpenSSL (source not read)', confidence: 'memory' },
    { name: 'OpenSSL.SSL.Connection.do_handshake', behaviour: 'waits', seconds: 0.05, condition: 'cffi: released', evidence: 'pyOpenSSL (source not read)', confidence: 'memory' },
  ],
};

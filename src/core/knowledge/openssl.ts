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
    ...['load_certificate', 'load_certificate_request'].map((call) => ({ name: `OpenSSL.crypto.${call}`, behaviour: 'holds', seconds: 1e-4, returns: 'OpenSSL.crypto.X509', evidence: 'pyOpenSSL (source not read)', confidence: 'memory' } as const)),
    { name: 'OpenSSL.crypto.X509.*', behaviour: 'holds', seconds: 1e-5, evidence: 'pyOpenSSL (source not read)', confidence: 'memory' },
    { name: 'OpenSSL.crypto.*', behaviour: 'holds', seconds: 1e-4, evidence: 'pyOpenSSL (source not read)', confidence: 'memory' },
  ],
};

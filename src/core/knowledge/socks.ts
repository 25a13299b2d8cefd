import type { LibraryKnowledge } from './entry';

/** socks and the GIL. */
export const socks: LibraryKnowledge = {
  library: 'socks',
  summary: 'Sockets through a proxy.',
  bases: {
    'socks.socksocket': 'socket.socket',
  },
  entries: [
    { name: 'socks.socksocket', behaviour: 'holds', seconds: 1e-5, returns: 'socks.socksocket', evidence: 'PySocks documentation', confidence: 'docs' },
    { name: 'socks.set_default_proxy', behaviour: 'holds', seconds: 1e-6, evidence: 'PySocks documentation', confidence: 'docs' },
    { name: 'socks.setdefaultproxy', behaviour: 'holds', seconds: 1e-6, evidence: 'PySocks documentation', confidence: 'docs' },
    { name: 'socks.wrapmodule', behaviour: 'holds', seconds: 1e-6, evidence: 'PySocks documentation', confidence: 'docs' },
    { name: 'socks.create_connection', behaviour: 'waits', seconds: 0.05, returns: 'socks.socksocket', evidence: 'PySocks documentation', confidence: 'docs' },
  ],
};

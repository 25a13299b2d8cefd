import type { LibraryKnowledge } from './entry';

/** urllib3 and the GIL. */
export const urllib3: LibraryKnowledge = {
  library: 'urllib3',
  summary: 'urllib3: a request is one wait for the network.',
  aliases: {
    'urllib3.poolmanager.PoolManager': 'urllib3.PoolManager',
    'urllib3.response.HTTPResponse': 'urllib3.HTTPResponse',
    'urllib3.connectionpool.HTTPConnectionPool': 'urllib3.HTTPConnectionPool',
  },
  bases: {
    'urllib3.ProxyManager': 'urllib3.PoolManager',
    'urllib3.HTTPSConnectionPool': 'urllib3.HTTPConnectionPool',
  },
  attributes: {
    'urllib3.HTTPResponse.data': 'bytes',
    'urllib3.HTTPResponse.status': 'int',
  },
  entries: [
    { name: 'urllib3.PoolManager', behaviour: 'holds', seconds: 2e-5, returns: 'urllib3.PoolManager', evidence: 'urllib3 2.7.0 connectionpool.py:534 (http.client: its socket waits release)', confidence: 'source' },
    { name: 'urllib3.ProxyManager', behaviour: 'holds', seconds: 2e-5, returns: 'urllib3.ProxyManager', evidence: 'urllib3 2.7.0 connectionpool.py:534 (http.client: its socket waits release)', confidence: 'source' },
    { name: 'urllib3.HTTPConnectionPool', behaviour: 'holds', seconds: 2e-5, returns: 'urllib3.HTTPConnectionPool', evidence: 'urllib3 2.7.0 connectionpool.py:534 (http.client: its socket waits release)', confidence: 'source' },
    { name: 'urllib3.HTTPSConnectionPool', behaviour: 'holds', seconds: 2e-5, returns: 'urllib3.HTTPSConnectionPool', evidence: 'urllib3 2.7.0 connectionpool.py:534 (http.client: its socket waits release)', confidence: 'source' },
    { name: 'urllib3.PoolManager.request', behaviour: 'waits', seconds: 0.1, returns: 'urllib3.HTTPResponse', evidence: 'urllib3 2.7.0 connectionpool.py:534 (http.client: its socket waits release)', confidence: 'source' },
    { name: 'urllib3.PoolManager.urlopen', behaviour: 'waits', seconds: 0.1, returns: 'urllib3.HTTPResponse', evidence: 'urllib3 2.7.0 connectionpool.py:534 (http.client: its socket waits release)', confidence: 'source' },
    { name: 'urllib3.HTTPConnectionPool.request', behaviour: 'waits', seconds: 0.1, returns: 'urllib3.HTTPResponse', evidence: 'urllib3 2.7.0 connectionpool.py:534 (http.client: its socket waits release)', confidence: 'source' },
    { name: 'urllib3.HTTPConnectionPool.urlopen', behaviour: 'waits', seconds: 0.1, returns: 'urllib3.HTTPResponse', evidence: 'urllib3 2.7.0 connectionpool.py:534 (http.client: its socket waits release)', confidence: 'source' },
    { name: 'urllib3.request', behaviour: 'waits', seconds: 0.1, returns: 'urllib3.HTTPResponse', evidence: 'urllib3 2.7.0 connectionpool.py:534 (http.client: its socket waits release)', confidence: 'source' },
    { name: 'urllib3.HTTPResponse.read', behaviour: 'waits', seconds: 5e-3, returns: 'bytes', evidence: 'urllib3 2.7.0 connectionpool.py:534 (http.client: its socket waits release)', confidence: 'source' },
    { name: 'urllib3.HTTPResponse.stream', behaviour: 'waits', seconds: 5e-3, returns: 'bytes', evidence: 'urllib3 2.7.0 connectionpool.py:534 (http.client: its socket waits release)', confidence: 'source' },
    { name: 'urllib3.HTTPResponse.json', behaviour: 'holds', seconds: 1e-4, evidence: 'urllib3 2.7.0 connectionpool.py:534 (http.client: its socket waits release)', confidence: 'source' },
    { name: 'urllib3.HTTPResponse.release_conn', behaviour: 'holds', seconds: 5e-6, evidence: 'urllib3 2.7.0 connectionpool.py:534 (http.client: its socket waits release)', confidence: 'source' },
    { name: 'urllib3.HTTPResponse.close', behaviour: 'holds', seconds: 5e-6, evidence: 'urllib3 2.7.0 connectionpool.py:534 (http.client: its socket waits release)', confidence: 'source' },
    { name: 'urllib3.*', behaviour: 'holds', seconds: 2e-6, evidence: 'urllib3 2.7.0 connectionpool.py:534 (http.client: its socket waits release)', confidence: 'source' },
  ],
};

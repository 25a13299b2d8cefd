import type { LibraryKnowledge } from './entry';

/** aiohttp and the GIL. */
export const aiohttp: LibraryKnowledge = {
  library: 'aiohttp',
  summary: 'HTTP in an event loop: a request suspends its task; the parser holds.',
  entries: [
    { name: 'aiohttp.ClientSession', behaviour: 'holds', seconds: 2e-5, returns: 'aiohttp.ClientSession', evidence: 'aiohttp documentation', confidence: 'docs' },
    { name: 'aiohttp.ClientSession.get', behaviour: 'waits', seconds: 0.1, returns: 'aiohttp.ClientResponse', isAwaited: true, evidence: 'aiohttp (not read)', confidence: 'memory' },
    { name: 'aiohttp.ClientSession.post', behaviour: 'waits', seconds: 0.1, returns: 'aiohttp.ClientResponse', isAwaited: true, evidence: 'aiohttp (not read)', confidence: 'memory' },
    { name: 'aiohttp.ClientSession.put', behaviour: 'waits', seconds: 0.1, returns: 'aiohttp.ClientResponse', isAwaited: true, evidence: 'aiohttp (not read)', confidence: 'memory' },
    { name: 'aiohttp.ClientSession.delete', behaviour: 'waits', seconds: 0.1, returns: 'aiohttp.ClientResponse', isAwaited: true, evidence: 'aiohttp (not read)', confidence: 'memory' },
    { name: 'aiohttp.ClientSession.head', behaviour: 'waits', seconds: 0.1, returns: 'aiohttp.ClientResponse', isAwaited: true, evidence: 'aiohttp (not read)', confidence: 'memory' },
    { name: 'aiohttp.ClientSession.patch', behaviour: 'waits', seconds: 0.1, returns: 'aiohttp.ClientResponse', isAwaited: true, evidence: 'aiohttp (not read)', confidence: 'memory' },
    { name: 'aiohttp.ClientSession.request', behaviour: 'waits', seconds: 0.1, returns: 'aiohttp.ClientResponse', isAwaited: true, evidence: 'aiohttp (not read)', confidence: 'memory' },
    { name: 'aiohttp.ClientResponse.text', behaviour: 'waits', seconds: 0.01, isAwaited: true, evidence: 'aiohttp documentation', confidence: 'docs' },
    { name: 'aiohttp.ClientResponse.read', behaviour: 'waits', seconds: 0.01, isAwaited: true, evidence: 'aiohttp documentation', confidence: 'docs' },
    { name: 'aiohttp.ClientResponse.json', behaviour: 'waits', seconds: 0.01, isAwaited: true, evidence: 'aiohttp documentation', confidence: 'docs' },
    { name: 'aiohttp.ClientResponse.raise_for_status', behaviour: 'holds', seconds: 1e-6, evidence: 'aiohttp documentation', confidence: 'docs' },
    { name: 'aiohttp.web.run_app', behaviour: 'waits', seconds: 10, condition: 'runs the loop and its handlers', evidence: 'aiohttp (not read)', confidence: 'memory' },
    { name: 'aiohttp.request', behaviour: 'waits', seconds: 0.1, isAwaited: true, evidence: 'aiohttp documentation', confidence: 'docs' },
    { name: 'aiohttp.ClientSession.close', behaviour: 'waits', seconds: 1e-3, isAwaited: true, evidence: 'aiohttp documentation', confidence: 'docs' },
    { name: 'aiohttp.ClientSession.options', behaviour: 'waits', seconds: 0.1, isAwaited: true, evidence: 'aiohttp documentation', confidence: 'docs' },
    { name: 'aiohttp.ClientSession.ws_connect', behaviour: 'waits', seconds: 0.1, isAwaited: true, evidence: 'aiohttp documentation', confidence: 'docs' },
  ],
};

import type { KnowledgeEntry, LibraryKnowledge } from './entry';

/** websocket and the GIL. */
export const websocket: LibraryKnowledge = {
  library: 'websocket',
  summary: 'WebSockets: receiving waits.',
  entries: [
    { name: 'websocket.create_connection', behaviour: 'waits', seconds: 0.1, returns: 'websocket.WebSocket', condition: 'masking is Python', evidence: 'websocket-client (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'websocket.WebSocket', behaviour: 'holds', seconds: 1e-5, returns: 'websocket.WebSocket', evidence: 'websocket-client (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'websocket.WebSocket.recv', behaviour: 'waits', seconds: 0.1, returns: 'str', condition: 'masking is Python', evidence: 'websocket-client (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    ...['recv_data', 'recv_data_frame', 'recv_frame'].map((method): KnowledgeEntry => ({ name: `websocket.WebSocket.${method}`, behaviour: 'waits', seconds: 0.1, evidence: 'websocket-client 1.9.2 websocket/_core.py:442, 460, 507 (until the other side sends something)', confidence: 'source' })),
    { name: 'websocket.WebSocket.*', behaviour: 'waits', seconds: 1e-3, condition: 'masking is Python', evidence: 'websocket-client (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'websocket.WebSocketApp', behaviour: 'holds', seconds: 1e-5, returns: 'websocket.WebSocketApp', evidence: 'websocket-client (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'websocket.WebSocketApp.run_forever', behaviour: 'waits', seconds: 10, condition: 'runs the callbacks', evidence: 'websocket-client (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
  ],
};

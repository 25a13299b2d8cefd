import type { LibraryKnowledge } from './entry';

/** WebSockets: receiving waits. */
export const websocket: LibraryKnowledge = {
  library: 'websocket',
  entries: [
    { name: 'websocket.create_connection', behaviour: 'waits', seconds: 0.1, returns: 'websocket.WebSocket', condition: 'waits; masking in Python (or wsaccel)', evidence: 'websocket-client (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'websocket.WebSocket', behaviour: 'holds', seconds: 1e-5, returns: 'websocket.WebSocket', evidence: 'websocket-client (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'websocket.WebSocket.recv', behaviour: 'waits', seconds: 0.1, returns: 'str', condition: 'waits; masking in Python (or wsaccel)', evidence: 'websocket-client (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'websocket.WebSocket.*', behaviour: 'waits', seconds: 1e-3, condition: 'waits; masking in Python (or wsaccel)', evidence: 'websocket-client (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'websocket.WebSocketApp', behaviour: 'holds', seconds: 1e-5, returns: 'websocket.WebSocketApp', evidence: 'websocket-client (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'websocket.WebSocketApp.run_forever', behaviour: 'waits', seconds: 10, condition: 'runs the callbacks', evidence: 'websocket-client (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
  ],
};

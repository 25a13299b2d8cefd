import type { KnowledgeEntry, LibraryKnowledge } from './entry';

/** socketserver and the GIL. */
export const socketserver: LibraryKnowledge = {
  library: 'socketserver',
  summary: 'Servers: they wait for requests and run the handlers.',
  bases: {
    'socketserver.StreamRequestHandler': 'socketserver.BaseRequestHandler',
    'socketserver.RequestReader': 'io.BufferedRandom',
    'socketserver._SocketWriter': 'io.BufferedRandom',
    'socketserver.TCPServer': 'socketserver.BaseServer',
    'socketserver.UDPServer': 'socketserver.TCPServer',
    'socketserver.ThreadingTCPServer': 'socketserver.TCPServer',
    'socketserver.ThreadingUDPServer': 'socketserver.UDPServer',
  },
  attributes: {
    'socketserver.BaseRequestHandler.request': 'socket.socket',
    'socketserver.StreamRequestHandler.rfile': 'socketserver.RequestReader',
    'socketserver.StreamRequestHandler.wfile': 'socketserver._SocketWriter',
  },
  entries: [
    { name: 'socketserver.TCPServer', behaviour: 'waits', seconds: 1e-4, returns: 'socketserver.TCPServer', evidence: 'cpython 3.13.0 Lib/socketserver.py', confidence: 'source' },
    { name: 'socketserver.UDPServer', behaviour: 'waits', seconds: 1e-4, returns: 'socketserver.UDPServer', evidence: 'cpython 3.13.0 Lib/socketserver.py', confidence: 'source' },
    { name: 'socketserver.ThreadingTCPServer', behaviour: 'waits', seconds: 1e-4, returns: 'socketserver.ThreadingTCPServer', evidence: 'cpython 3.13.0 Lib/socketserver.py', confidence: 'source' },
    { name: 'socketserver.ThreadingUDPServer', behaviour: 'waits', seconds: 1e-4, returns: 'socketserver.ThreadingUDPServer', evidence: 'cpython 3.13.0 Lib/socketserver.py', confidence: 'source' },
    { name: 'socketserver.BaseServer.serve_forever', behaviour: 'waits', seconds: 10, condition: 'runs the handlers', evidence: 'cpython 3.13.0 Lib/socketserver.py:218', confidence: 'source' },
    { name: 'socketserver.BaseServer.handle_request', behaviour: 'waits', seconds: 0.05, condition: 'runs the handler', evidence: 'cpython 3.13.0 Lib/socketserver.py:276', confidence: 'source' },
    { name: 'socketserver.BaseServer.shutdown', behaviour: 'idles', seconds: 0.5, evidence: 'cpython 3.13.0 Lib/socketserver.py', confidence: 'source' },
    { name: 'socketserver.BaseServer.server_close', behaviour: 'waits', seconds: 1e-5, evidence: 'cpython 3.13.0 Lib/socketserver.py', confidence: 'source' },
    ...['read', 'readline', 'readinto'].map((method): KnowledgeEntry => ({ name: `socketserver.RequestReader.${method}`, behaviour: 'waits', seconds: 1e-3, ...(method === 'readinto' ? {} : { returns: 'bytes' }), condition: 'what has arrived already is only copied', evidence: 'cpython 3.13.0 Lib/socketserver.py:811 (a file made of the connection)', confidence: 'source' })),
    { name: 'socketserver._SocketWriter.write', behaviour: 'waits', seconds: 5e-5, condition: 'only when the buffer is full', evidence: 'cpython 3.13.0 Lib/socketserver.py:839 (sends all, without a buffer of its own)', confidence: 'source' },
    { name: 'socketserver.BaseRequestHandler.*', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Lib/socketserver.py', confidence: 'source' },
  ],
};

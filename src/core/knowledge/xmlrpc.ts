import type { KnowledgeEntry, LibraryKnowledge } from './entry';

/** xmlrpc and the GIL. */
export const xmlrpc: LibraryKnowledge = {
  library: 'xmlrpc',
  summary: 'XML-RPC: each method of a proxy is an HTTP round trip.',
  bases: {
    'xmlrpc.server.SimpleXMLRPCServer': 'socketserver.BaseServer',
  },
  entries: [
    { name: 'xmlrpc.client.ServerProxy', behaviour: 'holds', seconds: 5e-5, returns: 'xmlrpc.client.ServerProxy', evidence: 'cpython 3.13.0 Lib/xmlrpc/client.py:1373', confidence: 'source' },
    { name: 'xmlrpc.client.ServerProxy.*', behaviour: 'waits', seconds: 0.05, evidence: 'cpython 3.13.0 Lib/xmlrpc/client.py:1373', confidence: 'source' },
    { name: 'xmlrpc.client.dumps', behaviour: 'holds', seconds: 2e-4, evidence: 'cpython 3.13.0 Lib/xmlrpc/client.py:918', confidence: 'source' },
    { name: 'xmlrpc.client.loads', behaviour: 'holds', seconds: 2e-4, evidence: 'cpython 3.13.0 Lib/xmlrpc/client.py:993', confidence: 'source' },
    { name: 'xmlrpc.server.SimpleXMLRPCServer', behaviour: 'waits', seconds: 1e-4, returns: 'xmlrpc.server.SimpleXMLRPCServer', evidence: 'cpython 3.13.0 Lib/xmlrpc', confidence: 'source' },
    ...['register_function', 'register_instance', 'register_introspection_functions', 'register_multicall_functions'].map((method): KnowledgeEntry => ({ name: `xmlrpc.server.SimpleXMLRPCServer.${method}`, behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Lib/xmlrpc/server.py', confidence: 'source' })),
  ],
};

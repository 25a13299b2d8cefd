import type { LibraryKnowledge } from './entry';

/** grpc and the GIL. */
export const grpc: LibraryKnowledge = {
  library: 'grpc',
  summary: 'gRPC: a call waits with the GIL released; messages are coded and decoded with it held.',
  entries: [
    { name: 'grpc.insecure_channel', behaviour: 'holds', seconds: 1e-3, returns: 'grpc.Channel', evidence: 'grpc documentation', confidence: 'docs' },
    { name: 'grpc.secure_channel', behaviour: 'holds', seconds: 1e-3, returns: 'grpc.Channel', evidence: 'grpc documentation', confidence: 'docs' },
    { name: 'grpc.Channel.unary_unary', behaviour: 'holds', seconds: 1e-5, returns: 'grpc.UnaryUnaryMultiCallable', evidence: 'grpc documentation', confidence: 'docs' },
    { name: 'grpc.Channel.unary_stream', behaviour: 'holds', seconds: 1e-5, returns: 'grpc.UnaryStreamMultiCallable', evidence: 'grpc documentation', confidence: 'docs' },
    { name: 'grpc.UnaryUnaryMultiCallable.__call__', behaviour: 'waits', seconds: 5e-3, condition: 'coding and decoding messages hold', evidence: 'grpc/grpc@0835285 src/python/grpcio/grpc/_cython/_cygrpc/completion_queue.pyx.pxi (with nogil)', confidence: 'source' },
    { name: 'grpc.UnaryStreamMultiCallable.__call__', behaviour: 'waits', seconds: 5e-3, evidence: 'grpc/grpc@0835285 src/python/grpcio/grpc/_cython/_cygrpc/completion_queue.pyx.pxi (with nogil)', confidence: 'source' },
    { name: 'grpc.server', behaviour: 'holds', seconds: 1e-3, returns: 'grpc.Server', condition: 'its handlers run in the thread pool that is passed', evidence: 'grpc/grpc@0835285 src/python/grpcio/grpc/_cython/_cygrpc/completion_queue.pyx.pxi (with nogil)', confidence: 'source' },
    { name: 'grpc.Server.start', behaviour: 'holds', seconds: 1e-3, evidence: 'grpc/grpc@0835285 src/python/grpcio/grpc/_cython/_cygrpc/completion_queue.pyx.pxi (with nogil)', confidence: 'source' },
    { name: 'grpc.Server.stop', behaviour: 'idles', seconds: 0.1, evidence: 'grpc documentation', confidence: 'docs' },
    { name: 'grpc.Server.wait_for_termination', behaviour: 'idles', seconds: 10, evidence: 'grpc/grpc@0835285 src/python/grpcio/grpc/_cython/_cygrpc/completion_queue.pyx.pxi (with nogil)', confidence: 'source' },
    { name: 'grpc.channel_ready_future', behaviour: 'holds', seconds: 1e-4, evidence: 'grpc documentation', confidence: 'docs' },
  ],
};

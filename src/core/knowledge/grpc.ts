import type { LibraryKnowledge } from './entry';

/** gRPC: a call waits with the GIL released; messages are coded and decoded with it held. */
export const grpc: LibraryKnowledge = {
  library: 'grpc',
  entries: [
    { name: 'grpc.insecure_channel', behaviour: 'holds', seconds: 1e-3, returns: 'grpc.Channel', evidence: 'grpc documentation', confidence: 'docs' },
    { name: 'grpc.secure_channel', behaviour: 'holds', seconds: 1e-3, returns: 'grpc.Channel', evidence: 'grpc documentation', confidence: 'docs' },
    { name: 'grpc.Channel.unary_unary', behaviour: 'holds', seconds: 1e-5, returns: 'grpc.UnaryUnaryMultiCallable', evidence: 'grpc documentation', confidence: 'docs' },
    { name: 'grpc.Channel.unary_stream', behaviour: 'holds', seconds: 1e-5, returns: 'grpc.UnaryStreamMultiCallable', evidence: 'grpc documentation', confidence: 'docs' },
    { name: 'grpc.UnaryUnaryMultiCallable.__call__', behaviour: 'waits', seconds: 5e-3, condition: 'waits on the completion queue released; protobuf (de)serialisation holds', evidence: 'grpc/grpc@0835285 src/python/grpcio/grpc/_cython/_cygrpc/completion_queue.pyx.pxi (with nogil)', confidence: 'source' },
    { name: 'grpc.UnaryStreamMultiCallable.__call__', behaviour: 'waits', seconds: 5e-3, condition: 'reads run in a channel-spin thread', evidence: 'grpc/grpc@0835285 src/python/grpcio/grpc/_cython/_cygrpc/completion_queue.pyx.pxi (with nogil)', confidence: 'source' },
    { name: 'grpc.server', behaviour: 'holds', seconds: 1e-3, returns: 'grpc.Server', condition: 'handlers run in the ThreadPoolExecutor that was passed: Python, so the GIL limits them', evidence: 'grpc/grpc@0835285 src/python/grpcio/grpc/_cython/_cygrpc/completion_queue.pyx.pxi (with nogil)', confidence: 'source' },
    { name: 'grpc.Server.start', behaviour: 'holds', seconds: 1e-3, evidence: 'grpc/grpc@0835285 src/python/grpcio/grpc/_cython/_cygrpc/completion_queue.pyx.pxi (with nogil)', confidence: 'source' },
    { name: 'grpc.Server.stop', behaviour: 'idles', seconds: 0.1, evidence: 'grpc documentation', confidence: 'docs' },
    { name: 'grpc.Server.wait_for_termination', behaviour: 'idles', seconds: 10, condition: 'threading.Event', evidence: 'grpc/grpc@0835285 src/python/grpcio/grpc/_cython/_cygrpc/completion_queue.pyx.pxi (with nogil)', confidence: 'source' },
    { name: 'grpc.channel_ready_future', behaviour: 'holds', seconds: 1e-4, evidence: 'grpc documentation', confidence: 'docs' },
  ],
};

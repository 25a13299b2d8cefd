import type { LibraryKnowledge } from './entry';

/** google.protobuf and the GIL. */
export const protobuf: LibraryKnowledge = {
  library: 'google.protobuf',
  summary: 'Protocol buffers: they hold.',
  entries: [
    { name: 'google.protobuf.message.Message.SerializeToString', behaviour: 'holds', seconds: 5e-6, returns: 'bytes', evidence: 'protobuf (source not read)', confidence: 'memory' },
    { name: 'google.protobuf.message.Message.ParseFromString', behaviour: 'holds', seconds: 5e-6, returns: 'google.protobuf.message.Message.ParseFromString', evidence: 'protobuf (source not read)', confidence: 'memory' },
    { name: 'google.protobuf.json_format.*', behaviour: 'holds', seconds: 1e-4, evidence: 'protobuf (source not read)', confidence: 'memory' },
  ],
};

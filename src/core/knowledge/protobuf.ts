import type { LibraryKnowledge } from './entry';

/** Protocol buffers: they hold. */
export const protobuf: LibraryKnowledge = {
  library: 'google.protobuf',
  entries: [
    { name: 'google.protobuf.message.Message.SerializeToString', behaviour: 'holds', seconds: 5e-6, returns: 'bytes', condition: 'upb C extension', evidence: 'protobuf (source not read)', confidence: 'memory' },
    { name: 'google.protobuf.message.Message.ParseFromString', behaviour: 'holds', seconds: 5e-6, returns: 'google.protobuf.message.Message.ParseFromString', condition: 'upb C extension', evidence: 'protobuf (source not read)', confidence: 'memory' },
    { name: 'google.protobuf.json_format.*', behaviour: 'holds', seconds: 1e-4, condition: 'upb C extension', evidence: 'protobuf (source not read)', confidence: 'memory' },
  ],
};

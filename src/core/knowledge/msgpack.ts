import type { LibraryKnowledge } from './entry';

/** msgpack and the GIL. */
export const msgpack: LibraryKnowledge = {
  library: 'msgpack',
  summary: 'MessagePack in Cython: it holds.',
  entries: [
    { name: 'msgpack.packb', behaviour: 'holds', isNative: true, seconds: 2e-5, returns: 'bytes', evidence: 'msgpack-python@2e4be09 msgpack/_packer.pyx, _unpacker.pyx (no nogil)', confidence: 'source' },
    { name: 'msgpack.unpackb', behaviour: 'holds', isNative: true, seconds: 2e-5, evidence: 'msgpack-python@2e4be09 msgpack/_packer.pyx, _unpacker.pyx (no nogil)', confidence: 'source' },
    { name: 'msgpack.pack', behaviour: 'holds', isNative: true, seconds: 2e-5, evidence: 'msgpack-python@2e4be09 msgpack/_packer.pyx, _unpacker.pyx (no nogil)', confidence: 'source' },
    { name: 'msgpack.unpack', behaviour: 'holds', isNative: true, seconds: 2e-5, evidence: 'msgpack-python@2e4be09 msgpack/_packer.pyx, _unpacker.pyx (no nogil)', confidence: 'source' },
    { name: 'msgpack.dumps', behaviour: 'holds', isNative: true, seconds: 2e-5, evidence: 'msgpack-python@2e4be09 msgpack/_packer.pyx, _unpacker.pyx (no nogil)', confidence: 'source' },
    { name: 'msgpack.loads', behaviour: 'holds', isNative: true, seconds: 2e-5, evidence: 'msgpack-python@2e4be09 msgpack/_packer.pyx, _unpacker.pyx (no nogil)', confidence: 'source' },
  ],
};

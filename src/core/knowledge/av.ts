import type { LibraryKnowledge } from './entry';

/** av and the GIL. */
export const av: LibraryKnowledge = {
  library: 'av',
  summary: 'PyAV: decoding and encoding release.',
  entries: [
    { name: 'av.open', behaviour: 'waits', seconds: 5e-3, returns: 'av.container.InputContainer', evidence: 'PyAV (not read)', confidence: 'memory' },
    { name: 'av.container.InputContainer.decode', behaviour: 'releases', seconds: 5e-3, evidence: 'PyAV av/codec/context.pyx (excerpt of a public file, repository not named: with nogil: avcodec_send_packet)', confidence: 'source' },
    { name: 'av.container.InputContainer.demux', behaviour: 'waits', seconds: 1e-3, evidence: 'PyAV (not read)', confidence: 'memory' },
    { name: 'av.codec.CodecContext.decode', behaviour: 'releases', seconds: 5e-3, evidence: 'PyAV av/codec/context.pyx (excerpt of a public file, repository not named: with nogil: avcodec_send_packet)', confidence: 'source' },
    { name: 'av.codec.CodecContext.encode', behaviour: 'releases', seconds: 5e-3, evidence: 'PyAV (not read)', confidence: 'memory' },
    { name: 'av.VideoFrame.to_ndarray', behaviour: 'releases', seconds: 1e-3, returns: 'numpy.ndarray', condition: 'the conversion releases, the copy holds', evidence: 'PyAV (not read)', confidence: 'memory' },
  ],
};

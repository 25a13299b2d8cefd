import type { LibraryKnowledge } from './entry';

/** av and the GIL. */
export const av: LibraryKnowledge = {
  library: 'av',
  summary: 'PyAV: decoding and encoding release.',
  entries: [
    { name: 'av.open', behaviour: 'waits', seconds: 5e-3, returns: 'av.container.InputContainer', evidence: 'PyAV@7dee9f0 av/container/core.py:282, input.py:53', confidence: 'source' },
    { name: 'av.container.InputContainer.decode', behaviour: 'releases', seconds: 5e-3, evidence: 'PyAV av/codec/context.pyx (excerpt of a public file, repository not named: with nogil: avcodec_send_packet)', confidence: 'source' },
    { name: 'av.container.InputContainer.demux', behaviour: 'waits', seconds: 1e-3, evidence: 'PyAV@7dee9f0 av/container/input.py:207', confidence: 'source' },
    { name: 'av.codec.CodecContext.decode', behaviour: 'releases', seconds: 5e-3, evidence: 'PyAV av/codec/context.pyx (excerpt of a public file, repository not named: with nogil: avcodec_send_packet)', confidence: 'source' },
    { name: 'av.codec.CodecContext.encode', behaviour: 'releases', seconds: 5e-3, evidence: 'PyAV@7dee9f0 av/codec/context.py:558, 660', confidence: 'source' },
    { name: 'av.VideoFrame.to_ndarray', behaviour: 'releases', seconds: 1e-3, returns: 'numpy.ndarray', condition: 'the conversion releases, the copy holds', evidence: 'PyAV@7dee9f0 av/video/reformatter.py:360', confidence: 'source' },
  ],
};

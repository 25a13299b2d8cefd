import type { LibraryKnowledge } from './entry';

/** blosc and the GIL. */
export const blosc: LibraryKnowledge = {
  library: 'blosc',
  summary: 'Blosc: it holds unless told otherwise.',
  entries: [
    { name: 'blosc.compress', behaviour: 'holds', seconds: 1e-4, returns: 'bytes', condition: 'blosc.set_releasegil(True) makes it release', evidence: 'blosc (source not read)', confidence: 'memory' },
    { name: 'blosc.decompress', behaviour: 'holds', seconds: 5e-5, returns: 'bytes', condition: 'blosc.set_releasegil(True) makes it release', evidence: 'blosc (source not read)', confidence: 'memory' },
  ],
};

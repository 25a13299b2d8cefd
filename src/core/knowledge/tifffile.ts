import type { LibraryKnowledge } from './entry';

/** tifffile and the GIL. */
export const tifffile: LibraryKnowledge = {
  library: 'tifffile',
  summary: 'TIFF files: codecs release.',
  entries: [
    { name: 'tifffile.imread', behaviour: 'releases', seconds: 0.02, returns: 'numpy.ndarray', condition: 'the Python around the codecs holds', evidence: 'tifffile (source not read)', confidence: 'memory' },
    { name: 'tifffile.imwrite', behaviour: 'releases', seconds: 0.02, condition: 'the Python around the codecs holds', evidence: 'tifffile (source not read)', confidence: 'memory' },
  ],
};

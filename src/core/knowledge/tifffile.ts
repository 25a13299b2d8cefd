import type { LibraryKnowledge } from './entry';

/** TIFF files: codecs release. */
export const tifffile: LibraryKnowledge = {
  library: 'tifffile',
  entries: [
    { name: 'tifffile.imread', behaviour: 'releases', seconds: 0.02, returns: 'numpy.ndarray', condition: 'imagecodecs release; Python glue', evidence: 'tifffile (source not read)', confidence: 'memory' },
    { name: 'tifffile.imwrite', behaviour: 'releases', seconds: 0.02, condition: 'imagecodecs release; Python glue', evidence: 'tifffile (source not read)', confidence: 'memory' },
  ],
};

import type { LibraryKnowledge } from './entry';

/** Reading pictures, by Pillow. */
export const imageio: LibraryKnowledge = {
  library: 'imageio',
  entries: [
    { name: 'imageio.imread', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', condition: 'Pillow decode releases', evidence: 'imageio (source not read)', confidence: 'memory' },
    { name: 'imageio.v2.imread', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', condition: 'Pillow decode releases', evidence: 'imageio (source not read)', confidence: 'memory' },
    { name: 'imageio.v3.imread', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', condition: 'Pillow decode releases', evidence: 'imageio (source not read)', confidence: 'memory' },
    { name: 'imageio.imwrite', behaviour: 'releases', seconds: 0.02, condition: 'Pillow decode releases', evidence: 'imageio (source not read)', confidence: 'memory' },
  ],
};

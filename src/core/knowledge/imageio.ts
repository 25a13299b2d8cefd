import type { LibraryKnowledge } from './entry';

/** imageio and the GIL. */
export const imageio: LibraryKnowledge = {
  library: 'imageio',
  summary: 'Reading pictures, by Pillow.',
  entries: [
    { name: 'imageio.imread', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', condition: 'of other formats than Pillow reads nothing is known', evidence: 'imageio (source not read)', confidence: 'memory' },
    { name: 'imageio.v2.imread', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', condition: 'of other formats than Pillow reads nothing is known', evidence: 'imageio (source not read)', confidence: 'memory' },
    { name: 'imageio.v3.imread', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', condition: 'of other formats than Pillow reads nothing is known', evidence: 'imageio (source not read)', confidence: 'memory' },
    { name: 'imageio.imwrite', behaviour: 'releases', seconds: 0.02, condition: 'of other formats than Pillow reads nothing is known', evidence: 'imageio (source not read)', confidence: 'memory' },
  ],
};

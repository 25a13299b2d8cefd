import type { LibraryKnowledge } from './entry';

/** ImageMagick through ctypes: it releases. */
export const wand: LibraryKnowledge = {
  library: 'wand',
  entries: [
    { name: 'wand.image.Image', behaviour: 'releases', seconds: 0.01, returns: 'wand.image.Image', condition: 'ctypes.CDLL', evidence: 'wand (source not read)', confidence: 'memory' },
    { name: 'wand.image.Image.resize', behaviour: 'releases', seconds: 0.02, condition: 'ctypes.CDLL', evidence: 'wand (source not read)', confidence: 'memory' },
    { name: 'wand.image.Image.*', behaviour: 'releases', seconds: 0.01, condition: 'ctypes.CDLL', evidence: 'wand (source not read)', confidence: 'memory' },
  ],
};

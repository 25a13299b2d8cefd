import type { LibraryKnowledge } from './entry';

/** wand and the GIL. */
export const wand: LibraryKnowledge = {
  library: 'wand',
  summary: 'ImageMagick through ctypes: it releases.',
  entries: [
    { name: 'wand.image.Image', behaviour: 'releases', seconds: 0.01, returns: 'wand.image.Image', evidence: 'wand (source not read)', confidence: 'memory' },
    { name: 'wand.image.Image.resize', behaviour: 'releases', seconds: 0.02, evidence: 'wand (source not read)', confidence: 'memory' },
    { name: 'wand.image.Image.*', behaviour: 'releases', seconds: 0.01, evidence: 'wand (source not read)', confidence: 'memory' },
  ],
};

import type { KnowledgeEntry, LibraryKnowledge } from './entry';

const evidence = 'measured with Wand 0.7 and ImageMagick 6.9.11 (1,280 by 720, in two threads 1.3 to 1.8 times as fast as in one, writing PNG 1.0)';

/** What the methods of a picture take. */
const seconds: Readonly<Record<string, number>> = {
  resize: 0.03, transform: 0.03, sample: 0.01, scale: 0.02, liquid_rescale: 1, gaussian_blur: 0.8, blur: 0.3, sharpen: 0.8, unsharp_mask: 0.8,
  swirl: 0.08, implode: 0.08, wave: 0.08, distort: 0.15, rotate: 0.2, charcoal: 0.1, oil_paint: 0.2, edge: 0.03, modulate: 0.03, quantize: 0.15, composite: 0.015,
  save: 0.2, make_blob: 0.2,
};

const released = (name: string, cost: number, returns?: string): KnowledgeEntry =>
  ({ name: `wand.image.${name}`, behaviour: 'releases', seconds: cost, ...(returns === undefined ? {} : { returns }), evidence, confidence: 'measured' });

/** wand and the GIL. */
export const wand: LibraryKnowledge = {
  library: 'wand',
  summary: 'ImageMagick through ctypes: it releases. The seconds are those of a picture of a megapixel.',
  attributes: { 'wand.image.Image.width': 'int', 'wand.image.Image.height': 'int', 'wand.image.Image.size': 'tuple', 'wand.image.Image.sequence': 'list' },
  entries: [
    released('Image', 0.02, 'wand.image.Image'),
    released('Image.__enter__', 1e-6, 'wand.image.Image'),
    released('Image.clone', 1e-4, 'wand.image.Image'),
    ...Object.entries(seconds).map(([name, cost]): KnowledgeEntry => ({
      ...released(`Image.${name}`, cost), ...(name === 'save' || name === 'make_blob' ? { secondsIf: [{ endsWith: ['jpg', 'jpeg'], seconds: 0.015 }] } : {}),
    })),
    { name: 'wand.image.Image.*', behaviour: 'releases', seconds: 0.01, evidence: 'wand (source not read)', confidence: 'memory' },
  ],
};

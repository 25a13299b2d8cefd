import type { LibraryKnowledge } from './entry';

/** charset_normalizer and the GIL. */
export const charsetNormalizer: LibraryKnowledge = {
  library: 'charset_normalizer',
  summary: 'Guessing encodings: compiled Python that holds.',
  entries: [
    { name: 'charset_normalizer.from_bytes', behaviour: 'holds', seconds: 5e-3, evidence: 'charset-normalizer (pure Python package); measured overlap 1.01 of 1.71 (8 KiB, Python 3.11)', confidence: 'measured' },
    { name: 'charset_normalizer.*', behaviour: 'holds', seconds: 5e-3, evidence: 'charset-normalizer (pure Python package); measured overlap 1.01 of 1.71 (8 KiB, Python 3.11)', confidence: 'measured' },
  ],
};

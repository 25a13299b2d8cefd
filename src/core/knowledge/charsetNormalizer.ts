import type { LibraryKnowledge } from './entry';

/** Guessing encodings: compiled Python that holds. */
export const charsetNormalizer: LibraryKnowledge = {
  library: 'charset_normalizer',
  entries: [
    { name: 'charset_normalizer.from_bytes', behaviour: 'holds', seconds: 5e-3, condition: 'mypyc-compiled Python: holds', evidence: 'charset-normalizer (pure Python package); measured overlap 1.01 of 1.71 (8 KiB, Python 3.11)', confidence: 'measured' },
    { name: 'charset_normalizer.*', behaviour: 'holds', seconds: 5e-3, condition: 'mypyc-compiled Python: holds', evidence: 'charset-normalizer (pure Python package); measured overlap 1.01 of 1.71 (8 KiB, Python 3.11)', confidence: 'measured' },
  ],
};

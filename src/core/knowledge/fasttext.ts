import type { LibraryKnowledge } from './entry';

/** fasttext and the GIL. */
export const fasttext: LibraryKnowledge = {
  library: 'fasttext',
  summary: 'fastText: it has threads of its own, but the caller keeps the GIL.',
  entries: [
    { name: 'fasttext.train_unsupervised', behaviour: 'holds', seconds: 10, condition: 'has threads of its own, but the caller keeps the GIL', evidence: 'fasttext (not read)', confidence: 'memory' },
    { name: 'fasttext.train_supervised', behaviour: 'holds', seconds: 10, condition: 'has threads of its own, but the caller keeps the GIL', evidence: 'fasttext (not read)', confidence: 'memory' },
  ],
};

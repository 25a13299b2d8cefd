import type { LibraryKnowledge } from './entry';

/** fastText: it has threads of its own, but the caller keeps the GIL. */
export const fasttext: LibraryKnowledge = {
  library: 'fasttext',
  entries: [
    { name: 'fasttext.train_unsupervised', behaviour: 'holds', seconds: 10, condition: 'own C++ threads, the caller keeps the GIL', evidence: 'fasttext (not read)', confidence: 'memory' },
    { name: 'fasttext.train_supervised', behaviour: 'holds', seconds: 10, condition: 'own C++ threads, the caller keeps the GIL', evidence: 'fasttext (not read)', confidence: 'memory' },
  ],
};

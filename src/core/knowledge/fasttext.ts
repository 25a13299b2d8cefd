import type { LibraryKnowledge } from './entry';

/** fasttext and the GIL. */
export const fasttext: LibraryKnowledge = {
  library: 'fasttext',
  summary: 'fastText: training releases and has threads of its own; loading and predicting hold.',
  entries: [
    { name: 'fasttext.train_unsupervised', behaviour: 'releases', seconds: 10, returns: 'fasttext.FastText', condition: 'has threads of its own', evidence: 'fastText 0.9.2 python/fasttext_module/fasttext/pybind/fasttext_pybind.cc:169', confidence: 'source' },
    { name: 'fasttext.train_supervised', behaviour: 'releases', seconds: 10, returns: 'fasttext.FastText', condition: 'has threads of its own', evidence: 'fastText 0.9.2 python/fasttext_module/fasttext/pybind/fasttext_pybind.cc:169', confidence: 'source' },
    { name: 'fasttext.load_model', behaviour: 'holds', isNative: true, seconds: 1, returns: 'fasttext.FastText', evidence: 'fastText 0.9.2 python/fasttext_module/fasttext/pybind/fasttext_pybind.cc (no other release)', confidence: 'source' },
    { name: 'fasttext.FastText.predict', behaviour: 'holds', isNative: true, seconds: 1e-4, returns: 'tuple', evidence: 'fastText 0.9.2 python/fasttext_module/fasttext/pybind/fasttext_pybind.cc (no other release)', confidence: 'source' },
  ],
};

import type { LibraryKnowledge } from './entry';

/** gensim and the GIL. */
export const gensim: LibraryKnowledge = {
  library: 'gensim',
  summary: 'gensim: training releases, preparing texts is Python.',
  entries: [
    { name: 'gensim.models.Word2Vec', behaviour: 'holds', seconds: 1e-3, returns: 'gensim.models.Word2Vec', condition: 'given sentences it counts their words, GIL held, and trains, GIL released', evidence: 'gensim@37f90ec gensim/models/word2vec.py, word2vec_inner.pyx:573', confidence: 'source' },
    { name: 'gensim.models.Doc2Vec', behaviour: 'holds', seconds: 1e-3, returns: 'gensim.models.Doc2Vec', condition: 'given documents it counts their words, GIL held, and trains, GIL released', evidence: 'gensim@37f90ec gensim/models/doc2vec.py, doc2vec_inner.pyx:381', confidence: 'source' },
    { name: 'gensim.models.Word2Vec.train', behaviour: 'releases', seconds: 10, evidence: 'gensim@37f90ec gensim/models/word2vec_inner.pyx:573, 673 (in threads of its own, fed by Python)', confidence: 'source' },
    { name: 'gensim.models.Doc2Vec.train', behaviour: 'releases', seconds: 10, evidence: 'gensim@37f90ec gensim/models/doc2vec_inner.pyx:381, 517 (in threads of its own, fed by Python)', confidence: 'source' },
    { name: 'gensim.models.LdaModel', behaviour: 'holds', seconds: 10, returns: 'gensim.models.LdaModel', condition: 'NumPy inside releases', evidence: 'gensim@37f90ec gensim/models/ldamodel.py, _matutils.pyx (no release)', confidence: 'source' },
    { name: 'gensim.models.LdaModel.update', behaviour: 'holds', seconds: 5, condition: 'NumPy inside releases', evidence: 'gensim@37f90ec gensim/models/ldamodel.py, _matutils.pyx (no release)', confidence: 'source' },
    { name: 'gensim.corpora.Dictionary', behaviour: 'holds', seconds: 1e-3, returns: 'gensim.corpora.Dictionary', evidence: 'gensim@37f90ec gensim/corpora/dictionary.py (Python, no release)', confidence: 'source' },
    { name: 'gensim.corpora.Dictionary.doc2bow', behaviour: 'holds', seconds: 1e-4, returns: 'list', evidence: 'gensim@37f90ec gensim/corpora/dictionary.py (Python, no release)', confidence: 'source' },
    { name: 'gensim.utils.*', behaviour: 'holds', seconds: 1e-4, evidence: 'gensim@37f90ec gensim/utils.py (Python, no release)', confidence: 'source' },
  ],
};

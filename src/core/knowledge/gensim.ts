import type { LibraryKnowledge } from './entry';

/** gensim and the GIL. */
export const gensim: LibraryKnowledge = {
  library: 'gensim',
  summary: 'gensim: training releases, preparing texts is Python.',
  entries: [
    { name: 'gensim.models.Word2Vec', behaviour: 'holds', seconds: 1e-3, returns: 'gensim.models.Word2Vec', evidence: 'gensim (not read)', confidence: 'memory' },
    { name: 'gensim.models.Doc2Vec', behaviour: 'holds', seconds: 1e-3, returns: 'gensim.models.Doc2Vec', evidence: 'gensim (not read)', confidence: 'memory' },
    { name: 'gensim.models.Word2Vec.train', behaviour: 'releases', seconds: 10, evidence: 'gensim (not read)', confidence: 'memory' },
    { name: 'gensim.models.Doc2Vec.train', behaviour: 'releases', seconds: 10, evidence: 'gensim (not read)', confidence: 'memory' },
    { name: 'gensim.models.LdaModel', behaviour: 'holds', seconds: 10, returns: 'gensim.models.LdaModel', condition: 'NumPy inside releases', evidence: 'gensim (not read)', confidence: 'memory' },
    { name: 'gensim.models.LdaModel.update', behaviour: 'holds', seconds: 5, condition: 'NumPy inside releases', evidence: 'gensim (not read)', confidence: 'memory' },
    { name: 'gensim.corpora.Dictionary', behaviour: 'holds', seconds: 1e-3, returns: 'gensim.corpora.Dictionary', evidence: 'gensim (pure Python package) (not read)', confidence: 'memory' },
    { name: 'gensim.corpora.Dictionary.doc2bow', behaviour: 'holds', seconds: 1e-4, returns: 'list', evidence: 'gensim (pure Python package) (not read)', confidence: 'memory' },
    { name: 'gensim.utils.*', behaviour: 'holds', seconds: 1e-4, evidence: 'gensim (pure Python package) (not read)', confidence: 'memory' },
  ],
};

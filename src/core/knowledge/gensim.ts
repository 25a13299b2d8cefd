import type { LibraryKnowledge } from './entry';

/** gensim: training releases, preparing texts is Python. */
export const gensim: LibraryKnowledge = {
  library: 'gensim',
  entries: [
    { name: 'gensim.models.Word2Vec', behaviour: 'holds', seconds: 1e-3, returns: 'gensim.models.Word2Vec', condition: 'Cython *_inner with nogil over batches; job threads', evidence: 'gensim (not read)', confidence: 'memory' },
    { name: 'gensim.models.Doc2Vec', behaviour: 'holds', seconds: 1e-3, returns: 'gensim.models.Doc2Vec', condition: 'Cython *_inner with nogil over batches; job threads', evidence: 'gensim (not read)', confidence: 'memory' },
    { name: 'gensim.models.Word2Vec.train', behaviour: 'releases', seconds: 10, condition: 'Cython *_inner with nogil over batches; job threads', evidence: 'gensim (not read)', confidence: 'memory' },
    { name: 'gensim.models.Doc2Vec.train', behaviour: 'releases', seconds: 10, condition: 'as Word2Vec', evidence: 'gensim (not read)', confidence: 'memory' },
    { name: 'gensim.models.LdaModel', behaviour: 'holds', seconds: 10, returns: 'gensim.models.LdaModel', condition: 'NumPy', evidence: 'gensim (not read)', confidence: 'memory' },
    { name: 'gensim.models.LdaModel.update', behaviour: 'holds', seconds: 5, condition: 'NumPy', evidence: 'gensim (not read)', confidence: 'memory' },
    { name: 'gensim.corpora.Dictionary', behaviour: 'holds', seconds: 1e-3, returns: 'gensim.corpora.Dictionary', condition: 'pure Python: holds, lets other threads in at every switch interval', evidence: 'gensim (pure Python package) (not read)', confidence: 'memory' },
    { name: 'gensim.corpora.Dictionary.doc2bow', behaviour: 'holds', seconds: 1e-4, returns: 'list', condition: 'pure Python: holds, lets other threads in at every switch interval', evidence: 'gensim (pure Python package) (not read)', confidence: 'memory' },
    { name: 'gensim.utils.*', behaviour: 'holds', seconds: 1e-4, condition: 'pure Python: holds, lets other threads in at every switch interval', evidence: 'gensim (pure Python package) (not read)', confidence: 'memory' },
  ],
};

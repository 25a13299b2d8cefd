import type { LibraryKnowledge } from './entry';

/** faiss and the GIL. */
export const faiss: LibraryKnowledge = {
  library: 'faiss',
  summary: 'Faiss: every wrapped method releases, and uses OpenMP.',
  entries: [
    { name: 'faiss.Index.search', behaviour: 'releases', seconds: 0.01, evidence: 'faiss@02dbb4e faiss/python/swigfaiss.swig:240', confidence: 'source' },
    { name: 'faiss.Index.add', behaviour: 'releases', seconds: 0.01, evidence: 'faiss@02dbb4e faiss/python/swigfaiss.swig:240', confidence: 'source' },
    { name: 'faiss.Index.train', behaviour: 'releases', seconds: 1, evidence: 'faiss@02dbb4e faiss/python/swigfaiss.swig:240', confidence: 'source' },
    { name: 'faiss.read_index', behaviour: 'releases', seconds: 0.1, returns: 'faiss.Index', evidence: 'faiss@02dbb4e faiss/python/swigfaiss.swig:240', confidence: 'source' },
    { name: 'faiss.write_index', behaviour: 'releases', seconds: 0.1, evidence: 'faiss@02dbb4e faiss/python/swigfaiss.swig:240', confidence: 'source' },
    { name: 'faiss.IndexFlatL2', behaviour: 'holds', seconds: 1e-4, returns: 'faiss.Index', evidence: 'faiss@02dbb4e faiss/python/swigfaiss.swig:240 (releases, but an empty index is mostly its Python wrapper)', confidence: 'source' },
    { name: 'faiss.IndexFlatIP', behaviour: 'holds', seconds: 1e-4, returns: 'faiss.Index', evidence: 'faiss@02dbb4e faiss/python/swigfaiss.swig:240 (releases, but an empty index is mostly its Python wrapper)', confidence: 'source' },
    { name: 'faiss.IndexIVFFlat', behaviour: 'holds', seconds: 1e-4, returns: 'faiss.Index', evidence: 'faiss@02dbb4e faiss/python/swigfaiss.swig:240 (releases, but an empty index is mostly its Python wrapper)', confidence: 'source' },
    { name: 'faiss.Kmeans', behaviour: 'holds', seconds: 1e-5, returns: 'faiss.Kmeans', evidence: 'faiss@02dbb4e faiss/python/extra_wrappers.py:484', confidence: 'source' },
    { name: 'faiss.Kmeans.train', behaviour: 'releases', seconds: 1, evidence: 'faiss@02dbb4e faiss/python/extra_wrappers.py:622, swigfaiss.swig:240', confidence: 'source' },
  ],
};

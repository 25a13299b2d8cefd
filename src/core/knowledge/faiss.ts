import type { LibraryKnowledge } from './entry';

/** faiss and the GIL. */
export const faiss: LibraryKnowledge = {
  library: 'faiss',
  summary: 'Faiss: every wrapped method releases, and uses OpenMP.',
  entries: [
    { name: 'faiss.Index.search', behaviour: 'releases', seconds: 0.01, evidence: '(not read)', confidence: 'memory' },
    { name: 'faiss.Index.add', behaviour: 'releases', seconds: 0.01, evidence: '(not read)', confidence: 'memory' },
    { name: 'faiss.Index.train', behaviour: 'releases', seconds: 1, evidence: '(not read)', confidence: 'memory' },
    { name: 'faiss.read_index', behaviour: 'releases', seconds: 0.1, returns: 'faiss.Index', evidence: '(not read)', confidence: 'memory' },
    { name: 'faiss.write_index', behaviour: 'releases', seconds: 0.1, evidence: '(not read)', confidence: 'memory' },
    { name: 'faiss.IndexFlatL2', behaviour: 'holds', seconds: 1e-4, returns: 'faiss.Index', evidence: '(not read)', confidence: 'memory' },
    { name: 'faiss.IndexFlatIP', behaviour: 'holds', seconds: 1e-4, returns: 'faiss.Index', evidence: '(not read)', confidence: 'memory' },
    { name: 'faiss.IndexIVFFlat', behaviour: 'holds', seconds: 1e-4, returns: 'faiss.Index', evidence: '(not read)', confidence: 'memory' },
    { name: 'faiss.Kmeans', behaviour: 'holds', seconds: 1e-5, returns: 'faiss.Kmeans', evidence: '(not read)', confidence: 'memory' },
    { name: 'faiss.Kmeans.train', behaviour: 'releases', seconds: 1, evidence: '(not read)', confidence: 'memory' },
  ],
};

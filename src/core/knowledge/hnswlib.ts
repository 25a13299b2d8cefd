import type { LibraryKnowledge } from './entry';

/** hnswlib: threads of its own, GIL released. */
export const hnswlib: LibraryKnowledge = {
  library: 'hnswlib',
  entries: [
    { name: 'hnswlib.Index', behaviour: 'holds', seconds: 1e-5, returns: 'hnswlib.Index', evidence: 'hnswlib bindings.cpp (excerpt of a public file, repository not named: py::gil_scoped_release)', confidence: 'source' },
    { name: 'hnswlib.Index.add_items', behaviour: 'releases', seconds: 1, condition: 'own threads', evidence: 'hnswlib bindings.cpp (excerpt of a public file, repository not named: py::gil_scoped_release)', confidence: 'source' },
    { name: 'hnswlib.Index.knn_query', behaviour: 'releases', seconds: 5e-3, condition: 'own threads', evidence: 'hnswlib bindings.cpp (not read)', confidence: 'memory' },
  ],
};

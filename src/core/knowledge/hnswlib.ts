import type { LibraryKnowledge } from './entry';

/** hnswlib and the GIL. */
export const hnswlib: LibraryKnowledge = {
  library: 'hnswlib',
  summary: 'hnswlib: threads of its own, GIL released.',
  entries: [
    { name: 'hnswlib.Index', behaviour: 'holds', seconds: 1e-5, returns: 'hnswlib.Index', evidence: 'hnswlib bindings.cpp (excerpt of a public file, repository not named: py::gil_scoped_release)', confidence: 'source' },
    { name: 'hnswlib.Index.add_items', behaviour: 'releases', seconds: 1, evidence: 'hnswlib bindings.cpp (excerpt of a public file, repository not named: py::gil_scoped_release)', confidence: 'source' },
    { name: 'hnswlib.Index.knn_query', behaviour: 'releases', seconds: 5e-3, evidence: 'hnswlib 0.8.0 python_bindings/bindings.cpp:627', confidence: 'source' },
  ],
};

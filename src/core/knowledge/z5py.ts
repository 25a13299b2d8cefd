import type { LibraryKnowledge } from './entry';

/** z5py and the GIL. */
export const z5py: LibraryKnowledge = {
  library: 'z5py',
  summary: 'Chunked arrays in files, N5 and Zarr: chunks are read and written in C++ without the GIL.',
  bases: {
    'z5py.File': 'z5py.Group',
    'z5py.N5File': 'z5py.Group',
    'z5py.ZarrFile': 'z5py.Group',
  },
  entries: [
    ...['File', 'N5File', 'ZarrFile'].flatMap((name) => [
      { name: `z5py.${name}`, behaviour: 'holds', seconds: 1e-4, returns: `z5py.${name}`, evidence: 'z5 documentation', confidence: 'docs' } as const,
      { name: `z5py.${name}.__enter__`, behaviour: 'holds', seconds: 1e-7, returns: `z5py.${name}`, evidence: 'z5 documentation', confidence: 'docs' } as const,
    ]),
    { name: 'z5py.Group.__getitem__', behaviour: 'holds', seconds: 1e-4, returns: 'z5py.Dataset', evidence: 'z5 documentation', confidence: 'docs' },
    { name: 'z5py.Group.create_dataset', behaviour: 'holds', seconds: 5e-4, returns: 'z5py.Dataset', evidence: 'z5 documentation', confidence: 'docs' },
    { name: 'z5py.Group.require_dataset', behaviour: 'holds', seconds: 5e-4, returns: 'z5py.Dataset', evidence: 'z5 documentation', confidence: 'docs' },
    ...['__getitem__', 'read_subarray', 'read_chunk'].map((name) =>
      ({ name: `z5py.Dataset.${name}`, behaviour: 'releases', seconds: 2e-3, returns: 'numpy.ndarray', evidence: 'z5@5a8e9b9 src/python/lib/dataset.cxx:49 (py::call_guard<py::gil_scoped_release>)', confidence: 'source' }) as const),
    ...['__setitem__', 'write_subarray', 'write_chunk'].map((name) =>
      ({ name: `z5py.Dataset.${name}`, behaviour: 'releases', seconds: 2e-3, evidence: 'z5@5a8e9b9 src/python/lib/dataset.cxx:49 (py::call_guard<py::gil_scoped_release>)', confidence: 'source' }) as const),
  ],
};

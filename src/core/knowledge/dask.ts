import type { LibraryKnowledge } from './entry';

/** dask and the GIL. */
export const dask: LibraryKnowledge = {
  library: 'dask',
  summary: 'Dask: it computes in threads, processes or a cluster; the caller waits.',
  entries: [
    { name: 'dask.compute', behaviour: 'idles', seconds: 1, condition: 'its threads scale as far as NumPy and pandas release', evidence: 'dask (source not read)', confidence: 'memory' },
    { name: 'dask.delayed', behaviour: 'holds', seconds: 1e-5, evidence: 'dask (source not read)', confidence: 'memory' },
  ],
};

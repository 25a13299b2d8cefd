import type { LibraryKnowledge } from './entry';

/** Dask: it computes in threads, processes or a cluster; the caller waits. */
export const dask: LibraryKnowledge = {
  library: 'dask',
  entries: [
    { name: 'dask.compute', behaviour: 'idles', seconds: 1, condition: 'threaded scheduler for arrays/dataframes: scales as far as NumPy/pandas kernels release', evidence: 'dask (source not read)', confidence: 'memory' },
    { name: 'dask.delayed', behaviour: 'holds', seconds: 1e-5, evidence: 'dask (source not read)', confidence: 'memory' },
  ],
};

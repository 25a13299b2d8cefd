import type { LibraryKnowledge } from './entry';

/** dask and the GIL. */
export const dask: LibraryKnowledge = {
  library: 'dask',
  summary: 'Dask: it computes in threads, processes or a cluster; the caller waits.',
  entries: [
    { name: 'dask.compute', behaviour: 'idles', seconds: 1, condition: 'its threads scale as far as NumPy and pandas release', evidence: 'dask (source not read)', confidence: 'memory' },
    { name: 'dask.delayed', behaviour: 'holds', seconds: 1e-5, evidence: 'dask (source not read)', confidence: 'memory' },
    ...['dataframe', 'array', 'bag'].map((module) => ({ name: `dask.${module}.*`, behaviour: 'holds', seconds: 2e-3, returns: 'dask.Collection', evidence: 'dask (a graph is made; source not read)', confidence: 'memory' } as const)),
    ...['compute', 'persist', 'to_parquet', 'to_csv', 'to_zarr'].map((method) => ({ name: `dask.Collection.${method}`, behaviour: 'idles', seconds: 1, condition: 'its threads scale as far as NumPy and pandas release', evidence: 'dask documentation, Scheduling', confidence: 'docs' } as const)),
    { name: 'dask.Collection.*', behaviour: 'holds', seconds: 5e-4, returns: 'dask.Collection', evidence: 'dask (a graph is made; source not read)', confidence: 'memory' },
  ],
};

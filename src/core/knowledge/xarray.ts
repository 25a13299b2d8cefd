import type { LibraryKnowledge } from './entry';

/** xarray and the GIL. */
export const xarray: LibraryKnowledge = {
  library: 'xarray',
  summary: 'xarray: NumPy or Dask inside.',
  entries: [
    { name: 'xarray.open_dataset', behaviour: 'waits', seconds: 0.01, returns: 'xarray.Dataset', condition: 'arrays of Dask compute in threads of their own', evidence: 'xarray (source not read)', confidence: 'memory' },
    { name: 'xarray.DataArray.mean', behaviour: 'releases', seconds: 1e-3, returns: 'xarray.DataArray', condition: 'arrays of Dask compute in threads of their own', evidence: 'xarray (source not read)', confidence: 'memory' },
    { name: 'xarray.DataArray.*', behaviour: 'releases', seconds: 1e-3, returns: 'xarray.DataArray', condition: 'arrays of Dask compute in threads of their own', evidence: 'xarray (source not read)', confidence: 'memory' },
    { name: 'xarray.Dataset.*', behaviour: 'releases', seconds: 1e-3, returns: 'xarray.DataArray', condition: 'arrays of Dask compute in threads of their own', evidence: 'xarray (source not read)', confidence: 'memory' },
  ],
};

import type { LibraryKnowledge } from './entry';

/** xarray: NumPy or Dask inside. */
export const xarray: LibraryKnowledge = {
  library: 'xarray',
  entries: [
    { name: 'xarray.open_dataset', behaviour: 'waits', seconds: 0.01, returns: 'xarray.Dataset', condition: 'NumPy / dask', evidence: 'xarray (source not read)', confidence: 'memory' },
    { name: 'xarray.DataArray.mean', behaviour: 'releases', seconds: 1e-3, returns: 'xarray.DataArray', condition: 'NumPy / dask', evidence: 'xarray (source not read)', confidence: 'memory' },
    { name: 'xarray.DataArray.*', behaviour: 'releases', seconds: 1e-3, returns: 'xarray.DataArray', condition: 'NumPy / dask', evidence: 'xarray (source not read)', confidence: 'memory' },
    { name: 'xarray.Dataset.*', behaviour: 'releases', seconds: 1e-3, returns: 'xarray.DataArray', condition: 'NumPy / dask', evidence: 'xarray (source not read)', confidence: 'memory' },
  ],
};

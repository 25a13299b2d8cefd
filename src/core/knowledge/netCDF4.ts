import type { LibraryKnowledge } from './entry';

/** NetCDF: reading held in the version that was seen. */
export const netCDF4: LibraryKnowledge = {
  library: 'netCDF4',
  entries: [
    { name: 'netCDF4.Dataset', behaviour: 'holds', seconds: 1e-3, returns: 'netCDF4.Dataset', evidence: 'netCDF4 (old version seen) (not read)', confidence: 'memory' },
    { name: 'netCDF4.Variable.__getitem__', behaviour: 'holds', seconds: 1e-3, returns: 'numpy.ndarray', condition: 'nc_get_vara: held in the version seen (excerpt of a public file, repository not named), `with nogil` in later ones', evidence: 'netCDF4 (old version seen) (not read)', confidence: 'memory' },
  ],
};

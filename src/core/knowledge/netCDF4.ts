import type { LibraryKnowledge } from './entry';

/** netCDF4 and the GIL. */
export const netCDF4: LibraryKnowledge = {
  library: 'netCDF4',
  summary: 'NetCDF: reading held in the version that was seen.',
  entries: [
    { name: 'netCDF4.Dataset', behaviour: 'holds', seconds: 1e-3, returns: 'netCDF4.Dataset', evidence: 'netCDF4 (old version seen) (not read)', confidence: 'memory' },
    { name: 'netCDF4.Variable.__getitem__', behaviour: 'holds', seconds: 1e-3, returns: 'numpy.ndarray', condition: 'later versions release', evidence: 'netCDF4 (old version seen) (not read)', confidence: 'memory' },
  ],
};

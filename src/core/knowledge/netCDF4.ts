import type { LibraryKnowledge } from './entry';

/** netCDF4 and the GIL. */
export const netCDF4: LibraryKnowledge = {
  library: 'netCDF4',
  summary: 'NetCDF: reading releases since 1.1.7, every other call of the C library since 1.6.1; that library is not made for several threads, which need a lock of their own.',
  entries: [
    { name: 'netCDF4.Dataset', behaviour: 'waits', seconds: 1e-3, returns: 'netCDF4.Dataset', condition: 'holds before 1.6.1; netCDF-C is not safe to call from two threads at once', evidence: 'netcdf4-python 1.7.4.1 src/netCDF4/_netCDF4.pyx:2519 (nc_open; the Changelog has it for 1.6.1)', confidence: 'source' },
    { name: 'netCDF4.Variable.__getitem__', behaviour: 'releases', seconds: 1e-3, returns: 'numpy.ndarray', condition: 'netCDF-C is not safe to call from two threads at once', evidence: 'netcdf4-python 1.7.4.1 src/netCDF4/_netCDF4.pyx:6069 (nc_get_vara; the Changelog has it for 1.1.7)', confidence: 'source' },
  ],
};

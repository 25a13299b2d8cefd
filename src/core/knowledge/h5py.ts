import type { LibraryKnowledge } from './entry';

/** h5py and the GIL. */
export const h5py: LibraryKnowledge = {
  library: 'h5py',
  summary: 'HDF5: data transfers let go of the GIL but run one at a time under a lock of h5py; metadata holds both.',
  bases: {
    'h5py.File': 'h5py.Group',
  },
  entries: [
    { name: 'h5py.File', behaviour: 'holds', seconds: 5e-4, returns: 'h5py.File', condition: 'one h5py call at a time, in all threads', evidence: 'h5py@25a9824 h5py/api_functions.txt (no nogil mark)', confidence: 'source' },
    { name: 'h5py.Dataset.__getitem__', behaviour: 'releases', seconds: 5e-4, returns: 'numpy.ndarray', condition: 'one h5py call at a time, in all threads', evidence: 'h5py@25a9824 h5py/api_functions.txt (H5Dread nogil) + api_gen.py:272', confidence: 'source' },
    { name: 'h5py.Dataset.__setitem__', behaviour: 'releases', seconds: 5e-4, condition: 'one h5py call at a time, in all threads', evidence: 'h5py@25a9824 h5py/api_functions.txt (H5Dwrite nogil) + api_gen.py:272', confidence: 'source' },
    { name: 'h5py.Dataset.read_direct', behaviour: 'releases', seconds: 5e-4, condition: 'one h5py call at a time, in all threads', evidence: 'h5py@25a9824 h5py/api_functions.txt (H5Dread nogil) + api_gen.py:272', confidence: 'source' },
    { name: 'h5py.Dataset.write_direct', behaviour: 'releases', seconds: 5e-4, condition: 'one h5py call at a time, in all threads', evidence: 'h5py@25a9824 h5py/api_functions.txt (H5Dwrite nogil) + api_gen.py:272', confidence: 'source' },
    { name: 'h5py.Dataset.resize', behaviour: 'releases', seconds: 5e-4, condition: 'one h5py call at a time, in all threads', evidence: 'h5py@25a9824 h5py/api_functions.txt (H5Dset_extent nogil) + api_gen.py:272', confidence: 'source' },
    { name: 'h5py.Dataset.flush', behaviour: 'waits', seconds: 5e-3, condition: 'one h5py call at a time, in all threads', evidence: 'h5py@25a9824 h5py/api_functions.txt (H5Dflush nogil) + api_gen.py:272', confidence: 'source' },
    { name: 'h5py.File.flush', behaviour: 'waits', seconds: 5e-3, condition: 'one h5py call at a time, in all threads', evidence: 'h5py@25a9824 h5py/api_functions.txt (H5Fflush nogil) + api_gen.py:272', confidence: 'source' },
    { name: 'h5py.h5d.DatasetID.read_direct_chunk', behaviour: 'releases', seconds: 2e-4, condition: 'one h5py call at a time, in all threads', evidence: 'h5py@25a9824 h5py/api_functions.txt (H5Dread_chunk nogil) + api_gen.py:272', confidence: 'source' },
    { name: 'h5py.h5d.DatasetID.write_direct_chunk', behaviour: 'releases', seconds: 2e-4, condition: 'one h5py call at a time, in all threads', evidence: 'h5py@25a9824 h5py/api_functions.txt (H5Dwrite_chunk nogil) + api_gen.py:272', confidence: 'source' },
    { name: 'h5py.Group.copy', behaviour: 'releases', seconds: 0.01, condition: 'one h5py call at a time, in all threads', evidence: 'h5py@25a9824 h5py/api_functions.txt (H5Ocopy nogil) + api_gen.py:272', confidence: 'source' },
    { name: 'h5py.Group.create_dataset', behaviour: 'releases', seconds: 5e-4, returns: 'h5py.Dataset', evidence: 'h5py@25a9824 h5py/api_functions.txt (H5Dcreate nogil) + api_gen.py:272', confidence: 'source' },
    { name: 'h5py.Group.__getitem__', behaviour: 'holds', seconds: 2e-5, returns: 'h5py.Dataset', evidence: 'h5py@25a9824 h5py/api_functions.txt (no nogil mark)', confidence: 'source' },
    { name: 'h5py.File.__getitem__', behaviour: 'holds', seconds: 2e-5, returns: 'h5py.Dataset', evidence: 'h5py@25a9824 h5py/api_functions.txt (no nogil mark)', confidence: 'source' },
    { name: 'h5py.Group.keys', behaviour: 'holds', seconds: 2e-5, evidence: 'h5py@25a9824 h5py/api_functions.txt (no nogil mark)', confidence: 'source' },
    { name: 'h5py.Group.visititems', behaviour: 'callback', seconds: 1e-4, callback: { position: 0, keyword: 'func' }, evidence: 'h5py@25a9824 h5py/api_functions.txt (no nogil mark)', confidence: 'source' },
    { name: 'h5py.AttributeManager.__getitem__', behaviour: 'holds', seconds: 2e-5, evidence: 'h5py@25a9824 h5py/api_functions.txt (no nogil mark)', confidence: 'source' },
    { name: 'h5py.AttributeManager.__setitem__', behaviour: 'holds', seconds: 2e-5, evidence: 'h5py@25a9824 h5py/api_functions.txt (no nogil mark)', confidence: 'source' },
    { name: 'h5py.File.close', behaviour: 'holds', seconds: 1e-3, evidence: 'h5py@25a9824 h5py/api_functions.txt (no nogil mark)', confidence: 'source' },
    { name: 'h5py.Group.create_group', behaviour: 'holds', seconds: 5e-5, returns: 'h5py.Group', evidence: 'h5py@25a9824 h5py/api_functions.txt (no nogil mark)', confidence: 'source' },
    { name: 'h5py.File.__enter__', behaviour: 'holds', seconds: 1e-7, returns: 'h5py.File', evidence: 'h5py documentation', confidence: 'docs' },
  ],
};

import type { LibraryKnowledge } from './entry';

/** joblib and the GIL. */
export const joblib: LibraryKnowledge = {
  library: 'joblib',
  summary: 'joblib: processes by default.',
  entries: [
    { name: 'joblib.dump', behaviour: 'holds', seconds: 0.01, condition: 'NumPy arrays are written with the GIL released', evidence: 'joblib 1.6.dev0 joblib/numpy_pickle.py:480 (pickle, no release)', confidence: 'source' },
    { name: 'joblib.load', behaviour: 'holds', seconds: 0.01, condition: 'NumPy arrays are read with the GIL released', evidence: 'joblib 1.6.dev0 joblib/numpy_pickle.py:680 (pickle, no release)', confidence: 'source' },
    { name: 'joblib.hash', behaviour: 'holds', seconds: 1e-3, condition: 'the bytes of NumPy arrays are hashed with the GIL released', evidence: 'joblib 1.6.dev0 joblib/hashing.py:247 (pickle into hashlib)', confidence: 'source' },
    { name: 'joblib.delayed', behaviour: 'holds', seconds: 1e-6, evidence: 'joblib (source not read)', confidence: 'memory' },
    { name: 'joblib.Parallel.__call__', behaviour: 'idles', seconds: 0.1, condition: "processes by default; prefer='threads' helps functions that release", evidence: 'joblib 1.6.dev0 joblib/parallel.py:1822, 1846 (time.sleep until a job is done)', confidence: 'source' },
    { name: 'joblib.cpu_count', behaviour: 'holds', seconds: 1e-6, evidence: 'joblib (source not read)', confidence: 'memory' },
    { name: 'joblib.Parallel', behaviour: 'holds', seconds: 1e-4, returns: 'joblib.Parallel', evidence: 'joblib (source not read)', confidence: 'memory' },
    { name: 'joblib.Memory', behaviour: 'holds', seconds: 1e-4, returns: 'joblib.Memory', evidence: 'joblib (source not read)', confidence: 'memory' },
    { name: 'joblib.Memory.cache', behaviour: 'holds', seconds: 1e-4, evidence: 'joblib (source not read)', confidence: 'memory' },
  ],
};

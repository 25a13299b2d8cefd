import type { LibraryKnowledge } from './entry';

/** joblib and the GIL. */
export const joblib: LibraryKnowledge = {
  library: 'joblib',
  summary: 'joblib: processes by default.',
  entries: [
    { name: 'joblib.dump', behaviour: 'holds', seconds: 0.01, condition: 'NumPy arrays are written with the GIL released', evidence: 'joblib (source not read)', confidence: 'memory' },
    { name: 'joblib.load', behaviour: 'holds', seconds: 0.01, condition: 'NumPy arrays are written with the GIL released', evidence: 'joblib (source not read)', confidence: 'memory' },
    { name: 'joblib.hash', behaviour: 'holds', seconds: 1e-3, condition: 'NumPy arrays are written with the GIL released', evidence: 'joblib (source not read)', confidence: 'memory' },
    { name: 'joblib.delayed', behaviour: 'holds', seconds: 1e-6, evidence: 'joblib (source not read)', confidence: 'memory' },
    { name: 'joblib.Parallel.__call__', behaviour: 'idles', seconds: 0.1, condition: "processes by default; prefer='threads' helps functions that release", evidence: 'joblib (source not read)', confidence: 'memory' },
    { name: 'joblib.cpu_count', behaviour: 'holds', seconds: 1e-6, evidence: 'joblib (source not read)', confidence: 'memory' },
    { name: 'joblib.Parallel', behaviour: 'holds', seconds: 1e-4, returns: 'joblib.Parallel', evidence: 'joblib (source not read)', confidence: 'memory' },
    { name: 'joblib.Memory', behaviour: 'holds', seconds: 1e-4, returns: 'joblib.Memory', evidence: 'joblib (source not read)', confidence: 'memory' },
    { name: 'joblib.Memory.cache', behaviour: 'holds', seconds: 1e-4, evidence: 'joblib (source not read)', confidence: 'memory' },
  ],
};

import type { LibraryKnowledge } from './entry';

/** joblib: processes by default. */
export const joblib: LibraryKnowledge = {
  library: 'joblib',
  entries: [
    { name: 'joblib.dump', behaviour: 'holds', seconds: 0.01, condition: 'pickle holds; NumPy arrays are written released', evidence: 'joblib (source not read)', confidence: 'memory' },
    { name: 'joblib.load', behaviour: 'holds', seconds: 0.01, condition: 'pickle holds; NumPy arrays are written released', evidence: 'joblib (source not read)', confidence: 'memory' },
    { name: 'joblib.hash', behaviour: 'holds', seconds: 1e-3, condition: 'pickle holds; NumPy arrays are written released', evidence: 'joblib (source not read)', confidence: 'memory' },
    { name: 'joblib.delayed', behaviour: 'holds', seconds: 1e-6, evidence: 'joblib (source not read)', confidence: 'memory' },
    { name: 'joblib.Parallel.__call__', behaviour: 'idles', seconds: 0.1, condition: 'loky processes by default; prefer="threads" helps only releasing functions', evidence: 'joblib (source not read)', confidence: 'memory' },
    { name: 'joblib.cpu_count', behaviour: 'holds', seconds: 1e-6, evidence: 'joblib (source not read)', confidence: 'memory' },
  ],
};

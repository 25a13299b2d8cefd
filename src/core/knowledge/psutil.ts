import type { LibraryKnowledge } from './entry';

/** Processes and the machine: small files are read, with Python between. */
export const psutil: LibraryKnowledge = {
  library: 'psutil',
  entries: [
    { name: 'psutil.process_iter', behaviour: 'holds', seconds: 0.01, condition: 'reads /proc from Python: file reads release', evidence: 'psutil (source not read)', confidence: 'memory' },
    { name: 'psutil.cpu_percent', behaviour: 'waits', seconds: 1e-4, condition: 'with interval= it sleeps that long', evidence: 'psutil (source not read)', confidence: 'memory' },
    { name: 'psutil.Process', behaviour: 'holds', seconds: 2e-5, returns: 'psutil.Process', condition: 'reads /proc from Python: file reads release', evidence: 'psutil (source not read)', confidence: 'memory' },
    { name: 'psutil.Process.wait', behaviour: 'waits', seconds: 0.1, condition: 'interval= sleeps', evidence: 'psutil (source not read)', confidence: 'memory' },
    { name: 'psutil.Process.*', behaviour: 'holds', seconds: 5e-5, condition: 'reads /proc from Python: file reads release', evidence: 'psutil (source not read)', confidence: 'memory' },
    { name: 'psutil.*', behaviour: 'holds', seconds: 1e-4, condition: 'reads /proc from Python: file reads release', evidence: 'psutil (source not read)', confidence: 'memory' },
  ],
};

import type { LibraryKnowledge } from './entry';

/** psutil and the GIL. */
export const psutil: LibraryKnowledge = {
  library: 'psutil',
  summary: 'Processes and the machine: small files are read, with Python between.',
  entries: [
    { name: 'psutil.process_iter', behaviour: 'holds', seconds: 0.01, returns: 'psutil.Processes', evidence: 'psutil (source not read)', confidence: 'memory' },
    { name: 'psutil.Processes.__next__', behaviour: 'holds', seconds: 5e-5, returns: 'psutil.Process', evidence: 'psutil documentation', confidence: 'docs' },
    { name: 'psutil.Process.children', behaviour: 'holds', seconds: 5e-3, returns: 'psutil.Processes', evidence: 'psutil documentation', confidence: 'docs' },
    { name: 'psutil.cpu_percent', behaviour: 'waits', seconds: 1e-4, condition: 'with interval= it sleeps that long', evidence: 'psutil (source not read)', confidence: 'memory' },
    { name: 'psutil.Process', behaviour: 'holds', seconds: 2e-5, returns: 'psutil.Process', evidence: 'psutil (source not read)', confidence: 'memory' },
    { name: 'psutil.Process.wait', behaviour: 'waits', seconds: 0.1, evidence: 'psutil (source not read)', confidence: 'memory' },
    { name: 'psutil.Process.*', behaviour: 'holds', seconds: 5e-5, evidence: 'psutil (source not read)', confidence: 'memory' },
    { name: 'psutil.*', behaviour: 'holds', seconds: 1e-4, evidence: 'psutil (source not read)', confidence: 'memory' },
  ],
};

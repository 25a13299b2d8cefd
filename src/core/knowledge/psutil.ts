import type { LibraryKnowledge } from './entry';

/** psutil and the GIL. */
export const psutil: LibraryKnowledge = {
  library: 'psutil',
  summary: 'Processes and the machine: small files are read, with Python between.',
  entries: [
    { name: 'psutil.process_iter', behaviour: 'holds', seconds: 0.01, returns: 'psutil.Processes', evidence: 'psutil@d77cf39 psutil/_pslinux.py (Python that reads /proc; release in arch/linux/disk.c:31 and net.c:83 only)', confidence: 'source' },
    { name: 'psutil.Processes.__next__', behaviour: 'holds', seconds: 5e-5, returns: 'psutil.Process', evidence: 'psutil documentation', confidence: 'docs' },
    { name: 'psutil.Process.children', behaviour: 'holds', seconds: 5e-3, returns: 'psutil.Processes', evidence: 'psutil documentation', confidence: 'docs' },
    { name: 'psutil.cpu_percent', behaviour: 'waits', seconds: 1e-4, waitsForArgument: 0, waitsForKeyword: 'interval', condition: 'with interval= it sleeps that long', evidence: 'psutil@d77cf39 psutil/__init__.py (time.sleep)', confidence: 'source' },
    { name: 'psutil.Process', behaviour: 'holds', seconds: 2e-5, returns: 'psutil.Process', evidence: 'psutil@d77cf39 psutil/_pslinux.py (Python that reads /proc; release in arch/linux/disk.c:31 and net.c:83 only)', confidence: 'source' },
    { name: 'psutil.Process.wait', behaviour: 'waits', seconds: 0.1, evidence: 'psutil@d77cf39 psutil/_psposix.py (poll and time.sleep)', confidence: 'source' },
    { name: 'psutil.Process.*', behaviour: 'holds', seconds: 5e-5, evidence: 'psutil@d77cf39 psutil/_pslinux.py (Python that reads /proc; release in arch/linux/disk.c:31 and net.c:83 only)', confidence: 'source' },
    { name: 'psutil.*', behaviour: 'holds', seconds: 1e-4, evidence: 'psutil@d77cf39 psutil/_pslinux.py (Python that reads /proc; release in arch/linux/disk.c:31 and net.c:83 only)', confidence: 'source' },
  ],
};

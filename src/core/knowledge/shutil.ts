import type { LibraryKnowledge } from './entry';

/** shutil and the GIL. */
export const shutil: LibraryKnowledge = {
  library: 'shutil',
  summary: 'Copying and removing files: it waits, GIL released, with Python between the calls.',
  entries: [
    { name: 'shutil.copyfile', behaviour: 'waits', seconds: 1e-3, returns: 'str', evidence: 'cpython 3.13.0 Lib/shutil.py:230; measured overlap 1.43 of 1.51 (16 MiB, Python 3.13)', confidence: 'source' },
    { name: 'shutil.copy', behaviour: 'waits', seconds: 1e-3, returns: 'str', evidence: 'cpython 3.13.0 Lib/shutil.py:414', confidence: 'source' },
    { name: 'shutil.copy2', behaviour: 'waits', seconds: 1e-3, returns: 'str', evidence: 'cpython 3.13.0 Lib/shutil.py:432', confidence: 'source' },
    { name: 'shutil.copyfileobj', behaviour: 'waits', seconds: 1e-3, evidence: 'cpython 3.13.0 Lib/shutil.py:196', confidence: 'source' },
    { name: 'shutil.copytree', behaviour: 'waits', seconds: 0.02, evidence: 'cpython 3.13.0 Lib/shutil.py:550', confidence: 'source' },
    { name: 'shutil.rmtree', behaviour: 'waits', seconds: 0.02, evidence: 'cpython 3.13.0 Lib/shutil.py:714', confidence: 'source' },
    { name: 'shutil.move', behaviour: 'waits', seconds: 1e-3, returns: 'str', evidence: 'cpython 3.13.0 Lib/shutil.py:814', confidence: 'source' },
    { name: 'shutil.disk_usage', behaviour: 'waits', seconds: 5e-6, evidence: 'cpython 3.13.0 Lib/shutil.py:1371', confidence: 'source' },
    { name: 'shutil.which', behaviour: 'waits', seconds: 3e-5, returns: 'str', evidence: 'cpython 3.13.0 Lib/shutil.py:1503', confidence: 'source' },
    { name: 'shutil.copymode', behaviour: 'waits', seconds: 5e-6, evidence: 'cpython 3.13.0 Lib/shutil.py', confidence: 'source' },
    { name: 'shutil.copystat', behaviour: 'waits', seconds: 5e-6, evidence: 'cpython 3.13.0 Lib/shutil.py', confidence: 'source' },
    { name: 'shutil.chown', behaviour: 'waits', seconds: 5e-6, evidence: 'cpython 3.13.0 Lib/shutil.py', confidence: 'source' },
    { name: 'shutil.make_archive', behaviour: 'releases', seconds: 0.1, evidence: 'cpython 3.13.0 Lib/shutil.py:1116', confidence: 'source' },
    { name: 'shutil.unpack_archive', behaviour: 'releases', seconds: 0.2, evidence: 'cpython 3.13.0 Lib/shutil.py:1314', confidence: 'source' },
    { name: 'shutil.get_terminal_size', behaviour: 'holds', seconds: 3e-6, evidence: 'cpython 3.13.0 Lib/shutil.py', confidence: 'source' },
  ],
};

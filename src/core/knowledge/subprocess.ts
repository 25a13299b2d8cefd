import type { LibraryKnowledge } from './entry';

/** subprocess and the GIL. */
export const subprocess: LibraryKnowledge = {
  library: 'subprocess',
  summary: 'Child processes: the parent waits with the GIL released.',
  attributes: {
    'subprocess.Popen.stdin': 'io.BufferedRandom',
    'subprocess.Popen.stdout': 'io.BufferedRandom',
    'subprocess.Popen.stderr': 'io.BufferedRandom',
    'subprocess.Popen.pid': 'int',
    'subprocess.Popen.returncode': 'int',
    'subprocess.CompletedProcess.returncode': 'int',
  },
  entries: [
    { name: 'subprocess.run', behaviour: 'waits', seconds: 0.1, returns: 'subprocess.CompletedProcess', evidence: 'cpython 3.13.0 Lib/subprocess.py:512; measured overlap 2.03 of 2.02 (sleep 0.02, Python 3.13)', confidence: 'source' },
    { name: 'subprocess.call', behaviour: 'waits', seconds: 0.1, returns: 'int', evidence: 'cpython 3.13.0 Lib/subprocess.py:387', confidence: 'source' },
    { name: 'subprocess.check_call', behaviour: 'waits', seconds: 0.1, returns: 'int', evidence: 'cpython 3.13.0 Lib/subprocess.py:404', confidence: 'source' },
    { name: 'subprocess.check_output', behaviour: 'waits', seconds: 0.1, returns: 'bytes', evidence: 'cpython 3.13.0 Lib/subprocess.py:423; measured overlap 1.53 of 1.60 (head -c 4M /dev/zero, Python 3.13)', confidence: 'source' },
    { name: 'subprocess.getoutput', behaviour: 'waits', seconds: 0.1, returns: 'str', evidence: 'cpython 3.13.0 Lib/subprocess.py:687', confidence: 'source' },
    { name: 'subprocess.getstatusoutput', behaviour: 'waits', seconds: 0.1, returns: 'tuple', evidence: 'cpython 3.13.0 Lib/subprocess.py', confidence: 'source' },
    { name: 'subprocess.Popen', behaviour: 'waits', seconds: 2e-3, returns: 'subprocess.Popen', condition: 'up to 3.11, and with preexec_fn, the GIL is held until the child runs its program', sinceMinor: 12, evidence: 'cpython 3.13.0 Modules/_posixsubprocess.c:908', confidence: 'source' },
    { name: 'subprocess.Popen', behaviour: 'holds', seconds: 2e-3, returns: 'subprocess.Popen', untilMinor: 11, evidence: 'cpython 3.13.0 Modules/_posixsubprocess.c:908', confidence: 'source' },
    { name: 'subprocess.CompletedProcess.check_returncode', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Lib/subprocess.py', confidence: 'source' },
    { name: 'subprocess.list2cmdline', behaviour: 'holds', seconds: 5e-6, returns: 'str', evidence: 'cpython 3.13.0 Lib/subprocess.py', confidence: 'source' },
    { name: 'subprocess.Popen.communicate', behaviour: 'waits', seconds: 0.1, returns: 'tuple', condition: 'joining the output holds', evidence: 'cpython 3.13.0 Lib/subprocess.py:1175', confidence: 'source' },
    { name: 'subprocess.Popen.wait', behaviour: 'waits', seconds: 0.1, returns: 'int', condition: 'with timeout= it polls', evidence: 'cpython 3.13.0 Lib/subprocess.py:1269', confidence: 'source' },
    { name: 'subprocess.Popen.poll', behaviour: 'waits', seconds: 2e-6, evidence: 'cpython 3.13.0 Lib/subprocess.py:1243', confidence: 'source' },
    { name: 'subprocess.Popen.terminate', behaviour: 'holds', seconds: 3e-6, evidence: 'cpython 3.13.0 Lib/subprocess.py', confidence: 'source' },
    { name: 'subprocess.Popen.kill', behaviour: 'holds', seconds: 3e-6, evidence: 'cpython 3.13.0 Lib/subprocess.py', confidence: 'source' },
    { name: 'subprocess.Popen.send_signal', behaviour: 'holds', seconds: 3e-6, evidence: 'cpython 3.13.0 Lib/subprocess.py', confidence: 'source' },
    { name: 'subprocess.Popen.__enter__', behaviour: 'holds', seconds: 1e-7, returns: 'subprocess.Popen', evidence: 'cpython 3.13.0 Lib/subprocess.py', confidence: 'source' },
    { name: 'subprocess.Popen.__exit__', behaviour: 'waits', seconds: 0.05, condition: 'waits for the child to end', evidence: 'cpython 3.13.0 Lib/subprocess.py', confidence: 'source' },
    { name: 'subprocess.STARTUPINFO', behaviour: 'holds', seconds: 1e-6, returns: 'subprocess.STARTUPINFO', condition: 'Windows only', evidence: 'cpython 3.13.0 Lib/subprocess.py', confidence: 'source' },
  ],
};

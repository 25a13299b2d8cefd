import type { LibraryKnowledge } from './entry';

/** tempfile and the GIL. */
export const tempfile: LibraryKnowledge = {
  library: 'tempfile',
  summary: 'Temporary files and folders: made by the file system, GIL released.',
  bases: {
    // In memory until it is large, then a file: whoever is given one has to reckon with the file.
    'tempfile.SpooledTemporaryFile': 'io.BufferedRandom',
  },
  entries: [
    { name: 'tempfile.mkstemp', behaviour: 'waits', seconds: 5e-5, evidence: 'cpython 3.13.0 Lib/tempfile.py:321', confidence: 'source' },
    { name: 'tempfile.mkdtemp', behaviour: 'waits', seconds: 5e-5, returns: 'str', evidence: 'cpython 3.13.0 Lib/tempfile.py:360', confidence: 'source' },
    { name: 'tempfile.NamedTemporaryFile', behaviour: 'waits', seconds: 1e-4, returns: 'io.BufferedRandom', evidence: 'cpython 3.13.0 Lib/tempfile.py:537', confidence: 'source' },
    { name: 'tempfile.TemporaryFile', behaviour: 'waits', seconds: 1e-4, returns: 'io.BufferedRandom', evidence: 'cpython 3.13.0 Lib/tempfile.py:610', confidence: 'source' },
    { name: 'tempfile.SpooledTemporaryFile', behaviour: 'holds', seconds: 1e-5, returns: 'io.BytesIO', evidence: 'cpython 3.13.0 Lib/tempfile.py', confidence: 'source' },
    { name: 'tempfile.TemporaryDirectory', behaviour: 'waits', seconds: 6e-5, returns: 'tempfile.TemporaryDirectory', evidence: 'cpython 3.13.0 Lib/tempfile.py:860', confidence: 'source' },
    { name: 'tempfile.TemporaryDirectory.__enter__', behaviour: 'holds', seconds: 1e-7, returns: 'str', evidence: 'cpython 3.13.0 Lib/tempfile.py', confidence: 'source' },
    { name: 'tempfile.TemporaryDirectory.__exit__', behaviour: 'waits', seconds: 2e-4, evidence: 'cpython 3.13.0 Lib/tempfile.py', confidence: 'source' },
    { name: 'tempfile.TemporaryDirectory.cleanup', behaviour: 'waits', seconds: 2e-4, evidence: 'cpython 3.13.0 Lib/tempfile.py', confidence: 'source' },
    { name: 'tempfile.gettempdir', behaviour: 'holds', seconds: 2e-7, returns: 'str', evidence: 'cpython 3.13.0 Lib/tempfile.py', confidence: 'source' },
    { name: 'tempfile.gettempprefix', behaviour: 'holds', seconds: 2e-7, returns: 'str', evidence: 'cpython 3.13.0 Lib/tempfile.py', confidence: 'source' },
    { name: 'tempfile.mktemp', behaviour: 'waits', seconds: 1e-5, returns: 'str', evidence: 'cpython 3.13.0 Lib/tempfile.py', confidence: 'source' },
  ],
};

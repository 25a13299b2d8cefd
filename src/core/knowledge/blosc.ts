import type { LibraryKnowledge } from './entry';

/** blosc and the GIL. */
export const blosc: LibraryKnowledge = {
  library: 'blosc',
  summary: 'Blosc: it holds unless told otherwise.',
  entries: [
    { name: 'blosc.compress', behaviour: 'holds', seconds: 1e-4, returns: 'bytes', condition: 'blosc.set_releasegil(True) makes it release', evidence: 'python-blosc@d80d533 blosc/blosc_extension.c:234, __init__.py:72 (release is off)', confidence: 'source' },
    { name: 'blosc.decompress', behaviour: 'holds', seconds: 5e-5, returns: 'bytes', condition: 'blosc.set_releasegil(True) makes it release', evidence: 'python-blosc@d80d533 blosc/blosc_extension.c:402, __init__.py:72 (release is off)', confidence: 'source' },
  ],
};

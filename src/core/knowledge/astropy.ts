import type { LibraryKnowledge } from './entry';

/** Astropy: files, and NumPy inside. */
export const astropy: LibraryKnowledge = {
  library: 'astropy',
  entries: [
    { name: 'astropy.io.fits.open', behaviour: 'waits', seconds: 2e-3, condition: 'file I/O; NumPy', evidence: 'astropy (source not read)', confidence: 'memory' },
  ],
};

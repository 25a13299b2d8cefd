import type { LibraryKnowledge } from './entry';

/** astropy and the GIL. */
export const astropy: LibraryKnowledge = {
  library: 'astropy',
  summary: 'Astropy: files, and NumPy inside.',
  entries: [
    { name: 'astropy.io.fits.open', behaviour: 'waits', seconds: 2e-3, evidence: 'astropy (source not read)', confidence: 'memory' },
  ],
};

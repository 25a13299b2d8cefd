import type { LibraryKnowledge } from './entry';

/** soundfile and the GIL. */
export const soundfile: LibraryKnowledge = {
  library: 'soundfile',
  summary: 'Sound files: its C is called through cffi and releases.',
  entries: [
    { name: 'soundfile.read', behaviour: 'releases', seconds: 0.01, evidence: 'cffi docs', confidence: 'docs' },
    { name: 'soundfile.write', behaviour: 'releases', seconds: 0.01, evidence: 'cffi docs', confidence: 'docs' },
  ],
};

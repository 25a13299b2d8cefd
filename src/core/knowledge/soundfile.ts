import type { LibraryKnowledge } from './entry';

/** Sound files: its C is called through cffi and releases. */
export const soundfile: LibraryKnowledge = {
  library: 'soundfile',
  entries: [
    { name: 'soundfile.read', behaviour: 'releases', seconds: 0.01, condition: 'cffi ABI mode', evidence: 'cffi docs', confidence: 'docs' },
    { name: 'soundfile.write', behaviour: 'releases', seconds: 0.01, condition: 'cffi ABI mode', evidence: 'cffi docs', confidence: 'docs' },
  ],
};

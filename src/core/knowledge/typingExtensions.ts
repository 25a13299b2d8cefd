import type { LibraryKnowledge } from './entry';

/** typing_extensions and the GIL. */
export const typingExtensions: LibraryKnowledge = {
  library: 'typing_extensions',
  summary: 'What newer Pythons have in `typing`, for older ones: names for annotations, which cost nothing.',
  isPurePython: true,
  aliases: { typing_extensions: 'typing' },
  entries: [
    { name: 'typing_extensions.*', behaviour: 'holds', seconds: 1e-7, evidence: 'typing_extensions 4.15.0 (Python source)', confidence: 'source' },
  ],
};

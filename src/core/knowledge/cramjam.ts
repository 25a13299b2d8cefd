import type { LibraryKnowledge } from './entry';

/** cramjam and the GIL. */
export const cramjam: LibraryKnowledge = {
  library: 'cramjam',
  summary: 'Codecs in Rust: they release.',
  entries: [
    { name: 'cramjam.snappy.compress', behaviour: 'releases', seconds: 5e-5, returns: 'bytes', evidence: 'cramjam (source not read)', confidence: 'memory' },
    { name: 'cramjam.*', behaviour: 'releases', seconds: 1e-4, evidence: 'cramjam (source not read)', confidence: 'memory' },
  ],
};

import type { LibraryKnowledge } from './entry';

/** Codecs in Rust: they release. */
export const cramjam: LibraryKnowledge = {
  library: 'cramjam',
  entries: [
    { name: 'cramjam.snappy.compress', behaviour: 'releases', seconds: 5e-5, returns: 'bytes', condition: 'py.allow_threads', evidence: 'cramjam (source not read)', confidence: 'memory' },
    { name: 'cramjam.*', behaviour: 'releases', seconds: 1e-4, condition: 'py.allow_threads', evidence: 'cramjam (source not read)', confidence: 'memory' },
  ],
};

import type { LibraryKnowledge } from './entry';

/** httptools and the GIL. */
export const httptools: LibraryKnowledge = {
  library: 'httptools',
  summary: 'An HTTP parser: it runs the callbacks of its protocol.',
  entries: [
    { name: 'httptools.HttpRequestParser', behaviour: 'holds', seconds: 2e-6, returns: 'httptools.HttpRequestParser', evidence: 'httptools (source not read)', confidence: 'memory' },
    { name: 'httptools.HttpRequestParser.feed_data', behaviour: 'holds', seconds: 1e-5, evidence: 'httptools (source not read)', confidence: 'memory' },
  ],
};

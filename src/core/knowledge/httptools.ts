import type { LibraryKnowledge } from './entry';

/** An HTTP parser: it runs the callbacks of its protocol. */
export const httptools: LibraryKnowledge = {
  library: 'httptools',
  entries: [
    { name: 'httptools.HttpRequestParser', behaviour: 'holds', seconds: 2e-6, returns: 'httptools.HttpRequestParser', condition: 'callbacks per header', evidence: 'httptools (source not read)', confidence: 'memory' },
    { name: 'httptools.HttpRequestParser.feed_data', behaviour: 'holds', seconds: 1e-5, condition: 'callbacks per header', evidence: 'httptools (source not read)', confidence: 'memory' },
  ],
};

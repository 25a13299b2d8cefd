import type { LibraryKnowledge } from './entry';

/** Alignments: reading releases, the records hold. */
export const pysam: LibraryKnowledge = {
  library: 'pysam',
  entries: [
    { name: 'pysam.AlignmentFile', behaviour: 'waits', seconds: 1e-3, returns: 'pysam.AlignmentFile', condition: 'htslib reads `with nogil`, objects hold', evidence: 'pysam (source not read)', confidence: 'memory' },
    { name: 'pysam.AlignmentFile.fetch', behaviour: 'holds', seconds: 1e-5, condition: 'htslib reads `with nogil`, objects hold', evidence: 'pysam (source not read)', confidence: 'memory' },
  ],
};

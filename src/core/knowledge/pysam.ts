import type { LibraryKnowledge } from './entry';

/** pysam and the GIL. */
export const pysam: LibraryKnowledge = {
  library: 'pysam',
  summary: 'Alignments: reading releases, the records hold.',
  entries: [
    { name: 'pysam.AlignmentFile', behaviour: 'waits', seconds: 1e-3, returns: 'pysam.AlignmentFile', evidence: 'pysam 0.24.0 pysam/libcalignmentfile.pyx:941, 985', confidence: 'source' },
    { name: 'pysam.AlignmentFile.fetch', behaviour: 'holds', seconds: 1e-5, evidence: 'pysam 0.24.0 pysam/libcalignmentfile.pyx (makes an iterator, no nogil)', confidence: 'source' },
  ],
};

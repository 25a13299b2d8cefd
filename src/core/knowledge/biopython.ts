import type { LibraryKnowledge } from './entry';

/** Bio and the GIL. */
export const biopython: LibraryKnowledge = {
  library: 'Bio',
  summary: 'Biopython: Python, and C that keeps the GIL.',
  entries: [
    { name: 'Bio.SeqIO.parse', behaviour: 'holds', seconds: 1e-6, returns: 'Bio.SeqIO.RecordIterator', evidence: 'biopython@8b4d499 Bio/SeqIO (Python, no release)', confidence: 'source' },
    { name: 'Bio.SeqIO.RecordIterator.__next__', behaviour: 'holds', seconds: 2e-5, evidence: 'biopython@8b4d499 Bio/SeqIO (Python, no release)', confidence: 'source' },
    { name: 'Bio.Align.PairwiseAligner', behaviour: 'holds', seconds: 1e-5, returns: 'Bio.Align.PairwiseAligner', evidence: 'biopython@8b4d499 Bio/Align/_pairwisealigner.c (no release)', confidence: 'source' },
    { name: 'Bio.Align.PairwiseAligner.align', behaviour: 'holds', isNative: true, seconds: 1e-3, evidence: 'biopython@8b4d499 Bio/Align/_pairwisealigner.c (no release)', confidence: 'source' },
    { name: 'Bio.*', behaviour: 'holds', seconds: 1e-5, evidence: 'biopython@8b4d499 Bio/ (no release in its C, the rest is Python)', confidence: 'source' },
  ],
};

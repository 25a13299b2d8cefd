import type { LibraryKnowledge } from './entry';

/** Bio and the GIL. */
export const biopython: LibraryKnowledge = {
  library: 'Bio',
  summary: 'Biopython: Python, and C that keeps the GIL.',
  entries: [
    { name: 'Bio.SeqIO.parse', behaviour: 'holds', seconds: 1e-6, returns: 'Bio.SeqIO.RecordIterator', evidence: 'biopython (source not read)', confidence: 'memory' },
    { name: 'Bio.SeqIO.RecordIterator.__next__', behaviour: 'holds', seconds: 2e-5, evidence: 'biopython (source not read)', confidence: 'memory' },
    { name: 'Bio.Align.PairwiseAligner', behaviour: 'holds', seconds: 1e-5, returns: 'Bio.Align.PairwiseAligner', evidence: 'biopython (source not read)', confidence: 'memory' },
    { name: 'Bio.Align.PairwiseAligner.align', behaviour: 'holds', seconds: 1e-3, evidence: 'biopython (source not read)', confidence: 'memory' },
    { name: 'Bio.*', behaviour: 'holds', seconds: 1e-5, evidence: 'biopython (source not read)', confidence: 'memory' },
  ],
};

import type { LibraryKnowledge } from './entry';

/** Biopython: Python, and C that keeps the GIL. */
export const biopython: LibraryKnowledge = {
  library: 'Bio',
  entries: [
    { name: 'Bio.SeqIO.parse', behaviour: 'holds', seconds: 1e-6, returns: 'Bio.SeqIO.RecordIterator', condition: 'pure Python: holds, lets other threads in at every switch interval', evidence: 'biopython (source not read)', confidence: 'memory' },
    { name: 'Bio.SeqIO.RecordIterator.__next__', behaviour: 'holds', seconds: 2e-5, condition: 'pure Python: holds, lets other threads in at every switch interval', evidence: 'biopython (source not read)', confidence: 'memory' },
    { name: 'Bio.Align.PairwiseAligner', behaviour: 'holds', seconds: 1e-5, returns: 'Bio.Align.PairwiseAligner', condition: 'C without release', evidence: 'biopython (source not read)', confidence: 'memory' },
    { name: 'Bio.Align.PairwiseAligner.align', behaviour: 'holds', seconds: 1e-3, condition: 'C without release', evidence: 'biopython (source not read)', confidence: 'memory' },
    { name: 'Bio.*', behaviour: 'holds', seconds: 1e-5, condition: 'pure Python: holds, lets other threads in at every switch interval', evidence: 'biopython (source not read)', confidence: 'memory' },
  ],
};

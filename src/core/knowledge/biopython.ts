import type { LibraryKnowledge } from './entry';

/** Bio and the GIL. */
export const biopython: LibraryKnowledge = {
  library: 'Bio',
  summary: 'Biopython: Python, and C that keeps the GIL.',
  entries: [
    { name: 'Bio.SeqIO.parse', behaviour: 'holds', seconds: 1e-6, returns: 'Bio.SeqIO.RecordIterator', evidence: 'biopython@8b4d499 Bio/SeqIO (Python, no release)', confidence: 'source' },
    { name: 'Bio.SeqIO.RecordIterator.__next__', behaviour: 'holds', seconds: 7e-6, rounds: 1000, condition: 'a record of a thousand letters', evidence: 'measured: biopython 1.88, CPython 3.11', confidence: 'measured' },
    { name: 'Bio.SeqIO.read', behaviour: 'holds', seconds: 1e-4, evidence: 'measured: biopython 1.88, CPython 3.11', confidence: 'measured' },
    { name: 'Bio.SeqIO.to_dict', behaviour: 'holds', seconds: 7e-6, iterates: 0, returns: 'dict', evidence: 'measured: biopython 1.88, CPython 3.11', confidence: 'measured' },
    { name: 'Bio.SeqIO.write', behaviour: 'holds', seconds: 6e-6, iterates: 0, returns: 'int', evidence: 'measured: biopython 1.88, CPython 3.11', confidence: 'measured' },
    { name: 'Bio.AlignIO.read', behaviour: 'holds', seconds: 1e-3, condition: 'an alignment of a hundred sequences', evidence: 'measured: biopython 1.88, CPython 3.11', confidence: 'measured' },
    { name: 'Bio.AlignIO.write', behaviour: 'holds', seconds: 4e-4, returns: 'int', condition: 'an alignment of a hundred sequences', evidence: 'measured: biopython 1.88, CPython 3.11', confidence: 'measured' },
    { name: 'Bio.codonalign.build', behaviour: 'holds', seconds: 0.06, condition: 'twenty sequences of three hundred codons; regular expressions over each', evidence: 'measured: biopython 1.88, CPython 3.11', confidence: 'measured' },
    { name: 'Bio.Align.PairwiseAligner', behaviour: 'holds', seconds: 1e-5, returns: 'Bio.Align.PairwiseAligner', evidence: 'biopython@8b4d499 Bio/Align/_pairwisealigner.c (no release)', confidence: 'source' },
    { name: 'Bio.Align.PairwiseAligner.align', behaviour: 'holds', isNative: true, seconds: 1e-3, evidence: 'biopython@8b4d499 Bio/Align/_pairwisealigner.c (no release)', confidence: 'source' },
    { name: 'Bio.*', behaviour: 'holds', seconds: 1e-5, evidence: 'biopython@8b4d499 Bio/ (no release in its C, the rest is Python)', confidence: 'source' },
  ],
};

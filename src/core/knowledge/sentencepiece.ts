import type { LibraryKnowledge } from './entry';

/** SentencePiece: a list uses threads of its own; whether it releases nobody has looked up. */
export const sentencepiece: LibraryKnowledge = {
  library: 'sentencepiece',
  entries: [
    { name: 'sentencepiece.SentencePieceProcessor', behaviour: 'holds', seconds: 0.05, returns: 'sentencepiece.SentencePieceProcessor', condition: 'a list input uses a C++ thread pool; SWIG wrapper: release not verified', evidence: 'sentencepiece (source not read)', confidence: 'memory' },
    { name: 'sentencepiece.SentencePieceProcessor.encode', behaviour: 'holds', seconds: 2e-4, returns: 'list', condition: 'a list input uses a C++ thread pool; SWIG wrapper: release not verified', evidence: 'sentencepiece (source not read)', confidence: 'memory' },
  ],
};

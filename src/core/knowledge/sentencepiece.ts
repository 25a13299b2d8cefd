import type { LibraryKnowledge } from './entry';

/** sentencepiece and the GIL. */
export const sentencepiece: LibraryKnowledge = {
  library: 'sentencepiece',
  summary: 'SentencePiece: a list uses threads of its own; whether it releases nobody has looked up.',
  entries: [
    { name: 'sentencepiece.SentencePieceProcessor', behaviour: 'holds', seconds: 0.05, returns: 'sentencepiece.SentencePieceProcessor', condition: 'a list uses C++ threads; whether it releases nobody has looked up', evidence: 'sentencepiece (source not read)', confidence: 'memory' },
    { name: 'sentencepiece.SentencePieceProcessor.encode', behaviour: 'holds', seconds: 2e-4, returns: 'list', condition: 'a list uses C++ threads; whether it releases nobody has looked up', evidence: 'sentencepiece (source not read)', confidence: 'memory' },
  ],
};

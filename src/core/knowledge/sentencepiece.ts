import type { LibraryKnowledge } from './entry';

/** sentencepiece and the GIL. */
export const sentencepiece: LibraryKnowledge = {
  library: 'sentencepiece',
  summary: 'SentencePiece: a list uses threads of its own; until 2026 it held.',
  entries: [
    { name: 'sentencepiece.SentencePieceProcessor', behaviour: 'holds', seconds: 0.05, returns: 'sentencepiece.SentencePieceProcessor', condition: 'versions since 2026 release; a list uses C++ threads', evidence: 'sentencepiece pull request 1251 (releases since 2026)', confidence: 'docs' },
    { name: 'sentencepiece.SentencePieceProcessor.encode', behaviour: 'holds', seconds: 2e-4, returns: 'list', condition: 'versions since 2026 release; a list uses C++ threads', evidence: 'sentencepiece pull request 1251 (releases since 2026)', confidence: 'docs' },
    { name: 'sentencepiece.SentencePieceProcessor.Encode', behaviour: 'holds', seconds: 2e-4, returns: 'list', condition: 'versions since 2026 release', evidence: 'sentencepiece pull request 1251 (releases since 2026)', confidence: 'docs' },
    { name: 'sentencepiece.SentencePieceProcessor.encode_as_pieces', behaviour: 'holds', seconds: 2e-4, returns: 'list', condition: 'versions since 2026 release', evidence: 'sentencepiece pull request 1251 (releases since 2026)', confidence: 'docs' },
    { name: 'sentencepiece.SentencePieceProcessor.encode_as_ids', behaviour: 'holds', seconds: 2e-4, returns: 'list', condition: 'versions since 2026 release', evidence: 'sentencepiece pull request 1251 (releases since 2026)', confidence: 'docs' },
    { name: 'sentencepiece.SentencePieceProcessor.EncodeAsPieces', behaviour: 'holds', seconds: 2e-4, returns: 'list', condition: 'versions since 2026 release', evidence: 'sentencepiece pull request 1251 (releases since 2026)', confidence: 'docs' },
    { name: 'sentencepiece.SentencePieceProcessor.EncodeAsIds', behaviour: 'holds', seconds: 2e-4, returns: 'list', condition: 'versions since 2026 release', evidence: 'sentencepiece pull request 1251 (releases since 2026)', confidence: 'docs' },
    { name: 'sentencepiece.SentencePieceProcessor.decode', behaviour: 'holds', seconds: 5e-5, returns: 'str', condition: 'versions since 2026 release', evidence: 'sentencepiece pull request 1251 (releases since 2026)', confidence: 'docs' },
    { name: 'sentencepiece.SentencePieceProcessor.Decode', behaviour: 'holds', seconds: 5e-5, returns: 'str', condition: 'versions since 2026 release', evidence: 'sentencepiece pull request 1251 (releases since 2026)', confidence: 'docs' },
    { name: 'sentencepiece.SentencePieceProcessor.decode_pieces', behaviour: 'holds', seconds: 5e-5, returns: 'str', condition: 'versions since 2026 release', evidence: 'sentencepiece pull request 1251 (releases since 2026)', confidence: 'docs' },
    { name: 'sentencepiece.SentencePieceProcessor.decode_ids', behaviour: 'holds', seconds: 5e-5, returns: 'str', condition: 'versions since 2026 release', evidence: 'sentencepiece pull request 1251 (releases since 2026)', confidence: 'docs' },
    { name: 'sentencepiece.SentencePieceProcessor.DecodePieces', behaviour: 'holds', seconds: 5e-5, returns: 'str', condition: 'versions since 2026 release', evidence: 'sentencepiece pull request 1251 (releases since 2026)', confidence: 'docs' },
    { name: 'sentencepiece.SentencePieceProcessor.DecodeIds', behaviour: 'holds', seconds: 5e-5, returns: 'str', condition: 'versions since 2026 release', evidence: 'sentencepiece pull request 1251 (releases since 2026)', confidence: 'docs' },
    { name: 'sentencepiece.SentencePieceProcessor.load', behaviour: 'holds', seconds: 0.05, condition: 'versions since 2026 release', evidence: 'sentencepiece pull request 1251 (releases since 2026)', confidence: 'docs' },
    { name: 'sentencepiece.SentencePieceProcessor.Load', behaviour: 'holds', seconds: 0.05, condition: 'versions since 2026 release', evidence: 'sentencepiece pull request 1251 (releases since 2026)', confidence: 'docs' },
    { name: 'sentencepiece.SentencePieceProcessor.piece_to_id', behaviour: 'holds', seconds: 1e-6, evidence: 'sentencepiece pull request 1251 (releases since 2026)', confidence: 'docs' },
    { name: 'sentencepiece.SentencePieceProcessor.id_to_piece', behaviour: 'holds', seconds: 1e-6, evidence: 'sentencepiece pull request 1251 (releases since 2026)', confidence: 'docs' },
    { name: 'sentencepiece.SentencePieceProcessor.PieceToId', behaviour: 'holds', seconds: 1e-6, evidence: 'sentencepiece pull request 1251 (releases since 2026)', confidence: 'docs' },
    { name: 'sentencepiece.SentencePieceProcessor.IdToPiece', behaviour: 'holds', seconds: 1e-6, evidence: 'sentencepiece pull request 1251 (releases since 2026)', confidence: 'docs' },
    { name: 'sentencepiece.SentencePieceProcessor.get_piece_size', behaviour: 'holds', seconds: 1e-6, evidence: 'sentencepiece pull request 1251 (releases since 2026)', confidence: 'docs' },
    { name: 'sentencepiece.SentencePieceProcessor.GetPieceSize', behaviour: 'holds', seconds: 1e-6, evidence: 'sentencepiece pull request 1251 (releases since 2026)', confidence: 'docs' },
  ],
};

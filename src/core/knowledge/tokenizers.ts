import type { LibraryKnowledge } from './entry';

/** tokenizers and the GIL. */
export const tokenizers: LibraryKnowledge = {
  library: 'tokenizers',
  summary: 'Tokenizers in Rust: batches release and use threads of their own.',
  entries: [
    { name: 'tokenizers.Tokenizer.from_file', behaviour: 'holds', seconds: 0.2, returns: 'tokenizers.Tokenizer', evidence: 'tokenizers documentation', confidence: 'docs' },
    { name: 'tokenizers.Tokenizer.from_pretrained', behaviour: 'holds', seconds: 0.2, returns: 'tokenizers.Tokenizer', evidence: 'tokenizers documentation', confidence: 'docs' },
    { name: 'tokenizers.Tokenizer.encode', behaviour: 'releases', seconds: 2e-4, condition: 'old versions hold', evidence: 'tokenizers (binding not found by look-up) (not read)', confidence: 'memory' },
    { name: 'tokenizers.Tokenizer.encode_batch', behaviour: 'releases', seconds: 5e-3, evidence: 'tokenizers (binding not found by look-up) (not read)', confidence: 'memory' },
    { name: 'tokenizers.Tokenizer.decode_batch', behaviour: 'releases', seconds: 5e-3, evidence: 'tokenizers (not read)', confidence: 'memory' },
    { name: 'tokenizers.Tokenizer.train', behaviour: 'releases', seconds: 10, evidence: 'tokenizers (not read)', confidence: 'memory' },
  ],
};

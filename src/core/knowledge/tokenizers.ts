import type { LibraryKnowledge } from './entry';

/** tokenizers and the GIL. */
export const tokenizers: LibraryKnowledge = {
  library: 'tokenizers',
  summary: 'Tokenizers in Rust: batches release and use threads of their own; a single text holds.',
  entries: [
    { name: 'tokenizers.Tokenizer.from_file', behaviour: 'holds', seconds: 0.2, returns: 'tokenizers.Tokenizer', evidence: 'tokenizers documentation', confidence: 'docs' },
    { name: 'tokenizers.Tokenizer.from_pretrained', behaviour: 'holds', seconds: 0.2, returns: 'tokenizers.Tokenizer', evidence: 'tokenizers documentation', confidence: 'docs' },
    { name: 'tokenizers.Tokenizer.encode', behaviour: 'holds', isNative: true, seconds: 2e-4, condition: 'encode_batch releases', evidence: 'tokenizers@3ba8ad0 bindings/python/src/tokenizer.rs:1181 (no detach)', confidence: 'source' },
    { name: 'tokenizers.Tokenizer.encode_batch', behaviour: 'releases', seconds: 5e-3, evidence: 'tokenizers@3ba8ad0 bindings/python/src/tokenizer.rs:1328', confidence: 'source' },
    { name: 'tokenizers.Tokenizer.decode_batch', behaviour: 'releases', seconds: 5e-3, evidence: 'tokenizers@3ba8ad0 bindings/python/src/tokenizer.rs:1570', confidence: 'source' },
    { name: 'tokenizers.Tokenizer.train', behaviour: 'releases', seconds: 10, evidence: 'tokenizers@3ba8ad0 bindings/python/src/tokenizer.rs:1754', confidence: 'source' },
  ],
};

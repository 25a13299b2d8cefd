import type { LibraryKnowledge } from './entry';

/** tiktoken and the GIL. */
export const tiktoken: LibraryKnowledge = {
  library: 'tiktoken',
  summary: "OpenAI's tokenizer: encoding releases. The seconds are those of a page of text.",
  entries: [
    { name: 'tiktoken.get_encoding', behaviour: 'holds', seconds: 5e-6, returns: 'tiktoken.Encoding', condition: 'the first use of each reads or downloads a file', evidence: 'openai/tiktoken@4e71bbe src/py.rs (no detach in new), tiktoken/load.py; openai/tiktoken@1c8ff61 tiktoken/registry.py:49 (each is kept in ENCODINGS)', confidence: 'source' },
    { name: 'tiktoken.encoding_for_model', behaviour: 'holds', seconds: 5e-6, returns: 'tiktoken.Encoding', condition: 'the first use of each reads or downloads a file', evidence: 'openai/tiktoken@4e71bbe src/py.rs (no detach in new), tiktoken/load.py; openai/tiktoken@1c8ff61 tiktoken/registry.py:49 (each is kept in ENCODINGS)', confidence: 'source' },
    { name: 'tiktoken.Encoding.encode', behaviour: 'releases', seconds: 2e-4, returns: 'list', evidence: 'openai/tiktoken@0f5243e src/py.rs (py.detach)', confidence: 'source' },
    { name: 'tiktoken.Encoding.encode_ordinary', behaviour: 'releases', seconds: 2e-4, returns: 'list', evidence: 'openai/tiktoken@0f5243e src/py.rs (py.detach)', confidence: 'source' },
    { name: 'tiktoken.Encoding.encode_with_unstable', behaviour: 'releases', seconds: 2e-4, returns: 'list', evidence: 'openai/tiktoken@0f5243e src/py.rs (py.detach)', confidence: 'source' },
    { name: 'tiktoken.Encoding.encode_batch', behaviour: 'releases', seconds: 2e-3, returns: 'list', condition: 'uses a thread pool', evidence: 'openai/tiktoken@0f5243e src/py.rs (py.detach)', confidence: 'source' },
    { name: 'tiktoken.Encoding.decode', behaviour: 'releases', seconds: 5e-5, returns: 'str', evidence: 'openai/tiktoken@0f5243e src/py.rs (py.detach)', confidence: 'source' },
    { name: 'tiktoken.Encoding.encode_single_token', behaviour: 'holds', seconds: 1e-6, evidence: 'openai/tiktoken@0f5243e src/py.rs (py.detach)', confidence: 'source' },
  ],
};

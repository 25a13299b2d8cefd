import type { LibraryKnowledge } from './entry';

/** OpenAI's tokenizer: encoding releases. The seconds are those of a page of text. */
export const tiktoken: LibraryKnowledge = {
  library: 'tiktoken',
  entries: [
    { name: 'tiktoken.get_encoding', behaviour: 'holds', seconds: 0.2, returns: 'tiktoken.Encoding', condition: 'the first use reads or downloads a file', evidence: '(not read)', confidence: 'memory' },
    { name: 'tiktoken.encoding_for_model', behaviour: 'holds', seconds: 0.2, returns: 'tiktoken.Encoding', condition: 'the first use reads or downloads a file', evidence: '(not read)', confidence: 'memory' },
    { name: 'tiktoken.Encoding.encode', behaviour: 'releases', seconds: 2e-4, returns: 'list', condition: 'CoreBPE.encode; the disallowed_special check is a regex search that releases (regex module)', evidence: 'openai/tiktoken@0f5243e src/py.rs (py.detach)', confidence: 'source' },
    { name: 'tiktoken.Encoding.encode_ordinary', behaviour: 'releases', seconds: 2e-4, returns: 'list', evidence: 'openai/tiktoken@0f5243e src/py.rs (py.detach)', confidence: 'source' },
    { name: 'tiktoken.Encoding.encode_with_unstable', behaviour: 'releases', seconds: 2e-4, returns: 'list', evidence: 'openai/tiktoken@0f5243e src/py.rs (py.detach)', confidence: 'source' },
    { name: 'tiktoken.Encoding.encode_batch', behaviour: 'releases', seconds: 2e-3, returns: 'list', condition: 'a ThreadPoolExecutor over encode', evidence: 'openai/tiktoken@0f5243e src/py.rs (py.detach)', confidence: 'source' },
    { name: 'tiktoken.Encoding.decode', behaviour: 'releases', seconds: 5e-5, returns: 'str', condition: 'decode_bytes', evidence: 'openai/tiktoken@0f5243e src/py.rs (py.detach)', confidence: 'source' },
    { name: 'tiktoken.Encoding.encode_single_token', behaviour: 'holds', seconds: 1e-6, evidence: 'openai/tiktoken@0f5243e src/py.rs (py.detach)', confidence: 'source' },
  ],
};

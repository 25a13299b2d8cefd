import type { LibraryKnowledge } from './entry';

/** Transformers: Python between PyTorch calls. */
export const transformers: LibraryKnowledge = {
  library: 'transformers',
  entries: [
    { name: 'transformers.PreTrainedTokenizer.__call__', behaviour: 'holds', seconds: 2e-3, condition: 'slow tokenizer: pure Python', evidence: 'transformers (source not read)', confidence: 'memory' },
    { name: 'transformers.PreTrainedTokenizerFast.__call__', behaviour: 'releases', seconds: 3e-4, condition: 'tokenizers', evidence: 'transformers (source not read)', confidence: 'memory' },
    { name: 'transformers.AutoTokenizer.from_pretrained', behaviour: 'waits', seconds: 1, returns: 'transformers.PreTrainedTokenizerFast', evidence: 'transformers documentation', confidence: 'docs' },
    { name: 'transformers.AutoModel.from_pretrained', behaviour: 'holds', seconds: 5, returns: 'torch.nn.Module', evidence: 'transformers documentation', confidence: 'docs' },
    { name: 'transformers.AutoModelForCausalLM.from_pretrained', behaviour: 'holds', seconds: 5, returns: 'torch.nn.Module', evidence: 'transformers documentation', confidence: 'docs' },
    { name: 'transformers.AutoModelForSequenceClassification.from_pretrained', behaviour: 'holds', seconds: 5, returns: 'torch.nn.Module', evidence: 'transformers documentation', confidence: 'docs' },
    { name: 'transformers.pipeline', behaviour: 'holds', seconds: 5, returns: 'transformers.Pipeline', evidence: 'transformers documentation', confidence: 'docs' },
    { name: 'transformers.Pipeline.__call__', behaviour: 'releases', seconds: 0.1, condition: 'Python between kernels that release', evidence: 'transformers (source not read)', confidence: 'memory' },
  ],
};

import type { LibraryKnowledge } from './entry';

/** transformers and the GIL. */
export const transformers: LibraryKnowledge = {
  library: 'transformers',
  summary: 'Transformers: Python between PyTorch calls.',
  entries: [
    { name: 'transformers.PreTrainedTokenizer.__call__', behaviour: 'holds', seconds: 2e-3, condition: 'the fast tokenizers release', evidence: 'transformers (source not read)', confidence: 'memory' },
    { name: 'transformers.PreTrainedTokenizerFast.__call__', behaviour: 'releases', seconds: 3e-4, evidence: 'transformers (source not read)', confidence: 'memory' },
    { name: 'transformers.AutoTokenizer.from_pretrained', behaviour: 'waits', seconds: 1, returns: 'transformers.PreTrainedTokenizerFast', evidence: 'transformers documentation', confidence: 'docs' },
    { name: 'transformers.AutoModel.from_pretrained', behaviour: 'holds', seconds: 5, returns: 'torch.nn.Module', evidence: 'transformers documentation', confidence: 'docs' },
    { name: 'transformers.AutoModelForCausalLM.from_pretrained', behaviour: 'holds', seconds: 5, returns: 'torch.nn.Module', evidence: 'transformers documentation', confidence: 'docs' },
    { name: 'transformers.AutoModelForSequenceClassification.from_pretrained', behaviour: 'holds', seconds: 5, returns: 'torch.nn.Module', evidence: 'transformers documentation', confidence: 'docs' },
    { name: 'transformers.pipeline', behaviour: 'holds', seconds: 5, returns: 'transformers.Pipeline', evidence: 'transformers documentation', confidence: 'docs' },
    { name: 'transformers.Pipeline.__call__', behaviour: 'releases', seconds: 0.1, condition: 'Python between kernels that release', evidence: 'transformers (source not read)', confidence: 'memory' },
  ],
};

import type { LibraryKnowledge } from './entry';

/** spacy and the GIL. */
export const spacy: LibraryKnowledge = {
  library: 'spacy',
  summary: 'spaCy: tokenising holds; matrix products and some parser steps release.',
  entries: [
    { name: 'spacy.load', behaviour: 'holds', seconds: 1, returns: 'spacy.language.Language', evidence: 'spacy documentation', confidence: 'docs' },
    { name: 'spacy.blank', behaviour: 'holds', seconds: 1, returns: 'spacy.language.Language', evidence: 'spacy documentation', confidence: 'docs' },
    { name: 'spacy.language.Language.__call__', behaviour: 'holds', seconds: 0.02, returns: 'spacy.tokens.Doc', condition: 'matrix products and some parser steps release', evidence: 'spacy/thinc (not read)', confidence: 'memory' },
    { name: 'spacy.language.Language.pipe', behaviour: 'holds', seconds: 0.02, iterates: 0, condition: 'n_process= uses processes', evidence: 'spacy (not read)', confidence: 'memory' },
    { name: 'spacy.tokenizer.Tokenizer.__call__', behaviour: 'holds', seconds: 5e-4, evidence: 'spacy (not read)', confidence: 'memory' },
    { name: 'spacy.tokens.Doc.*', behaviour: 'holds', seconds: 1e-6, evidence: 'spacy documentation', confidence: 'docs' },
  ],
};

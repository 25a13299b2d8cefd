import type { LibraryKnowledge } from './entry';

/** spacy and the GIL. */
export const spacy: LibraryKnowledge = {
  library: 'spacy',
  summary: 'spaCy: tokenising holds; matrix products and some parser steps release.',
  entries: [
    { name: 'spacy.load', behaviour: 'holds', seconds: 1, returns: 'spacy.language.Language', evidence: 'spacy documentation', confidence: 'docs' },
    { name: 'spacy.blank', behaviour: 'holds', seconds: 1, returns: 'spacy.language.Language', evidence: 'spacy documentation', confidence: 'docs' },
    { name: 'spacy.language.Language.__call__', behaviour: 'holds', seconds: 0.02, returns: 'spacy.tokens.Doc', condition: 'matrix products and some parser steps release', evidence: 'spaCy 3.8.15 spacy/pipeline/transition_parser.pyx:291 (no other nogil)', confidence: 'source' },
    { name: 'spacy.language.Language.pipe', behaviour: 'holds', seconds: 0.02, iterates: 0, condition: 'n_process= uses processes', evidence: 'spaCy 3.8.15 spacy/pipeline/transition_parser.pyx:291 (no other nogil)', confidence: 'source' },
    { name: 'spacy.tokenizer.Tokenizer.__call__', behaviour: 'holds', seconds: 5e-4, evidence: 'spaCy 3.8.15 spacy/tokenizer.pyx (no nogil)', confidence: 'source' },
    { name: 'spacy.tokens.Doc.*', behaviour: 'holds', seconds: 1e-6, evidence: 'spacy documentation', confidence: 'docs' },
  ],
};

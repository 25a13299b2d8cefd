import type { LibraryKnowledge } from './entry';

/** nltk and the GIL. */
export const nltk: LibraryKnowledge = {
  library: 'nltk',
  summary: 'NLTK: Python that holds. The seconds are those of a page of text.',
  isPurePython: true,
  aliases: {
    'nltk.tokenize.word_tokenize': 'nltk.word_tokenize',
    'nltk.tokenize.sent_tokenize': 'nltk.sent_tokenize',
    'nltk.tag.pos_tag': 'nltk.pos_tag',
    'nltk.PorterStemmer': 'nltk.stem.PorterStemmer',
    'nltk.stem.porter.PorterStemmer': 'nltk.stem.PorterStemmer',
  },
  entries: [
    { name: 'nltk.word_tokenize', behaviour: 'holds', seconds: 2e-3, returns: 'list', evidence: 'nltk 3.10.4 (Python source)', confidence: 'source' },
    { name: 'nltk.sent_tokenize', behaviour: 'holds', seconds: 1e-3, returns: 'list', evidence: 'nltk 3.10.4 (Python source)', confidence: 'source' },
    { name: 'nltk.pos_tag', behaviour: 'holds', seconds: 0.01, returns: 'list', evidence: 'nltk 3.10.4 (Python source)', confidence: 'source' },
    { name: 'nltk.stem.PorterStemmer.stem', behaviour: 'holds', seconds: 2e-5, returns: 'str', evidence: 'nltk 3.10.4 (Python source)', confidence: 'source' },
    { name: 'nltk.download', behaviour: 'waits', seconds: 1, evidence: 'nltk 3.10.4 (Python source)', confidence: 'source' },
    { name: 'nltk.*', behaviour: 'holds', seconds: 1e-4, evidence: 'nltk 3.10.4 (Python source)', confidence: 'source' },
  ],
};

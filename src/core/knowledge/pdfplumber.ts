import type { LibraryKnowledge } from './entry';

/** pdfplumber and the GIL. */
export const pdfplumber: LibraryKnowledge = {
  library: 'pdfplumber',
  summary: 'pdfplumber: Python on top of pdfminer.six. The seconds are those of a page.',
  isPurePython: true,
  aliases: {
    'pdfplumber.pdf.PDF': 'pdfplumber.PDF',
    'pdfplumber.page.Page': 'pdfplumber.Page',
  },
  attributes: {
    'pdfplumber.PDF.pages': 'pdfplumber.PageList',
  },
  entries: [
    { name: 'pdfplumber.open', behaviour: 'holds', seconds: 5e-3, returns: 'pdfplumber.PDF', evidence: 'pdfplumber 0.11.10 (Python source)', confidence: 'source' },
    { name: 'pdfplumber.PDF.__enter__', behaviour: 'holds', seconds: 1e-6, returns: 'pdfplumber.PDF', evidence: 'pdfplumber 0.11.10 (Python source)', confidence: 'source' },
    { name: 'pdfplumber.PDF.close', behaviour: 'holds', seconds: 1e-4, evidence: 'pdfplumber 0.11.10 (Python source)', confidence: 'source' },
    { name: 'pdfplumber.PageList.__getitem__', behaviour: 'holds', seconds: 1e-5, returns: 'pdfplumber.Page', evidence: 'pdfplumber 0.11.10 (Python source)', confidence: 'source' },
    { name: 'pdfplumber.PageList.__next__', behaviour: 'holds', seconds: 1e-5, rounds: 20, returns: 'pdfplumber.Page', evidence: 'pdfplumber 0.11.10 (Python source)', confidence: 'source' },
    { name: 'pdfplumber.Page.extract_text', behaviour: 'holds', seconds: 0.2, returns: 'str', evidence: 'pdfplumber 0.11.10 (Python source); measured 0.19 s a page', confidence: 'source' },
    { name: 'pdfplumber.Page.extract_words', behaviour: 'holds', seconds: 0.2, returns: 'list', evidence: 'pdfplumber 0.11.10 (Python source)', confidence: 'source' },
    { name: 'pdfplumber.Page.extract_tables', behaviour: 'holds', seconds: 0.2, returns: 'list', evidence: 'pdfplumber 0.11.10 (Python source); measured 0.17 s a page', confidence: 'source' },
    { name: 'pdfplumber.Page.extract_table', behaviour: 'holds', seconds: 0.2, returns: 'list', evidence: 'pdfplumber 0.11.10 (Python source)', confidence: 'source' },
    { name: 'pdfplumber.Page.crop', behaviour: 'holds', seconds: 1e-3, returns: 'pdfplumber.Page', evidence: 'pdfplumber 0.11.10 (Python source)', confidence: 'source' },
    { name: 'pdfplumber.Page.to_image', behaviour: 'holds', seconds: 0.3, evidence: 'pdfplumber 0.11.10 (Python source)', confidence: 'source' },
    { name: 'pdfplumber.*', behaviour: 'holds', seconds: 1e-4, evidence: 'pdfplumber 0.11.10 (Python source)', confidence: 'source' },
  ],
};

import type { LibraryKnowledge } from './entry';

/** pdfminer and the GIL. */
export const pdfminer: LibraryKnowledge = {
  library: 'pdfminer',
  summary: 'pdfminer.six: Python through and through, down to the bytes. The seconds are those of a page, or of a document of some tens of pages.',
  isPurePython: true,
  attributes: {
    'pdfminer.layout.LTPage.bbox': 'tuple',
  },
  entries: [
    { name: 'pdfminer.high_level.extract_text', behaviour: 'holds', seconds: 1, returns: 'str', evidence: 'pdfminer.six 20260107 (Python source); measured 0.07 s a page', confidence: 'source' },
    { name: 'pdfminer.high_level.extract_text_to_fp', behaviour: 'holds', seconds: 1, evidence: 'pdfminer.six 20260107 (Python source)', confidence: 'source' },
    { name: 'pdfminer.high_level.extract_pages', behaviour: 'holds', seconds: 1e-5, returns: 'pdfminer.high_level.PageIterator', evidence: 'pdfminer.six 20260107 (Python source)', confidence: 'source' },
    { name: 'pdfminer.high_level.PageIterator.__next__', behaviour: 'holds', seconds: 0.07, rounds: 20, returns: 'pdfminer.layout.LTPage', evidence: 'pdfminer.six 20260107 (Python source); measured 0.07 s a page', confidence: 'source' },
    { name: 'pdfminer.pdfinterp.PDFPageInterpreter', behaviour: 'holds', seconds: 1e-4, returns: 'pdfminer.pdfinterp.PDFPageInterpreter', evidence: 'pdfminer.six 20260107 (Python source)', confidence: 'source' },
    { name: 'pdfminer.pdfinterp.PDFPageInterpreter.process_page', behaviour: 'holds', seconds: 0.07, evidence: 'pdfminer.six 20260107 (Python source); measured 0.07 s a page', confidence: 'source' },
    { name: 'pdfminer.*', behaviour: 'holds', seconds: 1e-4, evidence: 'pdfminer.six 20260107 (Python source)', confidence: 'source' },
  ],
};

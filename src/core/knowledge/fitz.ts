import type { LibraryKnowledge } from './entry';

/** fitz and the GIL. */
export const fitz: LibraryKnowledge = {
  library: 'fitz',
  summary: 'PyMuPDF: its documentation rules out threads, and its calls hold.',
  aliases: {
    'pymupdf': 'fitz',
  },
  entries: [
    { name: 'fitz.open', behaviour: 'holds', seconds: 2e-3, returns: 'fitz.Document', evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
    { name: 'fitz.Document.load_page', behaviour: 'holds', seconds: 1e-4, returns: 'fitz.Page', evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
    { name: 'fitz.Document.__getitem__', behaviour: 'holds', seconds: 1e-4, returns: 'fitz.Page', evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
    { name: 'fitz.Document.__next__', behaviour: 'holds', seconds: 1e-4, returns: 'fitz.Page', evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
    { name: 'fitz.Page.get_text', behaviour: 'holds', seconds: 5e-3, returns: 'str', evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
    { name: 'fitz.Page.get_pixmap', behaviour: 'holds', seconds: 0.05, returns: 'fitz.Pixmap', evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
    { name: 'fitz.Pixmap.save', behaviour: 'holds', seconds: 0.02, evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
    { name: 'fitz.*', behaviour: 'holds', seconds: 1e-4, evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
  ],
};

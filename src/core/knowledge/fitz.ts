import type { LibraryKnowledge } from './entry';

/** fitz and the GIL. */
export const fitz: LibraryKnowledge = {
  library: 'fitz',
  summary: 'PyMuPDF: its documentation rules out threads, and its calls hold.',
  aliases: {
    'pymupdf': 'fitz',
    'fitz.Document.get_page': 'fitz.Document.load_page',
    'fitz.Page.getText': 'fitz.Page.get_text',
  },
  entries: [
    { name: 'fitz.open', behaviour: 'holds', seconds: 2e-3, returns: 'fitz.Document', evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
    { name: 'fitz.Document.load_page', behaviour: 'holds', seconds: 1e-4, returns: 'fitz.Page', evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
    { name: 'fitz.Document.__getitem__', behaviour: 'holds', seconds: 1e-4, returns: 'fitz.Page', evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
    { name: 'fitz.Document.__next__', behaviour: 'holds', seconds: 1e-4, rounds: 20, returns: 'fitz.Page', evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
    { name: 'fitz.Page.get_text', behaviour: 'holds', seconds: 0.01, returns: 'str', evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
    { name: 'fitz.Page.get_pixmap', behaviour: 'holds', seconds: 0.05, returns: 'fitz.Pixmap', evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
    { name: 'fitz.Pixmap.save', behaviour: 'holds', seconds: 0.02, evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
    { name: 'fitz.Document.convert_to_pdf', behaviour: 'holds', seconds: 0.5, returns: 'bytes', evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
    { name: 'fitz.Document.save', behaviour: 'holds', seconds: 0.05, evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
    { name: 'fitz.Document.tobytes', behaviour: 'holds', seconds: 0.05, returns: 'bytes', evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
    { name: 'fitz.Document.__enter__', behaviour: 'holds', seconds: 1e-7, returns: 'fitz.Document', evidence: 'PyMuPDF documentation, Document', confidence: 'docs' },
    { name: 'fitz.Page.find_tables', behaviour: 'holds', seconds: 0.2, evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
    { name: 'fitz.Page.get_images', behaviour: 'holds', seconds: 1e-3, returns: 'list', evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
    { name: 'fitz.Pixmap.tobytes', behaviour: 'holds', seconds: 0.07, returns: 'bytes', evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
    { name: 'fitz.*', behaviour: 'holds', seconds: 1e-4, evidence: 'PyMuPDF documentation, multiprocessing: no multithreading', confidence: 'docs' },
  ],
};

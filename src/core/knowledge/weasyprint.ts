import type { LibraryKnowledge } from './entry';

/** weasyprint and the GIL. */
export const weasyprint: LibraryKnowledge = {
  library: 'weasyprint',
  summary: 'WeasyPrint: the layout of HTML in Python. The seconds are those of a document of a few pages.',
  isPurePython: true,
  entries: [
    { name: 'weasyprint.HTML', behaviour: 'holds', seconds: 0.01, returns: 'weasyprint.HTML', evidence: 'weasyprint 70.0 (Python source)', confidence: 'source' },
    { name: 'weasyprint.CSS', behaviour: 'holds', seconds: 0.01, returns: 'weasyprint.CSS', evidence: 'weasyprint 70.0 (Python source)', confidence: 'source' },
    { name: 'weasyprint.HTML.write_pdf', behaviour: 'holds', seconds: 0.5, returns: 'bytes', evidence: 'weasyprint 70.0 (Python source); measured 0.07 s a page of plain text', confidence: 'source' },
    { name: 'weasyprint.HTML.render', behaviour: 'holds', seconds: 0.4, returns: 'weasyprint.Document', evidence: 'weasyprint 70.0 (Python source)', confidence: 'source' },
    { name: 'weasyprint.Document.write_pdf', behaviour: 'holds', seconds: 0.1, returns: 'bytes', evidence: 'weasyprint 70.0 (Python source)', confidence: 'source' },
    { name: 'weasyprint.Document.copy', behaviour: 'holds', seconds: 1e-4, returns: 'weasyprint.Document', evidence: 'weasyprint 70.0 (Python source)', confidence: 'source' },
    { name: 'weasyprint.*', behaviour: 'holds', seconds: 1e-4, evidence: 'weasyprint 70.0 (Python source)', confidence: 'source' },
  ],
};

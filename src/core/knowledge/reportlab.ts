import type { LibraryKnowledge } from './entry';

/** reportlab and the GIL. */
export const reportlab: LibraryKnowledge = {
  library: 'reportlab',
  summary: 'ReportLab: Python through and through. The seconds are those of a document of some tens of pages.',
  isPurePython: true,
  aliases: {
    'reportlab.platypus.doctemplate': 'reportlab.platypus',
    'reportlab.platypus.paragraph': 'reportlab.platypus',
  },
  entries: [
    { name: 'reportlab.platypus.SimpleDocTemplate', behaviour: 'holds', seconds: 1e-4, returns: 'reportlab.platypus.SimpleDocTemplate', evidence: 'reportlab 5.1.0 (Python source)', confidence: 'source' },
    { name: 'reportlab.platypus.SimpleDocTemplate.build', behaviour: 'holds', seconds: 0.2, evidence: 'reportlab 5.1.0 (Python source); measured 0.008 s a page', confidence: 'source' },
    { name: 'reportlab.platypus.BaseDocTemplate', behaviour: 'holds', seconds: 1e-4, returns: 'reportlab.platypus.BaseDocTemplate', evidence: 'reportlab 5.1.0 (Python source)', confidence: 'source' },
    { name: 'reportlab.platypus.BaseDocTemplate.build', behaviour: 'holds', seconds: 0.2, evidence: 'reportlab 5.1.0 (Python source)', confidence: 'source' },
    { name: 'reportlab.platypus.Paragraph', behaviour: 'holds', seconds: 2e-4, returns: 'reportlab.platypus.Paragraph', evidence: 'reportlab 5.1.0 (Python source)', confidence: 'source' },
    { name: 'reportlab.pdfgen.canvas.Canvas', behaviour: 'holds', seconds: 1e-3, returns: 'reportlab.pdfgen.canvas.Canvas', evidence: 'reportlab 5.1.0 (Python source)', confidence: 'source' },
    { name: 'reportlab.pdfgen.canvas.Canvas.save', behaviour: 'holds', seconds: 0.02, evidence: 'reportlab 5.1.0 (Python source)', confidence: 'source' },
    { name: 'reportlab.pdfgen.canvas.Canvas.drawImage', behaviour: 'holds', seconds: 0.05, evidence: 'reportlab 5.1.0 (Python source)', confidence: 'source' },
    { name: 'reportlab.pdfgen.canvas.Canvas.drawString', behaviour: 'holds', seconds: 2e-5, evidence: 'reportlab 5.1.0 (Python source)', confidence: 'source' },
    { name: 'reportlab.pdfgen.canvas.Canvas.*', behaviour: 'holds', seconds: 1e-5, evidence: 'reportlab 5.1.0 (Python source)', confidence: 'source' },
    { name: 'reportlab.graphics.renderPM.drawToFile', behaviour: 'holds', seconds: 0.1, evidence: 'reportlab 5.1.0 (Python source)', confidence: 'source' },
    { name: 'reportlab.*', behaviour: 'holds', seconds: 1e-5, evidence: 'reportlab 5.1.0 (Python source)', confidence: 'source' },
  ],
};

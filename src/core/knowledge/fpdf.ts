import type { LibraryKnowledge } from './entry';

/** fpdf and the GIL. */
export const fpdf: LibraryKnowledge = {
  library: 'fpdf',
  summary: 'fpdf2: Python through and through.',
  isPurePython: true,
  entries: [
    { name: 'fpdf.FPDF', behaviour: 'holds', seconds: 1e-3, returns: 'fpdf.FPDF', evidence: 'fpdf2 2.8.9 (Python source)', confidence: 'source' },
    { name: 'fpdf.FPDF.add_page', behaviour: 'holds', seconds: 1e-4, evidence: 'fpdf2 2.8.9 (Python source)', confidence: 'source' },
    { name: 'fpdf.FPDF.cell', behaviour: 'holds', seconds: 2e-4, evidence: 'fpdf2 2.8.9 (Python source)', confidence: 'source' },
    { name: 'fpdf.FPDF.multi_cell', behaviour: 'holds', seconds: 5e-3, evidence: 'fpdf2 2.8.9 (Python source); measured 0.006 s a paragraph of 100 words', confidence: 'source' },
    { name: 'fpdf.FPDF.write', behaviour: 'holds', seconds: 1e-3, evidence: 'fpdf2 2.8.9 (Python source)', confidence: 'source' },
    { name: 'fpdf.FPDF.image', behaviour: 'holds', seconds: 0.05, condition: 'decodes the picture', evidence: 'fpdf2 2.8.9 (Python source)', confidence: 'source' },
    { name: 'fpdf.FPDF.add_font', behaviour: 'holds', seconds: 0.1, condition: 'reads a TrueType font in Python', evidence: 'fpdf2 2.8.9 (Python source)', confidence: 'source' },
    { name: 'fpdf.FPDF.output', behaviour: 'holds', seconds: 0.02, evidence: 'fpdf2 2.8.9 (Python source)', confidence: 'source' },
    { name: 'fpdf.*', behaviour: 'holds', seconds: 1e-5, evidence: 'fpdf2 2.8.9 (Python source)', confidence: 'source' },
  ],
};

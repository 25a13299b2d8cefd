import type { LibraryKnowledge } from './entry';

/** docx and the GIL. */
export const docx: LibraryKnowledge = {
  library: 'docx',
  summary: 'python-docx: Python on top of lxml. The seconds are those of a report of some tens of pages.',
  isPurePython: true,
  attributes: {
    'docx.document.Document.paragraphs': 'docx.Paragraphs',
    'docx.document.Document.tables': 'docx.Tables',
    'docx.text.Paragraph.text': 'str',
    'docx.table.Cell.text': 'str',
  },
  entries: [
    { name: 'docx.Document', behaviour: 'holds', seconds: 0.02, returns: 'docx.document.Document', evidence: 'python-docx 1.2.0 (Python source); measured 0.009 s for 200 paragraphs', confidence: 'source' },
    { name: 'docx.document.Document.save', behaviour: 'holds', seconds: 0.03, evidence: 'python-docx 1.2.0 (Python source); measured 0.014 s for 200 paragraphs', confidence: 'source' },
    { name: 'docx.document.Document.add_paragraph', behaviour: 'holds', seconds: 2e-4, returns: 'docx.text.Paragraph', evidence: 'python-docx 1.2.0 (Python source)', confidence: 'source' },
    { name: 'docx.document.Document.add_heading', behaviour: 'holds', seconds: 2e-4, returns: 'docx.text.Paragraph', evidence: 'python-docx 1.2.0 (Python source)', confidence: 'source' },
    { name: 'docx.document.Document.add_table', behaviour: 'holds', seconds: 2e-3, returns: 'docx.table.Table', evidence: 'python-docx 1.2.0 (Python source)', confidence: 'source' },
    { name: 'docx.document.Document.add_picture', behaviour: 'holds', seconds: 0.01, evidence: 'python-docx 1.2.0 (Python source)', confidence: 'source' },
    { name: 'docx.Paragraphs.__next__', behaviour: 'holds', seconds: 5e-5, rounds: 200, returns: 'docx.text.Paragraph', evidence: 'python-docx 1.2.0 (Python source)', confidence: 'source' },
    { name: 'docx.Paragraphs.__getitem__', behaviour: 'holds', seconds: 0.01, returns: 'docx.text.Paragraph', condition: 'makes the list of all of them', evidence: 'python-docx 1.2.0 (Python source)', confidence: 'source' },
    { name: 'docx.Tables.__next__', behaviour: 'holds', seconds: 5e-5, returns: 'docx.table.Table', evidence: 'python-docx 1.2.0 (Python source)', confidence: 'source' },
    { name: 'docx.Tables.__getitem__', behaviour: 'holds', seconds: 5e-3, returns: 'docx.table.Table', evidence: 'python-docx 1.2.0 (Python source)', confidence: 'source' },
    { name: 'docx.table.Table.cell', behaviour: 'holds', seconds: 1e-3, returns: 'docx.table.Cell', condition: 'finds the cells of the whole table each time', evidence: 'python-docx 1.2.0 (Python source)', confidence: 'source' },
    { name: 'docx.text.Paragraph.add_run', behaviour: 'holds', seconds: 1e-4, returns: 'docx.text.Run', evidence: 'python-docx 1.2.0 (Python source)', confidence: 'source' },
    { name: 'docx.text.Run.add_picture', behaviour: 'holds', seconds: 0.01, evidence: 'python-docx 1.2.0 (Python source)', confidence: 'source' },
    { name: 'docx.*', behaviour: 'holds', seconds: 5e-5, evidence: 'python-docx 1.2.0 (Python source)', confidence: 'source' },
  ],
};

import type { LibraryKnowledge } from './entry';

/** openpyxl and the GIL. */
export const openpyxl: LibraryKnowledge = {
  library: 'openpyxl',
  summary: 'openpyxl: Python through and through. The seconds are those of a sheet of some tens of thousands of cells.',
  isPurePython: true,
  aliases: {
    'openpyxl.reader.excel.load_workbook': 'openpyxl.load_workbook',
    'openpyxl.open': 'openpyxl.load_workbook',
    'openpyxl.workbook.Workbook': 'openpyxl.Workbook',
    'openpyxl.workbook.workbook.Workbook': 'openpyxl.Workbook',
    'openpyxl.worksheet.worksheet.Worksheet': 'openpyxl.worksheet.Worksheet',
  },
  attributes: {
    'openpyxl.Workbook.active': 'openpyxl.worksheet.Worksheet',
    'openpyxl.worksheet.Worksheet.rows': 'openpyxl.worksheet.Rows',
    'openpyxl.worksheet.Worksheet.columns': 'openpyxl.worksheet.Rows',
    'openpyxl.worksheet.Worksheet.values': 'openpyxl.worksheet.Rows',
    'openpyxl.Workbook.sheetnames': 'list',
  },
  entries: [
    { name: 'openpyxl.load_workbook', behaviour: 'holds', seconds: 0.6, returns: 'openpyxl.Workbook', evidence: 'openpyxl 3.1.5 (Python source); measured 0.68 s for 50,000 cells', confidence: 'source' },
    { name: 'openpyxl.Workbook', behaviour: 'holds', seconds: 1e-3, returns: 'openpyxl.Workbook', evidence: 'openpyxl 3.1.5 (Python source)', confidence: 'source' },
    { name: 'openpyxl.Workbook.save', behaviour: 'holds', seconds: 0.4, evidence: 'openpyxl 3.1.5 (Python source); measured 0.42 s for 50,000 cells', confidence: 'source' },
    { name: 'openpyxl.Workbook.create_sheet', behaviour: 'holds', seconds: 1e-4, returns: 'openpyxl.worksheet.Worksheet', evidence: 'openpyxl 3.1.5 (Python source)', confidence: 'source' },
    { name: 'openpyxl.Workbook.__getitem__', behaviour: 'holds', seconds: 1e-6, returns: 'openpyxl.worksheet.Worksheet', evidence: 'openpyxl 3.1.5 (Python source)', confidence: 'source' },
    { name: 'openpyxl.Workbook.close', behaviour: 'holds', seconds: 1e-4, evidence: 'openpyxl 3.1.5 (Python source)', confidence: 'source' },
    { name: 'openpyxl.worksheet.Worksheet.append', behaviour: 'holds', seconds: 3e-5, evidence: 'openpyxl 3.1.5 (Python source); measured 0.03 ms a row of ten cells', confidence: 'source' },
    { name: 'openpyxl.worksheet.Worksheet.cell', behaviour: 'holds', seconds: 2e-6, evidence: 'openpyxl 3.1.5 (Python source)', confidence: 'source' },
    { name: 'openpyxl.worksheet.Worksheet.iter_rows', behaviour: 'holds', seconds: 1e-5, returns: 'openpyxl.worksheet.Rows', evidence: 'openpyxl 3.1.5 (Python source)', confidence: 'source' },
    { name: 'openpyxl.worksheet.Worksheet.iter_cols', behaviour: 'holds', seconds: 1e-5, returns: 'openpyxl.worksheet.Rows', evidence: 'openpyxl 3.1.5 (Python source)', confidence: 'source' },
    { name: 'openpyxl.worksheet.Worksheet.__next__', behaviour: 'holds', seconds: 1e-5, rounds: 1000, returns: 'tuple', evidence: 'openpyxl 3.1.5 (Python source)', confidence: 'source' },
    { name: 'openpyxl.worksheet.Rows.__next__', behaviour: 'holds', seconds: 1e-5, rounds: 1000, returns: 'tuple', evidence: 'openpyxl 3.1.5 (Python source)', confidence: 'source' },
    { name: 'openpyxl.worksheet.Worksheet.add_image', behaviour: 'holds', seconds: 1e-3, evidence: 'openpyxl 3.1.5 (Python source)', confidence: 'source' },
    { name: 'openpyxl.*', behaviour: 'holds', seconds: 2e-6, evidence: 'openpyxl 3.1.5 (Python source)', confidence: 'source' },
  ],
};

import type { LibraryKnowledge } from './entry';

/** csv and the GIL. */
export const csv: LibraryKnowledge = {
  library: 'csv',
  summary: "CSV: taking apart and putting together hold; only the file's refills and flushes release.",
  aliases: {
    '_csv.reader': 'csv.reader',
    '_csv.writer': 'csv.writer',
  },
  entries: [
    { name: 'csv.reader', behaviour: 'holds', seconds: 1e-6, returns: 'csv.reader', evidence: 'cpython 3.13.0 Modules/_csv.c (no GIL release in the file); measured overlap 0.91 of 1.82 (4000 rows, Python 3.13)', confidence: 'source' },
    { name: 'csv.reader.__next__', behaviour: 'holds', isNative: true, seconds: 5e-7, returns: 'list', evidence: 'cpython 3.13.0 Modules/_csv.c (no GIL release in the file)', confidence: 'source' },
    { name: 'csv.writer', behaviour: 'holds', seconds: 1e-6, returns: 'csv.writer', evidence: 'cpython 3.13.0 Modules/_csv.c (no GIL release in the file)', confidence: 'source' },
    { name: 'csv.DictReader', behaviour: 'holds', seconds: 2e-6, returns: 'csv.DictReader', evidence: 'cpython 3.13.0 Lib/csv.py:145', confidence: 'source' },
    { name: 'csv.DictReader.__next__', behaviour: 'holds', seconds: 1e-6, returns: 'dict', evidence: 'cpython 3.13.0 Lib/csv.py:145', confidence: 'source' },
    { name: 'csv.DictWriter', behaviour: 'holds', seconds: 2e-6, returns: 'csv.DictWriter', evidence: 'cpython 3.13.0 Modules/_csv.c (no GIL release in the file)', confidence: 'source' },
    { name: 'csv.DictWriter.writeheader', behaviour: 'holds', seconds: 5e-6, evidence: 'cpython 3.13.0 Lib/csv.py:225', confidence: 'source' },
    { name: 'csv.writer.writerow', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/_csv.c (no GIL release in the file)', confidence: 'source' },
    { name: 'csv.writer.writerows', behaviour: 'holds', isNative: true, seconds: 1e-6, iterates: 0, evidence: 'cpython 3.13.0 Modules/_csv.c (no GIL release in the file); measured overlap 0.84 of 1.42 (4000 rows, Python 3.13)', confidence: 'source' },
    { name: 'csv.DictWriter.writerow', behaviour: 'holds', seconds: 3e-6, evidence: 'cpython 3.13.0 Lib/csv.py:225', confidence: 'source' },
    { name: 'csv.DictWriter.writerows', behaviour: 'holds', seconds: 3e-6, iterates: 0, evidence: 'cpython 3.13.0 Lib/csv.py:225', confidence: 'source' },
    { name: 'csv.Sniffer', behaviour: 'holds', seconds: 1e-6, returns: 'csv.Sniffer', evidence: 'cpython 3.13.0 Modules/_csv.c (no GIL release in the file)', confidence: 'source' },
    { name: 'csv.Sniffer.sniff', behaviour: 'holds', seconds: 1e-3, evidence: 'cpython 3.13.0 Lib/csv.py:244', confidence: 'source' },
    { name: 'csv.field_size_limit', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Modules/_csv.c (no GIL release in the file)', confidence: 'source' },
    { name: 'csv.register_dialect', behaviour: 'holds', seconds: 5e-7, evidence: 'cpython 3.13.0 Modules/_csv.c (no GIL release in the file)', confidence: 'source' },
  ],
};

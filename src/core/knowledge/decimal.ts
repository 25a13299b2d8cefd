import type { LibraryKnowledge } from './entry';

/** decimal and the GIL. */
export const decimal: LibraryKnowledge = {
  library: 'decimal',
  summary: 'Decimal numbers: libmpdec never releases, so a huge precision stalls every thread.',
  entries: [
    { name: 'decimal.Decimal', behaviour: 'holds', seconds: 2e-7, returns: 'decimal.Decimal', evidence: 'cpython 3.13.0 Modules/_decimal/_decimal.c (no GIL release in the file)', confidence: 'source' },
    { name: 'decimal.Decimal.__add__', behaviour: 'holds', seconds: 1e-7, returns: 'decimal.Decimal', evidence: 'cpython 3.13.0 Modules/_decimal/_decimal.c (no GIL release in the file); measured overlap 0.95 of 1.92 (20000 small, Python 3.13)', confidence: 'source' },
    { name: 'decimal.Decimal.__mul__', behaviour: 'holds', seconds: 1e-7, returns: 'decimal.Decimal', evidence: 'cpython 3.13.0 Modules/_decimal/_decimal.c (no GIL release in the file); measured overlap 1.16 of 2.00 (200000 digits, Python 3.13)', confidence: 'source' },
    { name: 'decimal.Decimal.__truediv__', behaviour: 'holds', seconds: 1e-7, returns: 'decimal.Decimal', evidence: 'cpython 3.13.0 Modules/_decimal/_decimal.c (no GIL release in the file)', confidence: 'source' },
    { name: 'decimal.Decimal.__sub__', behaviour: 'holds', seconds: 1e-7, returns: 'decimal.Decimal', evidence: 'cpython 3.13.0 Modules/_decimal/_decimal.c (no GIL release in the file)', confidence: 'source' },
    { name: 'decimal.Decimal.__pow__', behaviour: 'holds', isNative: true, seconds: 5e-5, returns: 'decimal.Decimal', evidence: 'cpython 3.13.0 Modules/_decimal/_decimal.c (no GIL release in the file)', confidence: 'source' },
    { name: 'decimal.Decimal.sqrt', behaviour: 'holds', isNative: true, seconds: 3e-6, returns: 'decimal.Decimal', evidence: 'cpython 3.13.0 Modules/_decimal/_decimal.c (no GIL release in the file); measured overlap 0.86 of 1.57 (prec 20000, Python 3.13)', confidence: 'source' },
    { name: 'decimal.Decimal.ln', behaviour: 'holds', isNative: true, seconds: 1e-5, returns: 'decimal.Decimal', evidence: 'cpython 3.13.0 Modules/_decimal/_decimal.c (no GIL release in the file)', confidence: 'source' },
    { name: 'decimal.Decimal.exp', behaviour: 'holds', isNative: true, seconds: 1e-5, returns: 'decimal.Decimal', evidence: 'cpython 3.13.0 Modules/_decimal/_decimal.c (no GIL release in the file)', confidence: 'source' },
    { name: 'decimal.Decimal.log10', behaviour: 'holds', isNative: true, seconds: 2e-5, returns: 'decimal.Decimal', evidence: 'cpython 3.13.0 Modules/_decimal/_decimal.c (no GIL release in the file)', confidence: 'source' },
    { name: 'decimal.Decimal.quantize', behaviour: 'holds', seconds: 3e-7, returns: 'decimal.Decimal', evidence: 'cpython 3.13.0 Modules/_decimal/_decimal.c (no GIL release in the file)', confidence: 'source' },
    { name: 'decimal.Decimal.normalize', behaviour: 'holds', seconds: 3e-7, returns: 'decimal.Decimal', evidence: 'cpython 3.13.0 Modules/_decimal/_decimal.c (no GIL release in the file)', confidence: 'source' },
    { name: 'decimal.Decimal.to_integral_value', behaviour: 'holds', seconds: 3e-7, returns: 'decimal.Decimal', evidence: 'cpython 3.13.0 Modules/_decimal/_decimal.c (no GIL release in the file)', confidence: 'source' },
    { name: 'decimal.Decimal.__str__', behaviour: 'holds', seconds: 3e-7, returns: 'str', evidence: 'cpython 3.13.0 Modules/_decimal/_decimal.c (no GIL release in the file)', confidence: 'source' },
    { name: 'decimal.localcontext', behaviour: 'holds', seconds: 5e-7, evidence: 'cpython 3.13.0 Modules/_decimal/_decimal.c (no GIL release in the file)', confidence: 'source' },
    { name: 'decimal.getcontext', behaviour: 'holds', seconds: 5e-7, evidence: 'cpython 3.13.0 Modules/_decimal/_decimal.c (no GIL release in the file)', confidence: 'source' },
    { name: 'decimal.*', behaviour: 'holds', seconds: 5e-7, evidence: 'cpython 3.13.0 Modules/_decimal/_decimal.c (no GIL release in the file)', confidence: 'source' },
  ],
};

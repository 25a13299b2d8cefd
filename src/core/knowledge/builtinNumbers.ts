import type { LibraryKnowledge } from './entry';

/** builtins and the GIL. */
export const builtinNumbers: LibraryKnowledge = {
  library: 'builtins',
  summary: 'The methods of `int`, `float` and `complex`. Numbers of ordinary size: see the conditions.',
  entries: [
    { name: 'int.to_bytes', behaviour: 'holds', seconds: 1e-7, returns: 'bytes', evidence: 'cpython 3.13.0 Objects/longobject.c (no GIL release in the file); measured overlap 0.97 of 1.94 (1 MiB, Python 3.13)', confidence: 'source' },
    { name: 'int.from_bytes', behaviour: 'holds', seconds: 1e-7, returns: 'int', evidence: 'cpython 3.13.0 Objects/longobject.c (no GIL release in the file)', confidence: 'source' },
    { name: 'int.bit_length', behaviour: 'holds', seconds: 5e-8, returns: 'int', evidence: 'cpython 3.13.0 Objects/longobject.c (no GIL release in the file)', confidence: 'source' },
    { name: 'int.bit_count', behaviour: 'holds', seconds: 5e-8, returns: 'int', sinceMinor: 10, evidence: 'cpython 3.13.0 Objects/longobject.c (no GIL release in the file)', confidence: 'source' },
    { name: 'int.__mul__', behaviour: 'holds', seconds: 4e-8, condition: 'thousands of digits take milliseconds, and hold', evidence: 'cpython 3.13.0 Objects/longobject.c (no GIL release in the file); measured overlap 1.01 of 1.97 (400000 bit x 400000 bit, Python 3.13)', confidence: 'source' },
    { name: 'int.__truediv__', behaviour: 'holds', seconds: 4e-8, condition: 'thousands of digits take milliseconds, and hold', evidence: 'cpython 3.13.0 Objects/longobject.c (no GIL release in the file)', confidence: 'source' },
    { name: 'int.__floordiv__', behaviour: 'holds', seconds: 4e-8, condition: 'thousands of digits take milliseconds, and hold', evidence: 'cpython 3.13.0 Objects/longobject.c (no GIL release in the file)', confidence: 'source' },
    { name: 'int.__pow__', behaviour: 'holds', seconds: 2e-7, condition: 'thousands of digits take milliseconds, and hold', evidence: 'cpython 3.13.0 Objects/longobject.c (no GIL release in the file)', confidence: 'source' },
    { name: 'float.is_integer', behaviour: 'holds', seconds: 5e-8, returns: 'bool', evidence: 'cpython 3.13.0 Objects/floatobject.c (no GIL release in the file)', confidence: 'source' },
    { name: 'float.hex', behaviour: 'holds', seconds: 2e-7, returns: 'str', evidence: 'cpython 3.13.0 Objects/floatobject.c (no GIL release in the file)', confidence: 'source' },
    { name: 'float.fromhex', behaviour: 'holds', seconds: 2e-7, returns: 'float', evidence: 'cpython 3.13.0 Objects/floatobject.c (no GIL release in the file)', confidence: 'source' },
    { name: 'float.as_integer_ratio', behaviour: 'holds', seconds: 3e-7, returns: 'tuple', evidence: 'cpython 3.13.0 Objects/floatobject.c (no GIL release in the file)', confidence: 'source' },
  ],
};

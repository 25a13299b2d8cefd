import type { LibraryKnowledge } from './entry';

/** json and the GIL. */
export const json: LibraryKnowledge = {
  library: 'json',
  summary: 'JSON: coder and scanner are C that holds the GIL from end to end. The seconds are those of some ten kilobytes.',
  aliases: {
    'json.decoder.JSONDecoder': 'json.JSONDecoder',
    'json.encoder.JSONEncoder': 'json.JSONEncoder',
  },
  entries: [
    { name: 'json.dumps', behaviour: 'callback', isNative: true, seconds: 1e-4, callback: { keyword: 'default' }, returns: 'str', condition: 'a default= runs for each object that JSON does not know', evidence: 'cpython 3.13.0 Modules/_json.c (no GIL release in the file); measured overlap 1.01 of 1.96 (3000 records, Python 3.13)', confidence: 'source' },
    { name: 'json.loads', behaviour: 'callback', isNative: true, seconds: 1e-4, callback: { keyword: 'object_hook' }, condition: 'an object_hook= runs for each object', evidence: 'cpython 3.13.0 Modules/_json.c (no GIL release in the file); measured overlap 0.86 of 1.85 (3000 records, Python 3.13)', confidence: 'source' },
    { name: 'json.dump', behaviour: 'holds', seconds: 6e-4, condition: 'only the flush of the file releases', evidence: 'cpython 3.13.0 Lib/json/__init__.py:120; measured overlap 0.95 of 1.36 (3000 records to StringIO, Python 3.13)', confidence: 'source' },
    { name: 'json.load', behaviour: 'holds', isNative: true, seconds: 2e-4, condition: "the file's read releases", evidence: 'cpython 3.13.0 Lib/json/__init__.py:274', confidence: 'source' },
    { name: 'json.JSONEncoder', behaviour: 'holds', seconds: 2e-6, returns: 'json.JSONEncoder', evidence: 'cpython 3.13.0 Lib/json/encoder.py', confidence: 'source' },
    { name: 'json.JSONDecoder', behaviour: 'holds', seconds: 2e-6, returns: 'json.JSONDecoder', evidence: 'cpython 3.13.0 Lib/json/encoder.py', confidence: 'source' },
    { name: 'json.JSONEncoder.encode', behaviour: 'holds', isNative: true, seconds: 1e-4, returns: 'str', evidence: 'cpython 3.13.0 Modules/_json.c (no GIL release in the file)', confidence: 'source' },
    { name: 'json.JSONEncoder.iterencode', behaviour: 'holds', seconds: 4e-4, evidence: 'cpython 3.13.0 Modules/_json.c (no GIL release in the file)', confidence: 'source' },
    { name: 'json.JSONDecoder.decode', behaviour: 'holds', isNative: true, seconds: 1e-4, evidence: 'cpython 3.13.0 Modules/_json.c (no GIL release in the file)', confidence: 'source' },
    { name: 'json.JSONDecoder.raw_decode', behaviour: 'holds', isNative: true, seconds: 1e-4, evidence: 'cpython 3.13.0 Lib/json/encoder.py', confidence: 'source' },
  ],
};

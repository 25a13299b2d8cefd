import type { LibraryKnowledge } from './entry';

/** datetime and the GIL. */
export const datetime: LibraryKnowledge = {
  library: 'datetime',
  summary: 'Dates and times: they hold.',
  bases: {
    'datetime.datetime': 'datetime.date',
  },
  entries: [
    { name: 'datetime.datetime', behaviour: 'holds', seconds: 3e-7, returns: 'datetime.datetime', evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'datetime.date', behaviour: 'holds', seconds: 2e-7, returns: 'datetime.date', evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'datetime.time', behaviour: 'holds', seconds: 2e-7, returns: 'datetime.time', evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'datetime.timedelta', behaviour: 'holds', seconds: 3e-7, returns: 'datetime.timedelta', evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'datetime.timezone', behaviour: 'holds', seconds: 2e-7, returns: 'datetime.timezone', evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'datetime.datetime.now', behaviour: 'holds', seconds: 2e-7, returns: 'datetime.datetime', evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'datetime.datetime.utcnow', behaviour: 'holds', seconds: 2e-7, returns: 'datetime.datetime', evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'datetime.datetime.today', behaviour: 'holds', seconds: 8e-7, returns: 'datetime.datetime', evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'datetime.datetime.fromtimestamp', behaviour: 'holds', seconds: 2e-7, returns: 'datetime.datetime', evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'datetime.datetime.fromisoformat', behaviour: 'holds', seconds: 2e-7, returns: 'datetime.datetime', evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'datetime.datetime.combine', behaviour: 'holds', seconds: 2e-7, returns: 'datetime.datetime', evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'datetime.datetime.replace', behaviour: 'holds', seconds: 2e-7, returns: 'datetime.datetime', evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'datetime.datetime.astimezone', behaviour: 'holds', seconds: 1e-6, returns: 'datetime.datetime', evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'datetime.datetime.isoformat', behaviour: 'holds', seconds: 5e-7, returns: 'str', evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'datetime.datetime.strftime', behaviour: 'holds', seconds: 1.5e-6, returns: 'str', evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file); measured overlap 0.97 of 1.95 (x2000, Python 3.13)', confidence: 'source' },
    { name: 'datetime.datetime.timestamp', behaviour: 'holds', seconds: 2e-7, returns: 'float', evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'datetime.datetime.strptime', behaviour: 'holds', seconds: 6e-6, returns: 'datetime.datetime', condition: 'Python code under one module lock: two threads take longer than one after the other', evidence: 'cpython 3.13.0 Lib/_strptime.py:570; measured overlap 0.39 of 1.60 (x500, Python 3.13)', confidence: 'source' },
    { name: 'datetime.date.today', behaviour: 'holds', seconds: 7e-7, returns: 'datetime.date', evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'datetime.date.fromisoformat', behaviour: 'holds', seconds: 2e-7, returns: 'datetime.date', evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'datetime.date.replace', behaviour: 'holds', seconds: 2e-7, returns: 'datetime.date', evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'datetime.date.strftime', behaviour: 'holds', seconds: 1.5e-6, returns: 'str', evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'datetime.timedelta.total_seconds', behaviour: 'holds', seconds: 8e-8, returns: 'float', evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'datetime.*', behaviour: 'holds', seconds: 2e-7, evidence: 'cpython 3.13.0 Modules/_datetimemodule.c (no GIL release in the file)', confidence: 'source' },
  ],
};

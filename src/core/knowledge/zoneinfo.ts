import type { LibraryKnowledge } from './entry';

/** zoneinfo and the GIL. */
export const zoneinfo: LibraryKnowledge = {
  library: 'zoneinfo',
  summary: 'Time zones: the first use of each reads a file.',
  aliases: { 'backports.zoneinfo': 'zoneinfo' },
  entries: [
    { name: 'zoneinfo.ZoneInfo', behaviour: 'holds', seconds: 3e-7, returns: 'zoneinfo.ZoneInfo', condition: 'the first use of a zone reads its file', sinceMinor: 9, evidence: 'cpython 3.13.0 Modules/_zoneinfo.c (no GIL release in the file)', confidence: 'source' },
    { name: 'zoneinfo.ZoneInfo.no_cache', behaviour: 'holds', seconds: 1e-4, returns: 'zoneinfo.ZoneInfo', condition: 'reading the file releases', sinceMinor: 9, evidence: 'cpython 3.13.0 Modules/_zoneinfo.c (no GIL release in the file); measured overlap 0.59 of 1.94 (UTC x20, Python 3.13)', confidence: 'source' },
    { name: 'zoneinfo.available_timezones', behaviour: 'waits', seconds: 0.05, returns: 'set', sinceMinor: 9, evidence: 'cpython 3.13.0 Lib/zoneinfo/_tzpath.py:111', confidence: 'source' },
  ],
};

import type { LibraryKnowledge } from './entry';

/** time and the GIL. */
export const time: LibraryKnowledge = {
  library: 'time',
  summary: 'Clocks and sleeping.',
  entries: [
    { name: 'time.sleep', behaviour: 'waits', seconds: 0.1, waitsForArgument: 0, condition: 'sleep(0) gives the GIL away too: since 3.11 it costs 70 µs', evidence: 'cpython 3.13.0 Modules/timemodule.c:2209; measured overlap 2.00 of 2.00 (0.02, Python 3.13)', confidence: 'source' },
    { name: 'time.time', behaviour: 'holds', seconds: 5e-8, evidence: 'cpython 3.13.0 Modules/timemodule.c:108 (no release in time_time)', confidence: 'source' },
    { name: 'time.time_ns', behaviour: 'holds', seconds: 5e-8, evidence: 'cpython 3.13.0 Modules/timemodule.c:125 (no release in time_time_ns)', confidence: 'source' },
    { name: 'time.monotonic', behaviour: 'holds', seconds: 5e-8, evidence: 'cpython 3.13.0 Modules/timemodule.c:1164 (no release in time_monotonic)', confidence: 'source' },
    { name: 'time.perf_counter', behaviour: 'holds', seconds: 5e-8, evidence: 'cpython 3.13.0 Modules/timemodule.c:1195 (no release in time_perf_counter)', confidence: 'source' },
    { name: 'time.monotonic_ns', behaviour: 'holds', seconds: 5e-8, evidence: 'cpython 3.13.0 Modules/timemodule.c:108 (no release in time_time)', confidence: 'source' },
    { name: 'time.perf_counter_ns', behaviour: 'holds', seconds: 5e-8, evidence: 'cpython 3.13.0 Modules/timemodule.c:108 (no release in time_time)', confidence: 'source' },
    { name: 'time.process_time', behaviour: 'holds', seconds: 3e-7, evidence: 'cpython 3.13.0 Modules/timemodule.c:1378 (no release in time_process_time)', confidence: 'source' },
    { name: 'time.thread_time', behaviour: 'holds', seconds: 3e-7, evidence: 'cpython 3.13.0 Modules/timemodule.c:1546 (no release in time_thread_time)', confidence: 'source' },
    { name: 'time.process_time_ns', behaviour: 'holds', seconds: 3e-7, evidence: 'cpython 3.13.0 Modules/timemodule.c:108 (no release in time_time)', confidence: 'source' },
    { name: 'time.thread_time_ns', behaviour: 'holds', seconds: 3e-7, evidence: 'cpython 3.13.0 Modules/timemodule.c:108 (no release in time_time)', confidence: 'source' },
    { name: 'time.clock_gettime', behaviour: 'holds', seconds: 3e-7, evidence: 'cpython 3.13.0 Modules/timemodule.c:108 (no release in time_time)', confidence: 'source' },
    { name: 'time.gmtime', behaviour: 'holds', seconds: 3e-7, evidence: 'cpython 3.13.0 Modules/timemodule.c:525 (no release in time_gmtime)', confidence: 'source' },
    { name: 'time.localtime', behaviour: 'holds', seconds: 3e-7, evidence: 'cpython 3.13.0 Modules/timemodule.c:569 (no release in time_localtime)', confidence: 'source' },
    { name: 'time.strftime', behaviour: 'holds', seconds: 1e-6, returns: 'str', evidence: 'cpython 3.13.0 Modules/timemodule.c:779 (no release in time_strftime)', confidence: 'source' },
    { name: 'time.ctime', behaviour: 'holds', seconds: 1e-6, returns: 'str', evidence: 'cpython 3.13.0 Modules/timemodule.c:1022 (no release in time_ctime)', confidence: 'source' },
    { name: 'time.asctime', behaviour: 'holds', seconds: 1e-6, returns: 'str', evidence: 'cpython 3.13.0 Modules/timemodule.c:991 (no release in time_asctime)', confidence: 'source' },
    { name: 'time.mktime', behaviour: 'holds', seconds: 1e-6, returns: 'float', evidence: 'cpython 3.13.0 Modules/timemodule.c:1042 (no release in time_mktime)', confidence: 'source' },
    { name: 'time.strptime', behaviour: 'holds', seconds: 6e-6, condition: 'one at a time under a lock of the module', evidence: 'cpython 3.13.0 Lib/_strptime.py:564', confidence: 'source' },
    { name: 'time.tzset', behaviour: 'holds', seconds: 1e-5, evidence: 'cpython 3.13.0 Modules/timemodule.c:1124 (no release in time_tzset)', confidence: 'source' },
  ],
};

import type { LibraryKnowledge } from './entry';

/** msvcrt and the GIL. */
export const msvcrt: LibraryKnowledge = {
  library: 'msvcrt',
  summary: "Windows' console.",
  entries: [
    { name: 'msvcrt.locking', behaviour: 'waits', seconds: 1e-3, condition: 'Windows only', evidence: 'cpython 3.13.0 PC/msvcrtmodule.c:133', confidence: 'source' },
    { name: 'msvcrt.getch', behaviour: 'waits', seconds: 1, condition: 'Windows only', evidence: 'cpython 3.13.0 PC/msvcrtmodule.c:251', confidence: 'source' },
    { name: 'msvcrt.getwch', behaviour: 'waits', seconds: 1, condition: 'Windows only', evidence: 'cpython 3.13.0 PC/msvcrtmodule.c:271', confidence: 'source' },
    { name: 'msvcrt.getche', behaviour: 'waits', seconds: 1, condition: 'Windows only', evidence: 'cpython 3.13.0 PC/msvcrtmodule.c:291', confidence: 'source' },
    { name: 'msvcrt.getwche', behaviour: 'waits', seconds: 1, condition: 'Windows only', evidence: 'cpython 3.13.0 PC/msvcrtmodule.c:311', confidence: 'source' },
    { name: 'msvcrt.kbhit', behaviour: 'holds', seconds: 1e-6, condition: 'Windows only', evidence: 'cpython 3.13.0 PC/msvcrtmodule.c:251', confidence: 'source' },
  ],
};

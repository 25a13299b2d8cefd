import type { LibraryKnowledge } from './entry';

/** curses and the GIL. */
export const curses: LibraryKnowledge = {
  library: 'curses',
  summary: 'Text windows: reading keys waits, GIL released; doupdate writes with it held.',
  aliases: {
    '_curses.window': 'curses.window',
  },
  entries: [
    { name: 'curses.window.getch', behaviour: 'waits', seconds: 1, evidence: 'cpython 3.13.0 Modules/_cursesmodule.c:1407', confidence: 'source' },
    { name: 'curses.window.getkey', behaviour: 'waits', seconds: 1, evidence: 'cpython 3.13.0 Modules/_cursesmodule.c:1444', confidence: 'source' },
    { name: 'curses.window.get_wch', behaviour: 'waits', seconds: 1, evidence: 'cpython 3.13.0 Modules/_cursesmodule.c:1501', confidence: 'source' },
    { name: 'curses.window.getstr', behaviour: 'waits', seconds: 1, evidence: 'cpython 3.13.0 Modules/_cursesmodule.c:1550', confidence: 'source' },
    { name: 'curses.window.refresh', behaviour: 'waits', seconds: 1e-4, evidence: 'cpython 3.13.0 Modules/_cursesmodule.c:2256', confidence: 'source' },
    { name: 'curses.window.noutrefresh', behaviour: 'waits', seconds: 1e-4, evidence: 'cpython 3.13.0 Modules/_cursesmodule.c:2033', confidence: 'source' },
    { name: 'curses.doupdate', behaviour: 'holds', seconds: 1e-4, condition: 'window.refresh releases', evidence: 'cpython 3.13.0 Modules/_cursesmodule.c:2616 (NoArgNoReturnFunctionBody: no release)', confidence: 'source' },
    { name: 'curses.wrapper', behaviour: 'callback', seconds: 1e-3, callback: { position: 0 }, evidence: 'cpython 3.13.0 Lib/curses/__init__.py:63', confidence: 'source' },
    { name: 'curses.window.*', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/_cursesmodule.c (not read for this call)', confidence: 'memory' },
    { name: 'curses.initscr', behaviour: 'holds', seconds: 1e-3, returns: 'curses.window', evidence: 'cpython 3.13.0 Modules/_cursesmodule.c (not read for this call)', confidence: 'memory' },
    { name: 'curses.*', behaviour: 'holds', seconds: 2e-6, evidence: 'cpython 3.13.0 Modules/_cursesmodule.c (not read for this call)', confidence: 'memory' },
  ],
};

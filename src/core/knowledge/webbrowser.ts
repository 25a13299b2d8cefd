import type { LibraryKnowledge } from './entry';

/** webbrowser and the GIL. */
export const webbrowser: LibraryKnowledge = {
  library: 'webbrowser',
  summary: "A page in the user's browser: a process is started.",
  entries: [
    { name: 'webbrowser.open', behaviour: 'waits', seconds: 0.05, returns: 'bool', evidence: 'cpython 3.13.0 Lib/webbrowser.py:76', confidence: 'source' },
    ...['open_new', 'open_new_tab', 'BaseBrowser.open', 'BaseBrowser.open_new', 'BaseBrowser.open_new_tab'].map((call) => ({ name: `webbrowser.${call}`, behaviour: 'waits', seconds: 0.05, returns: 'bool', evidence: 'cpython 3.13.0 Lib/webbrowser.py', confidence: 'source' } as const)),
    { name: 'webbrowser.get', behaviour: 'holds', seconds: 1e-4, returns: 'webbrowser.BaseBrowser', evidence: 'cpython 3.13.0 Lib/webbrowser.py', confidence: 'source' },
  ],
};

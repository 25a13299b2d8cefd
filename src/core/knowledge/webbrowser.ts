import type { LibraryKnowledge } from './entry';

/** A page in the user's browser: a process is started. */
export const webbrowser: LibraryKnowledge = {
  library: 'webbrowser',
  entries: [
    { name: 'webbrowser.open', behaviour: 'waits', seconds: 0.05, returns: 'bool', condition: 'starts a process', evidence: 'cpython 3.13.0 Lib/webbrowser.py:76', confidence: 'source' },
  ],
};

import type { LibraryKnowledge } from './entry';

/** winsound and the GIL. */
export const winsound: LibraryKnowledge = {
  library: 'winsound',
  summary: "Windows' sounds.",
  entries: [
    { name: 'winsound.PlaySound', behaviour: 'waits', seconds: 0.5, returns: 'winsound.PlaySound', condition: 'Windows only', evidence: 'cpython 3.13.0 PC/winsound.c:129', confidence: 'source' },
    { name: 'winsound.Beep', behaviour: 'waits', seconds: 0.5, returns: 'winsound.Beep', condition: 'Windows only', evidence: 'cpython 3.13.0 PC/winsound.c:168', confidence: 'source' },
    { name: 'winsound.MessageBeep', behaviour: 'waits', seconds: 0.5, returns: 'winsound.MessageBeep', condition: 'Windows only', evidence: 'cpython 3.13.0 PC/winsound.c:195', confidence: 'source' },
  ],
};

import type { LibraryKnowledge } from './entry';

/** Line editing. */
export const readline: LibraryKnowledge = {
  library: 'readline',
  entries: [
    { name: 'readline.read_history_file', behaviour: 'holds', seconds: 1e-4, condition: 'file I/O with the GIL held', evidence: 'cpython 3.13.0 Modules/readline.c (no release outside readline_until_enter_or_signal)', confidence: 'source' },
    { name: 'readline.*', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/readline.c (no release outside readline_until_enter_or_signal)', confidence: 'source' },
  ],
};

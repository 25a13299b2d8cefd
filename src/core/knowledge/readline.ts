import type { LibraryKnowledge } from './entry';

/** readline and the GIL. */
export const readline: LibraryKnowledge = {
  library: 'readline',
  summary: 'Line editing.',
  entries: [
    { name: 'readline.read_history_file', behaviour: 'holds', seconds: 1e-4, evidence: 'cpython 3.13.0 Modules/readline.c (no release outside readline_until_enter_or_signal)', confidence: 'source' },
    { name: 'readline.*', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/readline.c (no release outside readline_until_enter_or_signal)', confidence: 'source' },
  ],
};

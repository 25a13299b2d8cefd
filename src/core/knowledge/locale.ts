import type { LibraryKnowledge } from './entry';

/** locale and the GIL. */
export const locale: LibraryKnowledge = {
  library: 'locale',
  summary: 'Locales: they hold.',
  entries: [
    { name: 'locale.setlocale', behaviour: 'holds', seconds: 1e-5, evidence: 'cpython 3.13.0 Modules/_localemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'locale.strxfrm', behaviour: 'holds', seconds: 1e-6, returns: 'str', evidence: 'cpython 3.13.0 Modules/_localemodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'locale.*', behaviour: 'holds', seconds: 2e-6, evidence: 'cpython 3.13.0 Modules/_localemodule.c (no GIL release in the file)', confidence: 'source' },
  ],
};

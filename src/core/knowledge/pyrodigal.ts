import type { LibraryKnowledge } from './entry';

/** Pyrodigal and the GIL. */
export const pyrodigal: LibraryKnowledge = {
  library: 'pyrodigal',
  summary: 'Pyrodigal: finding the genes of a sequence, and training on one, release.',
  entries: [
    { name: 'pyrodigal.GeneFinder', behaviour: 'holds', seconds: 1e-5, returns: 'pyrodigal.GeneFinder', evidence: 'pyrodigal 3 lib.pyx, GeneFinder.__init__: keeps its options', confidence: 'source' },
    { name: 'pyrodigal.GeneFinder.find_genes', behaviour: 'releases', seconds: 0.1, evidence: 'pyrodigal 3 lib.pyx, GeneFinder.find_genes: with nogil around _find_genes_meta and _find_genes_single', confidence: 'source' },
    { name: 'pyrodigal.GeneFinder.train', behaviour: 'releases', seconds: 0.1, evidence: 'pyrodigal 3 lib.pyx, GeneFinder.train: with nogil around _train', confidence: 'source' },
  ],
};

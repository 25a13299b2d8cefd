import type { LibraryKnowledge } from './entry';

/** annoy and the GIL. */
export const annoy: LibraryKnowledge = {
  library: 'annoy',
  summary: 'Annoy: searching and building release.',
  entries: [
    { name: 'annoy.AnnoyIndex', behaviour: 'holds', seconds: 1e-5, returns: 'annoy.AnnoyIndex', evidence: 'annoy (not read)', confidence: 'memory' },
    { name: 'annoy.AnnoyIndex.get_nns_by_vector', behaviour: 'releases', seconds: 2e-4, returns: 'list', evidence: 'annoymodule.cc (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS)', confidence: 'source' },
    { name: 'annoy.AnnoyIndex.get_nns_by_item', behaviour: 'releases', seconds: 2e-4, returns: 'list', evidence: 'annoymodule.cc (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS)', confidence: 'source' },
    { name: 'annoy.AnnoyIndex.build', behaviour: 'releases', seconds: 1, evidence: 'annoy (not read)', confidence: 'memory' },
    { name: 'annoy.AnnoyIndex.add_item', behaviour: 'holds', seconds: 5e-6, evidence: 'annoy (not read)', confidence: 'memory' },
    { name: 'annoy.AnnoyIndex.load', behaviour: 'holds', seconds: 1e-3, evidence: 'annoy (not read)', confidence: 'memory' },
  ],
};

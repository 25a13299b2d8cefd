import type { LibraryKnowledge } from './entry';

/** annoy and the GIL. */
export const annoy: LibraryKnowledge = {
  library: 'annoy',
  summary: 'Annoy: searching and building release.',
  entries: [
    { name: 'annoy.AnnoyIndex', behaviour: 'holds', seconds: 1e-5, returns: 'annoy.AnnoyIndex', evidence: 'annoy 1.17.3 src/annoymodule.cc (no other release)', confidence: 'source' },
    { name: 'annoy.AnnoyIndex.get_nns_by_vector', behaviour: 'releases', seconds: 2e-4, returns: 'list', evidence: 'annoy 1.17.3 src/annoymodule.cc:373', confidence: 'source' },
    { name: 'annoy.AnnoyIndex.get_nns_by_item', behaviour: 'releases', seconds: 2e-4, returns: 'list', evidence: 'annoy 1.17.3 src/annoymodule.cc:315', confidence: 'source' },
    { name: 'annoy.AnnoyIndex.build', behaviour: 'releases', seconds: 1, evidence: 'annoy 1.17.3 src/annoymodule.cc:472', confidence: 'source' },
    { name: 'annoy.AnnoyIndex.add_item', behaviour: 'holds', seconds: 5e-6, evidence: 'annoy 1.17.3 src/annoymodule.cc (no other release)', confidence: 'source' },
    { name: 'annoy.AnnoyIndex.load', behaviour: 'holds', seconds: 1e-3, evidence: 'annoy 1.17.3 src/annoymodule.cc (no other release)', confidence: 'source' },
  ],
};

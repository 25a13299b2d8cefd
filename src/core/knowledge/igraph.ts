import type { LibraryKnowledge } from './entry';

/** igraph and the GIL. */
export const igraph: LibraryKnowledge = {
  library: 'igraph',
  summary: 'igraph: C that keeps the GIL.',
  entries: [
    { name: 'igraph.Graph', behaviour: 'holds', seconds: 1e-3, returns: 'igraph.Graph', evidence: 'python-igraph@e6bbd08 src/_igraph (no release)', confidence: 'source' },
    { name: 'igraph.Graph.pagerank', behaviour: 'holds', isNative: true, seconds: 0.01, evidence: 'python-igraph@e6bbd08 src/_igraph (no release)', confidence: 'source' },
    { name: 'igraph.Graph.community_multilevel', behaviour: 'holds', isNative: true, seconds: 0.01, evidence: 'python-igraph@e6bbd08 src/_igraph (no release)', confidence: 'source' },
    { name: 'igraph.Graph.*', behaviour: 'holds', seconds: 1e-3, evidence: 'python-igraph@e6bbd08 src/_igraph (no release)', confidence: 'source' },
  ],
};

import type { LibraryKnowledge } from './entry';

/** igraph and the GIL. */
export const igraph: LibraryKnowledge = {
  library: 'igraph',
  summary: 'igraph: C that keeps the GIL.',
  entries: [
    { name: 'igraph.Graph', behaviour: 'holds', seconds: 1e-3, returns: 'igraph.Graph', evidence: 'python-igraph (source not read)', confidence: 'memory' },
    { name: 'igraph.Graph.pagerank', behaviour: 'holds', seconds: 0.01, evidence: 'python-igraph (source not read)', confidence: 'memory' },
    { name: 'igraph.Graph.community_multilevel', behaviour: 'holds', seconds: 0.01, evidence: 'igraph (source not read)', confidence: 'memory' },
    { name: 'igraph.Graph.*', behaviour: 'holds', seconds: 1e-3, evidence: 'python-igraph (source not read)', confidence: 'memory' },
  ],
};

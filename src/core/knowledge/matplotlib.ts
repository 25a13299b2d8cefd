import type { LibraryKnowledge } from './entry';

/** matplotlib and the GIL. */
export const matplotlib: LibraryKnowledge = {
  library: 'matplotlib',
  summary: 'Matplotlib: Python and a renderer that keeps the GIL.',
  entries: [
    { name: 'matplotlib.figure.Figure.savefig', behaviour: 'holds', seconds: 0.2, condition: 'compressing a PNG releases', evidence: 'matplotlib (source not read)', confidence: 'memory' },
    { name: 'matplotlib.figure.Figure.*', behaviour: 'holds', seconds: 1e-3, evidence: 'matplotlib (source not read)', confidence: 'memory' },
    { name: 'matplotlib.pyplot.plot', behaviour: 'holds', seconds: 2e-3, evidence: 'matplotlib (source not read)', confidence: 'memory' },
    { name: 'matplotlib.pyplot.savefig', behaviour: 'holds', seconds: 0.2, condition: 'compressing a PNG releases', evidence: 'matplotlib (source not read)', confidence: 'memory' },
    { name: 'matplotlib.pyplot.figure', behaviour: 'holds', seconds: 0.02, returns: 'matplotlib.figure.Figure', evidence: 'matplotlib (source not read)', confidence: 'memory' },
    { name: 'matplotlib.pyplot.subplots', behaviour: 'holds', seconds: 0.03, evidence: 'matplotlib (source not read)', confidence: 'memory' },
    { name: 'matplotlib.pyplot.show', behaviour: 'waits', seconds: 5, evidence: 'matplotlib (source not read)', confidence: 'memory' },
    { name: 'matplotlib.pyplot.*', behaviour: 'holds', seconds: 2e-3, evidence: 'matplotlib (source not read)', confidence: 'memory' },
    { name: 'matplotlib.*', behaviour: 'holds', seconds: 1e-4, evidence: 'matplotlib (source not read)', confidence: 'memory' },
  ],
};

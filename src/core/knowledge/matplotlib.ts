import type { LibraryKnowledge } from './entry';

/** Matplotlib: Python and a renderer that keeps the GIL. */
export const matplotlib: LibraryKnowledge = {
  library: 'matplotlib',
  entries: [
    { name: 'matplotlib.figure.Figure.savefig', behaviour: 'holds', seconds: 0.2, condition: 'Python + Agg C++ with the GIL held; PNG through Pillow releases', evidence: 'matplotlib (source not read)', confidence: 'memory' },
    { name: 'matplotlib.figure.Figure.*', behaviour: 'holds', seconds: 1e-3, evidence: 'matplotlib (source not read)', confidence: 'memory' },
    { name: 'matplotlib.pyplot.plot', behaviour: 'holds', seconds: 2e-3, condition: 'pure Python: holds, lets other threads in at every switch interval', evidence: 'matplotlib (source not read)', confidence: 'memory' },
    { name: 'matplotlib.pyplot.savefig', behaviour: 'holds', seconds: 0.2, condition: 'Python + Agg C++ with the GIL held; PNG through Pillow releases', evidence: 'matplotlib (source not read)', confidence: 'memory' },
    { name: 'matplotlib.pyplot.figure', behaviour: 'holds', seconds: 0.02, returns: 'matplotlib.figure.Figure', condition: 'pure Python: holds, lets other threads in at every switch interval', evidence: 'matplotlib (source not read)', confidence: 'memory' },
    { name: 'matplotlib.pyplot.subplots', behaviour: 'holds', seconds: 0.03, condition: 'pure Python: holds, lets other threads in at every switch interval', evidence: 'matplotlib (source not read)', confidence: 'memory' },
    { name: 'matplotlib.pyplot.show', behaviour: 'waits', seconds: 5, condition: 'pure Python: holds, lets other threads in at every switch interval', evidence: 'matplotlib (source not read)', confidence: 'memory' },
    { name: 'matplotlib.pyplot.*', behaviour: 'holds', seconds: 2e-3, condition: 'pure Python: holds, lets other threads in at every switch interval', evidence: 'matplotlib (source not read)', confidence: 'memory' },
    { name: 'matplotlib.*', behaviour: 'holds', seconds: 1e-4, condition: 'pure Python: holds, lets other threads in at every switch interval', evidence: 'matplotlib (source not read)', confidence: 'memory' },
  ],
};

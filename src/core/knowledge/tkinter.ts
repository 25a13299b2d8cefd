import type { LibraryKnowledge } from './entry';

/** tkinter and the GIL. */
export const tkinter: LibraryKnowledge = {
  library: 'tkinter',
  summary: 'Tk: one global lock of Tcl, taken with the GIL released; from another thread the call is sent to the one that runs the loop.',
  entries: [
    { name: 'tkinter.Tk', behaviour: 'holds', seconds: 0.05, returns: 'tkinter.Tk', evidence: 'cpython 3.13.0 Modules/_tkinter.c (not read for this call)', confidence: 'memory' },
    { name: 'tkinter.Tk.call', behaviour: 'releases', seconds: 2e-5, evidence: 'cpython 3.13.0 Modules/_tkinter.c:1507', confidence: 'source' },
    { name: 'tkinter.Tk.eval', behaviour: 'releases', seconds: 2e-5, evidence: 'cpython 3.13.0 Modules/_tkinter.c:1546', confidence: 'source' },
    { name: 'tkinter.Tk.mainloop', behaviour: 'waits', seconds: 10, evidence: 'cpython 3.13.0 Modules/_tkinter.c:2837', confidence: 'source' },
    { name: 'tkinter.Tk.createcommand', behaviour: 'releases', seconds: 1e-4, evidence: 'cpython 3.13.0 Modules/_tkinter.c:2465', confidence: 'source' },
    { name: 'tkinter.Tk.loadtk', behaviour: 'releases', seconds: 1e-4, evidence: 'cpython 3.13.0 Modules/_tkinter.c:2929', confidence: 'source' },
    { name: 'tkinter.Tk.dooneevent', behaviour: 'waits', seconds: 1e-3, evidence: 'cpython 3.13.0 Modules/_tkinter.c:2886', confidence: 'source' },
    { name: 'tkinter.Tk.after', behaviour: 'holds', seconds: 2e-5, evidence: 'cpython 3.13.0 Modules/_tkinter.c (not read for this call)', confidence: 'memory' },
    { name: 'tkinter.*', behaviour: 'holds', seconds: 1e-4, evidence: 'cpython 3.13.0 Modules/_tkinter.c (not read for this call)', confidence: 'memory' },
  ],
};

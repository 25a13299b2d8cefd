import type { LibraryKnowledge } from './entry';

/** contextlib and the GIL. */
export const contextlib: LibraryKnowledge = {
  library: 'contextlib',
  summary: 'Context managers: Python code that holds.',
  isPurePython: true,
  entries: [
    { name: 'contextlib.contextmanager', behaviour: 'holds', seconds: 1e-6, condition: 'entering and leaving run the generator', evidence: 'cpython 3.13.0 Lib/contextlib.py:276', confidence: 'source' },
    { name: 'contextlib.closing', behaviour: 'holds', seconds: 3e-7, evidence: 'cpython 3.13.0 Lib/contextlib.py', confidence: 'source' },
    { name: 'contextlib.suppress', behaviour: 'holds', seconds: 3e-7, evidence: 'cpython 3.13.0 Lib/contextlib.py', confidence: 'source' },
    { name: 'contextlib.nullcontext', behaviour: 'holds', seconds: 3e-7, evidence: 'cpython 3.13.0 Lib/contextlib.py', confidence: 'source' },
    { name: 'contextlib.redirect_stdout', behaviour: 'holds', seconds: 3e-7, evidence: 'cpython 3.13.0 Lib/contextlib.py', confidence: 'source' },
    { name: 'contextlib.ExitStack', behaviour: 'holds', seconds: 1e-6, returns: 'contextlib.ExitStack', evidence: 'cpython 3.13.0 Lib/contextlib.py', confidence: 'source' },
    { name: 'contextlib.ExitStack.enter_context', behaviour: 'holds', seconds: 1e-6, returnsArgument: 0, evidence: 'cpython 3.13.0 Lib/contextlib.py', confidence: 'source' },
    { name: 'contextlib.*', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Lib/contextlib.py', confidence: 'source' },
  ],
};

import type { LibraryKnowledge } from './entry';

/** ast and the GIL. */
export const ast: LibraryKnowledge = {
  library: 'ast',
  summary: 'Syntax trees: the parser is one C call, what follows is Python; all of it holds. The seconds are those of a file of some hundred lines.',
  isPurePython: true,
  entries: [
    { name: 'ast.parse', behaviour: 'holds', isNative: true, seconds: 2e-3, evidence: 'cpython 3.13.0 Lib/ast.py:34; measured overlap 1.25 of 1.67 (900 lines, Python 3.13)', confidence: 'source' },
    { name: 'ast.unparse', behaviour: 'holds', seconds: 2e-3, returns: 'str', evidence: 'cpython 3.13.0 Lib/ast.py:1816', confidence: 'source' },
    { name: 'ast.walk', behaviour: 'holds', seconds: 1e-6, returns: 'list', evidence: 'cpython 3.13.0 Lib/ast.py:390; measured overlap 1.03 of 2.00 (900 lines, Python 3.13)', confidence: 'source' },
    { name: 'ast.literal_eval', behaviour: 'holds', seconds: 1e-5, evidence: 'cpython 3.13.0 Lib/ast.py:58', confidence: 'source' },
    { name: 'ast.dump', behaviour: 'holds', seconds: 2e-3, returns: 'str', evidence: 'cpython 3.13.0 Lib/ast.py:117', confidence: 'source' },
    { name: 'ast.NodeVisitor.visit', behaviour: 'holds', seconds: 5e-4, condition: 'runs the visit_ methods', evidence: 'cpython 3.13.0 Lib/ast.py:424', confidence: 'source' },
    { name: 'ast.NodeTransformer.visit', behaviour: 'holds', seconds: 5e-4, condition: 'runs the visit_ methods', evidence: 'cpython 3.13.0 Lib/ast.py:462', confidence: 'source' },
    { name: 'ast.NodeVisitor.generic_visit', behaviour: 'holds', seconds: 5e-4, condition: 'runs the visit_ methods', evidence: 'cpython 3.13.0 Lib/ast.py', confidence: 'source' },
    { name: 'ast.*', behaviour: 'holds', seconds: 5e-6, evidence: 'cpython 3.13.0 Lib/ast.py', confidence: 'source' },
  ],
};

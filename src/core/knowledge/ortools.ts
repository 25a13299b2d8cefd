import type { LibraryKnowledge } from './entry';

/** ortools and the GIL. */
export const ortools: LibraryKnowledge = {
  library: 'ortools',
  summary: 'OR-Tools: solving releases, callbacks take the GIL.',
  entries: [
    { name: 'ortools.sat.python.cp_model.CpModel', behaviour: 'holds', seconds: 1e-5, returns: 'ortools.sat.python.cp_model.CpModel', evidence: 'or-tools@04d0dbc ortools/sat/python/cp_model_helper.cc (no release but in "solve")', confidence: 'source' },
    { name: 'ortools.sat.python.cp_model.CpModel.*', behaviour: 'holds', seconds: 5e-6, evidence: 'or-tools@04d0dbc ortools/sat/python/cp_model_helper.cc (no release but in "solve")', confidence: 'source' },
    { name: 'ortools.sat.python.cp_model.CpSolver', behaviour: 'holds', seconds: 1e-5, returns: 'ortools.sat.python.cp_model.CpSolver', evidence: 'or-tools@04d0dbc ortools/sat/python/cp_model_helper.cc (no release but in "solve")', confidence: 'source' },
    { name: 'ortools.sat.python.cp_model.CpSolver.solve', behaviour: 'releases', seconds: 10, evidence: 'or-tools@04d0dbc ortools/sat/python/cp_model_helper.cc (gil_scoped_release in "solve")', confidence: 'source' },
    { name: 'ortools.sat.python.cp_model.CpSolver.Solve', behaviour: 'releases', seconds: 10, returns: 'ortools.sat.python.cp_model.CpSolver.Solve', evidence: 'or-tools@04d0dbc ortools/sat/python/cp_model_helper.cc (gil_scoped_release in "solve")', confidence: 'source' },
  ],
};

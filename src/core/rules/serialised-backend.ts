import { findingAt, heldPercent, isSerialised, threadBound } from './serialisedFinding';
import type { Rule } from './rule';

export const serialisedBackend: Rule = {
  id: 'serialised-backend',
  summary: 'Parallel loop on a thread backend whose work holds the GIL',
  explanation: `\`joblib.Parallel\` runs processes unless it is told to prefer threads. Threads are right when the work is
NumPy, compiled code with the GIL released, or waiting; for Python code they take turns.

Remove \`prefer="threads"\` (or \`backend="threading"\`) to get processes back. Keep it when the tasks share large
data that would have to be copied and mostly run with the GIL released.`,
  bad: [
    {
      title: 'Python code on threads by preference',
      code: `from joblib import Parallel, delayed

def count(word):
    table = {}
    for letter in range(100_000):
        table[letter % 26] = table.get(letter % 26, 0) + 1
    return table

tables = Parallel(n_jobs=4, prefer="threads")(delayed(count)(word) for word in ["a", "b"])
`,
    },
  ],
  good: [
    {
      title: 'The default backend runs processes',
      code: `from joblib import Parallel, delayed

def count(word):
    table = {}
    for letter in range(100_000):
        table[letter % 26] = table.get(letter % 26, 0) + 1
    return table

tables = Parallel(n_jobs=4)(delayed(count)(word) for word in ["a", "b"])
`,
    },
  ],
  check(site, context) {
    if (site.family !== 'parallel-loop' || !isSerialised(site, context)) return undefined;
    return findingAt(site, 'serialised-backend', `Threads take turns here: \`${site.target}\` holds the GIL for ${heldPercent(site)} of its time. `
      + `The thread backend makes it at most ${threadBound(site)} as fast; the default backend uses processes.`);
  },
};

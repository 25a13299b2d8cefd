import { findingAt, isSerialised, partlySerialised, threadBound, turnsSentence } from './serialisedFinding';
import type { Site } from '../domain/site';
import type { Rule } from './rule';

export const serialisedBackend: Rule = {
  id: 'serialised-backend',
  summary: 'Parallel loop on a thread backend whose work holds the GIL',
  explanation: `\`joblib.Parallel\` runs processes unless it is told to prefer threads. Threads are right when the work is
NumPy, compiled code with the GIL released, or waiting; for Python code they take turns.

Remove \`prefer="threads"\` (or \`backend="threading"\`) to get processes back. Keep it when the tasks share large
data that would have to be copied and mostly run with the GIL released.

dask is the other way round: \`delayed\`, arrays and data frames are computed in threads unless it is told otherwise, by
\`scheduler="processes"\`, \`dask.config.set(scheduler="processes")\` or a distributed \`Client\`. Its bags run in processes.`,
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
    {
      title: 'Python code in dask’s delayed tasks, which run in threads',
      code: `import dask

@dask.delayed
def count(word):
    table = {}
    for letter in range(100_000):
        table[letter % 26] = table.get(letter % 26, 0) + 1
    return table

tables = dask.compute(*[count(word) for word in ["a", "b", "c"]])
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
    {
      title: 'dask with its scheduler of processes',
      code: `import dask

@dask.delayed
def count(word):
    table = {}
    for letter in range(100_000):
        table[letter % 26] = table.get(letter % 26, 0) + 1
    return table

tables = dask.compute(*[count(word) for word in ["a", "b", "c"]], scheduler="processes")
`,
    },
  ],
  check(site, context) {
    if (site.family !== 'parallel-loop' || site.multiplicity !== 'many') return undefined;
    if (!isSerialised(site, context)) return partlySerialised(site, 'serialised-backend', context);
    return findingAt(site, 'serialised-backend', `${turnsSentence(site)} On threads it is at most ${threadBound(site)} as fast; ${remedyFor(site)}`);
  },
};

function remedyFor({ api }: Site): string {
  return api.startsWith('dask.')
    ? '`scheduler="processes"` or a distributed `Client` would run it in processes.'
    : 'the default backend uses processes.';
}

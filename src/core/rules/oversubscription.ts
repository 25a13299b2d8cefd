import type { Oversubscription } from '../domain/hazard';
import { hazardFinding, hazardOf } from './hazardFinding';
import type { Rule } from './rule';

export const oversubscription: Rule = {
  id: 'oversubscription',
  summary: 'More workers than there are processors',
  explanation: `Processes that compute share the processors of the machine. More of them than that take turns, and each has its own memory.
It happens by number, and by multiplication: a pool within the workers of a pool, or a library that uses all
processors (\`n_jobs=-1\`) in each of them. Eight workers with eight jobs each are 64 processes for 8 processors.

Linear algebra does so without being told: the libraries beneath NumPy and SciPy (OpenBLAS, MKL) start a thread for each
processor as soon as matrices are large, in each of the processes. Set \`OMP_NUM_THREADS=1\` (for OpenBLAS and MKL alike) in
the environment before NumPy is imported, or call \`threadpoolctl.threadpool_limits(1)\` in the pool's \`initializer\`; or leave
the pool out, as one process uses all processors already. Gilsight speaks where the code says how large a matrix is, and
nothing in the file limits the threads.

Let one level run in parallel, mostly the outer one: \`n_jobs=1\` inside, one pool for all small tasks. Leave the number of
workers out, or take \`os.process_cpu_count()\` (3.13 and later), or \`len(os.sched_getaffinity(0))\`: where a batch
system or \`taskset\` binds the program to some processors, \`os.cpu_count()\` counts the others, too. Of a container's
limit on processor time (\`docker run --cpus\`) none of them knows.

On Windows no more than 61 processes of a pool can be waited for: \`ProcessPoolExecutor\` raises a \`ValueError\` there, and
\`multiprocessing.Pool\` fails.`,
  bad: [
    {
      title: 'All processors, in each of the processes',
      code: `from concurrent.futures import ProcessPoolExecutor
from sklearn.ensemble import RandomForestClassifier

def train(seed):
    model = RandomForestClassifier(n_jobs=-1, random_state=seed)
    return sum(i * seed for i in range(100_000)), model

def main(seeds):
    with ProcessPoolExecutor() as pool:
        return list(pool.map(train, seeds))
`,
    },
    {
      title: 'A thread for each processor, in each of the processes',
      code: `from concurrent.futures import ProcessPoolExecutor
import numpy as np

def largest(seed):
    np.random.seed(seed)
    matrix = np.random.rand(1_000, 1_000)
    return np.linalg.svd(matrix)[1][0]

def main(seeds):
    with ProcessPoolExecutor() as pool:
        return list(pool.map(largest, seeds))
`,
    },
    {
      title: 'More than Windows takes',
      code: `import multiprocessing

def score(row):
    return sum(i * row for i in range(100_000))

def main(rows):
    with multiprocessing.Pool(100) as pool:
        return pool.map(score, rows)
`,
    },
  ],
  good: [
    {
      title: 'One thread of linear algebra in each process',
      code: `import os

os.environ["OMP_NUM_THREADS"] = "1"

from concurrent.futures import ProcessPoolExecutor
import numpy as np

def largest(seed):
    matrix = np.random.default_rng(seed).normal(size=(1_000, 1_000))
    return np.linalg.svd(matrix @ matrix.T)[1][0]

def main(seeds):
    with ProcessPoolExecutor() as pool:
        return list(pool.map(largest, seeds))
`,
    },
    {
      title: 'One level of processes',
      code: `from concurrent.futures import ProcessPoolExecutor
from sklearn.ensemble import RandomForestClassifier

def train(seed):
    model = RandomForestClassifier(n_jobs=1, random_state=seed)
    return sum(i * seed for i in range(100_000)), model

def main(seeds):
    with ProcessPoolExecutor() as pool:
        return list(pool.map(train, seeds))
`,
    },
    {
      title: 'As many as there are processors',
      code: `import multiprocessing

def score(row):
    return sum(i * row for i in range(100_000))

def main(rows):
    with multiprocessing.Pool() as pool:
        return pool.map(score, rows)
`,
    },
  ],
  check(site, { sites }) {
    const hazard = hazardOf(site, 'oversubscription');
    // Several calls may hand work to the same pool.
    const isFirst = sites.find((each) => hazardOf(each, 'oversubscription')?.location.range.start.line === hazard?.location.range.start.line) === site;
    return hazard && isFirst ? hazardFinding(site, hazard, { severity: 'information', ...told(hazard) }) : undefined;
  },
};

function told({ how, workers, location }: Oversubscription) {
  switch (how) {
    case 'number':
      return {
        message: `A pool of ${String(workers)} processes fails on Windows, which allows 61. Elsewhere those beyond the number of processors only take turns: leave the number out, or take it from \`os.process_cpu_count()\`.`,
        evidence: [{ ...location, text: 'says how many' }],
      };
    case 'multiple':
      return {
        message: 'Several of these processes share each processor, and take turns: their tasks only compute. Leave the number out for one process on each.',
        evidence: [{ ...location, text: 'says how many' }],
      };
    case 'pools':
      return {
        message: 'Each of these processes makes a pool of its own, as large as the machine. The numbers multiply, and the processes take turns: hand all small tasks to one pool.',
        evidence: [{ ...location, text: 'starts processes within the worker' }],
      };
    case 'threads':
      return {
        message: 'NumPy starts a thread for each processor, in each of these processes. Those of its linear algebra multiply with the processes, and take turns: set `OMP_NUM_THREADS=1` before NumPy is imported, or limit them in the pool’s `initializer` with threadpoolctl.',
        evidence: [{ ...location, text: 'uses all processors' }],
      };
    case 'jobs':
      return {
        message: 'Each of these processes uses all processors at once (`n_jobs=-1`). The numbers multiply, and they take turns: use `n_jobs=1` within, or run the tasks one by one.',
        evidence: [{ ...location, text: 'uses all processors' }],
      };
  }
}

import type { Oversubscription } from '../domain/hazard';
import { hazardFinding, hazardOf } from './hazardFinding';
import type { Rule } from './rule';

export const oversubscription: Rule = {
  id: 'oversubscription',
  summary: 'More workers than there are processors',
  explanation: `Processes that compute share the processors of the machine. More of them than that take turns, and each has its own memory.
It happens by number, and by multiplication: a pool within the workers of a pool, or a library that uses all
processors (\`n_jobs=-1\`) in each of them. Eight workers with eight jobs each are 64 processes for 8 processors.

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
    case 'jobs':
      return {
        message: 'Each of these processes uses all processors at once (`n_jobs=-1`). The numbers multiply, and they take turns: use `n_jobs=1` within, or run the tasks one by one.',
        evidence: [{ ...location, text: 'uses all processors' }],
      };
  }
}

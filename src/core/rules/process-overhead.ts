import { typicalCosts } from '../domain/typicalCosts';
import { hazardFinding, hazardOf } from './hazardFinding';
import type { Rule } from './rule';

export const processOverhead: Rule = {
  id: 'process-overhead',
  summary: 'Process tasks that are shorter than handing them over',
  explanation: `A task for a process is pickled, written into a pipe, read and unpickled there, and its result comes back the same way:
about 0.15 ms, without what the data take. A task that computes for a few microseconds is faster in a plain loop.

Send many at a time: \`chunksize=\` of \`Executor.map\` and \`Pool.imap\`, which is 1 unless it is given; \`Pool.map\` chooses
chunks itself. For \`submit\`, let a task work on a slice of the data rather than on one item. If all of it takes less than
starting the processes, leave them away.

Gilsight speaks where the whole task is plain Python of which it knows the cost, and far from the limit.`,
  bad: [
    {
      title: 'A few additions a task',
      code: `from concurrent.futures import ProcessPoolExecutor

def double(row):
    return row * 2 + 1

def main(rows):
    with ProcessPoolExecutor() as pool:
        return list(pool.map(double, rows))
`,
    },
    {
      title: 'imap sends one at a time, too',
      code: `import multiprocessing

def is_even(row):
    return row % 2 == 0

def main(rows):
    with multiprocessing.Pool() as pool:
        return sum(pool.imap_unordered(is_even, rows))
`,
    },
  ],
  good: [
    {
      title: 'Many at a time',
      code: `from concurrent.futures import ProcessPoolExecutor

def double(row):
    return row * 2 + 1

def main(rows):
    with ProcessPoolExecutor() as pool:
        return list(pool.map(double, rows, chunksize=1000))
`,
    },
    {
      title: 'Pool.map chooses chunks itself',
      code: `import multiprocessing

def is_even(row):
    return row % 2 == 0

def main(rows):
    with multiprocessing.Pool() as pool:
        return sum(pool.map(is_even, rows))
`,
    },
    {
      title: 'Tasks that are worth their way',
      code: `from concurrent.futures import ProcessPoolExecutor

def score(row):
    return sum(i * row for i in range(100_000))

def main(rows):
    with ProcessPoolExecutor() as pool:
        return list(pool.map(score, rows))
`,
    },
  ],
  check(site) {
    const hazard = hazardOf(site, 'process-overhead');
    if (!hazard) return undefined;
    const task = `${hazard.taskSeconds < 1e-6 ? '' : 'about '}${microseconds(hazard.taskSeconds)}`;
    const dispatch = `about ${microseconds(typicalCosts.dispatchSeconds)}`;
    return hazardFinding(site, hazard, {
      severity: 'information',
      message: `A task takes ${task}, handing it to a process ${dispatch}. A plain loop is faster: ${hazard.canChunk ? 'give `chunksize`, so that many travel together' : 'let each task work on many items'}, or leave the processes away.`,
      evidence: [{ ...hazard.location, text: `takes ${task}` }],
    });
  },
};

/** To one digit. */
function microseconds(seconds: number): string {
  const value = seconds * 1e6;
  return value < 1 ? 'less than 1 µs' : `${String(Number(value.toPrecision(value < 100 ? 1 : 2)))} µs`;
}

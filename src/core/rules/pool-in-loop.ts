import { typicalCosts } from '../domain/typicalCosts';
import { hazardFinding, hazardOf } from './hazardFinding';
import type { Rule } from './rule';

export const poolInLoop: Rule = {
  id: 'pool-in-loop',
  summary: 'Pool of processes that each round of a loop makes anew',
  explanation: `A pool starts its processes when it is made and ends them when it is left: some 10 ms for each process that is forked,
60 ms and the imports of the program where processes start afresh (Windows, macOS). In a loop that is paid in every round.

Make the pool once before the loop, and let all rounds use it.

Some pools are new on purpose: their number of workers or their \`initargs\` differ by round, their workers are to give their
memory back (\`maxtasksperchild\` does that, too), forked workers are to see what the round has put into a global
variable. Gilsight is silent there, and where the loop has few rounds, may end with any of them, waits or measures.`,
  bad: [
    {
      title: 'A pool for each batch',
      code: `import multiprocessing

def score(row):
    return sum(i * row for i in range(100_000))

def total(batches):
    results = []
    for batch in batches:
        with multiprocessing.Pool() as pool:
            results.append(sum(pool.map(score, batch)))
    return results
`,
    },
    {
      title: 'A function that makes a pool, called for each batch',
      code: `from concurrent.futures import ProcessPoolExecutor

def score(row):
    return sum(i * row for i in range(100_000))

def total(batch):
    with ProcessPoolExecutor() as pool:
        return sum(pool.map(score, batch))

def main(batches):
    return [total(batch) for batch in batches]
`,
    },
  ],
  good: [
    {
      title: 'One pool for all batches',
      code: `import multiprocessing

def score(row):
    return sum(i * row for i in range(100_000))

def total(batches):
    with multiprocessing.Pool() as pool:
        return [sum(pool.map(score, batch)) for batch in batches]
`,
    },
    {
      title: 'Workers that begin with what the round has loaded',
      code: `import multiprocessing

table = None

def score(row):
    return sum(i * table[row] for i in range(100_000))

def total(tables):
    global table
    results = []
    for table in tables:
        with multiprocessing.Pool() as pool:
            results.append(sum(pool.map(score, range(len(table)))))
    return results
`,
    },
    {
      title: 'As many workers as the round has rows',
      code: `import multiprocessing

def score(row):
    return sum(i * row for i in range(100_000))

def total(batches):
    results = []
    for batch in batches:
        with multiprocessing.Pool(len(batch)) as pool:
            results.append(sum(pool.map(score, batch)))
    return results
`,
    },
  ],
  check(site, { sites, interpreter }) {
    const hazard = hazardOf(site, 'pool-in-loop');
    // Several calls may hand work to the same pool.
    const isFirst = sites.find((each) => hazardOf(each, 'pool-in-loop')?.location.range.start.line === hazard?.location.range.start.line) === site;
    if (!hazard || !isFirst) return undefined;
    const made = hazard.caller === undefined ? 'Each round makes a pool of its own' : `Each round makes a pool of its own, in \`${hazard.caller.slice(0, 30)}\``;
    const start = interpreter.minor < 14 ? `${milliseconds(typicalCosts.forkSeconds)} where they are forked, ${milliseconds(typicalCosts.spawnSeconds)}` : milliseconds(typicalCosts.spawnSeconds);
    return hazardFinding(site, hazard, {
      severity: 'information',
      message: `${made}. Starting and ending a process takes about ${start} and its imports where they start afresh: make the pool once, before the loop.`,
      evidence: [{ ...hazard.location, text: 'makes the pool' }, { ...hazard.loopAt, text: 'does so in each round' }],
    });
  },
};

function milliseconds(seconds: number): string {
  return `${String(Math.round(seconds * 1000))} ms`;
}

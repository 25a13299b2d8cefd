import { hazardFinding, hazardOf } from './hazardFinding';
import type { Rule } from './rule';

export const nestedDaemonicPool: Rule = {
  id: 'nested-daemonic-pool',
  summary: 'Worker of a multiprocessing.Pool that starts processes',
  explanation: `The processes of a \`multiprocessing.Pool\` are daemonic, and a daemonic process may not have children: a task that makes a
pool or an executor of processes fails with "daemonic processes are not allowed to have children".

Split the work once, in the program: hand all small tasks to one pool. Or use \`ProcessPoolExecutor\` outside, whose
workers may start processes; mind that the numbers of workers multiply.`,
  bad: [
    {
      title: 'A pool within the task of a pool',
      code: `import multiprocessing

def score(row):
    return sum(i * row for i in range(100_000))

def score_table(rows):
    with multiprocessing.Pool() as pool:
        return pool.map(score, rows)

def main(tables):
    with multiprocessing.Pool() as pool:
        return pool.map(score_table, tables)
`,
    },
  ],
  good: [
    {
      title: 'One pool for all',
      code: `import multiprocessing

def score(row):
    return sum(i * row for i in range(100_000))

def main(tables):
    with multiprocessing.Pool() as pool:
        return pool.map(score, [row for table in tables for row in table])
`,
    },
  ],
  check(site) {
    const hazard = hazardOf(site, 'nested-daemonic-pool');
    return hazard && hazardFinding(site, hazard, {
      message: 'Its tasks start processes, which a worker of `multiprocessing.Pool` may not. Hand all small tasks to one pool, or use `ProcessPoolExecutor` outside.',
      evidence: [{ ...hazard.location, text: 'starts processes within the worker' }],
    });
  },
};

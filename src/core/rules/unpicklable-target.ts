import { hazardFinding, hazardOf } from './hazardFinding';
import type { Rule } from './rule';

export const unpicklableTarget: Rule = {
  id: 'unpicklable-target',
  summary: 'Lambda or nested function in a pool of processes',
  explanation: `A pool sends each task to its processes with \`pickle\`, which sends a function as the name under which the module has it.
A lambda has no such name, nor has a function that is made within another: the task fails with a \`PicklingError\`, or with
an \`AttributeError\` about a local object, on every system and with every start method.

Make it a function at the top of the file, and give it what it used from around it as an argument; \`functools.partial\`
of such a function can be sent. Gilsight speaks of the pools of the standard library only: joblib, loky, pathos and
others send functions in a way of their own.`,
  bad: [
    {
      title: 'A lambda for the processes of an executor',
      code: `from concurrent.futures import ProcessPoolExecutor

def main(rows):
    with ProcessPoolExecutor() as pool:
        return list(pool.map(lambda row: row * 2, rows))
`,
    },
    {
      title: 'A nested function',
      code: `import multiprocessing

def main(rows, scale):
    def score(row):
        return sum(i * scale for i in range(row))

    with multiprocessing.Pool() as pool:
        return pool.map(score, rows)
`,
    },
  ],
  good: [
    {
      title: 'A function at the top of the file, with its options bound',
      code: `import multiprocessing
from functools import partial

def score(scale, row):
    return sum(i * scale for i in range(row))

def main(rows, scale):
    with multiprocessing.Pool() as pool:
        return pool.map(partial(score, scale), rows)
`,
    },
    {
      title: 'Threads take any function',
      code: `from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

def main(urls):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(lambda url: urlopen(url).read(), urls))
`,
    },
  ],
  check(site) {
    const hazard = hazardOf(site, 'unpicklable-target');
    return hazard && hazardFinding(site, hazard, {
      message: `This task is ${hazard.what === 'a lambda' ? 'a lambda' : 'a nested function'}, which cannot be sent to a process. Make it a function at the top of the file, and give it what it needs as arguments.`,
      evidence: [{ ...hazard.location, text: `${hazard.what.replace(/,$/, '')}, which \`pickle\` cannot send` }],
    });
  },
};

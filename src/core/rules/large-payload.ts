import { hazardFinding, hazardOf } from './hazardFinding';
import type { Rule } from './rule';

export const largePayload: Rule = {
  id: 'large-payload',
  summary: 'Data set that is sent to a process with each task',
  explanation: `What a task of a process pool is given is pickled, written through a pipe and unpickled for each task, also when it is
the same for all of them: a data set of 100 MB costs each task some tenths of a second, and memory in each worker.

Give it to each worker once, in the pool's \`initializer\`, which keeps it in a global variable; or let the workers load it
themselves, or put it into \`multiprocessing.shared_memory\`. Or send each task only the part that it needs.

Gilsight speaks where a table or an array that was loaded from a file, or is as large as the code says, goes to each task.`,
  bad: [
    {
      title: 'A table for each task',
      code: `from concurrent.futures import ProcessPoolExecutor
import pandas as pd

def score(table, column):
    return sum(value * value for value in table[column])

def main(path, columns):
    table = pd.read_csv(path)
    with ProcessPoolExecutor() as pool:
        futures = [pool.submit(score, table, column) for column in columns]
        return [future.result() for future in futures]
`,
    },
    {
      title: 'An array of 80 MB, bound to the function',
      code: `from concurrent.futures import ProcessPoolExecutor
from functools import partial
import numpy as np

def score(weights, row):
    return sum(weight * row for weight in weights)

def main(rows):
    weights = np.zeros((10_000, 1_000))
    with ProcessPoolExecutor() as pool:
        return list(pool.map(partial(score, weights), rows))
`,
    },
  ],
  good: [
    {
      title: 'Given to each worker once',
      code: `from concurrent.futures import ProcessPoolExecutor
import pandas as pd

def keep(given):
    global table
    table = given

def score(column):
    return sum(value * value for value in table[column])

def main(path, columns):
    with ProcessPoolExecutor(initializer=keep, initargs=(pd.read_csv(path),)) as pool:
        return list(pool.map(score, columns))
`,
    },
    {
      title: 'Each task gets its part',
      code: `from concurrent.futures import ProcessPoolExecutor
import pandas as pd

def score(values):
    return sum(value * value for value in values)

def main(path, columns):
    table = pd.read_csv(path)
    with ProcessPoolExecutor() as pool:
        futures = [pool.submit(score, table[column]) for column in columns]
        return [future.result() for future in futures]
`,
    },
  ],
  check(site) {
    const hazard = hazardOf(site, 'large-payload');
    if (!hazard) return undefined;
    const name = hazard.name.length > 20 ? `${hazard.name.slice(0, 19)}…` : hazard.name;
    const size = hazard.megabytes === undefined ? '' : `, ${String(hazard.megabytes)} MB`;
    return hazardFinding(site, hazard, {
      severity: 'information',
      message: `\`${name}\`${size} is pickled and sent anew with each task. It is the same for all: hand it to each worker once, in the pool’s \`initializer\`, or send only the part that the task needs.`,
      evidence: [{ ...hazard.location, text: `makes \`${hazard.name}\`` }],
    });
  },
};

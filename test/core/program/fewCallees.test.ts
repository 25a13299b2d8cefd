import { describe, test } from 'vitest';
import { expectSites } from '../../support/expectSites';

const base = 'from abc import ABC, abstractmethod\n\nclass Step(ABC):\n    @abstractmethod\n    def apply(self, table): ...\n';
const light = 'return len(table)';
const heavy = 'return sum(a * b for a in table for b in table)';

/** Tasks that run steps which are chosen elsewhere, each a class with one body. */
function pipeline(bodies: readonly string[], comment: string): Record<string, string> {
  return {
    'step.py': base,
    ...Object.fromEntries(bodies.map((body, index) => [`steps/step${String(index)}.py`, `from step import Step\n\nclass Step${String(index)}(Step):\n    def apply(self, table):\n        ${body}\n`])),
    'main.py': `
from concurrent.futures import ThreadPoolExecutor
from step import Step

def run(step: Step, table):
    return step.apply(table)

def task(job):
    return run(job.step, job.table)

with ThreadPoolExecutor() as pool:
    list(pool.map(task, jobs))  #> ThreadPoolExecutor.map: task, ${comment}
`,
  };
}

describe('a task that runs one of many steps', () => {
  test('is not told of where few of them compute', () => expectSites(pipeline([heavy, ...Array.from({ length: 9 }, () => light)], 'serialised, many, throughput, low')));

  test('and is where the usual one takes long as well, many times over', () => expectSites({
    ...pipeline([`${heavy} * sum(c * d for c in table for d in table for e in table)`, ...Array.from({ length: 9 }, () => heavy)], 'serialised, many, throughput, medium => information serialised-pool'),
  }));

  test('and is where most do', () => expectSites(pipeline([light, ...Array.from({ length: 9 }, () => heavy)], 'serialised, many, throughput, medium => information serialised-pool')));
});

import { describe, expect, test } from 'vitest';
import { slowly, type Sources } from '../../support/memoryFiles';
import { openService } from '../../support/openService';

/** A dozen modules that import each other in circles, call each other across, and start threads. */
const count = 12;
const path = (number: number) => `/p/m${number % count}.py`;
const circles = Object.fromEntries(Array.from({ length: count }, (_, number) => [path(number), `
import threading, time
from concurrent.futures import ThreadPoolExecutor
from m${(number + 1) % count} import task as next_task
import m${(number * 5 + 3) % count} as other
${number % 3 === 0 ? `from m${(number + 7) % count} import *` : ''}

class Base(${number % 4 === 0 ? 'threading.Thread' : 'other.Base'}):
    def run(self):
        return next_task(self)

texts = other.texts if ${number} else ["a"]
chosen = next_task or other.chosen

def task(value):
    ${['time.sleep(0.1)', 'sum(i for i in range(10_000))', 'pass'][number % 3]}
    if value:
        return next_task(value - 1)

with ThreadPoolExecutor(4) as pool:
    pool.map(task, texts)
    pool.map(chosen, range(8))
    pool.submit(other.task, 3)
for _ in range(3):
    Base().start()
    threading.Thread(target=next_task).start()
`]));

/** Numbers from 0 to below the bound that look like chance, and are the same each time (Numerical Recipes' generator). */
function createRandom(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const random = createRandom(seed);
  const rest = [...items];
  return items.flatMap(() => rest.splice(random(rest.length), 1));
}

/** Threads that begin at either end of calls which lead back to where they began, with something else. */
const ways = {
  '/p/work.py': `
import time

def walk(isDeep):
    if isDeep:
        beside()
    else:
        sum(i * i for i in range(1_000_000))

def beside():
    time.sleep(0.01)
    walk(False)

def say(kind):
    if kind == "wait":
        time.sleep(5)
    else:
        sum(i * i for i in range(1_000_000))

def weigh(isDeep):
    if isDeep:
        sort()
    else:
        sum(i * i for i in range(100_000))

def sort():
    return sorted(range(1000), key=lambda number: weigh(False))
`,
  '/p/first.py': started('walk', 'True', 'say', '"wait"', 'weigh', 'True'),
  '/p/last.py': started('beside', '', 'say', '"work"', 'sort', ''),
};

/** A program that starts threads of functions, each given with its argument. */
function started(...[walks, how, says, what, weighs, whether]: readonly [string, string, string, string, string, string]): string {
  const threads = [[walks, how], [says, what], [weighs, whether]].map(([name, argument]) => `    threading.Thread(target=${name}, args=(${argument ? `${argument},` : ''})).start()\n`);
  return `import threading\nfrom work import ${walks}, ${says}, ${weighs}\n\nfor _ in range(4):\n${threads.join('')}`;
}

/** What is said about every file, by path, when they are analysed in the given order. */
async function analyseAll(paths: readonly string[], reach?: Parameters<typeof openService>[1], sources: Sources = circles): Promise<string> {
  const { report, warnings } = await openService(sources, reach);
  const reports = new Map<string, unknown>();
  for (const each of paths) reports.set(each, await report(each));
  expect(warnings).toEqual([]);
  return JSON.stringify(Object.keys(sources).map((each) => reports.get(each)), undefined, 1);
}

describe('the order in which files are analysed', () => {
  const inOrder = Object.keys(circles);

  test('changes nothing, even among circles of imports, calls and base classes', async () => {
    const expected = await analyseAll(inOrder);
    expect(expected).toContain('calls itself');
    for (const seed of [1, 2, 3]) expect(await analyseAll(shuffled(inOrder, seed))).toBe(expected);
  });

  test('changes nothing where a function leads to one that is under way with something else', async () => {
    const [work, first, last] = ['/p/work.py', '/p/first.py', '/p/last.py'];
    const expected = await analyseAll([work, first, last], undefined, ways);
    for (const order of [[last, first, work], [first, last, work]]) expect(await analyseAll(order, undefined, ways)).toBe(expected);
  });

  test('changes nothing where files have to be waited for', async () => {
    const expected = await analyseAll(inOrder);
    for (const seed of [1, 2]) expect(await analyseAll(shuffled(inOrder, seed), slowly)).toBe(expected);
  });

  test('changes nothing after a file was changed and changed back', async () => {
    const expected = await analyseAll(inOrder);
    const { service, report } = await openService(circles);
    for (const each of inOrder) await report(each);
    service.setText(path(3), 'task = print\n');
    for (const each of inOrder) await report(each);
    service.setText(path(3), undefined);
    const reports = [];
    for (const each of inOrder) reports.push(await report(each));
    expect(JSON.stringify(reports, undefined, 1)).toBe(expected);
  });
});

import { describe, expect, test } from 'vitest';
import { analyse } from '../../support/analyse';
import { readPython } from '../../support/readPython';

const site = `import threading
def task():
    for i in range(1_000_000):
        pass
for _ in range(4):
    threading.Thread(target=task).start()
`;

const lines = (count: number, line: (number: number) => string) => Array.from({ length: count }, (_, number) => line(number)).join('\n');

/** What somebody could put into a file, by accident or not. */
const hostileTexts: readonly [string, string][] = [
  ['100,000 nested parentheses', `x = ${'('.repeat(100_000)}1${')'.repeat(100_000)}\n`],
  ['20,000 open parentheses', `x = ${'('.repeat(20_000)}`],
  ['20,000 nested lists', `x = ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`],
  ['20,000 nested calls', `x = ${'f('.repeat(20_000)}1${')'.repeat(20_000)}\n`],
  ['20,000 signs', `x = ${'-'.repeat(20_000)}1\n`],
  ['20,000 negations', `x = ${'not '.repeat(20_000)}y\n`],
  ['20,000 attributes', `x = a${'.b'.repeat(20_000)}\n`],
  ['20,000 calls of calls', `x = f${'()'.repeat(20_000)}\n`],
  ['20,000 lambdas in lambdas', `x = ${'lambda: '.repeat(20_000)}1\n`],
  ['5,000 conditionals in each other', `x = ${'1 if y else '.repeat(5_000)}1\n`],
  ['a sum of 10,000', `x = ${'1 + '.repeat(10_000)}1\n`],
  ['a chain of 10,000 bits', `x = ${'a & b ^ '.repeat(10_000)}c`],
  ['a chain of 5,000 comparisons', `x = ${'a < '.repeat(5_000)}1\n`],
  ['1,000 nested functions', `${lines(1_000, (depth) => `${' '.repeat(depth)}def f${depth}():`)}\n${' '.repeat(1_000)}pass\n`],
  ['500 nested loops', `${lines(500, (depth) => `${' '.repeat(depth)}for x in y:`)}\n${' '.repeat(500)}pass\n`],
  ['5,000 alternatives', `if a: pass\n${lines(5_000, (number) => `elif b == ${number}: pass`)}\n`],
  ['a line of two million characters', `x = "${'a'.repeat(2_000_000)}"\n`],
  ['a line of 35,000 characters of code', `${'a.b(c);'.repeat(5_000)}\n`],
  ['a literal with 50,000 elements', `x = [${lines(50_000, (number) => `"name ${number}",`)}]\n`],
  ['10,000 definitions of one name', `${lines(10_000, () => 'x = f')}\nx()\n`],
  ['null bytes', 'x = 1\0\0\n\0def f(): pass\n'],
  ['characters that are half of one', 'x = "\uD800"\ny\uDC00 = \uD83E\n'],
  ['nothing', ''],
  ['white space', ' \t\n\f\r\n\v'],
  ['noise', Array.from({ length: 20_000 }, (_, index) => String.fromCharCode(33 + ((index * 7919) % 94))).join('')],
  ['binary noise', Array.from({ length: 20_000 }, (_, index) => String.fromCharCode((index * 7919) % 0xffff)).join('')],
];

describe('a hostile file is read without a fault, and in time:', () => {
  test.each(hostileTexts)('%s', async (_, text) => {
    const facts = await readPython(text);
    expect(JSON.stringify(facts).length).toBeGreaterThan(0);
  });
});

describe('a site beside hostile text is found all the same:', () => {
  test.each(hostileTexts)('%s', async (_, text) => {
    // Above it: a text that never closes swallows what follows.
    const reports = await analyse({ 'main.py': `${site}\n${text}` });
    expect(reports['main.py'].findings.map(({ rule }) => rule)).toEqual(['serialised-threads']);
  });
});

describe('names that JavaScript’s objects have are names like any other', () => {
  const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', '__defineGetter__', 'prototype', 'length'];

  test.each(names)('%s', async (name) => {
    const reports = await analyse({
      'main.py': `import threading
from other import ${name} as imported

class Holder:
    def ${name}(self):
        for i in range(1_000_000):
            pass

    def keep(self):
        self.${name} = self.${name}

def ${name}(${name}=1):
    for i in range(1_000_000):
        pass

threading.Thread(target=${name}).start()
threading.Thread(target=Holder().${name}).start()
threading.Thread(target=imported).start()
threading.Thread(target=missing.${name}).start()
`,
      'other.py': `def ${name}():\n    for i in range(1_000_000):\n        pass\n`,
    });
    expect(reports['main.py'].sites.map(({ target, verdict }) => `${target} ${verdict}`)).toEqual([
      `${name} serialised`, `Holder.${name} serialised`, `${name} serialised`, `missing.${name} unknown`,
    ]);
  });

  test.each(names)('%s, which nobody defined', async (name) => {
    const reports = await analyse({ 'main.py': `import threading\nthreading.Thread(target=${name}).start()\nthreading.${name}(1)\n` });
    expect(reports['main.py'].sites.map(({ target, verdict }) => `${target} ${verdict}`)).toEqual([`${name} unknown`]);
  });
});

describe('the facts', () => {
  test.each([
    ['a program with everything', `${site}\nclass A(B):\n    def __init__(self):\n        self.__proto__ = [x for x in y]\n    async def f(self, *a, b=1, **c) -> int:\n        with a as (b, c): yield lambda: await d\n# gilsight: ignore\n`],
    ['hostile names', '__proto__ = constructor = 1\ndef toString(__proto__): __proto__ = 2\nclass A:\n    __proto__ = 3\n'],
    ['a broken file', 'def f(:\n  x = [1,\n class'],
  ])('of %s survive JSON', async (_, text) => {
    const facts = await readPython(text);
    const copy: unknown = JSON.parse(JSON.stringify(facts));
    // JSON leaves out what is undefined, which reads as undefined again; and it makes ordinary objects of bare ones.
    expect(copy).toEqual(JSON.parse(JSON.stringify(structuredClone(facts))));
    expect(JSON.stringify(copy)).toBe(JSON.stringify(facts));
  });

  test('of a text are the same each time', async () => {
    expect(await readPython(site)).toEqual(await readPython(site));
  });
});

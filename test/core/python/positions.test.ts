import { describe, expect, test } from 'vitest';
import type { Range } from '../../../src/core/domain/position';
import { createLineTable } from '../../../src/core/python/lineTable';
import { analyse } from '../../support/analyse';
import { readPython } from '../../support/readPython';

/** The text that an editor would select: lines end at \n, \r\n or \r, and columns count UTF-16 code units. */
function selected(text: string, { start, end }: Range): string {
  const lines = text.split(/\r\n|\r|\n/);
  const inLines = lines.slice(start.line, end.line + 1);
  inLines[inLines.length - 1] = inLines[inLines.length - 1]?.slice(0, end.column) ?? '';
  inLines[0] = inLines[0]?.slice(start.column) ?? '';
  return inLines.join('\n');
}

/** Programs whose only site is `Thread(target=f)`. */
const programs: readonly [string, string][] = [
  ['line feeds', 'from threading import Thread\ndef f(): pass\nx = Thread(target=f)\n'],
  ['carriage returns and line feeds', 'from threading import Thread\r\ndef f(): pass\r\nx = Thread(target=f)\r\n'],
  ['lone carriage returns', 'from threading import Thread\rdef f(): pass\rx = Thread(target=f)\r'],
  ['line ends of all kinds', 'from threading import Thread\r\ndef f(): pass\r\n\n\r\n"""a\rb"""\nx = Thread(target=f)'],
  ['tabs', 'from threading import Thread\ndef f(): pass\nif f:\n\tif f:\n\t\tx\t=\tThread(target=f)\n'],
  ['a character beyond the basic plane before it', 'from threading import Thread\ndef f(): pass\nx = "🧵🧵", Thread(target=f)\n'],
  ['many such characters above it', `# ${'😀'.repeat(500)}\nfrom threading import Thread\ndef f(): pass\nx = ("é", Thread(target=f))\n`],
  ['combined characters before it', 'from threading import Thread\ndef f(): pass\nx = "e\u0301👩‍👩‍👧", Thread(target=f)\n'],
  ['names beyond ASCII before it', 'from threading import Thread\ndef f(): pass\ngröße = 𝑥 = Thread(target=f)\n'],
  ['a byte order mark', '\uFEFFfrom threading import Thread\ndef f(): pass\nx = Thread(target=f)\n'],
  ['a byte order mark on its own line', '\uFEFFimport threading; from threading import Thread; f = print; x = Thread(target=f)\n'],
  ['a form feed', 'from threading import Thread\ndef f(): pass\n\f\nx = Thread(target=f)\n'],
  ['a separator that is no line end to an editor', 'from threading import Thread\ndef f(): pass\ny = "a\u2028b\u0085c"\nx = Thread(target=f)\n'],
  ['no line end', 'from threading import Thread\ndef f(): pass\nx = Thread(target=f)'],
  ['a line that goes on', 'from threading import Thread\ndef f(): pass\nx = 1 + \\\r\n    Thread(target=f)\r\n'],
];

describe('a place is where an editor finds it, in a text with', () => {
  test.each(programs)('%s', async (_, text) => {
    const reports = await analyse({ 'main.py': text });
    expect(reports['main.py'].sites.map(({ range }) => selected(text, range))).toEqual(['Thread(target=f)']);
  });

  test('a call that spans lines', async () => {
    const text = 'from threading import Thread\nx = Thread(\n    target=print,  # 🧵\n    args=("é",),\n)\n';
    const reports = await analyse({ 'main.py': text });
    expect(reports['main.py'].sites.map(({ range }) => selected(text, range))).toEqual(['Thread(\n    target=print,  # 🧵\n    args=("é",),\n)']);
  });
});

describe('definitions have the place', () => {
  test('of their name, and of all of them with their decorators', async () => {
    const text = '"😀"\n@a\n@b(1)\ndef fünf():\n    pass\n\nclass Käse:\n    def f(self): pass\n';
    const facts = await readPython(text);
    const [, first, method] = facts.functions;
    expect(first && [selected(text, first.nameRange), selected(text, first.range)]).toEqual(['fünf', '@a\n@b(1)\ndef fünf():\n    pass']);
    expect(method && selected(text, method.nameRange)).toBe('f');
    expect(facts.classes.map(({ nameRange }) => selected(text, nameRange))).toEqual(['Käse']);
  });
});

describe('the line table', () => {
  test.each([
    ['', 1],
    ['a', 1],
    ['a\n', 2],
    ['a\r\nb\rc\nd', 4],
    ['\r\r\n\n', 4],
  ])('counts the lines of %j', (text, count) => {
    expect(createLineTable(text).lineCount).toBe(count);
  });

  test('leads from each offset to a position and back, in whatever order it is asked', () => {
    const text = 'ab\r\n\n😀c\rd\n'.repeat(50);
    const table = createLineTable(text);
    // A step that has no divisor in common with the length visits every offset, far from the one before.
    for (let index = 0, offset = 0; index <= text.length; index++, offset = (offset + 211) % (text.length + 1)) {
      const inLineEnd = text[offset - 1] === '\r' && text[offset] === '\n';
      if (!inLineEnd) expect(table.offsetAt(table.positionAt(offset))).toBe(offset);
    }
  });

  test('gives the end for what lies beyond it', () => {
    expect(createLineTable('ab\nc').offsetAt({ line: 9, column: 9 })).toBe(4);
  });
});

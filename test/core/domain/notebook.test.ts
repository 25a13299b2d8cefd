import { describe, expect, it } from 'vitest';
import { placeInNotebook, sourceOfNotebook } from '../../../src/core/domain/notebook';

interface Cell {
  readonly cell_type: string;
  readonly source: unknown;
}

const code = (...lines: readonly string[]): Cell => ({ cell_type: 'code', source: lines.map((line, index) => (index < lines.length - 1 ? `${line}\n` : line)) });
const notebook = (cells: readonly Cell[], metadata: object = {}): string => JSON.stringify({ nbformat: 4, metadata, cells });

/** The lines of the only cell, without its mark. */
function linesOf(...lines: readonly string[]): readonly string[] {
  const source = sourceOfNotebook(notebook([code(...lines)]));
  if (typeof source !== 'string') throw new Error(source.reason);
  return source.split('\n').slice(1, -1);
}

describe('a notebook', () => {
  it('is its code cells, each under its number', () => {
    const source = sourceOfNotebook(notebook([{ cell_type: 'markdown', source: 'x = 0' }, code('x = 1', 'y = 2'), code(''), { cell_type: 'code', source: 'z = 3' }]));
    expect(source).toBe('# %% notebook cell 2\nx = 1\ny = 2\n# %% notebook cell 4\nz = 3\n');
  });

  it('may be of format 3, with worksheets', () => {
    const text = JSON.stringify({ nbformat: 3, metadata: {}, worksheets: [{ cells: [{ cell_type: 'code', input: ['x = 1\n', 'y = 2'] }] }] });
    expect(sourceOfNotebook(text)).toBe('# %% notebook cell 1\nx = 1\ny = 2\n');
  });

  it.each([
    ['{', /not JSON/],
    ['[]', /no cells/],
    ['null', /no cells/],
    ['{"cells": 3}', /no cells/],
    [notebook([], { kernelspec: { language: 'R' } }), /a notebook of R/],
    [notebook([], { language_info: { name: 'julia' } }), /a notebook of julia/],
  ])('is none: %j', (text, reason) => {
    expect(sourceOfNotebook(text)).toMatchObject({ reason: expect.stringMatching(reason) as string });
  });

  it('leaves out what in it has not the shape of a cell', () => {
    expect(sourceOfNotebook(JSON.stringify({ cells: [null, 3, { cell_type: 'code' }, { cell_type: 'code', source: [1, 'x\n'] }, { cell_type: 'code', source: { a: 1 } }] }))).toBe('# %% notebook cell 4\nx\n\n');
  });

  it('knows in which cell a line is', () => {
    const source = sourceOfNotebook(notebook([code('a', 'b'), { cell_type: 'markdown', source: '' }, code('# %% notebook cell 77', 'd')]));
    const lines = typeof source === 'string' ? source.split('\n') : [];
    const placeOf = (line: number) => placeInNotebook((each) => lines[each], line);
    expect(placeOf(2)).toEqual({ cell: 1, line: 1 });
    // A comment of the user's that looks like a mark is none.
    expect(placeOf(5)).toEqual({ cell: 3, line: 1 });
    expect(placeInNotebook(() => 'x', 3)).toBeUndefined();
  });
});

describe('what is for IPython', () => {
  it.each([
    ['%time score(1)', 'pass  # %time score(1)'],
    ['    !pip install numpy', '    pass  # !pip install numpy'],
    ['score?', 'pass  # score?'],
    ['?score', 'pass  # ?score'],
    ['files = !ls *.csv', 'files = None  # !ls *.csv'],
    ['out = %timeit -o score(1)', 'out = None  # %timeit -o score(1)'],
  ])('does nothing: %j', (line, written) => {
    expect(linesOf('import os', line)).toEqual(['import os', written]);
  });

  it.each(['x = 7 %2', 'ok = a != b', '      % name)', 'y = "!ls"', 'why = "what?"', '# %time', 'x: int = 3'])('is not %j', (line) => {
    expect(linesOf('import os', line)).toEqual(['import os', line]);
  });

  it('is a whole cell, unless it holds Python', () => {
    expect(linesOf('%%bash', 'ls', 'for x in *; do')).toEqual(['# %%bash', '# ls', '# for x in *; do']);
    expect(linesOf('', '%%time', 'x = 1')).toEqual(['', 'pass  # %%time', 'x = 1']);
  });

  it('is no line of a text', () => {
    const lines = ['query = """', '%s items', '!x', '""" % 3', "'''", '# """', "'''", '%time x'];
    expect(linesOf(...lines)).toEqual([...lines.slice(0, -1), 'pass  # %time x']);
  });
});

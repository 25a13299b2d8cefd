import { describe, expect, test } from 'vitest';
import { suppressEdit } from '../../src/editor/suppressComment';

/** The text after the edit, made for a site that starts in the last line. */
function suppress(text: string): string | undefined {
  const lines = text.split('\n');
  const line = lines.length - 1;
  const edit = suppressEdit({ line, text: lines[line] ?? '', above: lines[line - 1] }, 'serialised-pool');
  if (edit === undefined) return undefined;
  const { start } = edit.range;
  const changed = lines[start.line] ?? '';
  return lines.with(start.line, changed.slice(0, start.column) + edit.newText + changed.slice(start.column)).join('\n');
}

describe('the comment that silences a rule', () => {
  test.each([
    ['pool.map(score, items)', 'pool.map(score, items)  # gilsight: ignore[serialised-pool]'],
    ['results = [pool.submit(   ', 'results = [pool.submit(  # gilsight: ignore[serialised-pool]   '],
    ['pool.submit(f, "a # b", \'it\\\'s\')', 'pool.submit(f, "a # b", \'it\\\'s\')  # gilsight: ignore[serialised-pool]'],
  ])('ends the line %j', (line, expected) => {
    expect(suppress(line)).toBe(expected);
  });

  test('gets one more rule when it is there already', () => {
    expect(suppress('f()  # gilsight: ignore[other] because')).toBe('f()  # gilsight: ignore[other, serialised-pool] because');
    expect(suppress('f()  # gilsight: ignore[]')).toBe('f()  # gilsight: ignore[serialised-pool]');
    expect(suppress('  # gilsight: ignore[other]\n  f()')).toBe('  # gilsight: ignore[other, serialised-pool]\n  f()');
  });

  test('does not go into a comment that speaks of the line before', () => {
    expect(suppress('g()  # gilsight: ignore[other]\nf()')).toBe('g()  # gilsight: ignore[other]\nf()  # gilsight: ignore[serialised-pool]');
  });

  test.each([
    ['another comment', 'pool.map(score, items)  # noqa'],
    ['a continued line', 'pool.map(score, \\'],
    ['a string that goes on below', 'pool.submit(f, """text'],
    ['a string that goes on after a backslash', 'pool.submit(f, "text \\'],
  ])('stands above %s', (_title, line) => {
    expect(suppress(`if x:\n    ${line}`)).toBe(`if x:\n    # gilsight: ignore[serialised-pool]\n    ${line}`);
  });

  test('is not offered where neither line can have one', () => {
    expect(suppress('x = \\\n    pool.map(score, items)  # noqa')).toBeUndefined();
  });
});

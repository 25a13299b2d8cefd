import { describe, expect, test } from 'vitest';
import { suppressEdit } from '../../src/editor/suppressComment';

function suppress(line: string): string | undefined {
  const edit = suppressEdit(0, line, 'serialised-pool');
  return edit && line.slice(0, edit.range.start.column) + edit.newText + line.slice(edit.range.end.column);
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
  });

  test.each([
    ['another comment', 'pool.map(score, items)  # noqa'],
    ['a continued line', 'pool.map(score, \\'],
    ['a string that goes on below', 'pool.submit(f, """text'],
    ['a string that goes on after a backslash', 'pool.submit(f, "text \\'],
  ])('is not offered for %s', (_title, line) => {
    expect(suppress(line)).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { removeRuleEdit, suppressEdit } from '../../src/editor/suppressComment';

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
    ['pool.map(score, items)  # noqa: E501', 'pool.map(score, items)  # noqa: E501  # gilsight: ignore[serialised-pool]'],
    ['pool.map(score, "#")  # isn\'t it "slow"?', 'pool.map(score, "#")  # isn\'t it "slow"?  # gilsight: ignore[serialised-pool]'],
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
    ['a continued line', 'pool.map(score, \\'],
    ['a string that goes on below', 'pool.submit(f, """text'],
    ['a string that goes on after a backslash', 'pool.submit(f, "text \\'],
  ])('stands above %s', (_title, line) => {
    expect(suppress(`if x:\n    ${line}`)).toBe(`if x:\n    # gilsight: ignore[serialised-pool]\n    ${line}`);
  });

  test('is not offered where neither line can have one', () => {
    expect(suppress('x = \\\n    pool.submit(f, """text # no comment')).toBeUndefined();
  });
});

/** The text after `rule` has been taken out of its comment in the first line that names it. */
function unsuppress(text: string, rule = 'serialised-pool'): string | undefined {
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.includes(rule));
  const column = lines[line]?.indexOf(rule) ?? 0;
  const edit = removeRuleEdit({ line, text: lines[line] ?? '' }, { start: { line, column }, end: { line, column: column + rule.length } });
  if (edit === undefined) return undefined;
  const offset = (at: { line: number; column: number }) => lines.slice(0, at.line).reduce((sum, each) => sum + each.length + 1, 0) + at.column;
  return text.slice(0, offset(edit.range.start)) + edit.newText + text.slice(offset(edit.range.end));
}

describe('an unused rule goes', () => {
  test.each([
    ['f()  # gilsight: ignore[serialised-pool]', 'f()'],
    ['f()  # gilsight: ignore[serialised-pool] too short, it seems', 'f()'],
    ['f()  # gilsight: ignore[serialised-pool, other] why', 'f()  # gilsight: ignore[other] why'],
    ['f()  # gilsight: ignore[other, serialised-pool] why', 'f()  # gilsight: ignore[other] why'],
    ['f()  # gilsight: ignore[a, serialised-pool, b]', 'f()  # gilsight: ignore[a, b]'],
    ['f()  # noqa: E501  # gilsight: ignore[serialised-pool]', 'f()  # noqa: E501'],
    ['f()  # gilsight: ignore[serialised-pool] why  # noqa: E501', 'f()  # noqa: E501'],
    ['f()  # gilsight: task_ms=3  # gilsight: ignore[serialised-pool]', 'f()  # gilsight: task_ms=3'],
    ['a\n  # gilsight: ignore[serialised-pool]\nb', 'a\nb'],
    ['# gilsight: ignore-file[serialised-pool] why\nb', 'b'],
  ])('from %j', (text, expected) => {
    expect(unsuppress(text)).toBe(expected);
  });

  test('only from a comment for Gilsight', () => {
    expect(unsuppress('f("serialised-pool")')).toBeUndefined();
    expect(unsuppress('serialised-pool  # gilsight: ignore[other]')).toBeUndefined();
  });
});

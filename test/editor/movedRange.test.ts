import { describe, expect, test } from 'vitest';
import type { Range } from '../../src/core/domain/position';
import { moveLine, moveRange, type TextChange } from '../../src/editor/analysis/movedRange';
import { span } from './sampleSite';

const text = ['first line', 'second line', 'a target here', 'last line'].join('\n');

/** Marks `target` in the text, makes the edit, and says what is marked then. */
function afterEdit(change: TextChange): string | undefined {
  const moved = moveRange(span(2, 2, 2, 8), change);
  return moved && slice(apply(text, change), moved);
}

function apply(before: string, { range, text: inserted }: TextChange): string {
  return before.slice(0, offset(before, range.start)) + inserted + before.slice(offset(before, range.end));
}

function slice(whole: string, range: Range): string {
  return whole.slice(offset(whole, range.start), offset(whole, range.end));
}

function offset(whole: string, { line, column }: Range['start']): number {
  return whole.split('\n').slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + column;
}

describe('a range in a text that is edited', () => {
  test.each<[string, TextChange, string | undefined]>([
    ['stays when text is typed below', { range: span(3, 0, 3, 4), text: 'x\ny' }, 'target'],
    ['stays when text is typed right behind it', { range: span(2, 8, 2, 8), text: 's' }, 'target'],
    ['goes along when text is typed right before it', { range: span(2, 2, 2, 2), text: 'new ' }, 'target'],
    ['goes along when lines are put above', { range: span(0, 0, 0, 0), text: 'x\ny\n' }, 'target'],
    ['goes along when lines above are removed', { range: span(0, 5, 2, 1), text: '' }, 'target'],
    ['goes along when text before it on its line becomes two lines', { range: span(2, 0, 2, 2), text: 'b\n  c' }, 'target'],
    ['is stretched by what is typed inside', { range: span(2, 4, 2, 6), text: '1\n23' }, 'ta1\n23et'],
    ['is gone when all of it is replaced', { range: span(2, 2, 2, 8), text: 'other' }, undefined],
    ['is gone when its start is cut', { range: span(1, 0, 2, 4), text: '' }, undefined],
    ['is gone when its end is cut', { range: span(2, 6, 3, 1), text: 'z' }, undefined],
  ])('%s', (_title, change, expected) => {
    expect(afterEdit(change)).toBe(expected);
  });
});

describe('a line in a text that is edited', () => {
  test.each<[string, TextChange, number | undefined]>([
    ['stays when text is typed below', { range: span(3, 0, 3, 0), text: '\n' }, 2],
    ['stays when a word on it changes', { range: span(2, 0, 2, 1), text: 'the' }, 2],
    ['moves down when a line is put above', { range: span(2, 0, 2, 0), text: 'x\n' }, 3],
    ['moves up when the line above is removed', { range: span(1, 0, 2, 0), text: '' }, 1],
    ['moves down when the line above is split', { range: span(1, 3, 1, 3), text: '\n' }, 3],
    ['is gone when it is split', { range: span(2, 3, 2, 3), text: '\n' }, undefined],
    ['is gone when it is joined to the one above', { range: span(1, 11, 2, 0), text: '' }, undefined],
    ['is gone when it is removed', { range: span(1, 0, 3, 0), text: '' }, undefined],
  ])('%s', (_title, change, expected) => {
    expect(moveLine(2, change)).toBe(expected);
  });
});

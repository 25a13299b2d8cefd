import { describe, expect, test } from 'vitest';
import { createBasisNotes, type BasisNotes } from '../../../src/core/program/basis';

/** What an answer rests on that reads these files. */
function basisOf(notes: BasisNotes, ...paths: readonly string[]) {
  notes.begin();
  for (const path of paths) notes.noteFile(path);
  return notes.end();
}

const onlyText = (path: string) => ({ path, words: [] });

describe('what an answer rests on', () => {
  test('is what it read, and nothing else', () => {
    const notes = createBasisNotes();
    const basis = basisOf(notes, '/a.py', '/b.py');
    expect(['/a.py', '/b.py', '/c.py'].map((path) => notes.touchedBy(onlyText(path))(basis))).toEqual([true, true, false]);
  });

  test('is what the answers within it read, and those that it was given', () => {
    const notes = createBasisNotes();
    const remembered = basisOf(notes, '/remembered.py');
    notes.begin();
    basisOf(notes, '/inner.py');
    notes.note(remembered);
    const outer = notes.end();
    expect(['/inner.py', '/remembered.py', '/other.py'].map((path) => notes.touchedBy(onlyText(path))(outer))).toEqual([true, true, false]);
  });

  test('is not what was read after it', () => {
    const notes = createBasisNotes();
    notes.begin();
    const first = basisOf(notes, '/first.py');
    const second = basisOf(notes, '/second.py');
    notes.end();
    expect(notes.touchedBy(onlyText('/second.py'))(first)).toBe(false);
    expect(notes.touchedBy(onlyText('/first.py'))(second)).toBe(false);
  });

  test('is one object where it is the same', () => {
    const notes = createBasisNotes();
    expect(basisOf(notes, '/a.py', '/b.py')).toBe(basisOf(notes, '/b.py', '/a.py'));
    expect(basisOf(notes, '/a.py')).not.toBe(basisOf(notes, '/b.py'));
  });

  test('is told of thousands of files, some of which come up while it is noted', () => {
    const notes = createBasisNotes();
    const paths = Array.from({ length: 3000 }, (_, number) => `/m${String(number)}.py`);
    const all = basisOf(notes, ...paths);
    const last = basisOf(notes, '/m2999.py');
    const isTouched = notes.touchedBy(onlyText('/m2998.py'));
    expect([isTouched(all), isTouched(last)]).toEqual([true, false]);
    expect(notes.touchedBy(onlyText('/m0.py'))(all)).toBe(true);
  });

  test('is told of what is noted after the change as well', () => {
    const notes = createBasisNotes();
    const isTouched = notes.touchedBy(onlyText('/a.py'));
    expect([isTouched(basisOf(notes, '/a.py', '/b.py')), isTouched(basisOf(notes, '/b.py'))]).toEqual([true, false]);
  });

  test('is a word that was looked for, wherever it comes up', () => {
    const notes = createBasisNotes();
    notes.begin();
    notes.noteWord('work(');
    const basis = notes.end();
    expect(notes.touchedBy({ path: '/new.py', words: ['work('] })(basis)).toBe(true);
    expect(notes.touchedBy({ path: '/new.py', words: ['rest('] })(basis)).toBe(false);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDelays } from '../../src/editor/analysis/delays';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe('work that is done later', () => {
  test('after a pause waits until nothing comes any more, and is the last that came', () => {
    const done: string[] = [];
    const delays = createDelays(100);
    for (const work of ['first', 'second', 'third']) {
      delays.afterPause('a.py', () => { done.push(work); });
      vi.advanceTimersByTime(90);
    }
    expect(done).toEqual([]);
    vi.advanceTimersByTime(10);
    expect(done).toEqual(['third']);
  });

  test('soon is not put off by what comes meanwhile, however much', () => {
    let drawn = 0;
    const delays = createDelays(100);
    for (let report = 0; report < 50; report++) {
      delays.soon('redraw', () => { drawn += 1; });
      vi.advanceTimersByTime(20);
    }
    expect(drawn).toBe(10);
  });

  test('is apart for each key, and gone when cancelled or disposed of', () => {
    const done: string[] = [];
    const delays = createDelays(100);
    for (const key of ['a', 'b', 'c']) delays.afterPause(key, () => { done.push(key); });
    delays.cancel('a');
    vi.advanceTimersByTime(100);
    expect(done).toEqual(['b', 'c']);
    delays.soon('d', () => { done.push('d'); });
    delays.dispose();
    vi.advanceTimersByTime(1000);
    expect(done).toEqual(['b', 'c']);
  });
});

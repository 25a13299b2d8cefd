import { describe, expect, it } from 'vitest';
import { layoutBreakEvens } from '../../../src/webview/geometry/breakEvenLines';

const breakEvens = [
  { strategy: 'processes', over: 'sequential', taskSeconds: 1e-4 },
  { strategy: 'interpreters', over: 'sequential', taskSeconds: 0.5 },
  { strategy: 'native', over: 'sequential', taskSeconds: 0 },
  { strategy: 'threads', over: 'sequential', taskSeconds: undefined },
] as const;

describe('the break-even lines', () => {
  const layout = layoutBreakEvens({ breakEvens, taskSeconds: 2e-3, widthPixels: 600 });

  it('begin where a strategy starts to pay, further right for longer tasks', () => {
    const [processes, interpreters, native, threads] = layout.lines;
    expect(processes?.fromX).toBeLessThan(layout.taskX);
    expect(interpreters?.fromX).toBeGreaterThan(layout.taskX);
    expect(native?.fromX).toBe(20);
    expect(threads?.fromX).toBeUndefined();
  });

  it('tell which pay for the task as it is', () => {
    expect(layout.lines.map(({ paysNow }) => paysNow)).toEqual([true, false, true, false]);
  });

  it('have a decade of room on both sides, and ticks at powers of ten', () => {
    expect(layout.ticks[0]?.seconds).toBe(1e-5);
    expect(layout.ticks.at(-1)?.seconds).toBe(10);
    for (const { x } of layout.ticks) expect(x).toBeGreaterThanOrEqual(20);
  });

  it('keep their ticks apart in a narrow panel', () => {
    const narrow = layoutBreakEvens({ breakEvens, taskSeconds: 2e-3, widthPixels: 200 }).ticks;
    narrow.slice(1).forEach(({ x }, index) => { expect(x - (narrow[index]?.x ?? 0)).toBeGreaterThanOrEqual(50); });
  });

  it('show the task alone where nothing is known yet', () => {
    expect(layoutBreakEvens({ breakEvens: [], taskSeconds: 1, widthPixels: 600 })).toMatchObject({ lines: [], taskX: expect.any(Number) as number });
  });
});

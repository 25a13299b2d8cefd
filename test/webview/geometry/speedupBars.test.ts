import { describe, expect, it } from 'vitest';
import { layoutSpeedupBars } from '../../../src/webview/geometry/speedupBars';
import { prediction } from '../support/simulateDouble';

const layout = layoutSpeedupBars([
  prediction('processes', 4, { speedup: { low: 3, expected: 4, high: 5 }, idealSpeedup: 8 }),
  prediction('sequential', 1),
  prediction('threads', 0.25),
], 536);
const [processes, sequential, threads] = layout.bars;

describe('the bars of speed-ups', () => {
  it('run from 1×, to the right when faster', () => {
    expect(processes).toMatchObject({ x: layout.oneX, isSlower: false });
    expect(processes?.width).toBeGreaterThan(0);
  });

  it('run to the left when slower, as far for a quarter as for four times', () => {
    expect(threads?.isSlower).toBe(true);
    expect((threads?.x ?? 0) + (threads?.width ?? 0)).toBeCloseTo(layout.oneX);
    expect(threads?.width).toBeCloseTo(processes?.width ?? 0);
  });

  it('are still to be seen where nothing changes', () => {
    expect(sequential?.width).toBe(2);
  });

  it('have the expected value inside their band, and the ideal bound beyond', () => {
    const end = layout.oneX + (processes?.width ?? 0);
    expect(processes?.lowX).toBeLessThan(end);
    expect(processes?.highX).toBeGreaterThan(end);
    expect(processes?.idealX).toBeGreaterThan(processes?.highX ?? 0);
  });

  it('stand on powers of two, 1× among them', () => {
    expect(layout.ticks.map(({ factor }) => factor)).toEqual([0.125, 0.25, 0.5, 1, 2, 4, 8]);
    expect(layout.ticks.find(({ factor }) => factor === 1)?.x).toBeCloseTo(layout.oneX);
  });

  it('are hollow where something has to be done first', () => {
    const { bars } = layoutSpeedupBars([prediction('native', 9, { requires: 'Needs a compiler.' }), prediction('threads', 1)], 300);
    expect(bars.map(({ isHypothetical }) => isHypothetical)).toEqual([true, false]);
  });

  it('have no mark for an ideal without a bound, and keep within the drawing', () => {
    const [bar] = layoutSpeedupBars([prediction('native', 1e9, { idealSpeedup: Number.POSITIVE_INFINITY })], 300).bars;
    expect(bar?.idealX).toBeUndefined();
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(300);
  });
});

import { describe, expect, it } from 'vitest';
import type { ScalingPoint, StrategyId } from '../../../src/core/domain/prediction';
import { drawPath, layoutScalingCurves } from '../../../src/webview/geometry/scalingCurve';

const point = (workers: number, expected: number, idealSpeedup = workers): ScalingPoint => ({ workers, idealSpeedup, burdenedSpeedup: expected / 2, speedup: { low: expected * 0.8, expected, high: expected * 1.2 } });
const plot = { x: 40, y: 10, width: 300, height: 200 };
const scaling = new Map<StrategyId, readonly ScalingPoint[]>([
  ['processes', [point(1, 1), point(2, 2), point(4, 4), point(8, 8)]],
  ['threads', [point(1, 1), point(8, 1)]],
]);

describe('the scaling curves', () => {
  const curves = layoutScalingCurves({ scaling, chosen: 'processes', workers: 4, runs: [], plot });
  const processes = curves.lines[0]?.points ?? [];

  it('are straight where the speed-up keeps up with the workers', () => {
    const [first, second, third] = processes;
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo((third?.x ?? 0) - (second?.x ?? 0));
    expect((first?.y ?? 0) - (second?.y ?? 0)).toBeCloseTo((second?.y ?? 0) - (third?.y ?? 0));
  });

  it('are flat where more workers bring nothing', () => {
    const [first, last] = curves.lines[1]?.points ?? [];
    expect(first?.y).toBe(last?.y);
  });

  it('lie inside their plot, from its left to its right', () => {
    expect(processes[0]?.x).toBeCloseTo(40);
    expect(processes[3]?.x).toBeCloseTo(340);
    for (const { y } of curves.lines.flatMap(({ points }) => points)) {
      expect(y).toBeGreaterThanOrEqual(10);
      expect(y).toBeLessThanOrEqual(210);
    }
  });

  it('have the chosen one in its band, under its ideal bound and over its burdened one', () => {
    expect(curves.band).toHaveLength(8);
    expect(curves.band[0]?.y).toBeLessThan(processes[0]?.y ?? 0);
    expect(curves.band[7]?.y).toBeGreaterThan(processes[0]?.y ?? 0);
    expect(curves.ideal.map(({ y }) => Math.round(y))).toEqual(processes.map(({ y }) => Math.round(y)));
    curves.burdened.forEach(({ y }, index) => { expect(y).toBeGreaterThan(processes[index]?.y ?? Infinity); });
    expect(curves.burdened).toHaveLength(4);
  });

  it('mark the chosen number of workers, also off the curve', () => {
    expect(curves.workersX).toBeCloseTo(processes[2]?.x ?? 0);
    expect(layoutScalingCurves({ scaling, chosen: 'threads', workers: 64, runs: [], plot }).workersX).toBeCloseTo(340);
  });

  it('make room for a real run where it lies, however far from the curve', () => {
    const run = { strategy: 'threads' as const, workers: 12, seconds: 1, speedup: 0.1, predictedSeconds: undefined };
    const { runs, lines } = layoutScalingCurves({ scaling, chosen: 'processes', workers: 4, runs: [run], plot });
    expect(runs[0]?.at.x).toBeLessThanOrEqual(340);
    expect(runs[0]?.at.x).toBeGreaterThan(lines[1]?.points[1]?.x ?? Infinity);
    expect(runs[0]?.at.y).toBeLessThanOrEqual(210);
    expect(runs[0]?.at.y).toBeGreaterThan(lines[1]?.points[0]?.y ?? Infinity);
  });

  it('draw no bound that is infinite, and nothing for a strategy without points', () => {
    const endless = new Map<StrategyId, readonly ScalingPoint[]>([['native', [point(1, 3, Number.POSITIVE_INFINITY)]]]);
    expect(layoutScalingCurves({ scaling: endless, chosen: 'native', workers: 1, runs: [], plot }).ideal).toEqual([]);
    expect(layoutScalingCurves({ scaling, chosen: 'native', workers: 1, runs: [], plot }).band).toEqual([]);
  });
});

describe('a path', () => {
  it('goes from point to point, to a tenth of a pixel', () => {
    expect(drawPath([{ x: 1, y: 2.04 }, { x: 3.26, y: 4 }])).toBe('M1 2L3.3 4');
  });

  it('of no points is empty', () => {
    expect(drawPath([])).toBe('');
  });
});

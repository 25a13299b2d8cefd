import { describe, expect, it } from 'vitest';
import { ratioScale } from '../../../src/webview/geometry/ratioScale';

const scaleOf = (factors: readonly number[], tickDistancePixels = 10) => ratioScale({ factors, range: [0, 600], tickDistancePixels, always: [1, 2] });

describe('a scale of ratios', () => {
  it('puts each doubling at the same distance', () => {
    const scale = scaleOf([1, 8]);
    expect([1, 2, 4, 8].map((factor) => Math.round(scale.at(factor)))).toEqual([0, 200, 400, 600]);
  });

  it('reaches down to what is slower', () => {
    expect(scaleOf([0.3, 3])).toMatchObject({ low: 0.25, high: 4 });
  });

  it('always shows what it is told to', () => {
    expect(scaleOf([])).toMatchObject({ low: 1, high: 2 });
  });

  it('thins its ticks evenly and keeps 1', () => {
    expect(scaleOf([0.25, 64], 200).ticks).toEqual([1, 8, 64]);
  });

  it('passes over factors that no picture can show, and ends where a picture says no more', () => {
    expect(scaleOf([Number.NaN, Number.POSITIVE_INFINITY, 0, -2, 4])).toMatchObject({ low: 1, high: 4 });
    expect(scaleOf([1e-9, 1e9])).toMatchObject({ low: 2 ** -8, high: 2 ** 12 });
    expect(scaleOf([1e9]).at(1e9)).toBe(600);
  });
});

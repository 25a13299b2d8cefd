import { describe, expect, it } from 'vitest';
import { selectDrawable } from '../../../src/webview/geometry/drawable';
import { prediction, simulateDouble } from '../support/simulateDouble';
import { linuxCalibration, pythonScenario } from '../support/subjects';

const outlook = simulateDouble(pythonScenario, linuxCalibration);

describe('an outlook', () => {
  it('is drawn as it is while its numbers are finite', () => {
    const drawable = selectDrawable(outlook);
    expect(drawable.predictions).toEqual(outlook.predictions);
    expect([...drawable.scaling.keys()]).toEqual(['processes', 'threads']);
    expect(drawable.absurd).toEqual([]);
    expect(drawable.scaling.has('sequential')).toBe(false);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 0, -1])('loses the strategies with a speed-up of %d, and says which', (low) => {
    const native = prediction('native', 9, { speedup: { low, expected: 9, high: 10 } });
    const drawable = selectDrawable({ ...outlook, predictions: [native, ...outlook.predictions] });
    expect(drawable.absurd).toEqual(['native']);
    expect(drawable.predictions).toEqual(outlook.predictions);
  });

  it('loses single points of a curve', () => {
    const [first, ...rest] = outlook.scaling.threads ?? [];
    const broken = first && { ...first, speedup: { ...first.speedup, high: Number.NaN } };
    const scaling = { threads: [...(broken ? [broken] : []), ...rest], processes: [] };
    expect([...selectDrawable({ ...outlook, scaling }).scaling]).toEqual([['threads', rest]]);
  });
});

import { describe, expect, it } from 'vitest';
import { bandFrom, exactBandFrom } from '../../../src/core/simulator/sampling/bands';
import { normalQuantile } from '../../../src/core/simulator/sampling/normalQuantile';
import { simulate } from '../../../src/core/simulator/simulate';
import { costless, scenarioOf } from './support/scenarios';

/** Evenly spread samples of a quantity whose logarithm is normal with this deviation. */
function samplesOf(expected: number, deviation: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => expected * Math.exp(deviation * normalQuantile((index + 0.5) / count)));
}

describe('a band', () => {
  it.each([2, 5, 10, 100])('holds nine of ten values, however few samples there are: %i', (count) => {
    const { low, high } = exactBandFrom(3, samplesOf(3, 0.2, count));
    expect(low).toBeCloseTo(3 * Math.exp(-0.2 * 1.6449), 3);
    expect(high).toBeCloseTo(3 * Math.exp(0.2 * 1.6449), 3);
  });

  it('is as wide as the model is wrong where all inputs are known', () => {
    const { low, high } = bandFrom(10, [10, 10, 10, 10, 10]);
    expect(high / 10).toBeCloseTo(10 / low, 6);
    expect(high).toBeGreaterThan(11);
  });

  it('reaches as far as there is code whose threads wait for each other, and no further down than there is none', () => {
    const bandWith = (threadContention: readonly number[]) => simulate(scenarioOf({ tasks: 100, taskSeconds: 0.01 }), { ...costless, interpreter: { minor: 13, isFreeThreaded: true }, threadContention })
      .predictions.find(({ strategy }) => strategy === 'free-threaded')?.makespanSeconds;
    const [alike, different] = [bandWith([1.02, 1.02, 1.02]), bandWith([1, 1.01, 1.02, 1.1, 2])];
    expect(different?.expected).toBeCloseTo(alike?.expected ?? 0, 9);
    expect(different?.high ?? 0).toBeGreaterThan((alike?.high ?? Infinity) * 1.3);
    expect(different?.low ?? 0).toBeGreaterThan((alike?.low ?? 0) * 0.97);
  });

  it('reaches over short tasks that use the caches, in processes that were measured with tasks that do not', () => {
    const steadyCosts = { spreads: { processDispatchSeconds: 1, processWorkerDispatchSeconds: 1 }, processDispatchSeconds: 2e-4, processWorkerDispatchSeconds: 5e-5 };
    const { predictions } = simulate(scenarioOf({ tasks: 1000, taskSeconds: 1e-4 }), { ...costless, ...steadyCosts });
    const band = predictions.find(({ strategy }) => strategy === 'processes')?.makespanSeconds;
    expect((band?.high ?? 0) / (band?.expected ?? 1)).toBeGreaterThan(1.5);
  });

  it('is wider on a machine that changed its speed while it was measured', () => {
    const bandOn = (speedSpread: number) => simulate(scenarioOf({ tasks: 100, taskSeconds: 0.01 }), { ...costless, speedSpread })
      .predictions.find(({ strategy }) => strategy === 'processes')?.makespanSeconds;
    const [steady, unsteady] = [bandOn(1), bandOn(1.5)];
    expect(unsteady?.expected).toBe(steady?.expected);
    expect(unsteady?.high ?? 0).toBeGreaterThan((steady?.high ?? Infinity) * 1.2);
    expect(unsteady?.low ?? Infinity).toBeLessThan((steady?.low ?? 0) / 1.2);
  });
});

import { describe, expect, it } from 'vitest';
import type { RealRun } from '../../../src/core/domain/prediction';
import { isInsideBand } from '../../../src/core/simulator/compareRuns';
import { simulate } from '../../../src/core/simulator/simulate';
import { costless, scenarioOf } from './support/scenarios';

const compared = (runs: readonly RealRun[]) => simulate({ ...scenarioOf({ tasks: 12, cores: 8, workers: 2 }), runs }, costless).runs;

describe('a real run', () => {
  it('is held against the prediction for its own number of workers, also where the curve has none', () => {
    const [own, other] = compared([{ strategy: 'processes', workers: 2, seconds: 6 }, { strategy: 'processes', workers: 11, seconds: 6 }]);
    expect(own?.predictedSeconds?.expected).toBeCloseTo(6, 6);
    // Twelve tasks in two rounds, on eight cores.
    expect(other?.predictedSeconds?.expected).toBeLessThan(2.5);
    expect([own, other].map((run) => run && isInsideBand(run))).toEqual([true, false]);
  });

  it('gains over the sequential run, or else over what the scenario says', () => {
    expect(compared([{ strategy: 'threads', workers: 2, seconds: 6 }])[0]?.speedup).toBeCloseTo(2, 9);
    const sequential = [30, 24, 20].map((seconds) => ({ strategy: 'sequential' as const, workers: 1, seconds }));
    expect(compared([{ strategy: 'threads', workers: 2, seconds: 6 }, ...sequential])[0]?.speedup).toBeCloseTo(4, 9);
  });

  it('stands alone where nothing is predicted', () => {
    const [run] = compared([{ strategy: 'cluster', workers: 2, seconds: 6 }]);
    expect(run).toMatchObject({ seconds: 6, predictedSeconds: undefined });
    expect(run && isInsideBand(run)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { Calibration } from '../../../src/core/domain/calibration';
import type { Outlook, Prediction, StrategyId } from '../../../src/core/domain/prediction';
import type { Origin } from '../../../src/core/domain/scenario';
import { forgetRuns } from '../../../src/core/simulator/pool/remembered';
import { presetFor } from '../../../src/core/simulator/presets';
import { simulate } from '../../../src/core/simulator/simulate';
import { scenarioOf, type ScenarioNumbers } from './support/scenarios';

/** What sentences quote does not change with the next measurement of a preset. */
const python312: Calibration = { ...presetFor({ minor: 12, isFreeThreaded: false }), processDispatchSeconds: 1.4e-4, allCoresSlowdown: 1 };
const python314 = presetFor({ minor: 14, isFreeThreaded: false });
const python314t = presetFor({ minor: 14, isFreeThreaded: true });

function outlookOf(numbers: ScenarioNumbers, { calibration = python312, origin }: { readonly calibration?: Calibration; readonly origin?: Origin } = {}): Outlook {
  return simulate(scenarioOf(numbers, origin ?? 'measured'), calibration);
}

function predictionOf(outlook: Outlook, id: StrategyId): Prediction {
  const prediction = outlook.predictions.find(({ strategy }) => strategy === id);
  if (!prediction) throw new Error(`The outlook has no ${id}.`);
  return prediction;
}

describe('an outlook', () => {
  it('names every strategy, either with a prediction or with the reason why not', () => {
    const outlook = outlookOf({});
    const named = [...outlook.predictions, ...outlook.unavailable].map(({ strategy }) => strategy).sort();
    expect(named).toEqual(['cluster', 'free-threaded', 'interpreters', 'native', 'native-pool', 'processes', 'sequential', 'threads']);
    expect(outlook.unavailable).toEqual([
      { strategy: 'interpreters', reason: 'InterpreterPoolExecutor came with Python 3.14; this is 3.12.' },
      { strategy: 'free-threaded', reason: 'Free-threaded builds begin with Python 3.13; this is 3.12.' },
      { strategy: 'cluster', reason: 'The scenario knows of no cluster: it does not say how many nodes there are.' },
    ]);
  });

  it('lists the fastest first', () => {
    const seconds = outlookOf({ tasks: 100, cores: 8, workers: 8 }, { calibration: python314 }).predictions.map(({ makespanSeconds }) => makespanSeconds.expected);
    expect(seconds).toEqual([...seconds].sort((a, b) => a - b));
  });

  it('says of a strategy that is not there yet what it requires', () => {
    const outlook = outlookOf({}, { calibration: python314 });
    expect(predictionOf(outlook, 'native').requires).toBe('Needs the Python part of the task written in C or C++.');
    expect(predictionOf(outlook, 'free-threaded').requires).toBe('Needs the free-threaded build of Python, 3.14t, and extensions that support it.');
    expect(predictionOf(outlook, 'processes').requires).toBeUndefined();
  });

  it('has threads without a GIL, and no others, on a free-threaded build', () => {
    const outlook = outlookOf({}, { calibration: python314t });
    expect(predictionOf(outlook, 'free-threaded').requires).toBeUndefined();
    expect(outlook.unavailable.map(({ strategy }) => strategy)).toContain('threads');
  });

  it('is the same each time', () => {
    const numbers = { tasks: 500, taskSeconds: 0.01, heldShare: 0.6, imbalance: 0.4, cores: 4, workers: 4 };
    const first = outlookOf(numbers, { origin: 'inferred' });
    expect(outlookOf(numbers, { origin: 'inferred' })).toEqual(first);
    forgetRuns();
    expect(outlookOf(numbers, { origin: 'inferred' })).toEqual(first);
  });

  it('draws the beginning of a run, lane by lane without overlap', () => {
    for (const { strategy, timeline } of outlookOf({ tasks: 500, taskSeconds: 0.01, payloadBytes: 1e6, resultBytes: 1e6, workers: 3 }, { calibration: python314 }).predictions) {
      expect(timeline.length, strategy).toBeGreaterThan(2);
      expect(timeline.length, strategy).toBeLessThanOrEqual(400);
      const ends = new Map<number, number>();
      for (const { lane, startSeconds, endSeconds } of timeline) {
        expect(startSeconds, strategy).toBeGreaterThanOrEqual(ends.get(lane) ?? 0);
        expect(endSeconds, strategy).toBeGreaterThan(startSeconds);
        ends.set(lane, endSeconds);
      }
    }
  });
});

describe('bands', () => {
  it('hold the expected value', () => {
    for (const origin of ['measured', 'inferred', 'default'] as const) {
      for (const { makespanSeconds, speedup } of outlookOf({ tasks: 200, taskSeconds: 0.01, workers: 4, cores: 4 }, { origin, calibration: python314 }).predictions) {
        for (const { low, expected, high } of [makespanSeconds, speedup]) {
          expect(low).toBeLessThanOrEqual(expected);
          expect(high).toBeGreaterThanOrEqual(expected);
        }
      }
    }
  });

  it('grow with what is not known', () => {
    const widths = (['measured', 'inferred', 'default'] as const).map((origin) => {
      const { low, high } = predictionOf(outlookOf({ tasks: 200, taskSeconds: 0.01, workers: 4, cores: 4, heldShare: 0.7 }, { origin }), 'processes').makespanSeconds;
      return high / low;
    });
    expect(widths[0]).toBeLessThan(widths[1] ?? 0);
    expect(widths[1]).toBeLessThan(widths[2] ?? 0);
  });

  it('promise hardly more than the ideal bound where the inputs are measured', () => {
    const outlook = outlookOf({ tasks: 1000, taskSeconds: 0.1, workers: 4, cores: 4, heldShare: 1 });
    for (const { speedup, idealSpeedup, strategy } of outlook.predictions) {
      if (strategy === 'processes' || strategy === 'threads') expect(speedup.high, strategy).toBeLessThanOrEqual(idealSpeedup * 1.05);
    }
  });

  it('know the speed-up better than the time, since both runs are of the same tasks', () => {
    const { makespanSeconds, speedup } = predictionOf(outlookOf({ tasks: 1000, taskSeconds: 0.1, workers: 4, cores: 4 }, { origin: 'inferred' }), 'processes');
    expect(speedup.high / speedup.low).toBeLessThan((makespanSeconds.high / makespanSeconds.low) / 1.5);
  });
});

describe('a scaling curve', () => {
  const { scaling, predictions } = outlookOf({ tasks: 1000, taskSeconds: 0.01, workers: 6, cores: 8 });

  it('begins with one worker and passes through the chosen number', () => {
    for (const curve of Object.values(scaling)) {
      const workers = curve.map((point) => point.workers);
      expect(workers[0]).toBe(1);
      expect(workers).toContain(6);
      expect(workers.at(-1)).toBe(16);
      expect(workers).toEqual([...new Set(workers)].sort((a, b) => a - b));
    }
  });

  it('agrees with the prediction there', () => {
    for (const { strategy, speedup } of predictions) {
      if (strategy !== 'sequential') expect(scaling[strategy]?.find(({ workers }) => workers === 6)?.speedup).toEqual(speedup);
    }
  });

  it('lies under its bound', () => {
    for (const { speedup, idealSpeedup, burdenedSpeedup } of Object.values(scaling).flat()) {
      expect(speedup.expected).toBeLessThanOrEqual(idealSpeedup * 1.01);
      expect(burdenedSpeedup).toBeLessThanOrEqual(speedup.expected * (1 + 1e-9));
      expect(burdenedSpeedup).toBeGreaterThan(0);
    }
  });

  it('climbs for processes and stays flat for threads that hold the GIL', () => {
    const at = (id: StrategyId, count: number): number => scaling[id]?.find(({ workers }) => workers === count)?.speedup.expected ?? 0;
    expect(at('processes', 8) / at('processes', 1)).toBeGreaterThan(6);
    expect(at('threads', 8) / at('threads', 1)).toBeLessThan(1.05);
  });
});

describe('the best strategy', () => {
  it.each<[string, ScenarioNumbers, StrategyId]>([
    ['long computations on many cores', { tasks: 100, taskSeconds: 0.1, cores: 8, workers: 8 }, 'processes'],
    ['waiting', { tasks: 100, taskSeconds: 0.1, heldShare: 0.01, workers: 16 }, 'threads'],
    ['computing without the GIL', { tasks: 100, taskSeconds: 0.1, heldShare: 0.02, releasedShare: 0.98, cores: 4, workers: 4 }, 'threads'],
    ['tiny computations', { tasks: 5000, taskSeconds: 3e-5, cores: 8, workers: 8 }, 'sequential'],
    ['a few milliseconds in all', { tasks: 10, taskSeconds: 1e-3, cores: 8, workers: 8 }, 'sequential'],
    ['data that is slower to copy than to compute on', { tasks: 50, taskSeconds: 5e-3, payloadBytes: 2e7, cores: 8, workers: 8 }, 'sequential'],
    ['a single task', { tasks: 1, taskSeconds: 5, cores: 8, workers: 8 }, 'sequential'],
    ['one core', { tasks: 100, taskSeconds: 0.1, cores: 1, workers: 4 }, 'sequential'],
  ])('for %s', (_, numbers, best) => {
    expect(outlookOf(numbers).best).toBe(best);
  });

  it('is not one that has to be written or installed first', () => {
    const outlook = outlookOf({ tasks: 100, taskSeconds: 0.1, cores: 8, workers: 8 }, { calibration: python314 });
    expect(predictionOf(outlook, 'native').makespanSeconds.expected).toBeLessThan(predictionOf(outlook, outlook.best).makespanSeconds.expected);
    expect(['interpreters', 'processes']).toContain(outlook.best);
  });

  it('is threads on a free-threaded build', () => {
    expect(outlookOf({ tasks: 100, taskSeconds: 0.1, cores: 8, workers: 8 }, { calibration: python314t }).best).toBe('free-threaded');
  });
});

describe('advice', () => {
  it('says how much faster processes are, and what threads are worth', () => {
    const { advice } = outlookOf({ tasks: 100, taskSeconds: 0.1, cores: 2 });
    expect(advice).toMatch(/^Use processes: about (2\.0|1\.9)× as fast as one after the other with 2 workers \(1\.\d× to 2\.0×\), where threads under the GIL reach 1\.0×; written in C or C\+\+ it could take \d+ ms instead of 5 s\.$/);
  });

  it('says loudly that nothing is worth changing, and why', () => {
    expect(outlookOf({ tasks: 10, taskSeconds: 1e-3 }).advice).toBe('Nothing is worth changing: one after the other, all of the work takes 10 ms.');
    expect(outlookOf({ tasks: 5000, taskSeconds: 3e-5, cores: 8, workers: 8 }).advice)
      .toBe('Nothing is worth changing: threads take turns under the GIL, and handing a task to a process costs 140 µs, against 30 µs of work; more work per task would change that.');
    expect(outlookOf({ tasks: 50, taskSeconds: 5e-3, payloadBytes: 2e7, cores: 8, workers: 8 }).advice)
      .toMatch(/^Nothing is worth changing: threads take turns under the GIL, and copying a task's data to a process and back takes \d+ ms, against 5 ms of work\.$/);
    expect(outlookOf({ tasks: 1, taskSeconds: 0.5 }).advice).toBe('Nothing is worth changing: a single task has nothing to run beside it.');
    expect(outlookOf({ tasks: 10, taskSeconds: 0.05, cores: 1 }).advice).toBe('Nothing is worth changing: with one core or one worker nothing runs side by side.');
  });

  it('tells whose threads are right to keep them', () => {
    expect(outlookOf({ tasks: 100, taskSeconds: 0.1, heldShare: 0.01, workers: 16 }).advice)
      .toMatch(/^Keep the threads: about 1\d× as fast as one after the other with 16 workers \(.+\), since the tasks hold the GIL for only 1 % of their time\.$/);
  });

  it('does not promise what uncertain inputs cannot hold', () => {
    const { advice } = outlookOf({ tasks: 1000, taskSeconds: 3e-4, cores: 4, workers: 4 }, { origin: 'default' });
    expect(advice).toContain('measure a task first');
  });
});

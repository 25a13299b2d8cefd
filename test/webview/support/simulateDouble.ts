import type { Calibration } from '../../../src/core/domain/calibration';
import type { Band, BreakEven, Breakdown, Outlook, Prediction, StrategyId, TimelineSegment } from '../../../src/core/domain/prediction';
import type { Scenario } from '../../../src/core/domain/scenario';

const nothing: Breakdown = { start: 0, dispatch: 0, pickle: 0, held: 0, released: 0, waiting: 0, 'gil-wait': 0, native: 0, idle: 0 };

/** A band of a tenth on each side. */
export function bandAround(expected: number): Band {
  return { low: expected * 0.9, expected, high: expected * 1.1 };
}

/** A prediction that holds the GIL all the time, with `changes` laid over it. */
export function prediction(strategy: StrategyId, speedup: number, changes: Partial<Prediction> = {}): Prediction {
  return {
    strategy,
    workers: 4,
    makespanSeconds: bandAround(20 / speedup),
    speedup: bandAround(speedup),
    breakdown: { ...nothing, held: 20 },
    idealSpeedup: Math.max(1, speedup),
    burdenedSpeedup: Math.min(1, speedup),
    timeline: [],
    ...changes,
  };
}

/** Two workers that take turns: `turns` holds of the GIL, five milliseconds each. */
export function takeTurns(turns: number): readonly TimelineSegment[] {
  return Array.from({ length: turns }, (_, turn) => {
    const [startSeconds, endSeconds] = [turn * 5e-3, (turn + 1) * 5e-3];
    const lane = 1 + turn % 2;
    return [
      { lane, activity: 'held' as const, startSeconds, endSeconds },
      { lane: 3 - lane, activity: 'gil-wait' as const, startSeconds, endSeconds },
    ];
  }).flat();
}

/** Stands in for the simulator where only the page is under test: processes reach the number of cores, threads nothing. */
export function simulateDouble(scenario: Scenario, calibration: Calibration): Outlook {
  const reach = Math.min(scenario.cores.value, scenario.workers.value) * 0.9;
  const workerCounts = [1, 2, 4, 8];
  return {
    sequentialSeconds: scenario.tasks.value * scenario.taskSeconds.value,
    predictions: [
      prediction('processes', reach),
      prediction('sequential', 1, { workers: 1 }),
      prediction('threads', 0.9, { timeline: takeTurns(10), breakdown: { ...nothing, held: 20, 'gil-wait': 20 } }),
    ],
    unavailable: [{ strategy: 'interpreters', reason: `InterpreterPoolExecutor needs Python 3.14; this is 3.${calibration.interpreter.minor}.` }],
    scaling: {
      sequential: [{ workers: 1, speedup: bandAround(1), idealSpeedup: 1, burdenedSpeedup: 1 }],
      threads: workerCounts.map((workers) => ({ workers, speedup: bandAround(0.9), idealSpeedup: 1.1, burdenedSpeedup: 0.8 })),
      processes: workerCounts.map((workers) => ({ workers, speedup: bandAround(Math.min(workers, scenario.cores.value) * 0.9), idealSpeedup: Math.min(workers, scenario.cores.value), burdenedSpeedup: 0.8 * Math.min(workers, scenario.cores.value) })),
    },
    runs: (scenario.runs ?? []).map((run) => ({ ...run, speedup: 40 / run.seconds, predictedSeconds: bandAround(20) })),
    advice: `Use processes: about ${reach.toFixed(1)}× on ${scenario.cores.value} cores.`,
    best: 'processes',
    isWorthChanging: true,
  };
}

/** Processes pay off above a millisecond, threads never. */
export function findBreakEvensDouble(_scenario: Scenario, _calibration: Calibration, wanted?: readonly StrategyId[]): readonly BreakEven[] {
  const all: readonly BreakEven[] = [{ strategy: 'processes', over: 'sequential', taskSeconds: 1e-3 }, { strategy: 'threads', over: 'sequential', taskSeconds: undefined }];
  return all.filter(({ strategy }) => wanted?.includes(strategy) ?? true);
}

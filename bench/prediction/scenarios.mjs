// From what was measured of a workload, one task after the other, to the simulator's question.

/**
 * The median of some numbers.
 *
 * @param {readonly number[]} values - At least one.
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const measured = (value) => ({ value, origin: 'measured' });

/**
 * The scenario, as somebody would write it who has measured the tasks sequentially.
 *
 * @param workload - As `measure.py list` describes it.
 * @param runs - The sequential runs.
 * @param machine - Of the calibration.
 * @param middle - The time that stands for those of several runs.
 */
export function scenarioOf(workload, runs, machine, middle = median) {
  const times = runs[0].taskSeconds.map((_, task) => middle(runs.map((run) => run.taskSeconds[task])));
  const mean = times.reduce((sum, seconds) => sum + seconds, 0) / times.length;
  const of = (field) => median(runs.map((run) => run[field]));
  return {
    tasks: measured(of('tasks')),
    taskSeconds: measured(mean),
    ...(times.length > 1 ? { taskFactors: times.map((seconds) => seconds / mean) } : {}),
    heldShare: measured(of('heldShare')),
    releasedShare: measured(of('releasedShare')),
    payloadBytes: measured(of('payloadBytes')),
    resultBytes: measured(of('resultBytes')),
    payloadKind: workload.payloadKind,
    resultKind: workload.resultKind,
    cores: measured(machine.cores),
    ...(machine.quotaCores === null ? {} : { quotaCores: measured(machine.quotaCores) }),
    workers: measured(1),
    imbalance: measured(0),
    gilReleases: measured(workload.rounds),
    chunkSize: measured(workload.chunkSize),
    mainImportSeconds: measured(of('mainSeconds')),
    releasedThreads: measured(workload.blasThreads),
    ...(workload.ioWaitSeconds === null ? {} : { ioThread: { waitSeconds: measured(of('ioSeconds')), heldSeconds: measured(5e-6) } }),
  };
}

// From what was measured beside a run to the simulator's question.
import { atSpeed } from '../../scripts/middleReport.mjs';

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

export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

const measured = (value) => ({ value, origin: 'measured' });

/**
 * The scenario, as somebody would write it who has measured the tasks sequentially at that moment.
 *
 * A task's processor time is taken from the pieces around the run, at the speed that the cores had then, and told
 * at the speed that they had during the run. What a task waits is the same at any speed.
 *
 * @param workload - As `measure.py list` describes it.
 * @param run - One run, with its pieces and the speeds of both.
 * @param factors - Times of the tasks over their mean, where they differ.
 * @param machine - Of the calibration.
 */
export function scenarioOf(workload, run, factors, machine) {
  const { pieces, speed } = run;
  // Of tasks that differ, the pieces are the middle one.
  const pieceFactor = factors === undefined ? 1 : factors[factors.length >> 1];
  const perTask = (of) => mean(pieces.map((piece) => of(piece) / piece.tasks)) / pieceFactor;
  const processorSeconds = perTask((piece) => (piece.processorSeconds * speed.loopSeconds) / piece.speed.loopSeconds);
  const waitingSeconds = Math.max(0, perTask((piece) => piece.seconds - piece.processorSeconds));
  const releasedPart = mean(pieces.map((piece) => piece.releasedPart));
  const taskSeconds = processorSeconds + waitingSeconds;
  const releasedShare = (releasedPart * processorSeconds) / taskSeconds;
  return {
    tasks: measured(run.tasks),
    taskSeconds: measured(taskSeconds),
    ...(factors === undefined ? {} : { taskFactors: factors }),
    heldShare: measured(processorSeconds / taskSeconds - releasedShare),
    releasedShare: measured(releasedShare),
    payloadBytes: measured(run.payloadBytes),
    resultBytes: measured(run.resultBytes),
    payloadObjects: measured(run.payloadObjects),
    resultObjects: measured(run.resultObjects),
    ...contentsOf('payload', run.payloadContents),
    ...contentsOf('result', run.resultContents),
    payloadKind: workload.payloadKind,
    resultKind: workload.resultKind,
    cores: measured(machine.cores),
    ...(machine.quotaCores === null ? {} : { quotaCores: measured(machine.quotaCores) }),
    workers: measured(1),
    imbalance: measured(0),
    gilReleases: measured(workload.rounds),
    ...(workload.chunkSize === null ? {} : { chunkSize: measured(workload.chunkSize) }),
    mainImportSeconds: measured(run.mainSeconds),
    // At the speed of the piece that followed it; of tasks that differ it was the middle one as well.
    firstTaskSeconds: measured(Math.max(0, (run.firstSeconds * speed.loopSeconds) / pieces[0].speed.loopSeconds - taskSeconds * pieceFactor)),
    releasedThreads: measured(workload.blasThreads),
    ...(workload.memoryBytes === 0 ? {} : { memoryBytes: measured(workload.memoryBytes) }),
    freshMemoryBytes: measured(perTask((piece) => piece.freshBytes)),
    collectionShare: measured(mean(pieces.map((piece) => Math.min(1, piece.collectionSeconds / piece.processorSeconds)))),
    ...(workload.ioWaitSeconds === null ? {} : { ioThread: { waitSeconds: measured(run.ioSeconds), heldSeconds: measured(5e-6) } }),
  };
}

function contentsOf(name, counts) {
  return counts === undefined ? {} : { [`${name}Contents`]: Object.fromEntries(Object.entries(counts).map(([kind, count]) => [kind, measured(count)])) };
}

/**
 * Times of the tasks over their mean, from sequential runs of all of them; every task at the speed of its own moment.
 *
 * @param runs - At least one.
 */
export function factorsOf(runs) {
  const times = runs[0].taskSeconds.map((_, task) => median(runs.map(({ taskSeconds, taskLoops }) => taskSeconds[task] / taskLoops[task])));
  const middle = mean(times);
  return times.map((time) => time / middle);
}

/** The calibration, told at the speed that the machine had during a run. That speed is known, so it is not off by as much as usual. */
export function calibrationDuring(report, { speed, ratio }) {
  const value = speed.loopSeconds * ratio;
  const told = atSpeed(report, value / report.costs.pythonLoopSeconds.value);
  return { ...told, costs: { ...told.costs, pythonLoopSeconds: { value, low: value, high: value } } };
}

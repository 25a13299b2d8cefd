import type { CrowdedMessage, ProcessStart } from '../../domain/calibration';
import { boundSpeedup } from '../idealSpeedup';
import { bundle } from '../pool/chunks';
import { gapCost, secondsBetweenResults } from '../pool/dispatchGap';
import { withoutKeptResult } from '../pool/freshMemory';
import { inCrowd, keptPassageByPipe, passageByPipe, payloadOf, pipeBytes, resultOf, type Crowd } from '../pool/passage';
import { planFor } from '../pool/poolRun';
import { runProcessPool } from '../pool/processPool';
import { computingSeconds, taskWork, timesOver, wholeSeconds, type TaskWork } from '../pool/taskWork';
import type { Strategy, StrategyRequest } from './strategy';

/** `ProcessPoolExecutor` or `multiprocessing.Pool`, with one call per task, or per chunk of tasks. */
export const processes: Strategy = {
  id: 'processes',
  label: 'Processes',
  serialises: 'overheads',
  idealSpeedup: (request) => boundSpeedup(request.scenario, { work: workThere(request), workers: request.workers, gil: 'none' }),
  estimate(request) {
    const { scenario, calibration } = request;
    const start = calibration.processStarts[calibration.startMethod];
    if (!start) return { strategy: 'processes', reason: `What starting a worker by ${calibration.startMethod} costs is not in the calibration.` };
    const size = chunkSizeOf(request);
    const work = timesOver(workThere(request), size);
    const plan = planFor(request, work);
    const { count, factors } = bundle(scenario.tasks.value, size, plan.factors);
    const mainImportSeconds = scenario.mainImportSeconds?.value ?? 0;
    // One call holds them all: what is left of a task is a call, and an entry in two lists.
    const itemSeconds = size > 1 ? calibration.chunkItemSeconds * size : 0;
    const payload = payloadOf(scenario, size);
    const pool = poolOf(request, payload.bytes);
    // A worker comes from a task of its own; the parent is asked for by all of them in turn.
    const afterTask = gapCost(wholeSeconds(work), calibration.processGaps, (gap) => gap.workerDispatchSeconds);
    const afterResult = gapCost(secondsBetweenResults(work, request), calibration.processGaps, (gap) => gap.dispatchSeconds);
    const crowd = crowdOf(work, request);
    const [payloadSeconds, resultSeconds] = lostWithMessages(work, request);
    return runProcessPool({
      ...plan,
      tasks: count,
      factors,
      launches: pool.launches,
      handlers: pool.handlers,
      queuedCalls: pool.queuedCalls,
      serverStartSeconds: start.serverSeconds + (start.mainImport === 'server' ? mainImportSeconds : 0),
      launchSeconds: start.launchSeconds,
      workerStartSeconds: start.readySeconds + importInWorker(start, mainImportSeconds) + firstTaskInWorker(request) + (scenario.initializerSeconds?.value ?? 0),
      workerStopSeconds: pool.stopSeconds ?? start.stopSeconds,
      dispatchSeconds: pool.dispatchSeconds + afterResult + itemSeconds / 2,
      workerDispatchSeconds: pool.workerDispatchSeconds + afterTask + itemSeconds / 2,
      lostSeconds: lostInCrowd(work, request) * crowd.busyShare,
      payload: inCrowd(passageByPipe(payload, calibration), { ...crowd, lostSeconds: payloadSeconds * crowd.busyShare }, 'reads'),
      result: inCrowd(keptPassageByPipe(resultOf(scenario, size), calibration), { ...crowd, lostSeconds: resultSeconds * crowd.busyShare }, 'writes'),
    });
  },
};

function workThere(request: StrategyRequest): TaskWork {
  return withoutKeptResult(taskWork(request.scenario), request);
}

/** What a passage loses for want of a core: nothing while there is one for everybody, and as much of it as the workers are busy. */
function crowdOf(work: TaskWork, { scenario, calibration, workers }: StrategyRequest): Omit<Crowd, 'lostSeconds'> & { readonly busyShare: number } {
  const { crowdedPassageShare = 0 } = calibration;
  const cores = Math.min(scenario.cores.value, scenario.quotaCores?.value ?? Infinity);
  const busyShare = crowdedShare(1 - work.waitingSeconds / wholeSeconds(work), Math.min(workers, scenario.tasks.value), Math.ceil(cores));
  return { lostShare: crowdedPassageShare * busyShare, cores, busyShare };
}

/**
 * How much of the time all cores are busy.
 *
 * Whether one worker computes says nothing of another: the number of those that do is binomial.
 */
function crowdedShare(computingShare: number, workers: number, cores: number): number {
  if (workers < cores) return 0;
  let [chance, idleShare] = [(1 - computingShare) ** workers, 0];
  // Nearly all of very many compute: no power of so small a share is a number.
  if (computingShare === 1 || chance === 0) return computingShare > 0 ? 1 : 0;
  for (let computing = 0; computing < cores; computing += 1) {
    idleShare += chance;
    chance *= ((workers - computing) / (computing + 1)) * (computingShare / (1 - computingShare));
  }
  return Math.max(0, 1 - idleShare);
}

/** What a worker waits for its next call while its pool and the others go on computing. The threads of a `multiprocessing.Pool` do not wait for each other's locks. */
function lostInCrowd(work: TaskWork, { scenario, calibration: { crowdedGaps } }: StrategyRequest): number {
  return scenario.processPool === 'multiprocessing.Pool' ? 0 : gapCost(computingSeconds(work), crowdedGaps, (gap) => gap.lostSeconds);
}

/** What is lost with each payload and each result: who is woken behind a task that computes waits no longer than that does. */
function lostWithMessages(work: TaskWork, { calibration: { crowdedMessages } }: StrategyRequest): readonly [number, number] {
  const lost = (of: (message: CrowdedMessage) => number): number => gapCost(computingSeconds(work), crowdedMessages, of);
  return [lost(({ payloadSeconds }) => payloadSeconds), lost(({ resultSeconds }) => resultSeconds)];
}

/** What a pool costs and does, whichever it is. */
interface PoolKind {
  readonly launches: 'all' | 'wanted';
  readonly handlers: 'one' | 'two';
  /** Calls that wait in its queue for a worker. */
  readonly queuedCalls: number;
  readonly dispatchSeconds: number;
  readonly workerDispatchSeconds: number;
  /** Left out, what a worker takes to end. */
  readonly stopSeconds?: number;
}

/** `ProcessPoolExecutor` keeps one call more in its queue than it has workers. */
const extraQueuedCalls = 1;
/** Of a call in the pipe of a `multiprocessing.Pool`, beside the arguments. */
const callBytes = 100;

function poolOf({ scenario, calibration, workers }: StrategyRequest, payloadBytes: number): PoolKind {
  const { processDispatchSeconds: dispatchSeconds, processWorkerDispatchSeconds: workerDispatchSeconds, multiprocessingPool } = calibration;
  if (scenario.processPool === 'multiprocessing.Pool') {
    // It starts all of them when it is made, and writes calls into a pipe for as long as they fit.
    const queuedCalls = Math.max(1, Math.floor(pipeBytes / (payloadBytes + callBytes)));
    return { launches: 'all', handlers: 'two', queuedCalls, ...(multiprocessingPool ?? { dispatchSeconds, workerDispatchSeconds }) };
  }
  // A process that has threads must not be forked, so all workers are forked before there are any.
  const launches = calibration.startMethod === 'fork' || calibration.interpreter.minor < 9 ? 'all' : 'wanted';
  return { launches, handlers: 'one', queuedCalls: workers + extraQueuedCalls, dispatchSeconds, workerDispatchSeconds };
}

/** Chunks for each worker that `Pool.map` makes when it is not told how large they are (multiprocessing/pool.py). */
const chunksPerWorker = 4;

function chunkSizeOf({ scenario: { chunkSize, processPool, tasks }, workers }: StrategyRequest): number {
  const usual = processPool === 'multiprocessing.Pool' ? Math.ceil(tasks.value / (chunksPerWorker * workers)) : 1;
  return Math.min(Math.round(chunkSize?.value ?? usual), tasks.value);
}

function importInWorker({ mainImport }: ProcessStart, mainImportSeconds: number): number {
  return mainImport === 'worker' ? mainImportSeconds : 0;
}

/** A forked worker has done what its parent has done. */
function firstTaskInWorker({ scenario, calibration }: StrategyRequest): number {
  return calibration.startMethod === 'fork' ? 0 : scenario.firstTaskSeconds?.value ?? 0;
}

import type { Scenario } from '../../domain/scenario';
import type { TimelineSegment } from '../../domain/prediction';
import { Totals } from '../engine/ledger';
import { taskWork } from '../pool/taskWork';
import { taskFactorsOf } from '../sampling/taskTimes';
import { freeOfCharge, runThreadPool } from '../pool/threadPool';
import { planFor } from '../pool/poolRun';
import type { Estimate, Strategy, StrategyRequest } from './strategy';

/** One task after the other, in the thread that has them. */
export const sequential: Strategy = {
  id: 'sequential',
  label: 'Sequential',
  serialises: 'held',
  idealSpeedup: () => 1,
  estimate(request) {
    const { scenario, segmentLimit } = request;
    if (scenario.ioThread) return besideIoThread(request);
    const tasks = scenario.tasks.value;
    const work = taskWork(scenario);
    return {
      makespanSeconds: tasks * scenario.taskSeconds.value,
      breakdown: {
        ...new Totals().toRecord(),
        held: tasks * work.heldSeconds,
        released: tasks * work.releasedSeconds,
        waiting: tasks * work.waitingSeconds,
        idle: 0,
      },
      timeline: firstSegments(scenario, segmentLimit),
    };
  },
};

/** One thread for the tasks, and one that serves: the two share a GIL. */
function besideIoThread(request: StrategyRequest): Estimate {
  return runThreadPool({
    ...planFor(request, taskWork(request.scenario)),
    ...freeOfCharge,
    workers: 1,
    gils: request.calibration.interpreter.isFreeThreaded ? 'none' : 'one',
  });
}

function firstSegments(scenario: Scenario, limit: number): TimelineSegment[] {
  const { heldSeconds, releasedSeconds, waitingSeconds } = taskWork(scenario);
  const parts = [['held', heldSeconds], ['released', releasedSeconds], ['waiting', waitingSeconds]] as const;
  const factors = taskFactorsOf(scenario);
  const segments: TimelineSegment[] = [];
  let endSeconds = 0;
  for (let task = 0; task < scenario.tasks.value && segments.length + parts.length <= limit; task += 1) {
    for (const [activity, meanSeconds] of parts) {
      const startSeconds = endSeconds;
      endSeconds += meanSeconds * (factors[task % factors.length] ?? 1);
      if (endSeconds > startSeconds) segments.push({ lane: 0, activity, startSeconds, endSeconds });
    }
  }
  return segments;
}

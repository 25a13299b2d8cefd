import type { Scenario } from '../../domain/scenario';
import type { TimelineSegment } from '../../domain/prediction';
import { Totals } from '../engine/ledger';
import { taskWork } from '../pool/taskWork';
import { taskTimeFactors } from '../sampling/taskTimes';
import type { Strategy } from './strategy';

/** One task after the other, in the thread that has them. */
export const sequential: Strategy = {
  id: 'sequential',
  label: 'Sequential',
  idealSpeedup: () => 1,
  estimate({ scenario, segmentLimit }) {
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

function firstSegments(scenario: Scenario, limit: number): TimelineSegment[] {
  const { heldSeconds, releasedSeconds, waitingSeconds } = taskWork(scenario);
  const parts = [['held', heldSeconds], ['released', releasedSeconds], ['waiting', waitingSeconds]] as const;
  const factors = taskTimeFactors(scenario.imbalance.value);
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

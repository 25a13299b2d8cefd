import type { Activity, TimelineSegment } from '../../core/domain/prediction';

/** The GIL goes from one lane to another that has waited for it. */
export interface HandOver {
  readonly fromLane: number;
  readonly toLane: number;
  /** The old holder lets go. */
  readonly releasedSeconds: number;
  /** The new one runs. */
  readonly takenSeconds: number;
}

/**
 * What is done with the GIL, where there is a shared one: handing tasks out, starting threads and
 * pickling are Python, too.
 */
export const holdingActivities: readonly Activity[] = ['held', 'dispatch', 'start', 'pickle'];

/** Sums of times differ in their last digits. */
const sameMomentSeconds = 1e-9;

/**
 * How the GIL is handed over, in order, under a strategy in which all lanes share one. A lane that
 * finds the GIL free takes it from nobody.
 */
export function findHandOvers(timeline: readonly TimelineSegment[]): readonly HandOver[] {
  const holds = timeline.filter(({ activity }) => holdingActivities.includes(activity)).sort((a, b) => a.startSeconds - b.startSeconds);
  const waitEnds = new Map<number, number[]>();
  for (const { lane, activity, endSeconds } of timeline) {
    if (activity === 'gil-wait') waitEnds.set(lane, [...waitEnds.get(lane) ?? [], endSeconds]);
  }
  return holds.flatMap(({ lane, startSeconds }, index) => {
    const before = holds[index - 1];
    if (before === undefined || before.lane === lane) return [];
    const hasWaited = waitEnds.get(lane)?.some((end) => Math.abs(end - startSeconds) < sameMomentSeconds) ?? false;
    return hasWaited ? [{ fromLane: before.lane, toLane: lane, releasedSeconds: before.endSeconds, takenSeconds: startSeconds }] : [];
  });
}

/** What each lane does at a moment; a lane that is left out has nothing to do. */
export function activitiesAt(timeline: readonly TimelineSegment[], seconds: number): ReadonlyMap<number, Activity> {
  const running = timeline.filter(({ startSeconds, endSeconds }) => startSeconds <= seconds && seconds < endSeconds);
  return new Map(running.map(({ lane, activity }) => [lane, activity]));
}

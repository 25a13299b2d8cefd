import type { Activity, TimelineSegment } from '../../core/domain/prediction';

/** The GIL goes from one lane to another. */
export interface HandOver {
  readonly fromLane: number;
  readonly toLane: number;
  /** The old holder lets go. */
  readonly releasedSeconds: number;
  /** The new one runs; later than `releasedSeconds` when nobody wanted the GIL for a while. */
  readonly takenSeconds: number;
}

/**
 * What is done with the GIL, where there is a shared one: handing tasks out, starting threads and
 * pickling are Python, too.
 */
export const holdingActivities: readonly Activity[] = ['held', 'dispatch', 'start', 'pickle'];

/** How the GIL travels, in order, under a strategy in which all lanes share one. */
export function findHandOvers(timeline: readonly TimelineSegment[]): readonly HandOver[] {
  const held = timeline.filter(({ activity }) => holdingActivities.includes(activity)).sort((a, b) => a.startSeconds - b.startSeconds);
  return held.flatMap((segment, index) => {
    const before = held[index - 1];
    if (before === undefined || before.lane === segment.lane) return [];
    return [{ fromLane: before.lane, toLane: segment.lane, releasedSeconds: before.endSeconds, takenSeconds: segment.startSeconds }];
  });
}

/** What each lane does at a moment; a lane that is left out has nothing to do. */
export function activitiesAt(timeline: readonly TimelineSegment[], seconds: number): ReadonlyMap<number, Activity> {
  const running = timeline.filter(({ startSeconds, endSeconds }) => startSeconds <= seconds && seconds < endSeconds);
  return new Map(running.map(({ lane, activity }) => [lane, activity]));
}

import { describe, expect, it } from 'vitest';
import type { Activity, TimelineSegment } from '../../../src/core/domain/prediction';
import { describeMoment } from '../../../src/webview/geometry/describeMoment';
import { activitiesAt, findHandOvers } from '../../../src/webview/geometry/handOvers';
import { prediction, takeTurns } from '../support/simulateDouble';

const segment = (lane: number, startSeconds: number, endSeconds: number, activity: Activity = 'held'): TimelineSegment => ({ lane, activity, startSeconds, endSeconds });

describe('the GIL', () => {
  it('is handed over where one lane lets go and another has waited', () => {
    const timeline = [segment(2, 5.1, 9), segment(2, 3, 5.1, 'gil-wait'), segment(1, 0, 5)];
    expect(findHandOvers(timeline)).toEqual([{ fromLane: 1, toLane: 2, releasedSeconds: 5, takenSeconds: 5.1 }]);
  });

  it('is handed over by nobody to a lane that finds it free', () => {
    expect(findHandOvers([segment(1, 0, 1), segment(1, 1, 9, 'waiting'), segment(2, 5, 6), segment(2, 0, 1, 'gil-wait')])).toEqual([]);
  });

  it('is not handed over when its holder goes on', () => {
    expect(findHandOvers([segment(1, 0, 5), segment(1, 5, 9), segment(2, 0, 9, 'gil-wait')])).toEqual([]);
  });

  it('is held, too, by who hands out tasks', () => {
    expect(findHandOvers([segment(0, 0, 1, 'dispatch'), segment(1, 0, 1, 'gil-wait'), segment(1, 1, 5), segment(1, 5, 6, 'waiting')])).toMatchObject([{ fromLane: 0, toLane: 1 }]);
    expect(describeMoment(prediction('threads', 1, { timeline: [segment(0, 0, 1, 'dispatch')] }), 0)).toBe('At 0 s, Parent is busy with dispatch, holding the GIL.');
  });

  it('goes back and forth between two that take turns', () => {
    expect(findHandOvers(takeTurns(10)).map(({ toLane }) => toLane)).toEqual([2, 1, 2, 1, 2, 1, 2, 1, 2]);
  });
});

describe('a moment', () => {
  const threads = prediction('threads', 1, { timeline: takeTurns(2) });

  it('belongs to the segment that begins with it, not to the one that ends', () => {
    expect(activitiesAt(threads.timeline, 5e-3)).toEqual(new Map([[1, 'gil-wait'], [2, 'held']]));
  });

  it('is told with the holder of the GIL first', () => {
    expect(describeMoment(threads, 6e-3)).toBe('At 6 ms, Worker 2 holds the GIL; Worker 1 waits for the GIL.');
  });

  it('is told of many lanes by the first two', () => {
    const timeline = [1, 2, 3, 4, 5].map((lane) => segment(lane, 0, 1));
    expect(describeMoment(prediction('processes', 4, { timeline }), 0.5)).toBe('At 500 ms, Worker 1, Worker 2 and 3 more run, each with a GIL of its own.');
  });

  it('names the parent, and what does not run', () => {
    expect(describeMoment(prediction('processes', 4, { timeline: [segment(0, 0, 1, 'dispatch')] }), 0)).toBe('At 0 s, Parent is busy with dispatch.');
    expect(describeMoment(threads, 7)).toBe('At 7 s nothing runs.');
  });
});

import { describe, expect, it } from 'vitest';
import type { Activity, TimelineSegment } from '../../../src/core/domain/prediction';
import { layoutTimeline } from '../../../src/webview/geometry/timelineLanes';

const segment = (lane: number, startSeconds: number, endSeconds: number, activity: Activity = 'held'): TimelineSegment => ({ lane, activity, startSeconds, endSeconds });
const room = { x: 60, y: 0, width: 400, laneHeightPixels: 18, mostLanes: 16, untilSeconds: Number.POSITIVE_INFINITY };

describe('a timeline', () => {
  it('is one row for each lane, from the start on the left to the end on the right', () => {
    const { lanes, endSeconds } = layoutTimeline([segment(2, 0.5, 1), segment(1, 0, 0.5)], room);
    expect(endSeconds).toBe(1);
    expect(lanes.map(({ lane }) => lane)).toEqual([1, 2]);
    expect(lanes[0]?.boxes).toMatchObject([{ x: 60, y: 0, width: 200, height: 18 }]);
    expect(lanes[1]?.boxes).toMatchObject([{ x: 260, y: 24, width: 200, height: 18 }]);
  });

  it('shows the shortest moment as a hair rather than nothing', () => {
    expect(layoutTimeline([segment(1, 0, 1), segment(1, 1, 1)], room).lanes[0]?.boxes[1]?.width).toBe(0.75);
  });

  it('says how many lanes it has no room for', () => {
    const timeline = Array.from({ length: 40 }, (_, lane) => segment(lane, 0, 1));
    const { lanes, hiddenLanes } = layoutTimeline(timeline, room);
    expect([lanes.length, hiddenLanes]).toEqual([16, 24]);
  });

  it('ends where its drawn lanes end', () => {
    expect(layoutTimeline([segment(0, 0, 1), segment(1, 0, 9)], { ...room, mostLanes: 1 }).endSeconds).toBe(1);
  });

  it('breaks off where it is told to, in the middle of a segment, too', () => {
    const { lanes, endSeconds } = layoutTimeline([segment(1, 0, 4), segment(2, 1, 2), segment(3, 2, 3)], { ...room, untilSeconds: 2 });
    expect(endSeconds).toBe(2);
    expect(lanes.map(({ boxes }) => boxes.map(({ x, width }) => [x, width]))).toEqual([[[60, 400]], [[260, 200]]]);
  });

  it('draws no absurd times', () => {
    const { lanes, endSeconds } = layoutTimeline([segment(1, 0, 1), segment(1, 0, Number.POSITIVE_INFINITY), segment(2, Number.NaN, 1), segment(3, 2, 1)], room);
    expect(endSeconds).toBe(1);
    expect(lanes).toHaveLength(1);
  });

  it('of nothing is empty', () => {
    expect(layoutTimeline([], room)).toMatchObject({ lanes: [], endSeconds: 0, heightPixels: 0 });
  });
});

import { scaleLinear } from 'd3-scale';
import type { TimelineSegment } from '../../core/domain/prediction';
import type { Box } from './box';

/** One worker's row. */
export interface TimelineLane {
  readonly lane: number;
  readonly y: number;
  readonly boxes: readonly (Box & { readonly segment: TimelineSegment })[];
}

/** The timeline as boxes. */
export interface TimelineLanes {
  readonly lanes: readonly TimelineLane[];
  /** Lanes that are not drawn for want of room. */
  readonly hiddenLanes: number;
  /** Where the last of the drawn lanes ends. */
  readonly endSeconds: number;
  readonly ticks: readonly { readonly seconds: number; readonly x: number }[];
  /** Pixels of a moment. */
  at(seconds: number): number;
  readonly heightPixels: number;
}

/** The room for a timeline. */
export interface TimelineRoom {
  /** Where the lanes begin, right of their names. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly laneHeightPixels: number;
  readonly mostLanes: number;
  /** Where the drawing breaks off; `Infinity` shows all that there is. */
  readonly untilSeconds: number;
}

/** Space between two lanes, in which a hand-over of the GIL is seen to cross. */
const laneGapPixels = 6;
const thinnestBoxPixels = 0.75;
const tickDistancePixels = 80;

/** Lays the segments out in one row for each lane that has any; segments with absurd times are left out. */
export function layoutTimeline(timeline: readonly TimelineSegment[], room: TimelineRoom): TimelineLanes {
  const drawable = timeline.filter((segment) => isDrawable(segment) && segment.startSeconds < room.untilSeconds);
  const numbers = [...new Set(drawable.map(({ lane }) => lane))].sort((a, b) => a - b);
  const shown = numbers.slice(0, room.mostLanes);
  const segments = drawable.filter(({ lane }) => shown.includes(lane));
  const endSeconds = Math.min(room.untilSeconds, segments.reduce((end, segment) => Math.max(end, segment.endSeconds), 0));
  const scale = scaleLinear().domain([0, endSeconds || 1]).range([room.x, room.x + room.width]).clamp(true);
  const lanes = shown.map((lane, row) => {
    const y = room.y + row * (room.laneHeightPixels + laneGapPixels);
    const own = segments.filter((segment) => segment.lane === lane);
    return { lane, y, boxes: own.map((segment) => ({ segment, ...layoutSegment(segment, scale), y, height: room.laneHeightPixels })) };
  });
  return {
    lanes,
    hiddenLanes: numbers.length - lanes.length,
    endSeconds,
    ticks: scale.ticks(Math.max(2, room.width / tickDistancePixels)).map((seconds) => ({ seconds, x: scale(seconds) })),
    at: (seconds) => scale(seconds),
    heightPixels: lanes.length * (room.laneHeightPixels + laneGapPixels),
  };
}

function layoutSegment({ startSeconds, endSeconds }: TimelineSegment, scale: (seconds: number) => number): Pick<Box, 'x' | 'width'> {
  const x = scale(startSeconds);
  return { x, width: Math.max(thinnestBoxPixels, scale(endSeconds) - x) };
}

function isDrawable({ startSeconds, endSeconds }: TimelineSegment): boolean {
  return Number.isFinite(startSeconds) && Number.isFinite(endSeconds) && startSeconds >= 0 && endSeconds >= startSeconds;
}

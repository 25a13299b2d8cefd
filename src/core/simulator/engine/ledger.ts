import type { Activity, TimelineSegment } from '../../domain/prediction';
import type { Lane } from './lane';

/** Enough to draw the beginning of a run; more would only slow the drawing. */
export const maxSegments = 400;

/** Seconds of all lanes together, per activity. */
export type Totals = Record<Activity, number>;

/** No time spent on anything. */
export function emptyTotals(): Totals {
  return { start: 0, dispatch: 0, pickle: 0, held: 0, released: 0, waiting: 0, 'gil-wait': 0, native: 0 };
}

/** Writes down what each lane did: totals for all of the run, segments for its beginning. */
export class Ledger {
  readonly totals = emptyTotals();
  readonly segments: TimelineSegment[] = [];
  private readonly rowEnds: number[] = [];
  private readonly limit: number;

  /** @param limit - How many segments to keep; 0 when nobody will draw them. */
  constructor(limit: number) {
    this.limit = limit;
  }

  /** Something the lane did from its `sinceSeconds` until now. */
  record(lane: Lane, activity: Activity, endSeconds: number): void {
    const seconds = endSeconds - lane.sinceSeconds;
    if (seconds <= 0) return;
    this.totals[activity] += seconds;
    if (this.segments.length < this.limit) this.keep(lane, activity, endSeconds);
  }

  private keep(lane: Lane, activity: Activity, endSeconds: number): void {
    // Two lanes of the parent share a row and may overlap by a transfer: the row shows the first.
    const startSeconds = Math.max(lane.sinceSeconds, this.rowEnds[lane.row] ?? 0);
    if (endSeconds <= startSeconds) return;
    this.rowEnds[lane.row] = endSeconds;
    this.segments.push({ lane: lane.row, activity, startSeconds, endSeconds });
  }
}

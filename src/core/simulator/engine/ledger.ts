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

/** Adds `factor` times the second to the first. */
export function addTotals(totals: Totals, more: Totals, factor: number): void {
  // Holds: the keys of a `Totals` are activities, and no others.
  for (const activity of Object.keys(totals) as Activity[]) totals[activity] += factor * more[activity];
}

/** What the lane is seen doing right now; `undefined` while it is idle. */
export function currentActivity(lane: Lane): Activity | undefined {
  switch (lane.state) {
    case 'gil-wait': return 'gil-wait';
    case 'blocked': return undefined;
    case 'computing':
    case 'sleeping': return lane.step && lane.step.kind !== 'take' ? lane.step.activity : undefined;
  }
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

  /** Whether the beginning of the run is still being drawn. */
  get isDrawing(): boolean {
    return this.segments.length < this.limit;
  }

  /**
   * Closes the lane's present stretch.
   *
   * @param activeSeconds - How much of it counts. A lane that computes may have waited for a
   * processor in between: that is idle time, though the drawing shows the stretch as one.
   */
  close(lane: Lane, nowSeconds: number, activeSeconds: number): void {
    const activity = currentActivity(lane);
    if (activity && nowSeconds > lane.sinceSeconds) {
      this.totals[activity] += activeSeconds;
      if (this.isDrawing) this.keep(lane, activity, nowSeconds);
    }
    lane.sinceSeconds = nowSeconds;
  }

  private keep(lane: Lane, activity: Activity, endSeconds: number): void {
    // Two lanes of the parent share a row and may overlap by a transfer: the row shows the first.
    const startSeconds = Math.max(lane.sinceSeconds, this.rowEnds[lane.row] ?? 0);
    if (endSeconds <= startSeconds) return;
    this.rowEnds[lane.row] = endSeconds;
    this.segments.push({ lane: lane.row, activity, startSeconds, endSeconds });
  }
}

import type { Activity, TimelineSegment } from '../../domain/prediction';
import type { Lane } from './lane';
import type { Step } from './step';

/** Enough to draw the beginning of a run; more would only slow the drawing. */
export const maxSegments = 400;

/** Every activity, in the order of a `Totals`. */
const activities = ['start', 'dispatch', 'pickle', 'held', 'released', 'waiting', 'gil-wait', 'native'] as const satisfies readonly Activity[];

const places: Readonly<Record<Activity, number>> = { start: 0, dispatch: 1, pickle: 2, held: 3, released: 4, waiting: 5, 'gil-wait': 6, native: 7 };

/** After those of the activities: work that is not the tasks'. */
const asidePlace = activities.length;

/**
 * Seconds of all lanes together, per activity.
 *
 * Numbers in one typed array: they change at every event of a run, and a number that changes
 * inside an ordinary object is a new object each time.
 */
export class Totals {
  private readonly seconds = new Float64Array(activities.length + 1);

  add(activity: Activity, seconds: number): void {
    const place = places[activity];
    this.seconds[place] = (this.seconds[place] ?? 0) + seconds;
  }

  /** Tells that so much of what was added is not the tasks': a thread that serves beside them works, too. */
  setAside(seconds: number): void {
    this.seconds[asidePlace] = (this.seconds[asidePlace] ?? 0) + seconds;
  }

  /** Adds `factor` times the other. */
  addAll(other: Totals, factor: number): void {
    for (const activity of activities) this.add(activity, factor * other.of(activity));
    this.setAside(factor * (other.seconds[asidePlace] ?? 0));
  }

  of(activity: Activity): number {
    return this.seconds[places[activity]] ?? 0;
  }

  /** Of the tasks' own work, as opposed to what surrounds it. */
  get workSeconds(): number {
    return this.of('held') + this.of('released') + this.of('waiting') + this.of('native') - (this.seconds[asidePlace] ?? 0);
  }

  copy(): Totals {
    const copy = new Totals();
    copy.seconds.set(this.seconds);
    return copy;
  }

  /** As plain data. */
  toRecord(): Record<Activity, number> {
    const entries = activities.map((activity) => [activity, this.of(activity)] as const);
    // Holds: `activities` names all of them.
    return Object.fromEntries(entries) as Record<Activity, number>;
  }
}

/** What the lane is seen doing right now; `undefined` while it is idle. */
export function currentActivity(lane: Lane): Activity | undefined {
  switch (lane.state) {
    case 'gil-wait': return 'gil-wait';
    case 'blocked': return undefined;
    case 'computing':
    case 'sleeping': return lane.step && 'activity' in lane.step ? lane.step.activity : undefined;
  }
}

/** Adds what the lane has been doing for so long; a step of several parts is all of them in proportion. */
export function addActivity(totals: Totals, lane: Lane, activity: Activity, seconds: number): void {
  const parts = lane.state === 'computing' && lane.step?.kind === 'held' ? lane.step.parts : undefined;
  if (!parts) totals.add(activity, seconds);
  else for (const part of parts) totals.add(part.activity, seconds * part.share);
  if (lane.isBackground && activity !== 'gil-wait') totals.setAside(seconds);
}

/** Writes down what each lane did: totals for all of the run, segments for its beginning. */
export class Ledger {
  readonly totals = new Totals();
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
      addActivity(this.totals, lane, activity, activeSeconds);
      if (this.isDrawing) this.draw(lane, activity, nowSeconds);
    }
    lane.sinceSeconds = nowSeconds;
  }

  /** Adds processor time of a step that a lane has received beyond what its stretches tell. */
  addHeld(lane: Lane, { activity, parts }: Extract<Step, { readonly kind: 'held' }>, seconds: number): void {
    if (!parts) this.totals.add(activity, seconds);
    else for (const part of parts) this.totals.add(part.activity, seconds * part.share);
    if (lane.isBackground) this.totals.setAside(seconds);
  }

  private draw(lane: Lane, activity: Activity, endSeconds: number): void {
    const parts = lane.state === 'computing' && lane.step?.kind === 'held' ? lane.step.parts : undefined;
    if (!parts) {
      this.keep(lane, { activity, startSeconds: lane.sinceSeconds, endSeconds });
      return;
    }
    let startSeconds = lane.sinceSeconds;
    for (const part of parts) {
      const partEnd = part === parts.at(-1) ? endSeconds : startSeconds + (endSeconds - lane.sinceSeconds) * part.share;
      this.keep(lane, { activity: part.activity, startSeconds, endSeconds: partEnd });
      startSeconds = partEnd;
    }
  }

  private keep(lane: Lane, stretch: Omit<TimelineSegment, 'lane'>): void {
    const { activity, endSeconds } = stretch;
    // Two lanes of the parent share a row and may overlap by a transfer: the row shows the first.
    const startSeconds = Math.max(stretch.startSeconds, this.rowEnds[lane.row] ?? 0);
    if (endSeconds <= startSeconds || !this.isDrawing) return;
    this.rowEnds[lane.row] = endSeconds;
    this.segments.push({ lane: lane.row, activity, startSeconds, endSeconds });
  }
}

import type { Activity, TimelineSegment } from '../../domain/prediction';
import { activities, placeOf } from './activities';
import type { Lane } from './lane';
import { nowhere, type HeldStep } from './step';

/** Enough to draw the beginning of a run; more would only slow the drawing. */
export const maxSegments = 400;

/** After those of the activities: work that is not the tasks', and what the parent is busy with. */
const asidePlace = activities.length;
const parentPlace = asidePlace + 1;

/** Where the parent's threads are drawn: whoever hands the tasks over. */
export const parentRow = 0;

/**
 * Seconds of all lanes together, per activity.
 *
 * Numbers in one array: they change at every event of a run, and are found there without looking
 * up a name.
 */
export class Totals {
  private readonly seconds: number[];

  /** @param seconds - By place, then what is not the tasks', and last the parent's; nothing yet when left out. */
  constructor(seconds?: readonly number[]) {
    this.seconds = seconds ? [...seconds] : [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  }

  /** @param place - Of the activity, as `placeOf` tells it. */
  add(place: number, seconds: number): void {
    // Holds here and below: every place is one of the array's.
    this.seconds[place] = (this.seconds[place] as number) + seconds;
  }

  /** Tells that so much of what was added is not the tasks': a thread that serves beside them works, too. */
  setAside(seconds: number): void {
    this.add(asidePlace, seconds);
  }

  /** Tells that so much of what was added is the parent's. */
  setWithParent(seconds: number): void {
    this.add(parentPlace, seconds);
  }

  /** Adds `factor` times the other. */
  addAll(other: Totals, factor: number): void {
    for (let place = 0; place <= parentPlace; place += 1) this.add(place, factor * (other.seconds[place] as number));
  }

  of(activity: Activity): number {
    return this.seconds[placeOf[activity]] as number;
  }

  /** Of the tasks' own work, as opposed to what surrounds it. */
  get workSeconds(): number {
    return this.of('held') + this.of('released') + this.of('waiting') + this.of('native') - (this.seconds[asidePlace] as number);
  }

  /** What the parent is busy with; while it waits for its workers it does nothing. */
  get parentSeconds(): number {
    return this.seconds[parentPlace] as number;
  }

  copy(): Totals {
    return new Totals(this.seconds);
  }

  /** As plain data. */
  toRecord(): Record<Activity, number> {
    const of = (activity: Activity): number => this.of(activity);
    return {
      start: of('start'), dispatch: of('dispatch'), pickle: of('pickle'), held: of('held'),
      released: of('released'), waiting: of('waiting'), 'gil-wait': of('gil-wait'), native: of('native'),
    };
  }
}

/** The place of what the lane is seen doing right now; `nowhere` while it is idle. */
export function currentPlace(lane: Lane): number {
  switch (lane.state) {
    case 'gil-wait': return placeOf['gil-wait'];
    case 'blocked': return nowhere;
    case 'computing':
    case 'sleeping': return lane.step ? lane.step.place : nowhere;
  }
}

/** Adds what the lane has been doing for so long; a step of several parts is all of them in proportion. */
export function addActivity(totals: Totals, lane: Lane, place: number, seconds: number): void {
  const parts = lane.state === 'computing' && lane.step ? lane.step.parts : undefined;
  if (!parts) totals.add(place, seconds);
  else for (const part of parts) totals.add(part.place, seconds * part.share);
  if (lane.isBackground && place !== placeOf['gil-wait']) totals.setAside(seconds);
  if (lane.row === parentRow) totals.setWithParent(seconds);
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
   * Writes down the lane's present stretch, which ends now.
   *
   * @param place - Of what it does, as `currentPlace` tells it.
   * @param activeSeconds - How much of it counts. A lane that computes may have waited for a
   * processor in between: that is idle time, though the drawing shows the stretch as one.
   */
  close(lane: Lane, nowSeconds: number, place: number, activeSeconds: number): void {
    addActivity(this.totals, lane, place, activeSeconds);
    if (this.isDrawing) this.draw(lane, place, nowSeconds);
  }

  /** Adds processor time of a step that a lane has received beyond what its stretches tell. */
  addHeld(lane: Lane, { place, parts }: HeldStep, seconds: number): void {
    if (!parts) this.totals.add(place, seconds);
    else for (const part of parts) this.totals.add(part.place, seconds * part.share);
    if (lane.isBackground) this.totals.setAside(seconds);
    if (lane.row === parentRow) this.totals.setWithParent(seconds);
  }

  private draw(lane: Lane, place: number, endSeconds: number): void {
    const parts = lane.state === 'computing' && lane.step ? lane.step.parts : undefined;
    if (!parts) {
      const activity = activities[place];
      if (activity) this.keep(lane, { activity, startSeconds: lane.sinceSeconds, endSeconds });
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

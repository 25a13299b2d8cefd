import type { Breakdown } from '../core/domain/prediction';

/** What a worker's time can go into. */
export type BreakdownPart = keyof Breakdown;

/** How an activity is named and told apart, also without colour. */
export interface ActivityLook {
  readonly label: string;
  /** One sentence for the legend. */
  readonly meaning: string;
  /** Solid is the task itself, hatched is what parallelism costs, hollow is nothing to do. */
  readonly kind: 'work' | 'cost' | 'rest';
}

/** Every activity's look, in the order in which the stacks are drawn: work first. */
export const activityLooks: Readonly<Record<BreakdownPart, ActivityLook>> = {
  held: { label: 'Python, GIL held', meaning: 'Runs Python, or C code that keeps the GIL.', kind: 'work' },
  released: { label: 'GIL released', meaning: 'Computes in C code that has released the GIL.', kind: 'work' },
  native: { label: 'Native', meaning: 'Runs as compiled code of its own.', kind: 'work' },
  'gil-wait': { label: 'Waits for the GIL', meaning: 'Could run, but another thread holds the GIL.', kind: 'cost' },
  start: { label: 'Start-up', meaning: 'Workers are started, by their parent and in themselves.', kind: 'cost' },
  dispatch: { label: 'Dispatch', meaning: 'A task is queued, or its result is taken.', kind: 'cost' },
  pickle: { label: 'Pickling', meaning: 'Data is pickled, sent and unpickled.', kind: 'cost' },
  waiting: { label: 'Waiting (I/O)', meaning: 'The task waits for a socket, a disk or a clock.', kind: 'rest' },
  idle: { label: 'Idle', meaning: 'The worker has no task.', kind: 'rest' },
};

/** Every part of a breakdown, in drawing order. */
// Holds: the record has exactly the parts as its keys.
export const breakdownParts = Object.keys(activityLooks) as readonly BreakdownPart[];

/** Strokes on a tile of eight pixels. Those of work are thin, and in the colour of the page. */
export const activityStrokes: Readonly<Record<BreakdownPart, string>> = {
  held: '',
  released: 'M4 0V8',
  native: 'M0 4H8',
  'gil-wait': 'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  start: 'M2 0V8M6 0V8',
  dispatch: 'M0 2H8M0 6H8',
  pickle: 'M0 0L8 8M0 8L8 0',
  waiting: 'M2 2h1M6 6h1',
  idle: '',
};

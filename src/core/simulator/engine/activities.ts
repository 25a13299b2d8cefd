import type { Activity } from '../../domain/prediction';

/** Every activity, in the order of a `Totals`. */
export const activities = ['start', 'dispatch', 'pickle', 'held', 'released', 'waiting', 'gil-wait', 'native'] as const satisfies readonly Activity[];

/** Where each activity stands among them: the engine counts in an array, and does not look up names. */
export const placeOf: Readonly<Record<Activity, number>> = { start: 0, dispatch: 1, pickle: 2, held: 3, released: 4, waiting: 5, 'gil-wait': 6, native: 7 };

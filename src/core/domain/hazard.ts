import type { Location } from './position';

/** What every hazard has: the place that the evidence leads to. */
interface Place {
  readonly location: Location;
}

/** A lambda or a nested function is handed to processes, which cannot find it. */
export interface UnpicklableTarget extends Place {
  readonly kind: 'unpicklable-target';
  /** "a lambda", "`one`, a function made within another,". */
  readonly what: string;
}

/** A task is given something that cannot be sent to another process. */
export interface UnpicklableArgument extends Place {
  readonly kind: 'unpicklable-argument';
  /** "an open file". */
  readonly what: string;
  /** As written, shortened. */
  readonly text: string;
}

/** Processes are started whenever the file is loaded, and each of them loads it. */
export interface MissingMainGuard extends Place {
  readonly kind: 'missing-main-guard';
}

/** The task changes its copy of something that the program then looks at. */
export interface LostMutation extends Place {
  readonly kind: 'lost-mutation';
  readonly name: string;
  /** Where the program looks at it. */
  readonly readAt: Location;
}

/** A worker of a `multiprocessing.Pool` starts processes of its own, which it may not. */
export interface NestedDaemonicPool extends Place {
  readonly kind: 'nested-daemonic-pool';
}

/** What goes wrong where work is handed to processes. */
export type Hazard = UnpicklableTarget | UnpicklableArgument | MissingMainGuard | LostMutation | NestedDaemonicPool;

import type { Analysis } from '../effects/analysis';
import type { FileView } from '../fileView';
import type { Objection } from '../objection';
import type { RewriteRequest } from '../rewrite';
import type { WantedName } from '../text/bringNames';
import type { EditPlan } from './editPlan';
import type { Helper, MovePlan } from './planMove';
import type { PoolGroup } from './poolGroup';
import type { Task } from './task';

/** Pools of threads on their way to something else. */
export interface MovingPools {
  readonly request: RewriteRequest;
  readonly file: FileView;
  readonly analysis: Analysis;
  readonly group: PoolGroup;
  readonly tasks: readonly Task[];
}

/**
 * What pools of threads become: everything that is not the same for all that runs tasks where they
 * share nothing.
 */
export interface Destination {
  /** Names that the changed text uses. */
  names?(pools: MovingPools): readonly WantedName[];
  /** Functions that the changed text uses, written with what the file calls the names. */
  helpers?(pools: MovingPools, references: readonly string[]): readonly Helper[];
  /** The change of the pools themselves, and of the calls that hand them work. */
  change(pools: MovingPools, references: readonly string[]): EditPlan;
  /** What speaks for and against it, given what speaks against sharing nothing. */
  objections(pools: MovingPools, move: MovePlan): readonly Objection[];
}

import type { Edit } from '../text/edit';
import type { Objection } from '../objection';
import type { Expression } from '../../python/facts/expression';

/** A function that moves to the top of the file. */
export interface Lift {
  /** Its name there. */
  readonly name: string;
  /** Its text at the top of the file, without a line break at the end. */
  readonly definition: string;
  /** Where it stood, and what stands there now. */
  readonly edits: readonly Edit[];
  /** What its new first parameters are given, each seen from the function where it stood. */
  readonly handedOver: readonly { readonly name: string; readonly value: Expression }[];
  /** Whether `functools.partial` is used by the edits, under the name that it has in the file. */
  readonly needsPartial: boolean;
  readonly objections: readonly Objection[];
}

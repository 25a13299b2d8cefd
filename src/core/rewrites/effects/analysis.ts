import type { Range } from '../../domain/position';
import type { Expression } from '../../python/facts/expression';
import type { Statement } from '../../python/facts/statement';
import type { FileView } from '../fileView';
import type { Objection } from '../objection';
import type { Origin, Root } from '../values/origin';

/** A change of something that existed before the function was called. */
export interface Change {
  readonly root: Root;
  /** Where it happens, in the function itself or in one that it calls. */
  readonly range: Range;
  /** `x += 1`: a change only if the value is of a kind that can change, such as a list. */
  readonly isOfMutableOnly: boolean;
}

/** What calling a function does beyond giving its result. */
export interface Summary {
  readonly changes: readonly Change[];
  readonly returns: Origin;
  /** What speaks against running it in another process, whoever calls it. */
  readonly objections: readonly Objection[];
}

/** Says what functions of one file do to what is outside of them. Cycles end in "nothing more". */
export interface Analysis {
  readonly file: FileView;
  /** Whether it gave up: then its answers may lack something. Ask last. */
  readonly isExhausted: boolean;
  originOf(expression: Expression, functionId: number): Origin;
  /** The value of a variable that is used in a function. */
  originOfName(name: string, functionId: number): Origin;
  summaryOf(functionId: number): Summary;
  /** What a statement at the top of the file changes, by itself or by what it calls. */
  changesBy(statement: Statement): readonly Change[];
}

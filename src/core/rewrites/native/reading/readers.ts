import type { Expression } from '../../../python/facts/expression';
import type { Value } from '../tree/tree';
import type { Reading } from './reading';

/** How those who read parts of an expression read what stands in them; handed in, so that they need no cycle. */
export interface Readers {
  /** Where the exact type matters. */
  readonly readValue: (reading: Reading, expression: Expression) => Value;
  /** Where 0 is as good as 0.0. */
  readonly readLoosely: (reading: Reading, expression: Expression) => Value;
  /** A row of a list of lists. */
  readonly readMatrixRow: (reading: Reading, expression: Extract<Expression, { kind: 'subscript' }>) => { readonly matrix: Value; readonly index: Value } | undefined;
  /** How long an array is in each of its dimensions. */
  readonly axesOf: (array: Value) => readonly Value[] | undefined;
  readonly readCondition: (reading: Reading, expression: Expression) => Value;
}

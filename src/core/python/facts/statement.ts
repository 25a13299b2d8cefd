import type { Range } from '../../domain/position';
import type { Expression } from './expression';

interface Node {
  readonly range: Range;
}

/** An expression as a statement of its own: a call, a docstring. */
export interface ExpressionStatement extends Node {
  readonly kind: 'expression';
  readonly value: Expression;
}

/** `target = value`, `target: annotation`. */
export interface AssignStatement extends Node {
  readonly kind: 'assign';
  /** Several for `a = b = value`. */
  readonly targets: readonly Expression[];
  /** `undefined` for a bare annotation. */
  readonly value: Expression | undefined;
  readonly annotation: Expression | undefined;
}

/** `target += value`; the operator as written: "+=". */
export interface AugmentedStatement extends Node {
  readonly kind: 'augmented';
  readonly target: Expression;
  readonly operator: string;
  readonly value: Expression;
}

/** `for target in iterable: …`, and `async for`. */
export interface ForStatement extends Node {
  readonly kind: 'for';
  readonly target: Expression;
  readonly iterable: Expression;
  readonly body: readonly Statement[];
  readonly orElse: readonly Statement[];
  readonly isAsync: boolean;
}

/** `while condition: …`. */
export interface WhileStatement extends Node {
  readonly kind: 'while';
  readonly condition: Expression;
  readonly body: readonly Statement[];
  readonly orElse: readonly Statement[];
}

/** `if condition: …`, one of its `elif`, or its `else`. */
export interface IfBranch {
  /** `undefined` for `else`. */
  readonly condition: Expression | undefined;
  readonly body: readonly Statement[];
}

/** An `if` with all of its branches, in the order in which they are tried. */
export interface IfStatement extends Node {
  readonly kind: 'if';
  readonly branches: readonly IfBranch[];
}

/** `context as target` of a `with`. */
export interface WithItem {
  readonly context: Expression;
  readonly target: Expression | undefined;
}

/** `with context as target: …`, and `async with`. */
export interface WithStatement extends Node {
  readonly kind: 'with';
  readonly items: readonly WithItem[];
  readonly body: readonly Statement[];
  readonly isAsync: boolean;
}

/** `try: …`; of the handlers only what they do, not what they catch. */
export interface TryStatement extends Node {
  readonly kind: 'try';
  readonly body: readonly Statement[];
  readonly handlers: readonly (readonly Statement[])[];
  readonly orElse: readonly Statement[];
  readonly finally: readonly Statement[];
}

/** `match subject: …`; of the cases only what they do, not what they match. */
export interface MatchStatement extends Node {
  readonly kind: 'match';
  readonly subject: Expression;
  readonly cases: readonly (readonly Statement[])[];
}

/** `return value`. */
export interface ReturnStatement extends Node {
  readonly kind: 'return';
  readonly value: Expression | undefined;
}

/** `raise`, `assert`, `del`: their expressions are evaluated, nothing else matters. */
export interface EvaluateStatement extends Node {
  readonly kind: 'raise' | 'assert' | 'delete';
  readonly values: readonly Expression[];
}

/** What evaluates nothing. */
export interface JumpStatement extends Node {
  readonly kind: 'break' | 'continue' | 'pass';
}

/** A nested `def` or `class`; its decorators run here. */
export interface DefineStatement extends Node {
  readonly kind: 'function' | 'class';
  /** Index into {@link FileFacts.functions} or {@link FileFacts.classes}. */
  readonly id: number;
}

/** Its names are among the bindings of the scope. */
export interface ImportStatement extends Node {
  readonly kind: 'import';
}

/** A Python statement as plain data. */
export type Statement =
  | ExpressionStatement
  | AssignStatement
  | AugmentedStatement
  | ForStatement
  | WhileStatement
  | IfStatement
  | WithStatement
  | TryStatement
  | MatchStatement
  | ReturnStatement
  | EvaluateStatement
  | JumpStatement
  | DefineStatement
  | ImportStatement;

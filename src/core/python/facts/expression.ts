import type { Range } from '../../domain/position';

interface Node {
  readonly range: Range;
}

/** `name`: a variable, wherever it is bound. */
export interface NameExpression extends Node {
  readonly kind: 'name';
  readonly name: string;
}

/** `object.name`. */
export interface AttributeExpression extends Node {
  readonly kind: 'attribute';
  readonly object: Expression;
  readonly name: string;
}

/** What a call is given at one place: `value`, `keyword=value`, `*values`. */
export interface Argument {
  /** `undefined` for a positional one. */
  readonly keyword: string | undefined;
  /** `f(*xs)` or `f(**xs)`. */
  readonly isSpread: boolean;
  readonly value: Expression;
}

/** `callee(arguments)`. */
export interface CallExpression extends Node {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
}

/** A number, a truth value or None; a text or bytes literal says only how long it is. */
export interface LiteralExpression extends Node {
  readonly kind: 'literal';
  readonly type: 'int' | 'float' | 'str' | 'bytes' | 'bool' | 'none' | 'ellipsis';
  /** The number; for a truth value 0 or 1; for a text its length; absent where it has none. */
  readonly value: number | undefined;
  /** A short text itself, for names looked up by text ("threads", "spawn"). */
  readonly text: string | undefined;
}

/** What is written out in brackets: `[a, b]`, `(a, b)`, `{a, b}`, `{key: a}`. */
export interface CollectionExpression extends Node {
  readonly kind: 'collection';
  readonly type: 'list' | 'tuple' | 'set' | 'dict';
  /** A dict's values; its keys are in `keys`. */
  readonly elements: readonly Expression[];
  readonly keys: readonly Expression[];
}

/** `lambda x: …`: the function is among those of the file. */
export interface LambdaExpression extends Node {
  readonly kind: 'lambda';
  /** Index into {@link FileFacts.functions}. */
  readonly functionId: number;
}

/** One `for target in iterable if condition` of a comprehension. */
export interface ComprehensionClause {
  readonly target: Expression;
  readonly iterable: Expression;
  readonly conditions: readonly Expression[];
  readonly isAsync: boolean;
}

/** `[f(x) for x in xs]`, and the same in other brackets, or in none: a generator. */
export interface ComprehensionExpression extends Node {
  readonly kind: 'comprehension';
  readonly type: 'list' | 'set' | 'dict' | 'generator';
  /** What is made on each round: the element, or a dict's key and value. */
  readonly elements: readonly Expression[];
  readonly clauses: readonly ComprehensionClause[];
}

/** `object[index]`; `object[a, b]` has two indices. */
export interface SubscriptExpression extends Node {
  readonly kind: 'subscript';
  readonly object: Expression;
  readonly indices: readonly Expression[];
}

/** Arithmetic, comparison and boolean operators alike; a chain has all of its operands. */
export interface OperatorExpression extends Node {
  readonly kind: 'operator';
  /** As written: "+", "@", "not in", "and", "-" with one operand. */
  readonly operator: string;
  readonly operands: readonly Expression[];
}

/** `whenTrue if condition else whenFalse`. */
export interface ConditionalExpression extends Node {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
}

/** `await value`. */
export interface AwaitExpression extends Node {
  readonly kind: 'await';
  readonly value: Expression;
}

/** `yield value`, `yield from value`. */
export interface YieldExpression extends Node {
  readonly kind: 'yield';
  readonly value: Expression | undefined;
  readonly isFrom: boolean;
}

/** `name := value`. */
export interface NamedExpression extends Node {
  readonly kind: 'named';
  readonly name: string;
  readonly value: Expression;
}

/** Whatever costs nothing special: f-strings, slices, starred values, and what did not parse. */
export interface OtherExpression extends Node {
  readonly kind: 'other';
  /** tree-sitter's name of it. */
  readonly type: string;
  readonly parts: readonly Expression[];
  /** What an f-string begins and ends with, where that is the beginning or the end of a name: `f"on_{event}"`. */
  readonly ends?: NameEnds;
  /** Of an f-string: what it ends with, if that ends as the name of a file does: ".png". */
  readonly suffix?: string;
}

/** What stands around the unknown part of a name that is put together; one of both may be empty. */
export interface NameEnds {
  readonly start: string;
  readonly end: string;
}

/** A Python expression as plain data, reduced to what the analysis asks about. */
export type Expression =
  | NameExpression
  | AttributeExpression
  | CallExpression
  | LiteralExpression
  | CollectionExpression
  | LambdaExpression
  | ComprehensionExpression
  | SubscriptExpression
  | OperatorExpression
  | ConditionalExpression
  | AwaitExpression
  | YieldExpression
  | NamedExpression
  | OtherExpression;

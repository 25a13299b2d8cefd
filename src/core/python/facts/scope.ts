import type { Range } from '../../domain/position';
import type { Expression } from './expression';
import type { Statement } from './statement';

/**
 * One way in which a scope gives a name its value. A name has several when it is bound in several
 * places; they are in the order of the text.
 */
export type Binding =
  /** `import a.b as c` (no symbol), `from a import b as c` (symbol `b`). `level` counts the dots of a relative import. */
  | { readonly kind: 'import'; readonly module: string; readonly level: number; readonly symbol: string | undefined; readonly range: Range }
  | { readonly kind: 'function'; readonly functionId: number }
  | { readonly kind: 'class'; readonly classId: number }
  | { readonly kind: 'value'; readonly value: Expression; readonly annotation: Expression | undefined }
  /** An annotation without a value. */
  | { readonly kind: 'declared'; readonly annotation: Expression }
  /** `for name in iterable`; `path` leads through unpacking: `for i, (a, name)` is [1, 1]. */
  | { readonly kind: 'element'; readonly iterable: Expression; readonly path: readonly number[] }
  /** `a, name = value`. */
  | { readonly kind: 'unpacked'; readonly value: Expression; readonly path: readonly number[] }
  /** `with context as name`. */
  | { readonly kind: 'entered'; readonly context: Expression }
  /** Something else: `except … as`, `del`, an augmented assignment, a match pattern. */
  | { readonly kind: 'opaque' };

/** The names of a scope. A record, not a Map, so that it survives JSON; made without a prototype. */
export type Bindings = Readonly<Record<string, readonly Binding[]>>;

/** `from module import *`. */
export interface StarImport {
  readonly module: string;
  readonly level: number;
}

/** A parameter of a function; those before a `/` are positional like others. */
export interface Parameter {
  readonly name: string;
  readonly kind: 'positional' | 'keyword-only' | 'star' | 'double-star';
  readonly annotation: Expression | undefined;
  readonly defaultValue: Expression | undefined;
}

/** A function, a lambda, or a file's own body. */
export interface FunctionFacts {
  /** Its index in {@link FileFacts.functions}. */
  readonly id: number;
  readonly kind: 'module' | 'function' | 'lambda';
  /** "<module>" and "<lambda>" for those without one. */
  readonly name: string;
  /** As Python's `__qualname__`: "Pool.run", "main.<locals>.work". */
  readonly qualifiedName: string;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  /** The function in whose body it stands; `undefined` for the module. */
  readonly parent: number | undefined;
  /** The class of which it is a method. */
  readonly classId: number | undefined;
  readonly decorators: readonly Expression[];
  readonly parameters: readonly Parameter[];
  readonly returns: Expression | undefined;
  readonly bindings: Bindings;
  readonly starImports: readonly StarImport[];
  /** Names declared `global` or `nonlocal`. */
  readonly globals: readonly string[];
  readonly nonlocals: readonly string[];
  /** A lambda's body is one `return`. */
  readonly body: readonly Statement[];
  /** From `def` (or its first decorator) to the end of the body. */
  readonly range: Range;
  readonly nameRange: Range;
}

/** A class: what its body and its methods bind. */
export interface ClassFacts {
  /** Its index in {@link FileFacts.classes}. */
  readonly id: number;
  readonly name: string;
  readonly qualifiedName: string;
  /** The function in whose body it stands. */
  readonly parent: number;
  /** The class in whose body it stands. */
  readonly outerClass: number | undefined;
  readonly decorators: readonly Expression[];
  readonly bases: readonly Expression[];
  /** `class Settings(metaclass=Singleton)`. */
  readonly metaclass: Expression | undefined;
  /** Methods and class attributes. */
  readonly bindings: Bindings;
  /** `self.name = value` in its methods. */
  readonly attributes: Readonly<Record<string, readonly AttributeBinding[]>>;
  readonly body: readonly Statement[];
  readonly range: Range;
  readonly nameRange: Range;
}

/** One place that gives an attribute its value. */
export interface AttributeBinding {
  /** The method in which it is assigned, whose names the value uses. */
  readonly functionId: number;
  readonly binding: Binding;
}

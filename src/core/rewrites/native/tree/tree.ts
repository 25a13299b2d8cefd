import type { ListType, NarrowScalar, NativeType, NumpyScalar, Scalar } from './nativeType';

/** An operator of two numbers, as Python writes it. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '&' | '|' | '^' | '<<' | '>>';

/** An operator that compares two numbers. */
export type CompareOperator = '<' | '<=' | '>' | '>=' | '==' | '!=';

/** How often a block runs, and what its names are on each round. */
export type Loop =
  | { readonly kind: 'range'; readonly target: string; readonly start: Value; readonly stop: Value; readonly step: Value }
  /** Over lists in step with each other, up to the end of the shortest; `index` counts the rounds. */
  | { readonly kind: 'items'; readonly index: string | undefined; readonly items: readonly { readonly target: string; readonly list: Value }[] };

/** A loop within an expression, with what must hold for a round to count. */
export interface Clause {
  readonly loop: Loop;
  readonly conditions: readonly Value[];
}

/** What a loop within an expression makes of its elements. */
export type FoldKind = 'sum' | 'min' | 'max' | 'any' | 'all';

/** A Python expression of which every type is known; operands have been converted to what their operator works on. */
export type Value =
  | { readonly kind: 'int'; readonly type: 'int'; readonly value: bigint }
  /** `text` as written, without underscores; "inf" and "nan" too. */
  | { readonly kind: 'float'; readonly type: 'float'; readonly text: string }
  | { readonly kind: 'bool'; readonly type: 'bool'; readonly value: boolean }
  /** `mayBeUnbound`: Python may find here that it has no value yet. */
  | { readonly kind: 'variable'; readonly type: NativeType; readonly name: string; readonly mayBeUnbound: boolean }
  /** Something from outside of the function, read when it is called. */
  | { readonly kind: 'outside'; readonly type: NativeType; readonly origin: Outside['origin']; readonly name: string }
  /** A variable that starts as an int and becomes a float; here it matters which it is. */
  | { readonly kind: 'definite'; readonly type: 'float' | 'float64'; readonly name: string; readonly value: Value }
  | { readonly kind: 'convert'; readonly type: Scalar; readonly value: Value }
  | { readonly kind: 'arithmetic'; readonly type: Scalar; readonly operator: ArithmeticOperator; readonly left: Value; readonly right: Value }
  | { readonly kind: 'unary'; readonly type: Scalar; readonly operator: '-' | '~' | 'not'; readonly value: Value }
  | { readonly kind: 'compare'; readonly type: 'bool' | 'bool_'; readonly operator: CompareOperator; readonly left: Value; readonly right: Value }
  | { readonly kind: 'logic'; readonly type: 'bool' | 'bool_'; readonly operator: 'and' | 'or'; readonly operands: readonly Value[] }
  | { readonly kind: 'choice'; readonly type: Scalar; readonly condition: Value; readonly whenTrue: Value; readonly whenFalse: Value }
  /** A built-in function or one of `math`; `name` as `functions.ts` has it. */
  | { readonly kind: 'call'; readonly type: Scalar | NarrowScalar; readonly name: string; readonly arguments: readonly Value[] }
  /** A function of the same file; `instance` names it with the types that it is given. */
  | { readonly kind: 'local'; readonly type: NativeType; readonly instance: string; readonly arguments: readonly Value[] }
  | { readonly kind: 'element'; readonly type: Scalar | NarrowScalar; readonly list: Value; readonly index: Value }
  | { readonly kind: 'length'; readonly type: 'int'; readonly list: Value }
  /** `matrix[row][column]`, and of an array `matrix[row, column]`. */
  | { readonly kind: 'cell'; readonly type: Scalar | NarrowScalar; readonly matrix: Value; readonly row: Value; readonly column: Value }
  /** `len(matrix[row])`. */
  | { readonly kind: 'width'; readonly type: 'int'; readonly matrix: Value; readonly row: Value }
  /** How many columns an array of two dimensions has. */
  | { readonly kind: 'columns'; readonly type: 'int'; readonly grid: Value }
  /** What is handed out as a number of NumPy's: where it is still Python's, the call is. */
  | { readonly kind: 'sure'; readonly type: NumpyScalar; readonly value: Value }
  | { readonly kind: 'fold'; readonly type: Scalar; readonly fold: FoldKind; readonly clauses: readonly Clause[]; readonly element: Value }
  | { readonly kind: 'list'; readonly type: ListType; readonly elements: readonly Value[] }
  | { readonly kind: 'repeat'; readonly type: ListType; readonly element: Value; readonly times: Value }
  | { readonly kind: 'collect'; readonly type: ListType; readonly clauses: readonly Clause[]; readonly element: Value }
  | { readonly kind: 'tuple'; readonly type: NativeType; readonly parts: readonly Value[] }
  /** Not known yet, or refused. */
  | { readonly kind: 'hole'; readonly type: 'unknown' };

/** A statement of which every type is known. */
export type Step =
  /** `startsAsInt`: the value is an int's though the variable holds floats otherwise; `undefined` where it always has the one type. */
  | { readonly kind: 'assign'; readonly name: string; readonly type: NativeType; readonly value: Value; readonly startsAsInt: boolean | undefined }
  | { readonly kind: 'unpack'; readonly names: readonly string[]; readonly value: Value }
  | { readonly kind: 'store'; readonly list: Value; readonly index: Value; readonly value: Value }
  /** Sets `matrix[row, column]` of an array. */
  | { readonly kind: 'store-cell'; readonly matrix: Value; readonly row: Value; readonly column: Value; readonly value: Value }
  | { readonly kind: 'append'; readonly list: string; readonly isSurelyBound: boolean; readonly value: Value }
  | { readonly kind: 'evaluate'; readonly value: Value }
  | { readonly kind: 'for'; readonly loop: Loop; readonly body: readonly Step[]; readonly orElse: readonly Step[] }
  | { readonly kind: 'while'; readonly condition: Value; readonly body: readonly Step[]; readonly orElse: readonly Step[] }
  | { readonly kind: 'if'; readonly branches: readonly { readonly condition: Value | undefined; readonly body: readonly Step[] }[] }
  | { readonly kind: 'return'; readonly value: Value | undefined }
  /** What happens from here on is left to Python: an error is raised, or something of another type comes back. */
  | { readonly kind: 'give-up' }
  | { readonly kind: 'break' }
  | { readonly kind: 'continue' };

/** A variable of a function. */
export interface Variable {
  readonly name: string;
  readonly type: NativeType;
  /** Holds an int at first, a float later. */
  readonly startsAsInt: boolean;
  /** Holds a number of NumPy's type, but also Python's own: `total = 0.0` to which elements of an array are added. */
  readonly startsAsPython: boolean;
  /** Is read where it may have no value yet. */
  readonly mayBeUnbound: boolean;
}

/** What a function reads beside its parameters, handed over like one. */
export interface Outside {
  /** A name of the file's top level, or an attribute of the object whose method the function is. */
  readonly origin: 'file' | 'object';
  readonly name: string;
  readonly type: NativeType;
}

/** A parameter; that which receives a method's object is none. */
export interface NativeParameter {
  readonly name: string;
  readonly type: NativeType;
  /** The default as Python writes it. */
  readonly defaultText: string | undefined;
  readonly isKeywordOnly: boolean;
  /** Whether the function changes elements of this list or array. */
  readonly isWritten: boolean;
}

/** A method that another one calls of its object. */
export interface CalledMethod {
  /** As Python looks it up: private names with their class. */
  readonly name: string;
  /** Its `__qualname__`. */
  readonly qualifiedName: string;
}

/** A function with the types that it is called with. */
export interface NativeFunction {
  /** Its name with its types, unique. */
  readonly instance: string;
  readonly functionId: number;
  readonly name: string;
  readonly parameters: readonly NativeParameter[];
  /** The class whose method it is. */
  readonly className: string | undefined;
  /** What a method calls its object; a static one has none. */
  readonly receiver: string | undefined;
  /** What it reads beside its parameters, itself or in what it calls. */
  readonly outside: readonly Outside[];
  /** Methods of its object that are translated with it, which must be the object's own when it is called. */
  readonly methods: readonly CalledMethod[];
  readonly returns: NativeType;
  /** The parameter whose list comes back itself; `returns` is then "none". */
  readonly givesBack: string | undefined;
  readonly variables: readonly Variable[];
  readonly body: readonly Step[];
  readonly isRecursive: boolean;
}

/** A function with all those of its file that it calls, callees first; it is the last. */
export interface NativeProgram {
  readonly functions: readonly NativeFunction[];
  readonly entry: NativeFunction;
  /** The same for arguments of other types, asked in turn when the program runs; in C++ only. */
  readonly alternatives: readonly NativeProgram[];
}

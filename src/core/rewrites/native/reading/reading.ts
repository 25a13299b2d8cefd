import type { Range } from '../../../domain/position';
import type { Expression } from '../../../python/facts/expression';
import type { FunctionFacts } from '../../../python/facts/scope';
import type { FileView } from '../../fileView';
import { isNumpy, numpyOf, type NativeType, type PlainScalar } from '../tree/nativeType';
import type { CalledMethod, Outside, Value } from '../tree/tree';

/** What is known of a variable so far. */
export interface VariableDraft {
  readonly type: NativeType;
  /** Every int that it has been given is written out: 0, -1. */
  readonly isWrittenOut: boolean;
  readonly startsAsInt: boolean;
  /** Has been given numbers of Python's own as well as of NumPy's. */
  readonly startsAsPython: boolean;
  readonly mayBeUnbound: boolean;
}

/** A function that is called, as its caller needs it. */
export interface CalledFunction {
  readonly instance: string;
  readonly returns: NativeType;
  /** Which of its parameters it changes elements of. */
  readonly written: ReadonlySet<number>;
  readonly outside: ReadonlyMap<string, Outside>;
  readonly methods: ReadonlyMap<string, CalledMethod>;
  /** Whether it gives back a list that it was given. */
  readonly givesBack: boolean;
}

/** Finds, and reads when need be, a function of the file for the types that it is given. */
export type FindFunction = (called: FunctionFacts, types: readonly NativeType[]) => CalledFunction | string;

/** One function while it is read for one set of parameter types. */
export interface Reading {
  readonly file: FileView;
  readonly scope: FunctionFacts;
  readonly find: FindFunction;
  readonly variables: Map<string, VariableDraft>;
  /** What it reads beside its parameters, by what Python calls it. */
  readonly outside: Map<string, Outside>;
  /** Methods of its object that it calls. */
  readonly methods: Map<string, CalledMethod>;
  /** Attributes whose type is being worked out. */
  readonly asked: ReadonlySet<string>;
  /** Lists of the caller in which elements are set. */
  readonly written: Set<string>;
  /** What a comprehension calls its own names, which end with it. */
  readonly inner: Map<string, { readonly name: string; readonly type: NativeType }>;
  /** Why it cannot be translated; empty when it can. */
  readonly refusals: string[];
  /** Names that surely have a value here; `undefined` where no path leads. */
  assigned: ReadonlySet<string> | undefined;
  /** The call that is a statement of its own, or all of what is assigned or returned: it may change lists. */
  whole: Expression | undefined;
  /** What most likely comes back; where something else would, Python itself takes over. */
  readonly expectedReturn: NativeType;
  /** The parameters that come back themselves, and "None" for a `return` without a value. */
  readonly givenBack: Set<string>;
  /** What the last `return` so far gives. */
  latestReturn: NativeType;
  innerCount: number;
  depth: number;
}

/** Stands for what could not be read. */
export const hole: Value = { kind: 'hole', type: 'unknown' };

/** Deeper nesting is not translated: what reads and writes it calls itself at each level. */
export const deepestNesting = 60;

/** Notes why the function cannot be translated. */
export function refuse({ scope, refusals }: Reading, { range }: { readonly range: Range }, what: string): Value {
  refusals.push(`\`${scope.name}\` ${what} (line ${String(range.start.line + 1)}).`);
  return hole;
}

/** Whether a value is a variable that may still hold the int with which it starts. */
export function mayBeInt({ variables }: Reading, value: Value): boolean {
  return value.kind === 'variable' && (value.type === 'float' || value.type === 'float64') && variables.get(value.name)?.startsAsInt === true;
}

/** A variable that may still hold the int with which it starts is taken as what it really is. */
export function definite(reading: Reading, value: Value): Value {
  return value.kind === 'variable' && mayBeInt(reading, value) ? { kind: 'definite', type: value.type === 'float64' ? 'float64' : 'float', name: value.name, value } : value;
}

/** A number of NumPy's that is handed out, where it may still be Python's own. */
export function surely(reading: Reading, value: Value): Value {
  return isNumpy(value.type) && mayBePython(reading, value) ? { kind: 'sure', type: value.type, value } : value;
}

/** Whether a value may be Python's number, though it is NumPy's in other rounds. */
function mayBePython(reading: Reading, value: Value): boolean {
  if (!isNumpy(value.type)) return true;
  switch (value.kind) {
    case 'variable':
      return reading.variables.get(value.name)?.startsAsPython === true;
    case 'definite':
    case 'convert':
    case 'unary':
      return mayBePython(reading, value.value);
    case 'arithmetic':
    case 'compare':
      return mayBePython(reading, value.left) && mayBePython(reading, value.right);
    case 'logic':
      return value.operands.some((operand) => mayBePython(reading, operand));
    case 'choice':
      return mayBePython(reading, value.whenTrue) || mayBePython(reading, value.whenFalse);
    case 'call':
      return value.arguments.some((argument) => mayBePython(reading, argument));
    default:
      return false;
  }
}

/** The variable's type with one more value that it is given; a refusal where it would hold things of two kinds. */
export function joinTypes(known: VariableDraft | undefined, value: Value): VariableDraft | undefined {
  const isWrittenOut = value.type !== 'int' || value.kind === 'int';
  if (value.type === 'unknown') return known ?? { type: 'unknown', isWrittenOut: true, startsAsInt: false, startsAsPython: false, mayBeUnbound: false };
  if (known === undefined || known.type === 'unknown') return { type: value.type, isWrittenOut, startsAsInt: false, startsAsPython: false, mayBeUnbound: known?.mayBeUnbound ?? false };
  if (known.type === value.type) return { ...known, isWrittenOut: known.isWrittenOut && isWrittenOut };
  return joinNumpy(known, value) ?? joinPlain(known, value);
}

/** A number of Python's where NumPy's were, or the other way. */
function joinNumpy(known: VariableDraft, value: Value): VariableDraft | undefined {
  if (isNumpy(known.type) === isNumpy(value.type)) return undefined;
  const draft: VariableDraft = { ...known, startsAsPython: true };
  if (isNumpy(value.type)) {
    if (isPlain(known.type) && numpyOf(known.type) === value.type) return { ...draft, type: value.type };
    return known.type === 'int' && known.isWrittenOut && value.type === 'float64' ? { ...draft, type: 'float64', startsAsInt: true } : undefined;
  }
  if (isPlain(value.type) && numpyOf(value.type) === known.type) return draft;
  return known.type === 'float64' && value.kind === 'int' ? { ...draft, startsAsInt: true } : undefined;
}

function isPlain(type: NativeType): type is PlainScalar {
  return type === 'int' || type === 'float' || type === 'bool';
}

function joinPlain(known: VariableDraft, value: Value): VariableDraft | undefined {
  if (known.type === 'int' && known.isWrittenOut && value.type === 'float') return { ...known, type: 'float', startsAsInt: true };
  return known.type === 'float' && value.type === 'int' && value.kind === 'int' ? { ...known, startsAsInt: true } : undefined;
}

/** A name that the function does not have. */
export function freshName(reading: Reading, wanted: string): string {
  const { scope, inner } = reading;
  const own = new Set([...Object.keys(scope.bindings), ...scope.parameters.map(({ name }) => name), ...[...inner.values()].map(({ name }) => name)]);
  for (;;) {
    const name = `${wanted}_${String(++reading.innerCount)}`;
    if (!own.has(name)) return name;
  }
}

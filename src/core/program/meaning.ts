import type { Argument, CallExpression, Expression } from '../python/facts/expression';
import type { Loop } from '../python/loop';

/** Where names are looked up: a function (or a file's body, 0), and what its parameters hold in this call. */
export interface Frame {
  readonly path: string;
  readonly functionId: number;
  /** What is known of the arguments; absent when the function is looked at by itself. */
  readonly arguments: ReadonlyMap<string, readonly Meaning[]> | undefined;
  /** For a closure: the call of the function around it in which it was made. */
  readonly outer?: Frame | undefined;
}

/** A call together with the scope whose names it uses. */
export interface CallInFrame {
  readonly call: CallExpression;
  readonly frame: Frame;
  /** Where the names of an argument are looked up, if not where the call stands. */
  readonly placed?: ReadonlyMap<Argument, Frame>;
}

/** Where the names of an argument of a call are looked up. */
export function frameOf({ frame, placed }: CallInFrame, argument: Argument): Frame {
  return placed?.get(argument) ?? frame;
}

/** Something of a library: a module, a function, a class, or a method (`socket.socket.recv`). */
export interface ExternalMeaning {
  readonly kind: 'external';
  readonly name: string;
  /** For a method: the object that it is called on. */
  readonly self: Meaning | undefined;
}

/** An object of a library's type. */
export interface ExternalInstanceMeaning {
  readonly kind: 'external-instance';
  readonly type: string;
  /** The call that made it, when one is seen. */
  readonly madeBy: CallInFrame | undefined;
  /** The operator that made it; of an array also the subscript that it is a part by, or the attribute that turns it round. */
  readonly computedBy?: PlacedExpression | undefined;
  /** The file whose annotation says what it is: it may be of a class of the project that inherits from that. */
  readonly declaredIn?: string;
}

/** A file of the project, imported as a module. */
export interface ModuleMeaning {
  readonly kind: 'module';
  readonly path: string;
  /** The dotted name under which it was imported, for its submodules. */
  readonly name: string;
  readonly importedFrom: string;
}

/** A function of the project: by itself, as the method of an object, or as a closure. */
export interface FunctionMeaning {
  readonly kind: 'function';
  readonly path: string;
  readonly functionId: number;
  /** For a bound method: its object or class. */
  readonly self: Meaning | undefined;
  /** For a nested function or lambda: the call in which it was made, where that tells more than its text. */
  readonly closure?: Frame | undefined;
}

/** A class of the project. */
export interface ClassMeaning {
  readonly kind: 'class';
  readonly path: string;
  readonly classId: number;
}

/** An object of a class of the project. */
export interface InstanceMeaning {
  readonly kind: 'instance';
  readonly path: string;
  readonly classId: number;
  readonly madeBy: CallInFrame | undefined;
  /** Whether it may be something else: not all that give it its value are known. */
  readonly isLikely?: true | undefined;
  /** For `super()`: the object as it looks up what stands behind this class of its own. */
  readonly behind?: ClassMeaning | undefined;
}

/** The object of a method that was looked up through `super()`. */
export function itself(object: InstanceMeaning): InstanceMeaning {
  return object.behind ? { ...object, behind: undefined } : object;
}

/** `functools.partial(callee, …)`, and what `joblib.delayed(callee)` makes. */
export interface PartialMeaning {
  readonly kind: 'partial';
  readonly callee: readonly Meaning[];
  readonly arguments: readonly Argument[];
  readonly frame: Frame;
}

/** A number, or a truth value as 0 or 1. */
export interface NumberMeaning {
  readonly kind: 'number';
  /** `undefined` when it is a number, but which one is not known. */
  readonly value: number | undefined;
  /** Where it is not known: what it is for the everyday object that the costs of the knowledge base belong to. */
  readonly typical?: number | undefined;
  /** What it is the length of, or made from the length of. */
  readonly counts?: PlacedExpression | undefined;
}

/** A text or bytes, of known or unknown length. */
export interface TextMeaning {
  readonly kind: 'text';
  readonly type: 'str' | 'bytes';
  readonly length: number | undefined;
  readonly text: string | undefined;
  /** Short is a word, a line, a formatted message; long are the contents of a file. */
  readonly size?: 'short' | 'long' | undefined;
}

/** A list, tuple, set, dict or generator. */
export interface CollectionMeaning {
  readonly kind: 'collection';
  readonly type: 'list' | 'tuple' | 'set' | 'dict' | 'generator' | 'range';
  readonly length: number | undefined;
  /** The expressions of its elements, where it is written out; a comprehension has the one it repeats. */
  readonly elements: readonly Expression[];
  /** Of a dict that is written out: the key of each element. */
  readonly keys?: readonly Expression[];
  readonly frame: Frame;
  /** Elements that are added to it elsewhere. */
  readonly added?: readonly AddedElement[];
  /** What its elements are, one by one, where they are known without being written out. */
  readonly places?: readonly Meaning[];
  /** What its elements are, where only an annotation says so. */
  readonly items?: readonly Meaning[];
  /** For a range over the indices of something, or a list of what a library's iterator gives: that. */
  readonly counted?: PlacedExpression;
  /** For a range, a slice, or the pieces of a text: how many there typically are. */
  readonly typical?: number | undefined;
  /** Of the pieces of one name or address: there are a few. */
  readonly isFew?: true | undefined;
  /** The loops that fill it, each with its scope. */
  readonly filled?: readonly PlacedFilling[];
}

/** A place that puts something into a container, over and over: `for line in file: rows.append(line)`. */
export interface Filling {
  readonly functionId: number;
  /** The loops that do so, the outermost first, without those that begin with an empty container. */
  readonly loops: readonly Loop[];
  /** Whether each of their rounds does. */
  readonly isEveryRound: boolean;
  /** What is put into it piece by piece: `rows.extend(table)`. */
  readonly pieces: Expression | undefined;
}

/** A place that fills a container, together with the scope whose names it uses. */
export interface PlacedFilling {
  readonly filling: Filling;
  readonly frame: Frame;
  /** Whether it is where the container itself was made. */
  readonly isWhereMade: boolean;
}

/** The elements that are written out, each with its scope. */
export function placedElements({ elements, frame, added = [] }: CollectionMeaning): readonly PlacedExpression[] {
  return [...elements.map((expression) => ({ expression, frame })), ...added];
}

/** An expression together with the scope whose names it uses. */
export interface PlacedExpression {
  readonly expression: Expression;
  readonly frame: Frame;
}

/** What is put into a container; into a dict under a key. */
export interface AddedElement extends PlacedExpression {
  readonly key?: Expression | undefined;
}

/** An attribute of something that could not be resolved: only its name is known. */
export interface MemberMeaning {
  readonly kind: 'member';
  readonly name: string;
  /** The receiver as written, for what a name gives away: "self.executor". */
  readonly receiver: string;
}

/** What an expression may stand for. An expression has several meanings when several places give it a value. */
export type Meaning =
  | ExternalMeaning
  | ExternalInstanceMeaning
  | ModuleMeaning
  | FunctionMeaning
  | ClassMeaning
  | InstanceMeaning
  | PartialMeaning
  | NumberMeaning
  | TextMeaning
  | CollectionMeaning
  | MemberMeaning
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

/** What an expression stands for of which nothing is known. */
export const unknownMeaning: readonly Meaning[] = [{ kind: 'unknown' }];

/** Whether it is known what something is, and that it is something; of a member only the name is known. */
export function isResolved({ kind }: Meaning): boolean {
  return kind !== 'unknown' && kind !== 'member' && kind !== 'none';
}

/** More are not told apart: a name with so many meanings says nothing. */
const maximumMeanings = 12;

/** The meanings without repetition; knowing something beats knowing nothing. */
export function join(meanings: readonly Meaning[]): readonly Meaning[] {
  if (meanings.length <= 1) return meanings;
  const known = new Map<string, Meaning>();
  for (const meaning of meanings) {
    const key = meaningKey(meaning);
    // An array that a loop computes from itself is as large as it was before the loop.
    if (meaning.kind !== 'external-instance' || !known.has(key)) known.set(key, meaning);
  }
  if (known.size > 1) known.delete('unknown');
  if (meanings.some(isLikely)) for (const key of [...known.keys()]) known.delete(`${key}${likely}`);
  return [...known.values()].slice(0, maximumMeanings);
}

const likely = ' likely';

function isLikely(meaning: Meaning): boolean {
  return meaning.kind === 'instance' && meaning.isLikely === true;
}

const keys = new WeakMap<Meaning, string>();

/** Equal for meanings that lead to the same judgement. */
export function meaningKey(meaning: Meaning): string {
  const known = keys.get(meaning);
  if (known !== undefined) return known;
  const key = keyOf(meaning);
  keys.set(meaning, key);
  return key;
}

function keyOf(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'external':
      return `external ${meaning.name}`;
    case 'external-instance':
      return `external-instance ${meaning.type} ${meaning.madeBy ? callKey(meaning.madeBy) : meaning.declaredIn ?? ''}`;
    case 'module':
      return `module ${meaning.path}`;
    case 'function':
      return `function ${meaning.path} ${String(meaning.functionId)} ${meaning.self ? meaningKey(meaning.self) : ''} ${meaning.closure ? frameKey(meaning.closure) : ''}`;
    case 'class':
      return `class ${meaning.path} ${String(meaning.classId)}`;
    case 'instance':
      return `instance ${meaning.path} ${String(meaning.classId)} ${meaning.madeBy ? callKey(meaning.madeBy) : ''}${meaning.behind ? ` behind ${meaningKey(meaning.behind)}` : ''}${meaning.isLikely ? likely : ''}`;
    case 'partial':
      return `partial ${meaning.callee.map(meaningKey).join()} ${meaning.frame.path}:${meaning.arguments.map(({ value }) => expressionKey(value)).join()}${ofCall(meaning.frame)}`;
    case 'number':
      return `number ${String(meaning.value)}${meaning.typical === undefined ? '' : ` ~${String(meaning.typical)}`}${meaning.counts ? ` of ${meaning.counts.frame.path}:${expressionKey(meaning.counts.expression)}` : ''}`;
    case 'text':
      return `text ${String(meaning.length)} ${meaning.text ?? ''}${meaning.size ?? ''}`;
    case 'collection':
      return `collection ${meaning.type} ${String(meaning.length)}${meaning.isFew ? ' few' : ''}${meaning.typical === undefined ? '' : ` ~${String(meaning.typical)}`} ${elementsKey(meaning)}`;
    case 'member':
      return `member ${meaning.receiver}.${meaning.name}`;
    default:
      return meaning.kind;
  }
}

/** Equal for frames in which the same is known. */
export function frameKey(frame: Frame): string {
  const known = [...(frame.arguments ?? [])].map(([parameter, meanings]) => `${parameter}=${meanings.map(meaningKey).join('|')}`);
  return `${frame.path} ${String(frame.functionId)} ${known.join()}${frame.outer ? ` in ${frameKey(frame.outer)}` : ''}`;
}

/** Closures made by closures beyond this are looked at as their text alone. */
const maximumClosureDepth = 3;

/** A frame as the closure of a function that is made in it; nothing where it tells no more than the text. */
export function closureOf(frame: Frame): Frame | undefined {
  return (frame.arguments || frame.outer) && closureDepth(frame) < maximumClosureDepth ? frame : undefined;
}

function closureDepth(frame: Frame): number {
  const captured = [...(frame.arguments?.values() ?? [])].flat().map((meaning) => (meaning.kind === 'function' && meaning.closure ? 1 + closureDepth(meaning.closure) : 0));
  return Math.max(0, frame.outer ? 1 + closureDepth(frame.outer) : 0, ...captured);
}

function elementsKey({ type, elements: [first], added: [other] = [], items = [], places = items, frame }: CollectionMeaning): string {
  const placed = first ? { expression: first, frame } : other;
  // `*args`, `**options` and `args=(function,)` hold other things each time that the function around them is called with something else.
  const call = (type === 'tuple' || type === 'dict') && placed ? ofCall(placed.frame) : '';
  return placed ? `${placed.frame.path}:${expressionKey(placed.expression)}${call}` : places.map(meaningKey).join('|');
}

/** The same call makes another object each time that the function around it is called with something else. */
function callKey({ call, frame }: CallInFrame): string {
  return `${frame.path}:${expressionKey(call)}${ofCall(frame)}`;
}

function ofCall(frame: Frame): string {
  return frame.arguments || frame.outer ? ` #${String(frameNumber(frame))}` : '';
}

const frameNumbers = new WeakMap<Frame, number>();
let framesNumbered = 0;

/** Frames in which the same is known are one object (`sameFrame` in `createEvaluator.ts`), so a number says less than a key and tells as much. */
function frameNumber(frame: Frame): number {
  const number = frameNumbers.get(frame) ?? framesNumbered++;
  frameNumbers.set(frame, number);
  return number;
}

function expressionKey(expression: Expression): string {
  const { line, column } = expression.range.start;
  return `${String(line)}:${String(column)}`;
}

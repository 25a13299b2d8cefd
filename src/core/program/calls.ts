import type { KnowledgeEntry } from '../knowledge/entry';
import { argumentAt, positionalArguments } from '../python/callArguments';
import type { Argument, CallExpression, Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { yieldedValues } from '../python/returnedValues';
import { isSuperCall } from '../python/superCall';
import type { Evaluator } from './evaluator';
import { frameOf, join, unknownMeaning, type CallInFrame, type ClassMeaning, type ExternalInstanceMeaning, type ExternalMeaning, type Frame, type FunctionMeaning, type InstanceMeaning, type Meaning, type NumberMeaning, type PartialMeaning } from './meaning';
import { knownNumber, likelyNumber, onlyNumber } from './knownNumbers';
import { isLongText, longText } from './longText';
import { calledMethods } from './calledObjects';
import { dictOf } from './dictOf';
import { classesOf } from './ownClass';
import { limitOf } from './entrySeconds';
import { makesHeirs } from './heirMakers';
import { namedByMethodCaller } from './methodCaller';
import { attributeNamed } from './namedAttributes';
import { rangeMeaning } from './ranges';
import { entered } from './names';
import { isParallel } from './parallelTypes';
import { makesNumber, reducesToNumber } from './scalars';
import { takenMeanings } from './taken';
import { taskResults } from './taskResults';
import { computeNumber, givesNumber } from './numberFunctions';
import { isBound, isUnbound } from './parameterKinds';
import { returnedMeanings } from './returnedMeanings';
import { argumentFor, starArguments } from './parameters';
import { isWorthKnowing } from './worthKnowing';

/** What calling a callee gives. */
export function resultOfCall(evaluator: Evaluator, callee: Meaning, call: CallInFrame): readonly Meaning[] {
  const [first] = call.call.arguments;
  switch (callee.kind) {
    case 'external':
      return externalResult(evaluator, callee, call);
    case 'class':
      return [{ kind: 'instance', path: callee.path, classId: callee.classId, madeBy: call }];
    case 'function':
      return functionResult(evaluator, callee, call);
    case 'partial':
      return join(callee.callee.flatMap((inner) => evaluator.resultOf(inner, withPartial(callee, call))));
    case 'instance':
      return join(calledMethods(evaluator, callee).flatMap((method) => evaluator.resultOf(method, call)));
    case 'external-instance':
      if (callee.type === 'weakref.ReferenceType') return referent(evaluator, callee);
      if (callee.type === 'operator.methodcaller') return resultOfNamed(evaluator, callee, call);
      // The tasks are written as calls, so a list of them has what they return.
      if (isParallel(callee) && first) return evaluator.meaningsOf(first.value, call.frame);
      return resultOfObject(evaluator, callee, call);
    case 'member':
      // Nothing but a text is split so, or a column of texts.
      if (cutsName(`str.${callee.name}`, call.call) && !/(^|\.)str$/.test(callee.receiver)) return [{ kind: 'collection', type: 'list', length: undefined, elements: [], frame: call.frame, isFew: true }];
      // Whatever has such a method is an event loop: `self.bot.loop.run_in_executor(None, f)`.
      return (callee.name === 'run_in_executor' && taskResults(evaluator, `${callee.receiver}.${callee.name}`, undefined, call)) || unknownMeaning;
    default:
      return unknownMeaning;
  }
}

/** What calling an object of a library gives: `Session = sessionmaker(engine)` and later `Session()`. */
function resultOfObject(evaluator: Evaluator, callee: ExternalInstanceMeaning, call: CallInFrame): readonly Meaning[] {
  const name = `${callee.type}.__call__`;
  return evaluator.program.knowledge.find(name)?.returns === undefined ? unknownMeaning : externalResult(evaluator, { kind: 'external', name, self: callee }, call);
}

function resultOfNamed(evaluator: Evaluator, caller: ExternalInstanceMeaning, call: CallInFrame): readonly Meaning[] {
  const named = namedByMethodCaller(evaluator, caller, call);
  return named ? join(named.callees.flatMap((callee) => evaluator.resultOf(callee, named.call))) : unknownMeaning;
}

/** What a weak reference was made of. */
function referent(evaluator: Evaluator, { madeBy }: ExternalInstanceMeaning): readonly Meaning[] {
  const made = madeBy?.call.arguments[0];
  return madeBy && made ? evaluator.meaningsOf(made.value, madeBy.frame) : unknownMeaning;
}

/** The call with the arguments that the partial already holds; their names are those of the place where it was made. */
export function withPartial(partial: PartialMeaning, call: CallInFrame): CallInFrame {
  const placed = new Map([...(call.placed ?? []), ...partial.arguments.map((argument) => [argument, partial.frame] as const)]);
  return { call: { ...call.call, arguments: [...partial.arguments, ...call.call.arguments] }, frame: call.frame, placed };
}

/** The frame of a callee, with what its arguments are known to be. */
export function enterCall(evaluator: Evaluator, callee: FunctionMeaning, entering: CallInFrame, skip: number): Frame {
  const { call, frame } = entering;
  const facts = evaluator.functionFacts(callee);
  const known = new Map<string, readonly Meaning[]>();
  if (!facts) return { path: callee.path, functionId: callee.functionId, arguments: known, outer: callee.closure };
  const self = facts.parameters[0];
  if (skip > 0 && self && callee.self) known.set(self.name, [callee.self]);
  facts.parameters.forEach((parameter, index) => {
    if (index < skip) return;
    if (parameter.kind === 'star') {
      const handed = handedInStar(evaluator, starArguments(facts, call, skip), frame);
      if (handed) known.set(parameter.name, [handed]);
      return;
    }
    if (parameter.kind === 'double-star') {
      const handed = handedInKeywords(evaluator, facts, call, frame);
      if (handed) known.set(parameter.name, [handed]);
      return;
    }
    const argument = argumentFor(facts, index, call, skip);
    const value = argument?.value ?? parameter.defaultValue;
    if (!value) return;
    const valueFrame = argument ? frameOf(entering, argument) : { path: callee.path, functionId: facts.parent ?? 0, arguments: undefined };
    const meanings = evaluator.meaningsOf(value, valueFrame);
    if (isWorthKnowing(evaluator, { meanings, value }, { parameter: parameter.name, callee })) known.set(parameter.name, meanings);
  });
  return { path: callee.path, functionId: callee.functionId, arguments: known.size > 0 ? known : undefined, outer: callee.closure };
}

/** `*args` that begin with something to call are a wrapper's; what others hold is not worth a frame of their own. */
function handedInStar(evaluator: Evaluator, given: readonly Argument[], frame: Frame): Meaning | undefined {
  const [first] = given;
  if (!first) return undefined;
  const meanings = evaluator.meaningsOf(first.value, frame);
  if (first.isSpread) return meanings.find((meaning) => meaning.kind === 'collection' && meaning.type === 'tuple' && meaning.elements.length > 0);
  if (!meanings.some(({ kind }) => kind === 'function' || kind === 'partial')) return undefined;
  const elements = given.filter(({ isSpread }) => !isSpread).map(({ value }) => value);
  return { kind: 'collection', type: 'tuple', length: elements.length, elements, frame };
}

/** By these names functions are given what they are to call. */
const namesOfTasks = /^(target|func|function|fn|callable|callback|work|worker|task|job)$/;

/** `**options` that hold something to call are a wrapper's: `start(target=work, args=(1,))`. */
function handedInKeywords(evaluator: Evaluator, { parameters }: FunctionFacts, call: CallExpression, frame: Frame): Meaning | undefined {
  const given = call.arguments.flatMap(({ keyword, value }) => (keyword !== undefined && !parameters.some(({ name }) => name === keyword) ? [{ keyword, value }] : []));
  const isTask = given.some(({ keyword, value }) => namesOfTasks.test(keyword) && evaluator.meaningsOf(value, frame).some(({ kind }) => kind === 'function' || kind === 'partial'));
  if (!isTask) return passedKeywords(evaluator, call, frame);
  const keys = given.map(({ keyword, value }): Expression => ({ kind: 'literal', type: 'str', value: undefined, text: keyword, range: value.range }));
  return { kind: 'collection', type: 'dict', length: given.length, elements: given.map(({ value }) => value), keys, frame };
}

/** `start(**options)`, where the wrapper around was given them. */
function passedKeywords(evaluator: Evaluator, call: CallExpression, frame: Frame): Meaning | undefined {
  const spread = call.arguments.flatMap(({ isSpread, value }) => (isSpread && value.kind === 'name' ? frame.arguments?.get(value.name) ?? [] : []));
  return spread.find((meaning) => meaning.kind === 'collection' && meaning.type === 'dict');
}

/** The frame of a callee whose first parameters are known to be these. */
export function enterWith(evaluator: Evaluator, callee: FunctionMeaning, given: readonly (readonly Meaning[])[]): Frame {
  const parameters = evaluator.functionFacts(callee)?.parameters ?? [];
  const known = new Map(given.flatMap((meanings, index) => (parameters[index] ? [[parameters[index].name, meanings] as const] : [])));
  return { path: callee.path, functionId: callee.functionId, arguments: known, outer: callee.closure };
}

/** How many leading parameters are filled by the receiver. */
export function boundParameters(evaluator: Evaluator, callee: FunctionMeaning): number {
  const facts = evaluator.functionFacts(callee);
  return facts && callee.self && isBound(facts) && !isUnbound(facts, callee.self) ? 1 : 0;
}

function functionResult(evaluator: Evaluator, callee: FunctionMeaning, call: CallInFrame): readonly Meaning[] {
  const facts = evaluator.functionFacts(callee);
  if (!facts) return unknownMeaning;
  const frame = evaluator.enter(callee, call, boundParameters(evaluator, callee));
  if (facts.isGenerator) return [{ kind: 'collection', type: 'generator', length: undefined, elements: yieldedValues(facts.body), frame }];
  const returned = returnedMeanings(evaluator, facts, frame);
  return returned.length > 0 ? join(returned) : [{ kind: 'none' }];
}

/** Callables that wrap another one and keep what it does. */
const partialMakers = new Set([
  'functools.partial', 'functools.partialmethod', 'contextvars.Context.run',
  'joblib.delayed', 'joblib.parallel.delayed', 'sklearn.utils.parallel.delayed', 'sklearn.utils.fixes.delayed', 'sklearn.externals.joblib.delayed',
  'dask.delayed', 'dask.delayed.delayed',
]);
/** Wrap a callable that they return unchanged, as far as the work goes. */
const wrappers = new Set(['functools.wraps', 'functools.lru_cache', 'functools.cache', 'staticmethod', 'classmethod']);

/** What a method that an object of the program has from a library gives of its own kind: `network.to(device)` is that network, `Network.from_pretrained(name)` another one. */
function ofItsClass({ self }: ExternalMeaning, name: string, entry: KnowledgeEntry | undefined): Meaning | undefined {
  if (self?.kind !== 'instance') return undefined;
  const isOwnKind = entry?.returns !== undefined && entry.name === `${entry.returns}.${name.split('.').pop() ?? ''}`;
  return isOwnKind || makesHeirs(name) ? self : undefined;
}

/** `super().from_pretrained(name)` in a method of the class: one of its own, as a library's class makes it. */
function madeThroughSuper(evaluator: Evaluator, name: string, { call: { callee }, frame }: CallInFrame): Meaning | undefined {
  if (callee.kind !== 'attribute' || !isSuperCall(callee.object) || !makesHeirs(name)) return undefined;
  const classId = evaluator.functionFacts(frame)?.classId;
  return classId === undefined ? undefined : { kind: 'instance', path: frame.path, classId, madeBy: undefined };
}

function externalResult(evaluator: Evaluator, callee: ExternalMeaning, call: CallInFrame): readonly Meaning[] {
  const { knowledge } = evaluator.program;
  const name = knowledge.canonicalName(callee.name);
  const [first, ...rest] = call.call.arguments;
  if (partialMakers.has(name) && first) return [makePartial(evaluator, first, rest, call.frame)];
  if (wrappers.has(name) && first) return evaluator.meaningsOf(first.value, call.frame);
  if (injects.test(name) && first) return injected(evaluator, first.value, call.frame);
  if (name === 'range') return [rangeMeaning(evaluator, call)];
  if (name === 'super') return superMeaning(evaluator, call);
  if (name === 'type' && first && rest.length === 0) return classesOf(evaluator.meaningsOf(first.value, call.frame));
  if (name === 'dict') return [dictOf(evaluator, call)];
  if (name === 'getattr') return attributeNamed(evaluator, call);
  if (name === 'len') return [lengthOf(evaluator, first, call.frame)];
  if (randomIntegers.test(name)) return [{ kind: 'number', value: undefined, typical: typicalOf(call.call.arguments.map(({ value }) => knownNumber(evaluator, value, call.frame))) }];
  if (name === 'sum' || name === 'ord') return [{ kind: 'number', value: undefined }];
  if (makesNumber(evaluator, name, call) || reducesToNumber(name, call)) return [{ kind: 'number', value: undefined }];
  if (givesNumber(name)) return [numberOf(name, call.call.arguments.map(({ value }) => onlyNumber(evaluator, value, call.frame)))];
  if (name === 'list' || name === 'tuple' || name === 'set' || name === 'sorted' || name === 'reversed') return collected(evaluator, name, first, call.frame);
  if (/^contextlib\.(Async)?ExitStack\.enter_(async_)?context$/.test(name) && first) return join(evaluator.meaningsOf(first.value, call.frame).flatMap((context) => entered(evaluator, context)));
  const view = dictView(name, callee.self);
  if (view) return [view];
  const taken = takenMeanings(evaluator, name, callee.self, call) ?? taskResults(evaluator, name, callee.self, call);
  if (taken) return taken;
  const entry = knowledge.find(name);
  const heir = ofItsClass(callee, name, entry) ?? madeThroughSuper(evaluator, name, call);
  if (heir) return [heir];
  if (entry?.returnsArgument !== undefined && !asksUntil(name, call)) return passedOn(evaluator, name, entry.returnsArgument, call);
  const returns = entry ? returnedType(evaluator, entry, call) : undefined;
  if (returns === 'str' || returns === 'bytes') {
    const limit = entry && limitOf(evaluator, entry, call);
    const drawn = drawnBytes.test(name) && first ? knownNumber(evaluator, first.value, call.frame) : undefined;
    if (drawn !== undefined) return [{ kind: 'text', type: returns, length: drawn, text: undefined }];
    return [{ kind: 'text', type: returns, length: limit, text: limit === undefined ? rewritten(name, callee.self, call) : undefined, size: limit === undefined ? sizeOfText(name, callee.self) : undefined }];
  }
  if (returns === 'int' || returns === 'float' || returns === 'bool') return [{ kind: 'number', value: undefined }];
  if (returns === 'None') return [{ kind: 'none' }];
  const pieces = returns === 'list' ? piecesOfLongText(evaluator, name, call) : undefined;
  if (pieces !== undefined) return [{ kind: 'collection', type: 'list', length: undefined, elements: [], frame: call.frame, typical: pieces }];
  if (returns === 'list' || returns === 'dict' || returns === 'set' || returns === 'tuple') {
    return [{ kind: 'collection', type: returns, length: undefined, elements: [], frame: call.frame, ...(cutsName(name, call.call) ? { isFew: true } : {}) }];
  }
  if (returns !== undefined) return [{ kind: 'external-instance', type: returns, madeBy: call }];
  return isTypeName(name) ? [{ kind: 'external-instance', type: name, madeBy: call }] : unknownMeaning;
}

/** `service: Service = Depends(get_service)`: what FastAPI gives a handler. */
const injects = /^fastapi\.(params\.|param_functions\.)?(Depends|Security)$/;

/** What FastAPI makes of what it is told to call: the result, or what a generator function yields once. */
function injected(evaluator: Evaluator, callable: Expression, frame: Frame): readonly Meaning[] {
  const { range } = callable;
  const call: CallInFrame = { call: { kind: 'call', callee: callable, arguments: [], range }, frame };
  const given = evaluator.meaningsOf(callable, frame).flatMap((callee) => evaluator.resultOf(callee, call));
  return join(given.flatMap((each) => (each.kind === 'collection' && each.type === 'generator' ? evaluator.elementsOf(each, []) : [each])));
}

/** `iter(read, b"")` calls what it is given until that gives the other; with one argument it goes through it. */
function asksUntil(name: string, { call }: CallInFrame): boolean {
  return name === 'iter' && call.arguments.length === 2;
}

function numberOf(name: string, given: readonly (NumberMeaning | undefined)[]): NumberMeaning {
  const value = computeNumber(name, given.map((number) => number?.value));
  const isTypical = value === undefined && given.some((number) => number?.typical !== undefined);
  if (isTypical) return { kind: 'number', value, typical: computeNumber(name, given.map((number) => number && likelyNumber(number))) };
  return { kind: 'number', value, ...(value === undefined && name === 'min' ? limitedBy(given) : {}) };
}

/** The lesser of two numbers, one of which is known, is typically that: `min(len(pages), 10)` is there because there can be more. */
function limitedBy(given: readonly (NumberMeaning | undefined)[]): { readonly typical?: number } {
  const known = given.flatMap((number) => number?.value ?? []);
  return known.length > 0 && given.length > 1 ? { typical: Math.min(...known) } : {};
}

const randomIntegers = /^random\.(SystemRandom\.|Random\.)?(randint|randrange)$/;

/** The middle between the limits of a random number. */
function typicalOf(limits: readonly (number | undefined)[]): number | undefined {
  const [low, high = 0] = limits;
  return low === undefined || limits.includes(undefined) ? undefined : (low + high) / 2;
}

/** What makes, or passes on, a text as people write it. */
const textMethods = /^(str|bytes)\.(encode|decode|format|strip|lstrip|rstrip|lower|upper|title|zfill|ljust|rjust|replace)$|^(str|input|repr|hex|chr|format)$/;
const digests = /\.(hex)?digest$|^(secrets\.token_\w+|os\.urandom|struct\.pack|int\.to_bytes)$/;
/** As many bytes as they are asked for. */
const drawnBytes = /^(os\.urandom|secrets\.token_bytes|random\.(SystemRandom\.|Random\.)?randbytes|numpy\.random\.(Generator\.|RandomState\.)?bytes)$/;
const readers = /\.(read|read_text|read_bytes|getvalue|check_output|communicate)$/;

function sizeOfText(name: string, self: Meaning | undefined): 'short' | 'long' | undefined {
  if (readers.test(name)) return 'long';
  if (digests.test(name)) return 'short';
  if (!textMethods.test(name)) return undefined;
  return self?.kind === 'text' && (self.size === 'long' || (self.length ?? 0) > 1000) ? 'long' : 'short';
}

/** What methods that need no argument make of a text that is known: `getattr(client, "GET".lower())`. */
const rewriters: Readonly<Record<string, (text: string) => string>> = {
  'str.lower': (text) => text.toLowerCase(),
  'str.upper': (text) => text.toUpperCase(),
  'str.strip': (text) => text.trim(),
};

function rewritten(name: string, self: Meaning | undefined, { call }: CallInFrame): string | undefined {
  if (self?.kind !== 'text' || self.text === undefined || call.arguments.length > 0) return undefined;
  return rewriters[name]?.(self.text);
}

const splitters = /^(str|bytes)\.(split|rsplit|splitlines)$/;
const matchers = /^re\.(findall|split)$/;

/** Into how many pieces a call cuts a text, where it is a long one: the words or the lines of a whole file. */
function piecesOfLongText(evaluator: Evaluator, name: string, { call, frame }: CallInFrame): number | undefined {
  const object = splitters.test(name) && call.callee.kind === 'attribute' ? call.callee.object : undefined;
  const text = object ?? (matchers.test(name) ? argumentAt(call, { position: 1, keyword: 'string' })?.value : undefined);
  if (!text || !isLongText(evaluator, text, frame)) return undefined;
  const [separator] = positionalArguments(call);
  const isAtBlanks = /\.r?split$/.test(name) && object !== undefined && (!separator || (separator.value.kind === 'literal' && separator.value.text === ' '));
  return isAtBlanks || name === 're.findall' ? longText.words : longText.lines;
}

/** `path.split("/")`, `kind.split(".")`: what such a sign parts are the words of one name. */
function cutsName(name: string, { arguments: [separator] }: CallExpression): boolean {
  return splitters.test(name) && separator?.value.kind === 'literal' && /^(\.|\/|\\|:|::|-|_|@|=|->|\+)$/.test(separator.value.text ?? '');
}

/** `tasks.values()` and `tasks.items()` of a dict of which the values are seen; nothing is known of its keys. */
function dictView(name: string, self: Meaning | undefined): Meaning | undefined {
  if (self?.kind !== 'collection' || self.type !== 'dict') return undefined;
  if (name === 'dict.values' && (self.elements.length > 0 || self.added || self.items)) return { ...self, type: 'list' };
  const { added = [], elements, length, frame } = self;
  if (name !== 'dict.items' || elements.length + added.length === 0) return undefined;
  const others = added.map((addition) => ({ expression: pairWith(addition.expression), frame: addition.frame }));
  return { kind: 'collection', type: 'list', length, elements: elements.map(pairWith), frame, added: others };
}

function pairWith(value: Expression): Expression {
  const key: Expression = { kind: 'other', type: 'key', parts: [], range: value.range };
  return { kind: 'collection', type: 'tuple', keys: [], elements: [key, value], range: value.range };
}

/** The type of a result; of `open(path, 'rb')` another than of `open(path)`. */
function returnedType(evaluator: Evaluator, { returns, returnsIf }: KnowledgeEntry, { call, frame }: CallInFrame): string | undefined {
  if (!returnsIf) return returns;
  const argument = argumentAt(call, returnsIf);
  const isIt = argument && evaluator.meaningsOf(argument.value, frame).some((meaning) =>
    (meaning.kind === 'text' && meaning.text?.includes(returnsIf.contains)) || (meaning.kind === 'external' && meaning.name === returnsIf.contains));
  return isIt ? returnsIf.type : returns;
}

/** What stays what it is when it is copied or gone through: collections, objects, callables. */
const passable: ReadonlySet<Meaning['kind']> = new Set(['collection', 'external-instance', 'instance', 'function', 'class', 'partial']);

/** `tqdm(xs)` and `copy.copy(xs)` have the elements of what they are given. */
function passedOn(evaluator: Evaluator, name: string, position: number, call: CallInFrame): readonly Meaning[] {
  const argument = positionalArguments(call.call)[position];
  const given = argument ? evaluator.meaningsOf(argument.value, call.frame).filter(({ kind }) => passable.has(kind)) : [];
  return given.length > 0 ? given : [{ kind: 'external-instance', type: name, madeBy: call }];
}

function makePartial(evaluator: Evaluator, first: Argument, rest: readonly Argument[], frame: Frame): Meaning {
  return { kind: 'partial', callee: evaluator.meaningsOf(first.value, frame), arguments: rest, frame };
}

/** Library classes are written `Like.This`; a few built-in iterators are not. */
function isTypeName(name: string): boolean {
  const last = name.slice(name.lastIndexOf('.') + 1);
  return /^_*[A-Z]/.test(last) || name.startsWith('itertools.') || ['enumerate', 'zip', 'map', 'filter', 'iter', 'tqdm', 'deque', 'defaultdict', 'chain'].includes(last);
}

function superMeaning(evaluator: Evaluator, { frame }: CallInFrame): readonly Meaning[] {
  const scope = evaluator.functionFacts(frame);
  if (scope?.classId === undefined) return unknownMeaning;
  const own: ClassMeaning = { kind: 'class', path: frame.path, classId: scope.classId };
  const [, ...bases] = evaluator.ancestors(own);
  if (bases.some((each) => typeof each !== 'string')) return [behindItsClass(evaluator, own, scope, frame)];
  const [external] = bases;
  return typeof external === 'string' ? [{ kind: 'external-instance', type: external, madeBy: undefined }] : unknownMeaning;
}

/** The object of a method, whatever class it is of, as it looks up what the method's own class overrides. */
function behindItsClass(evaluator: Evaluator, own: ClassMeaning, scope: FunctionFacts, frame: Frame): InstanceMeaning {
  const [self] = scope.parameters;
  const object = self && evaluator.lookUp(self.name, frame).find((meaning) => meaning.kind === 'instance');
  return object?.kind === 'instance' ? { ...object, behind: own } : { ...own, kind: 'instance', madeBy: undefined, behind: own };
}

function lengthOf(evaluator: Evaluator, first: Argument | undefined, frame: Frame): Meaning {
  const [meaning, ...others] = first ? evaluator.meaningsOf(first.value, frame) : [];
  const isKnown = others.length === 0 && (meaning?.kind === 'collection' || meaning?.kind === 'text');
  return { kind: 'number', value: isKnown ? meaning.length : undefined, counts: first && { expression: first.value, frame } };
}

function collected(evaluator: Evaluator, name: 'list' | 'tuple' | 'set' | 'sorted' | 'reversed', first: Argument | undefined, frame: Frame): readonly Meaning[] {
  const type = name === 'sorted' || name === 'reversed' ? 'list' : name;
  if (!first) return [{ kind: 'collection', type, length: 0, elements: [], frame }];
  return join(evaluator.meaningsOf(first.value, frame).map((meaning): Meaning =>
    meaning.kind === 'collection' && meaning.type !== 'range' ? { ...meaning, type }
    : meaning.kind === 'collection' ? { ...meaning, type, elements: [] }
    : { kind: 'collection', type, length: undefined, elements: [], frame, ...(meaning.kind === 'external-instance' ? { counted: { expression: first.value, frame } } : {}) }));
}

import type { Argument, CallExpression, Expression } from '../python/facts/expression';
import type { FileFacts } from '../python/facts';
import type { FunctionFacts } from '../python/facts/scope';
import { returnedValues } from '../python/returnedValues';
import { expressionsIn, walkExpressions } from '../python/traverse';
import { attributeByName } from './attributeByName';
import { lastName } from './callIndex';
import { boundParameters } from './calls';
import { decoratedResults, decoratedNames, isDecorated } from './decorators';
import { isDeclaration, methodsNamed, overridesOf } from './emptyBody';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import { asGiven, givenTo, runOf, surelyRunOf } from './handedOn';
import { boundTo, functionNames, isCallable, isImported, looksCallable, mayBeCallable, taskIn } from './looksCallable';
import { placedElements, type ClassMeaning, type CollectionMeaning, type Frame, type FunctionMeaning, type InstanceMeaning, type Meaning, type MemberMeaning } from './meaning';
import { boundMethods } from './boundMethods';
import { keptTask } from './keptTasks';
import { oncePerFile } from './oncePerFile';
import { namesakeMethods, onlyMethod } from './onlyMethod';
import { argumentFor, starArguments } from './parameters';
import { queuedTask } from './queuedTasks';
import { innermost, type CallInPlace, type Doubt, type SpawnCall, type SpawnReader } from './spawnCall';
import { isUsedUpBy } from './usedUp';

/** A callee is looked at as that many different functions. */
const maximumCallees = 3;

/**
 * A call of a wrapper: a function of the project that hands what it is given to a spawn, or to
 * another wrapper (`run_in_background(f)`); or a function whose decorator makes its call a spawn
 * (`@threaded`). The site is the call, since there stands what runs.
 */
export function readWrapperCall(evaluator: Evaluator, place: CallInPlace, read: SpawnReader, levels: number): SpawnCall | undefined {
  const { call, frame } = place;
  const facts = evaluator.program.file(frame.path);
  if (!facts || levels === 0) return undefined;
  const values = call.arguments.map(({ value }) => value);
  const speaks = speaksOfSpawning(call.callee) || isAwaitedWithMethod(place) || isStartWith(call) || isSubmitted(facts, place);
  const isSurelyHanded = ({ value, isSpread }: Argument): boolean => (isSpread && isGivenOptions(value, frame))
    || looksCallable(facts, value, frame)
    || (speaks && mayBeCallable(value))
    || isMethodElsewhere(evaluator, value, place)
    || isGeneratorCall(facts, value)
    || (value.kind === 'attribute' && takesTasks.test(lastName(call.callee) ?? ''));
  const surely = new Set(call.arguments.filter(isSurelyHanded).map(({ value }) => value));
  // Where one thing is handed over the others may be as well: `Task(window, self.engine.run, self.done)`.
  const handed = surely.size > 0 ? values.filter((value) => surely.has(value) || value.kind === 'attribute') : [];
  if (handed.length === 0 && !mayBeDecorated(facts, call.callee) && !isAwaitedDecorated(evaluator, facts, place) && !wrapperNames.test(lastName(call.callee) ?? '')) return throughMade(evaluator, facts, place, read, levels);
  const { callees, doubt } = calleesOf(evaluator, call.callee, frame);
  for (const callee of callees.slice(0, maximumCallees)) {
    const spawn = handed.length > 0 ? throughArguments(evaluator, callee, place, handed, read, levels) : undefined;
    const found = spawn ?? throughDecorator(evaluator, callee, place, read, levels);
    if (found) return doubt ? { ...found, doubt: found.doubt ?? doubt } : found;
  }
  return throughMade(evaluator, facts, place, read, levels);
}

/** What a callee is; where nothing else tells, a method of `context.thread_pool` by whoever has an attribute of that name, and `window.run_in_thread` by the only class, or one of the few, with such a method. */
export function calleesOf(evaluator: Evaluator, callee: Expression, frame: Frame): { readonly callees: readonly Meaning[]; readonly doubt?: Doubt } {
  const named = evaluator.meaningsOf(callee, frame);
  const own = named.flatMap((meaning) => implementationsOf(evaluator, meaning, callee, frame));
  if (own.length > named.length) return { callees: own, doubt: 'kinds' };
  if (callee.kind !== 'attribute' || !own.every(({ kind }) => kind === 'unknown' || kind === 'member')) return { callees: own };
  const { name, object } = callee;
  const kept = object.kind === 'attribute' ? attributeByName(evaluator, frame.path, object.name).flatMap((keeper) => evaluator.member(keeper, name, writtenName(object))) : [];
  if (kept.length > 0 || !wrapperNames.test(name)) return { callees: kept, doubt: 'name' };
  const only = onlyMethod(evaluator, name, frame);
  return { callees: only ? [only] : namesakeMethods(evaluator, name, frame), doubt: 'name' };
}

/** What runs where a method is called: of one that is only declared those of the subclasses; and those that stand below a decorator there. */
function implementationsOf(evaluator: Evaluator, meaning: Meaning, callee: Expression, frame: Frame): readonly Meaning[] {
  const facts = meaning.kind === 'function' ? evaluator.functionFacts(meaning) : undefined;
  if (meaning.kind !== 'function' || !facts) return [meaning];
  if (isDeclaration(facts)) {
    const overrides = overridesOf(evaluator, meaning, facts);
    return overrides.length > 0 ? overrides : [meaning];
  }
  const file = evaluator.program.file(frame.path);
  const isOverridden = file && callee.kind === 'attribute' && decoratedNames(file).has(callee.name) && meaning.self?.kind === 'instance' && !meaning.self.madeBy;
  return [meaning, ...(isOverridden ? overridesOf(evaluator, meaning, facts).filter((override) => isDecorated(evaluator.functionFacts(override) ?? facts)) : [])];
}

/** A decorator that starts what stands below it at once (`@run_in_background` above a `def`). */
export function readSpawningDecorators(evaluator: Evaluator, facts: FileFacts, read: SpawnReader, levels: number): readonly SpawnCall[] {
  return facts.functions.filter(isDecorated).flatMap((decorated) => {
    const frame: Frame = { path: facts.path, functionId: decorated.parent ?? 0, arguments: undefined };
    const target: FunctionMeaning = { kind: 'function', path: facts.path, functionId: decorated.id, self: undefined };
    return decorated.decorators.flatMap((decorator): readonly SpawnCall[] => {
      const call: CallExpression = { kind: 'call', callee: decorator, arguments: [], range: decorator.range };
      const place: CallInPlace = { call, frame, around: [] };
      for (const callee of evaluator.meaningsOf(decorator, frame)) {
        if (callee.kind !== 'function') continue;
        const inside = evaluator.enterWith(callee, callee.self ? [[callee.self], [target]] : [[target]]);
        const inner = handOver(evaluator, callee, inside, [target], read, levels);
        if (inner) return [through(evaluator, place, callee, inner)];
        // `@pool.wrap`: what the method returns in place of the function hands it over whenever it is called; who calls that is seldom seen, so the site is the decorator.
        // So it is of `@in_thread` above a slot or a menu's entry, which nobody calls by its name.
        const replaced = inReturned(evaluator, callee, { inside, enter: (returned) => evaluator.enterWith(returned, []) }, [target], read, levels);
        const isSite = replaced && (callee.self?.kind === 'instance' || !isCalledByName(evaluator, decorated, facts.path));
        if (isSite) return [{ ...through(evaluator, place, callee, replaced), decorated: decorated.id }];
      }
      return [];
    });
  });
}

/** Whether a call is seen whose callee is known to be the function, or the method of a base class in whose place it is. */
function isCalledByName(evaluator: Evaluator, scope: FunctionFacts, path: string): boolean {
  const line = scope.classId === undefined ? [] : evaluator.ancestors({ kind: 'class', path, classId: scope.classId });
  const replaced = line.flatMap((ancestor) => (typeof ancestor === 'string' ? [] : methodsNamed(evaluator, ancestor, scope.name)));
  return [{ path, functionId: scope.id }, ...replaced].some((method) => {
    const facts = evaluator.functionFacts(method);
    return facts && evaluator.callers(facts, method.path).some(({ call, frame }) => evaluator.meaningsOf(call.callee, frame).some(({ kind }) => kind === 'function'));
  });
}

/** A function that returns one: the frame in which it does so, and that of a call of what it returned. */
interface Returning {
  readonly inside: Frame;
  readonly enter: (returned: FunctionMeaning) => Frame;
}

/** What a function that is returned hands over of what the returning one was given. */
function inReturned(evaluator: Evaluator, returning: FunctionMeaning, { inside, enter }: Returning, given: readonly Meaning[], read: SpawnReader, levels: number): HandOver | undefined {
  for (const value of returnedValues(evaluator.functionFacts(returning)?.body ?? [])) {
    for (const returned of evaluator.meaningsOf(value, inside)) {
      const inner = returned.kind === 'function' && returned.closure ? handOver(evaluator, returned, enter(returned), given, read, levels) : undefined;
      if (inner) return inner;
    }
  }
  return undefined;
}

/**
 * `run = in_thread(work)` and later `run(item)`, or `in_thread(work)(item)`: what a function of the
 * project made of what it was given hands that over whenever it is called.
 */
function throughMade(evaluator: Evaluator, facts: FileFacts, place: CallInPlace, read: SpawnReader, levels: number): SpawnCall | undefined {
  const made = makerOf(facts, place);
  if (!made) return undefined;
  const handed = made.call.arguments.map(({ value }) => value).filter((value) => looksCallable(facts, value, made.frame) || mayBeCallable(value));
  if (handed.length === 0) return undefined;
  const { given, placeholders } = givenCallables(evaluator, handed, made.frame);
  if (given.length === 0) return undefined;
  for (const maker of evaluator.meaningsOf(made.call.callee, made.frame)) {
    if (maker.kind !== 'function') continue;
    const inside = enterGiven(evaluator, maker, made, placeholders);
    const inner = inReturned(evaluator, maker, { inside, enter: (returned) => evaluator.enter(returned, place, 0) }, given, read, levels);
    if (inner) return through(evaluator, place, maker, { ...inner, isReturned: true });
  }
  return undefined;
}

/** The call of a function of the project, or of an import, that made what is called. */
function makerOf(facts: FileFacts, { call: { callee }, frame, around }: CallInPlace): CallInPlace | undefined {
  if (callee.kind === 'call') return mayBeWrapper(facts, callee.callee) ? { call: callee, frame, around } : undefined;
  if (callee.kind !== 'name') return undefined;
  const isOwn = Object.hasOwn(facts.functions[frame.functionId]?.bindings ?? {}, callee.name);
  const bindings = facts.functions[isOwn ? frame.functionId : 0]?.bindings[callee.name] ?? [];
  const made = bindings.flatMap((binding) => (binding.kind === 'value' && binding.value.kind === 'call' ? [binding.value] : []))[0];
  if (!made || !mayBeWrapper(facts, made.callee)) return undefined;
  return { call: made, frame: isOwn ? frame : { path: frame.path, functionId: 0, arguments: undefined }, around: [] };
}

/** The callables among what is handed to a wrapper; what could not be resolved is known by its place. */
interface GivenCallables {
  readonly given: readonly Meaning[];
  readonly placeholders: ReadonlyMap<Expression, Meaning>;
}

function givenCallables(evaluator: Evaluator, handed: readonly Expression[], frame: Frame): GivenCallables {
  const placeholders = new Map<Expression, Meaning>();
  const given = handed.flatMap((value): readonly Meaning[] => {
    const meanings = evaluator.meaningsOf(taskIn(value)?.callee ?? value, frame);
    const known = meanings.flatMap((meaning) => callablesIn(evaluator, meaning));
    if (known.length > 0 || !mayBeCallable(value) || !meanings.every(({ kind }) => kind === 'unknown' || kind === 'member')) return known;
    const placeholder = placeholderFor(meanings.find((meaning) => meaning.kind === 'member') ?? memberAsWritten(value), frame);
    placeholders.set(value, placeholder);
    return [placeholder];
  });
  return { given, placeholders };
}

function throughArguments(evaluator: Evaluator, callee: Meaning, place: CallInPlace, handed: readonly Expression[], read: SpawnReader, levels: number): SpawnCall | undefined {
  const { given, placeholders } = givenCallables(evaluator, handed, place.frame);
  if (given.length === 0) return undefined;
  for (const { wrapper, frame } of entriesOf(evaluator, callee, place, placeholders)) {
    const facts = evaluator.functionFacts(wrapper);
    // The body of a generator runs when somebody goes through it; that of a context manager where it is entered.
    if (facts?.isGenerator && !isGoneThrough(place) && !facts.decorators.some((decorator) => writtenName(decorator).endsWith('contextmanager'))) continue;
    const inner = handOver(evaluator, wrapper, frame, given, read, levels);
    if (inner) return through(evaluator, place, wrapper, inner);
  }
  return undefined;
}

/** Whether somebody goes through what a call makes where it stands: `for result in parallel(work, items)`, `list(parallel(work, items))`. */
function isGoneThrough({ call, around }: CallInPlace): boolean {
  return isUsedUpBy(around.at(-1), call);
}

/** Whether what a wrapper returned is on the way to the spawn: then it has what is to be done afterwards as well, in most cases. */
function isThroughReturned({ through: way }: SpawnCall): boolean {
  return way !== undefined && (way.isReturned === true || isThroughReturned(way.spawn));
}

/** What could not be resolved is told from other such things by how it is written, and handed on as what is known is. */
function placeholderFor(callee: MemberMeaning, frame: Frame): Meaning {
  return { kind: 'partial', callee: [callee], arguments: [], frame };
}

function memberAsWritten(value: Expression): MemberMeaning {
  const written = writtenName(value).split('.');
  return { kind: 'member', name: written.pop() ?? '', receiver: written.join('.') };
}

function throughDecorator(evaluator: Evaluator, callee: Meaning, place: CallInPlace, read: SpawnReader, levels: number): SpawnCall | undefined {
  if (callee.kind !== 'function') return undefined;
  for (const wrapper of decoratedResults(evaluator, callee)) {
    const bound: FunctionMeaning = wrapper.self ? wrapper : { ...wrapper, self: callee.self };
    const frame = evaluator.enter(wrapper, place, wrapper.self ? 1 : 0);
    const target: FunctionMeaning = { ...callee, self: undefined };
    const inner = handOver(evaluator, bound, frame, [target], read, levels);
    if (inner) return through(evaluator, place, wrapper, { ...inner, shown: callee });
  }
  return undefined;
}

/** A body that runs when something of the project is called, with what is known there. */
interface Entry {
  readonly wrapper: FunctionMeaning;
  readonly frame: Frame;
}

/** Of a class its `__init__`, for helpers that start when they are made, and what starts them later; of an object its `__call__`. */
function entriesOf(evaluator: Evaluator, callee: Meaning, place: CallInPlace, placeholders: ReadonlyMap<Expression, Meaning>): readonly Entry[] {
  if (callee.kind === 'function') return [{ wrapper: callee, frame: enterGiven(evaluator, callee, place, placeholders) }];
  if (callee.kind === 'instance') {
    return boundMethods(evaluator, callee, '__call__').map((wrapper) => ({ wrapper, frame: enterGiven(evaluator, wrapper, place, placeholders) }));
  }
  if (callee.kind !== 'class') return [];
  const self: InstanceMeaning = { kind: 'instance', path: callee.path, classId: callee.classId, madeBy: { call: place.call, frame: place.frame } };
  const initialisers = boundMethods(evaluator, self, '__init__').slice(0, 1);
  const starters = initialisers.length === 0 ? [] : startersOf(evaluator, callee, wrapperNames.test(lastName(place.call.callee) ?? '')).flatMap((name) => boundMethods(evaluator, self, name));
  return [
    ...initialisers.map((wrapper) => ({ wrapper, frame: enterGiven(evaluator, wrapper, place, placeholders) })),
    ...starters.map((wrapper) => ({ wrapper, frame: evaluator.enterWith(wrapper, [[self]]) })),
  ];
}

/** Methods by which an object is set going: `MultiThread(work).start()`, `for item in Prefetched(work)`. */
const starts = /^_{0,2}(start|run|launch|begin|execute|spawn|go|enter|call|iter)(_|$)/;

/** What sets an object going; of a class whose name speaks of threads any of its methods may. */
function startersOf(evaluator: Evaluator, owner: ClassMeaning, speaks: boolean): readonly string[] {
  const names = evaluator.ancestors(owner).flatMap((ancestor) => (typeof ancestor === 'string' ? [] : Object.keys(evaluator.classFacts(ancestor)?.bindings ?? {})));
  return [...new Set(names)].filter((name) => starts.test(name) || (speaks && name !== '__init__'));
}

/** The frame of a wrapper that is given something unresolved: it is known by its place all the same. */
function enterGiven(evaluator: Evaluator, wrapper: FunctionMeaning, place: CallInPlace, placeholders: ReadonlyMap<Expression, Meaning>): Frame {
  const bound = boundParameters(evaluator, wrapper);
  const frame = evaluator.enter(wrapper, place, bound);
  const facts = evaluator.functionFacts(wrapper);
  if (placeholders.size === 0 || !facts) return frame;
  const known = new Map(frame.arguments);
  facts.parameters.forEach(({ name, kind }, index) => {
    if (kind === 'star') {
      const handed = starArguments(facts, place.call, bound).map(({ value }) => value);
      // A bare name in a wrapper's body is its own parameter, and who calls that is told by itself.
      if (handed[0]?.kind === 'attribute' && placeholders.has(handed[0])) known.set(name, [starOf(handed.map((value) => placeholders.get(value)), frame)]);
      return;
    }
    const value = argumentFor(facts, index, place.call, bound)?.value;
    const placeholder = value && placeholders.get(value);
    if (placeholder) known.set(name, [placeholder]);
  });
  return { ...frame, arguments: known };
}

/** `*args` that begin with something unresolved. */
function starOf(given: readonly (Meaning | undefined)[], frame: Frame): Meaning {
  return { kind: 'collection', type: 'tuple', length: given.length, elements: [], frame, places: given.map((each) => each ?? { kind: 'unknown' }) };
}

/** A spawn in a wrapper's body, and what of the given it runs. */
export interface HandOver {
  readonly spawn: SpawnCall;
  readonly shown: Meaning;
  readonly isReturned?: true;
}

/** The spawn in a wrapper's body that runs something which the wrapper was given. */
function handOver(evaluator: Evaluator, wrapper: FunctionMeaning, frame: Frame, given: readonly Meaning[], read: SpawnReader, levels: number): HandOver | undefined {
  const file = evaluator.program.file(wrapper.path);
  const facts = file?.functions[wrapper.functionId];
  if (!file || !facts) return undefined;
  const callables = asGiven(given);
  let found: HandOver | undefined;
  for (const body of bodiesRun(file, facts, frame)) {
    walkExpressions(file, body.facts, (expression, around) => {
      if (found || expression.kind !== 'call') return;
      const spawn = read({ call: expression, frame: body.frame, around }, levels - 1);
      const shown = spawn && (isThroughReturned(spawn) ? surelyRunOf(evaluator, innermost(spawn), callables) : runOf(evaluator, spawn, callables));
      if (shown) found = { spawn, shown };
    });
  }
  const readWorkers = (place: CallInPlace) => read(place, Math.min(levels - 1, 1));
  return found ?? queuedTask(evaluator, wrapper, frame, callables, readWorkers) ?? keptTask(evaluator, wrapper, frame, callables, readWorkers);
}

interface Body {
  readonly facts: FunctionFacts;
  readonly frame: Frame;
}

/** The body of a function, and those of the functions in it that it calls itself, or that one of them calls. */
function bodiesRun(file: FileFacts, facts: FunctionFacts, frame: Frame): readonly Body[] {
  const bodies: Body[] = [{ facts, frame }];
  const nested = file.functions.filter(({ parent, kind }) => parent === facts.id && kind === 'function');
  if (nested.length === 0) return bodies;
  const open = new Map(nested.map((each) => [each.name, each]));
  for (const { facts: around } of bodies) {
    for (const name of calledNames(file, around)) {
      const called = open.get(name);
      if (called && open.delete(name)) bodies.push({ facts: called, frame: { path: frame.path, functionId: called.id, arguments: undefined, outer: frame } });
    }
  }
  return bodies;
}

function calledNames(file: FileFacts, facts: FunctionFacts): readonly string[] {
  return expressionsIn(file, facts).flatMap((expression) => (expression.kind === 'call' && expression.callee.kind === 'name' ? [expression.callee.name] : []));
}

/** A call of a wrapper as the spawn to which it leads. */
export function through(evaluator: Evaluator, { call, frame, around }: CallInPlace, wrapper: FunctionMeaning, { spawn: inner, shown, isReturned }: HandOver): SpawnCall {
  const name = wrapperName(evaluator, wrapper, call);
  return { ...inner, api: { ...inner.api, label: `${(inner.through?.spawn ?? inner).api.label} through ${name}` }, call, frame, around: [...around], through: { spawn: inner, name, shown, ...(isReturned ? { isReturned } : {}) } };
}

function wrapperName(evaluator: Evaluator, wrapper: FunctionMeaning, call: CallExpression): string {
  const written = writtenName(call.callee).split('.').pop() ?? '';
  const facts = evaluator.functionFacts(wrapper);
  return facts?.parent === 0 && facts.classId === undefined ? facts.name : written;
}

/** `(function, arguments)` in a list of tasks, and `{"target": function}`. */
function partsOfTask(evaluator: Evaluator, element: Meaning): readonly Meaning[] {
  return element.kind === 'collection' && (element.type === 'tuple' || element.type === 'dict')
    ? placedElements(element).flatMap(({ expression, frame }) => evaluator.meaningsOf(expression, frame)) : [];
}

/** The function whose call made a generator, which runs where somebody goes through that. */
function generatorFunctions(evaluator: Evaluator, { frame: { path, functionId } }: CollectionMeaning): readonly Meaning[] {
  return evaluator.functionFacts({ path, functionId })?.isGenerator ? [{ kind: 'function', path, functionId, self: undefined }] : [];
}

/** `consume(pages())`, of a generator function of the file. */
function isGeneratorCall(facts: FileFacts, value: Expression): boolean {
  const name = value.kind === 'call' ? lastName(value.callee) : undefined;
  return name !== undefined && generatorNames(facts).has(name);
}

const generatorNames = oncePerFile((facts): ReadonlySet<string> => new Set(facts.functions.filter(({ kind, isGenerator }) => kind === 'function' && isGenerator).map(({ name }) => name)));

/** `begin(**options)`, where the wrapper around was given them. */
function isGivenOptions(value: Expression, { arguments: given }: Frame): boolean {
  return value.kind === 'name' && (given?.get(value.name)?.some((meaning) => meaning.kind === 'collection' && meaning.type === 'dict') ?? false);
}

/** A callable itself, what an object was made with: `Job(function)`, or what a list of callables, or a dict of options, holds. */
function callablesIn(evaluator: Evaluator, meaning: Meaning): readonly Meaning[] {
  const listed = meaning.kind === 'collection' ? heldBy(evaluator, meaning) : [];
  return [meaning, ...givenTo(evaluator, meaning), ...listed].filter((each) => isCallable(each) || isBuiltinFunction(evaluator, each) || isCalledObject(evaluator, each));
}

/** What a collection holds that may be called: the functions that a generator goes through, the values of a dict, and tasks or parts of them. */
function heldBy(evaluator: Evaluator, collection: CollectionMeaning): readonly Meaning[] {
  switch (collection.type) {
    case 'generator':
      return [...generatorFunctions(evaluator, collection), ...evaluator.elementsOf(collection, [])];
    case 'dict':
      return placedElements(collection).flatMap(({ expression, frame }) => evaluator.meaningsOf(expression, frame));
    default:
      return evaluator.elementsOf(collection, []).flatMap((element) => [element, ...partsOfTask(evaluator, element)]);
  }
}

/** `open`, `sorted`: what has an entry of its own under a plain name is no module. */
function isBuiltinFunction({ program }: Evaluator, meaning: Meaning): boolean {
  return meaning.kind === 'external' && /^[a-z]+$/.test(meaning.name) && program.knowledge.find(meaning.name) !== undefined;
}

/** An object of a class with `__call__`. */
function isCalledObject(evaluator: Evaluator, meaning: Meaning): boolean {
  return meaning.kind === 'instance' && meaning.madeBy !== undefined && evaluator.classMember(meaning, '__call__').some(({ kind }) => kind === 'function');
}

/** What a project calls its own wrappers: for them it is worth a look who is handed what cannot be resolved. */
const wrapperNames = /thread|background|parallel|concurren|spawn|worker|executor|async|defer|offload|blocking|later|io_bound|run_task|run_in_|submit_|with_time|time_?limit/i;

/** And its methods that take a task: what they are given is as often one of their own parameters, which is told of where that is given. */
const takesTasks = /submit|dispatch|schedule|enqueue|(add|run|start|do|queue)_?(job|task|work)/i;

function speaksOfSpawning(callee: Expression): boolean {
  const [receiver = '', name = ''] = ['', ...writtenName(callee).split('.')].slice(-2);
  return wrapperNames.test(name) || keeperNames.test(receiver);
}

/** `loader.submit(name, provider)`; what a wrapper submits of its own parameters is told where it is called. */
function isSubmitted(facts: FileFacts, { call, frame }: CallInPlace): boolean {
  const parameters = facts.functions[frame.functionId]?.parameters ?? [];
  return lastName(call.callee) === 'submit' && !call.arguments.some(({ value }) => value.kind === 'name' && parameters.some(({ name }) => name === value.name));
}

/** What a project calls its own pools, and modules of such helpers: `pc_thread.run(f)`, `pool.add_task(page.load)`. */
const keeperNames = /thread|pool|executor|concurren|background/i;

/** `daemon.start(callback)`: what a start is given may be what is started. */
function isStartWith({ callee, arguments: given }: CallExpression): boolean {
  return callee.kind === 'attribute' && callee.name === 'start' && given.some(({ value }) => mayBeCallable(value));
}

/** `await run_query(client.search, path)`: what a coroutine function is given first of all and is no plain value may be what it runs elsewhere. */
function isAwaitedWithMethod({ call, around }: CallInPlace): boolean {
  const [first] = call.arguments;
  return around.at(-1)?.kind === 'await' && first?.value.kind === 'attribute' && call.arguments.length > 1;
}

/**
 * `dispatch.request(self.renderer.draw)`: an attribute of which the file says nothing, while the project
 * has a function of that name. Only a function of the file or of an import is worth the look: it may be a wrapper.
 */
function isMethodElsewhere(evaluator: Evaluator, value: Expression, { call, frame }: CallInPlace): boolean {
  const facts = evaluator.program.file(frame.path);
  if (!facts || !mayBeWrapper(facts, call.callee)) return false;
  if (value.kind === 'name') return boundTo(facts, value.name, frame, (binding) => binding.kind === 'value' && isMethodOfProject(evaluator, facts, binding.value));
  return isMethodOfProject(evaluator, facts, value);
}

function isMethodOfProject(evaluator: Evaluator, facts: FileFacts, value: Expression): boolean {
  if (value.kind !== 'attribute' || value.name.startsWith('__') || attributeNames(facts).has(value.name)) return false;
  return (evaluator.program.filesWith(facts.path, `def ${value.name}`, maximumNamesakes) ?? []).length > 0;
}

/** A name that more files define is that of a property as often as that of a method. */
const maximumNamesakes = 20;

const attributeNames = oncePerFile((facts): ReadonlySet<string> => new Set(facts.classes.flatMap(({ attributes, bindings }) => [...Object.keys(attributes), ...Object.keys(bindings)])));

function mayBeWrapper(facts: FileFacts, callee: Expression): boolean {
  if (callee.kind === 'name') return isImported(facts, callee.name) || functionNames(facts).has(callee.name);
  return callee.kind === 'attribute' && callee.object.kind === 'name' && isImported(facts, callee.object.name);
}

/** `await chart.render()`: what is awaited is looked for in other files as well, where a decorator may make a coroutine function of a plain method. */
function isAwaitedDecorated(evaluator: Evaluator, facts: FileFacts, { call: { callee }, around }: CallInPlace): boolean {
  if (callee.kind !== 'attribute' || around.at(-1)?.kind !== 'await') return false;
  const paths = evaluator.program.filesWith(facts.path, `def ${callee.name}`, maximumNamesakes) ?? [];
  return paths.some((path) => {
    const other = evaluator.program.file(path);
    return other !== undefined && plainDecoratedNames(other).has(callee.name);
  });
}

/** The names of a file's plain functions below a decorator. */
const plainDecoratedNames = oncePerFile((facts): ReadonlySet<string> => new Set(facts.functions.filter((each) => !each.isAsync && isDecorated(each)).map(({ name }) => name)));

/** A bare name may be imported from anywhere; a method's decorator is looked for in the same file, unless its result is awaited. */
function mayBeDecorated(facts: FileFacts, callee: Expression): boolean {
  if (callee.kind === 'name') return decoratedNames(facts).has(callee.name) || isImported(facts, callee.name);
  return callee.kind === 'attribute' && decoratedNames(facts).has(callee.name);
}

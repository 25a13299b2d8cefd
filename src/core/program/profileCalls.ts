import type { KnowledgeEntry, LibraryKnowledge } from '../knowledge/entry';
import { argumentAt, keywordArgument, positionalArguments } from '../python/callArguments';
import type { Argument, CallExpression, Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { isNoneLiteral } from '../python/noneLiteral';
import { isSuperCall } from '../python/superCall';
import { costOnArrays } from './arrayWork';
import { isToldAtOnce } from './toldAtOnce';
import { isToldNotToWait } from './asksAtOnce';
import { bufferedRead, likelyBufferedRead } from './bufferedReads';
import { boundParameters, withPartial } from './calls';
import { calledMethods } from './calledObjects';
import { costThroughCffi } from './cffiCalls';
import { secondsOfProgram } from './childPrograms';
import { addCosts, costOf, loopCost, noCost, scaleCost, type Cost } from './cost';
import { stepOfGenerator } from './generatorSteps';
import { goesThroughFile, secondsOf } from './entrySeconds';
import { writtenName } from './writtenName';
import { isDoneOnce, remembersResults } from './firstTime';
import { isDeclaration, isHook, onlyRaises, overridesOf } from './emptyBody';
import type { Evaluator } from './evaluator';
import { profileAsked } from './implicitCalls';
import { importedMethod } from './importedMethod';
import { asksAddress, asksMapping, containerCallSeconds, guessMember, idleSeconds, isGeneratedMessage, readsWithTimeout, savesPicture, typeWith, waitingCallSeconds } from './memberGuess';
import { callLikely, callOnlyMethod, withDoubt } from './onlyMethod';
import { waitForTask } from './handedTasks';
import { statedOf } from './statedCalls';
import { asksKeyed } from './keyedNames';
import { knownNumbers } from './knownNumbers';
import { boundMethods } from './boundMethods';
import { namedByMethodCaller } from './methodCaller';
import { longText } from './longText';
import { runsInMainThread } from './libraryDecorators';
import { isMadeByPure } from './madeByPure';
import { isMadeOnce } from './madeOnce';
import { costInFormula } from './numericFunction';
import { implementationsOf } from './genericFunctions';
import { frameOf, type CallInFrame, type ClassMeaning, type ExternalInstanceMeaning, type ExternalMeaning, type FunctionMeaning, type Meaning, type MemberMeaning } from './meaning';
import { oneRound } from './oneRound';
import { costOfOwnNative } from './ownNative';
import type { ProfileNode, Profiler } from './profile';
import { branch, choice, costOfRound, firstTime, loopNode } from './profileStatements';
import { isAskedForMore } from './putOff';
import { ownNativeCallSeconds, plainLibraryCallSeconds, pythonCosts, requestSeconds, unknownLibrarySeconds, unresolvedCallSeconds, unresolvedTaskSeconds } from './pythonCosts';
import { linesScanned } from './scannedText';
import { iteratorTaken } from './stepwise';
import { withoutOwner } from './threadAttributes';
import { everydayColumns, goesByRow, isTable, rowsOfTable } from './tables';
import { takesInLoop } from './takesInLoop';
import { sizeOf, type TripCount } from './tripCount';
import { waitsForAnswer } from './waitsForAnswer';

/** What calling one callee costs. */
export function profileCall(profiler: Profiler, callee: Meaning, call: CallInFrame): ProfileNode {
  if ((callee.kind === 'member' || callee.kind === 'unknown') && isApplication(call.call)) return unresolved(call, writtenName(call.call.callee), unresolvedTaskSeconds, requestSeconds);
  const stated = statedOf(profiler.evaluator, callee);
  if (stated) return callEntry(profiler, stated, { kind: 'external', name: stated.name, self: undefined }, call);
  switch (callee.kind) {
    case 'function':
      return callee.self?.kind === 'instance' && callee.self.isLikely
        ? callLikely(profiler, { ...callee, self: { ...callee.self, isLikely: undefined } }, call)
        : callFunction(profiler, callee, withoutOwner(profiler.evaluator, call));
    case 'class':
      return instantiate(profiler, callee, call);
    case 'external':
      return callLibrary(profiler, callee, call);
    case 'partial': {
      const known = callee.callee.filter((inner) => !isNothing(inner));
      const [first = { kind: 'unknown' }, ...others] = known.length > 0 ? known : callee.callee;
      const nodes = [first, ...others].map((inner) => profiler.call(inner, withPartial(callee, call)));
      return others.length === 0 && nodes[0] ? nodes[0] : choice(call.call.range, nodes);
    }
    case 'instance': {
      const [method] = calledMethods(profiler.evaluator, callee);
      return method ? profiler.call(method, call) : callByName(profiler, call);
    }
    case 'external-instance':
      return callNamed(profiler, callee, call) ?? callLibrary(profiler, { kind: 'external', name: `${callee.type}.__call__`, self: callee }, call);
    case 'member':
      return callOnlyMethod(profiler, callee, call) ?? callNamedMethod(profiler, callee, call) ?? callMember(profiler, callee, call);
    default:
      return isGivenCallable(profiler, call) ? callGiven(profiler, call) : unresolved(call, writtenName(call.call.callee));
  }
}

/** `self.app(environ, start_response)`: what answers a request by the protocol of WSGI may do anything for it, or ask others. */
function isApplication({ arguments: given }: CallExpression): boolean {
  const last = given.at(-1)?.value;
  return given.length === 2 && last !== undefined && /(^|_)start_response$/.test(writtenName(last));
}

/** Whether nothing is known of what a partial calls: `work = partial(work)` leads back to itself beside what it was given. */
function isNothing(meaning: Meaning): boolean {
  return meaning.kind === 'unknown' || (meaning.kind === 'partial' && meaning.callee.every(isNothing));
}

/** What `operator.methodcaller('name', …)` calls of what it is called with. */
function callNamed(profiler: Profiler, caller: ExternalInstanceMeaning, call: CallInFrame): ProfileNode | undefined {
  const named = namedByMethodCaller(profiler.evaluator, caller, call);
  const [first, ...others] = named?.callees.map((callee) => profiler.call(callee, named.call)) ?? [];
  return first && others.length > 0 ? choice(call.call.range, [first, ...others]) : first;
}

/** A method that one type of a library has and hardly anything else, or the types of a library that the file imports: most likely it is theirs. */
function callNamedMethod(profiler: Profiler, { name, receiver }: MemberMeaning, call: CallInFrame): ProfileNode | undefined {
  if (guessMember(name, receiver)) return undefined;
  const type = typeWith(name) ?? (savesPicture(name, call) ? 'PIL.Image.Image' : undefined);
  const method = type === undefined ? importedMethod(profiler.evaluator, call.frame.path, name) : `${type}.${name}`;
  return method === undefined ? undefined : withDoubt(callLibrary(profiler, { kind: 'external', name: method, self: undefined }, call), method, call);
}

/** Whether what is called came in a variable: then it is the work, and all around it is not. */
function isGivenCallable(profiler: Profiler, { call, frame }: CallInFrame): boolean {
  const { callee } = call;
  const facts = profiler.evaluator.functionFacts(frame);
  if (callee.kind !== 'name' || facts?.kind === 'module') return false;
  return (facts?.parameters.some((parameter) => parameter.name === callee.name) ?? false) || (facts?.bindings[callee.name] ?? []).length > 0;
}

/** A callable of which nothing is known but where it stands, and what it is given there. */
function callGiven({ evaluator }: Profiler, call: CallInFrame): ProfileNode {
  const name = writtenName(call.call.callee);
  const inFormula = fetches.test(name) || goesOut.test(name) ? undefined : costInFormula(evaluator, call);
  return inFormula ? { kind: 'unresolved', range: call.call.range, name, cost: inFormula } : unresolved(call, name, unresolvedTaskSeconds);
}

/** An object whose class says not what calling it does: `self.llm(prompt)` asks a model, whatever its class. */
function callByName(profiler: Profiler, call: CallInFrame): ProfileNode {
  const { callee } = call.call;
  if (callee.kind !== 'attribute') return unresolved(call, '__call__');
  return callMember(profiler, { kind: 'member', name: callee.name, receiver: writtenName(callee.object) }, call);
}

/** Methods that go and get something: nobody knows from where, but seldom at once. */
const fetches = /^_*(get_|load|request|query|read|open|recv|receive|raw|invoke|predict|infer|generate|forward)/;

/** What each of many has at hand, as far as its name tells: `[child for child in children if child.get_id() == wanted]`. What comes from elsewhere is called so. */
function isAccessor(evaluator: Evaluator, { call: { callee, arguments: given }, frame }: CallInFrame): boolean {
  return callee.kind === 'attribute' && given.length === 0 && /^_?get_?\w/.test(callee.name) && !comesFromElsewhere.test(callee.name)
    && callee.object.kind === 'name' && isOneOfMany(evaluator.functionFacts(frame), callee.object.name);
}

const comesFromElsewhere = /_(results?|responses?|answers?|contents?|text|html|json|body|pages?|data|files?|streams?|images?|frames?|videos?|audio|messages?|updates?|history|status|stats?|all|users?|output)$/;

/** What is gone through, or what a key function is given. */
function isOneOfMany(scope: FunctionFacts | undefined, name: string): boolean {
  if (scope?.kind === 'lambda' && scope.parameters.some((parameter) => parameter.name === name)) return true;
  const bindings = scope && Object.hasOwn(scope.bindings, name) ? scope.bindings[name] ?? [] : [];
  return bindings.length > 0 && bindings.every(({ kind }) => kind === 'element');
}

/** As long as a short method takes, with a part of it in doubt. */
function accessor({ call: { range } }: CallInFrame, name: string): ProfileNode {
  const cost = addCosts([costOf('held', accessorSeconds), costOf('unknown', accessorSeconds * shareInDoubt)]);
  return { kind: 'library', range, name, cost, condition: undefined, confidence: 'memory' };
}

const accessorSeconds = 0.5e-6;

/** Whether what is fetched lies in a file, by what the first argument is called: nobody asks a service for that. */
function isGivenPath({ arguments: [first] }: CallExpression): boolean {
  const { value } = first ?? {};
  if (value?.kind === 'literal') return value.text !== undefined && /^[^:?]*\.[a-z][a-z\d]{1,4}$/i.test(value.text);
  const name = value ? writtenName(value) : '';
  return name === 'str' && value?.kind === 'call' ? isGivenPath(value) : /(^|[._])(\w*(path|file|filename|fname|filepath))$/i.test(name);
}

/** Methods that do what an object is there for: of a task that nobody knows, all of it. */
const works = /^_*(run|execute|perform|process|handle|work|do_work|do_task|do_job)(_|$)/;

/** Methods that go over a network, or run other programs, whatever the object is. */
const goesOut = /^_*(download|(un)?install|deploy|provision|upload|fetch|scrape|crawl|ping|publish|open_?url)(_|$)/;

/** A callable that a library calls for us, with arguments that we do not know. */
export function profileCallback(profiler: Profiler, callable: Expression, call: CallExpression, frame: CallInFrame['frame']): ProfileNode | undefined {
  const callees = profiler.evaluator.meaningsOf(callable, frame).filter((meaning) => meaning.kind !== 'none' && meaning.kind !== 'text');
  const [callee] = callees;
  if (!callee) return undefined;
  return profiler.call(callee, { call: { ...call, callee: callable, arguments: [] }, frame });
}

function callFunction(profiler: Profiler, callee: FunctionMeaning, call: CallInFrame): ProfileNode {
  const facts = profiler.evaluator.functionFacts(callee);
  if (facts && isDeclaration(facts)) return isItself(facts, call) ? { kind: 'python', range: call.call.range, cost: costOf('held', pythonCosts.call) } : callOverrides(profiler, callee, facts, call);
  const replacing = facts && onlyRaises(facts) ? workingOverrides(profiler, callee, facts) : [];
  if (replacing.length > 0) return choice(call.call.range, replacing.map((each) => profiler.call(each, call)));
  const implementations = facts ? implementationsOf(profiler.evaluator, callee, facts) : [];
  if (implementations.length > 0) return choice(call.call.range, implementations.map((each) => callFunction(profiler, each, call)));
  if (runsInMainThread(profiler.evaluator, callee)) return mainThreadCall(call, facts?.qualifiedName ?? '');
  const frame = profiler.evaluator.enter(callee, call, boundParameters(profiler.evaluator, callee));
  const profile = profiler.function(callee, frame);
  const node: ProfileNode = { kind: 'call', range: call.call.range, callee: profile, cost: addCosts([costOf('held', pythonCosts.call), profile.cost]) };
  const isOnce = facts && (isDoneOnce(facts) || (remembersResults(facts) && isGivenTheSame(profiler, call)));
  return isOnce ? firstTime(call.call.range, [node]) : node;
}

/** The main thread is as busy as it is. */
function mainThreadCall({ call: { range } }: CallInFrame, name: string): ProfileNode {
  return { kind: 'library', range, name, cost: addCosts([costOf('held', pythonCosts.call), costOf('idle', idleSeconds)]), condition: undefined, confidence: 'docs' };
}

/** Whether a call means just this function, and none that stands for it in another class: who makes an object, or asks `super()`, gets what is written there. */
function isItself({ name }: FunctionFacts, { call: { callee } }: CallInFrame): boolean {
  return name === '__init__' || (callee.kind === 'attribute' && isSuperCall(callee.object));
}

/** Whether a call gives the same each time: what is written there, a value that is known, an attribute. */
function isGivenTheSame({ evaluator }: Profiler, { call, frame }: CallInFrame): boolean {
  return call.arguments.length > 0 && call.arguments.every(({ value, isSpread }) => !isSpread && (value.kind === 'literal' || value.kind === 'attribute'
    || (value.kind === 'name' && evaluator.meaningsOf(value, frame).every((meaning) => meaning.kind === 'text' && meaning.text !== undefined))));
}

/** A declared method: one of those that stand for it, or nobody knows which; it is what the code around it was written for. */
function callOverrides(profiler: Profiler, callee: FunctionMeaning, facts: FunctionFacts, call: CallInFrame): ProfileNode {
  const overrides = workingOverrides(profiler, callee, facts);
  if (overrides.length === 0 && isHook(facts)) return { kind: 'python', range: call.call.range, cost: costOf('held', pythonCosts.call) };
  if (overrides.length === 0) return unresolved(call, facts.qualifiedName, unresolvedTaskSeconds, requestSeconds);
  const nodes = overrides.map((each) => profiler.call(each, call));
  return choice(call.call.range, nodes);
}

/** The methods that stand for one and do something. */
function workingOverrides({ evaluator }: Profiler, callee: FunctionMeaning, facts: FunctionFacts): readonly FunctionMeaning[] {
  return overridesOf(evaluator, callee, facts).filter((each) => {
    const body = evaluator.functionFacts(each);
    return body && !isDeclaration(body) && !onlyRaises(body);
  });
}

function instantiate(profiler: Profiler, callee: ClassMeaning, call: CallInFrame): ProfileNode {
  const [initialiser] = boundMethods(profiler.evaluator, { kind: 'instance', path: callee.path, classId: callee.classId, madeBy: call }, '__init__');
  if (!initialiser) return { kind: 'python', range: call.call.range, cost: costOf('held', pythonCosts.instance) };
  const making = callFunction(profiler, initialiser, call);
  return isMadeOnce(profiler.evaluator, callee) ? firstTime(call.call.range, [making]) : making;
}

function callLibrary(profiler: Profiler, callee: ExternalMeaning, call: CallInFrame): ProfileNode {
  const { knowledge } = profiler.evaluator.program;
  const name = knowledge.canonicalName(callee.name);
  const entry = knowledge.find(name);
  if (!entry) return unknownLibraryCall(profiler, name, call);
  if (name === 'next') return nextRound(profiler, call);
  const node = callEntry(profiler, entry, { ...callee, name }, call);
  const besides = [...profileAsked(profiler, name, call), ...[waitForTask(profiler, name, call) ?? []].flat()];
  return besides.length > 0 ? branch(call.call.range, [node, ...besides], 1) : node;
}

/** What a call costs of which an entry tells. */
function callEntry(profiler: Profiler, entry: KnowledgeEntry, callee: ExternalMeaning, call: CallInFrame): ProfileNode {
  const { name } = callee;
  const { range } = call.call;
  const callbacks = entry.behaviour === 'callback' ? callbackCost(profiler, entry, call) : undefined;
  const once = entryCost(profiler, entry, callee, call);
  const trips = elementCount(profiler, entry, callee, call);
  const perElement = addCosts([once, ...(callbacks ? [trips ? costOfRound(callbacks.cost, trips) : callbacks.cost] : []), ...roundsOfArgument(profiler, entry, call).map(({ cost }) => cost)]);
  if (iteratesUnknown(profiler, entry, call)) return { kind: 'unresolved', range, name, cost: addCosts([perElement, costOf('unknown', unresolvedCallSeconds)]) };
  const cost = trips === undefined ? perElement : addCosts([costOf('held', pythonCosts.call), trips.isExact || trips.isTypical ? scaleCost(perElement, trips.count) : loopCost(perElement, trips.count)]);
  if (callbacks) return { kind: 'loop', range, trips: trips ?? { count: 1, isExact: true, isEndless: false }, children: [callbacks], cost };
  const node: ProfileNode = { kind: 'library', range, name, cost: addCosts([cost, doubtOf(entry)]), condition: entry.condition, confidence: entry.confidence, isOfUsualSize: trips?.isTypical === true || goesThroughFile(entry, callee) };
  const later = putOffBy(profiler, entry, call);
  return later ? branch(range, [node, later], 1) : node;
}

/** What the iterator that a call goes through does each time: `list(csv.reader(file))` reads a row. */
function roundsOfArgument(profiler: Profiler, entry: KnowledgeEntry, call: CallInFrame): readonly ProfileNode[] {
  if (entry.iterates === undefined || comparesArguments(entry, call.call) || lazyIterators.has(entry.name)) return [];
  const argument = positionalArguments(call.call)[entry.iterates];
  if (!argument) return [];
  const frame = frameOf(call, argument);
  return profiler.evaluator.meaningsOf(argument.value, frame).flatMap((iterable) => oneRound(profiler, iterable, argument.value, frame));
}

/** What a call has put off, where its result is used for more than what is there at once. */
function putOffBy(profiler: Profiler, { putsOff }: KnowledgeEntry, call: CallInFrame): ProfileNode | undefined {
  const entry = putsOff && profiler.evaluator.program.knowledge.find(putsOff.call);
  if (!entry || !isAskedForMore(profiler.evaluator, call, putsOff.heads)) return undefined;
  return callEntry(profiler, entry, { kind: 'external', name: entry.name, self: undefined }, call);
}

/**
 * What an entry does not know for sure counts as unresolved beside it, so that a verdict which rests
 * on it is less sure: entries that nobody has seen the source of, and those of a whole library.
 */
function doubtOf(entry: KnowledgeEntry): Cost {
  if (entry.confidence === 'stated') return noCost;
  if (entry.behaviour === 'waits') return noCost;
  if (entry.isDoubtful) return costOf('unknown', entry.seconds * doubtfulShare);
  const share = entry.behaviour === 'holds' ? shareInDoubt : 1;
  const part = entry.behaviour !== 'releases' ? 'unknown' : worksOnArrays(entry) ? 'unknownArrays' : runsNetwork(entry) ? 'unknownNetworks' : 'unknown';
  if (entry.isGeneral) return costOf(part, entry.seconds * share);
  return entry.confidence === 'memory' ? costOf(part, entry.seconds * share / 2) : noCost;
}

/** That a call holds is the rule, and needs less proof than that it releases. */
const shareInDoubt = 0.3;

/** What is more in doubt than known makes no verdict sure. */
const doubtfulShare = 1.2;

/** `next(xs)` runs one round of whatever `xs` is. What makes a generator costs what going through it does. */
function nextRound(profiler: Profiler, call: CallInFrame): ProfileNode {
  const iterator = iteratorTaken(call.call);
  const [meaning] = iterator ? profiler.evaluator.meaningsOf(iterator, call.frame) : [];
  if (iterator && isMadeHere(profiler, iterator, meaning)) return { kind: 'python', range: call.call.range, cost: costOf('held', pythonCosts.resume) };
  if (meaning?.kind === 'external-instance') return callLibrary(profiler, { kind: 'external', name: `${meaning.type}.__next__`, self: meaning }, call);
  const [own] = profileAsked(profiler, 'next', call);
  if (own) return own;
  const steps = iterator && meaning?.kind === 'collection' ? stepOfGenerator(profiler, iterator, meaning, { range: call.call.range, frame: call.frame }) : undefined;
  return steps ?? unresolved(call, 'next');
}

/** Whether an iterator goes through a collection: what is made elsewhere, by a generator, may do all its work at the first `next`. */
function isMadeHere({ evaluator }: Profiler, iterator: Expression, meaning: Meaning | undefined): boolean {
  if (meaning?.kind === 'collection') return meaning.type !== 'generator' || iterator.kind === 'comprehension';
  const made = meaning?.kind === 'external-instance' && meaning.type === 'iter' && meaning.madeBy?.call.arguments.length === 1 ? meaning.madeBy : undefined;
  const gone = made?.call.arguments[0]?.value;
  return made !== undefined && gone !== undefined && evaluator.meaningsOf(gone, made.frame).every((each) => each.kind === 'collection' && each.type !== 'generator');
}

/** `list(xs)` of something that nothing is known of may run anything: a query, a generator. */
function iteratesUnknown(profiler: Profiler, entry: KnowledgeEntry, { call, frame }: CallInFrame): boolean {
  if (entry.iterates === undefined || comparesArguments(entry, call) || lazyIterators.has(entry.name)) return false;
  const argument = positionalArguments(call)[entry.iterates];
  if (!argument) return isCalledByOther(call) && call.arguments.length === 0 && entry.behaviour !== 'callback' && entry.iterates === 0;
  return profiler.evaluator.meaningsOf(argument.value, frame).every((meaning) => meaning.kind === 'member');
}

/** They go through what they are given only as somebody goes through them. */
const lazyIterators: ReadonlySet<string> = new Set(['enumerate', 'reversed', 'zip']);

/** Whether it is a library that calls, with what nobody sees: `map(list, rows)`, not `list()`, which makes an empty one. */
function isCalledByOther({ callee, range }: CallExpression): boolean {
  return callee.range.start.line !== range.start.line || callee.range.start.column !== range.start.column;
}

/** `max(a, b)` compares what it is given, `max(xs)` what is in it. */
function comparesArguments({ name }: KnowledgeEntry, call: CallExpression): boolean {
  return (name === 'min' || name === 'max') && positionalArguments(call).length > 1;
}

function callbackCost(profiler: Profiler, entry: KnowledgeEntry, call: CallInFrame): ProfileNode | undefined {
  const argument = argumentAt(call.call, entry.callback ?? {});
  const once = argument && profiler.callback(argument.value, call.call, frameOf(call, argument));
  const times = entry.callback?.times;
  return once && times !== undefined ? loopNode(call.call.range, { count: times, isExact: false, isEndless: false }, [once]) : once;
}

function entryCost(profiler: Profiler, entry: KnowledgeEntry, callee: ExternalMeaning, call: CallInFrame): Cost {
  const sized = costOnArrays(profiler.evaluator, entry, callee, call);
  if (sized) return sized;
  const seconds = secondsOf(profiler.evaluator, entry, callee, call);
  switch (entry.behaviour) {
    case 'holds':
      if (isFullQueue(entry, callee)) return costOf('idle', secondsUntilRoom);
      return costOf(entry.name.startsWith('numpy.') && seconds >= leastArraySeconds ? 'heldArrays' : 'held', seconds);
    case 'callback':
      return costOf('held', entry.seconds);
    case 'releases':
      if (isTooSmall(profiler, entry, callee, call)) return costOf('held', Math.min(seconds, 1e-6));
      if (isOverAtOnce(entry)) return costOf('held', seconds);
      if (entry.rowsAtMost) return addCosts([costOf('held', secondsAroundTable), costOf('released', Math.max(0, seconds - secondsAroundTable))]);
      if (entry.holdsWith && isGivenWith(entry.holdsWith, call)) return costOf('held', entry.holdsWith.seconds);
      return costOf(worksOnArrays(entry) ? 'arrays' : runsNetwork(entry) ? 'networks' : 'released', seconds);
    case 'waits':
      if (isToldNotToWait(call.call)) return costOf('held', pollSeconds);
      return bufferedRead(profiler.evaluator, entry, callee, call) ?? costOf('waiting', secondsOfProgram(profiler.evaluator, callee, call) ?? waitSeconds(profiler, entry, call));
    case 'idles':
      if (isToldAtOnce(profiler.evaluator, call)) return costOf('held', pollSeconds);
      return costOf(isSleep(profiler, entry, call) || waitsForAnswer(profiler.evaluator, call) ? 'waiting' : 'idle', waitSeconds(profiler, entry, call));
  }
}

/** Reading a table of whatever size: opening the file, guessing what the columns are, putting them together; measured with pandas 3.1.1, CPython 3.12. */
const secondsAroundTable = 1e-3;

/** A call that holds for less does not go through its array. */
const leastArraySeconds = 1e-4;

/** What scikit-learn does to each row: with few of them it is Python that checks its arguments. What learns takes its time whatever the loop. */
const goesByRows = /^sklearn\.(linear_model\.|preprocessing\.|\w+\.\w+\.(predict\w*|transform|decision_function|score\w*)$)/;

/**
 * NumPy and what stands on it: whether a call lets go of the GIL, and whether that pays, hangs on the
 * size of its arrays. Files that are read whole are as large as files are.
 */
function worksOnArrays({ name }: KnowledgeEntry): boolean {
  return (/^(numpy|scipy|pandas|cupy|jax|bottleneck)\./.test(name) && !/\.read_\w+$/.test(name)) || goesByRows.test(name);
}

/** Layers and tensors; a run of a session is taken to be of a small graph as it is. */
function runsNetwork({ name }: KnowledgeEntry): boolean {
  return /^(tensorflow|tensorflow_probability|torch)\.(?!Session\.|io\.|utils\.)/.test(name);
}

/**
 * Whether a call lets go of the GIL for less than it takes another thread to wake up and take it, whatever it is given:
 * two threads that do nothing else were measured to be slower than one. What depends on a size says it in its entry.
 */
function isOverAtOnce(entry: KnowledgeEntry): boolean {
  return entry.seconds < leastReleasedSeconds && leastSize(entry) === undefined && !worksOnArrays(entry) && !runsNetwork(entry);
}

const leastReleasedSeconds = 1e-5;

/** From how many bytes of which argument on it lets go of the GIL, or that pays. */
function leastSize({ holdsBelowSize, paysFrom }: KnowledgeEntry): KnowledgeEntry['paysFrom'] {
  return holdsBelowSize === undefined ? paysFrom : { position: 0, bytes: holdsBelowSize };
}

/** Whether the data is known to be below the size from which the call lets go of the GIL, or from which that pays. */
function isTooSmall(profiler: Profiler, entry: KnowledgeEntry, callee: ExternalMeaning, { call, frame }: CallInFrame): boolean {
  const least = leastSize(entry);
  if (least === undefined) return false;
  const data = positionalArguments(call)[least.position]?.value;
  if (!data) return callee.self === undefined;
  const meanings = profiler.evaluator.meaningsOf(data, frame);
  if (meanings.some((meaning) => meaning.kind === 'text' && meaning.size === 'short')) return true;
  // What is encoded first is a text, and those are short where nobody sees a file being read.
  if (data.kind === 'call' && data.callee.kind === 'attribute' && data.callee.name === 'encode' && !meanings.some(({ kind }) => kind === 'text')) return true;
  const size = sizeOf(profiler.evaluator, data, frame);
  return size.isExact && size.count < least.bytes;
}

function isGivenWith(argument: { readonly position: number; readonly keyword: string }, { call }: CallInFrame): boolean {
  const given = argumentAt(call, argument)?.value;
  return given !== undefined && !isNoneLiteral(given);
}

const secondsUntilRoom = 10e-3;

/** Looking whether a queue has something, a lock is free, or a child has ended. */
const pollSeconds = 1e-6;

/** A queue that was made with a limit lets its producer wait; `Queue(0)` has none. */
function isFullQueue(entry: KnowledgeEntry, { self }: ExternalMeaning): boolean {
  const made = self?.kind === 'external-instance' || self?.kind === 'instance' ? self.madeBy : undefined;
  const limit = made && argumentAt(made.call, { position: 0, keyword: 'maxsize' })?.value;
  return limit !== undefined && /(^|\.)\w*Queue\.put$/.test(entry.name) && !(limit.kind === 'literal' && limit.value === 0);
}

/** `stop.wait(5)` is how a thread sleeps until it is told to end. */
function isSleep(profiler: Profiler, entry: KnowledgeEntry, call: CallInFrame): boolean {
  const argument = entry.name.endsWith('.wait') ? timeOf(entry, call.call) : undefined;
  return argument !== undefined && profiler.evaluator.meaningsOf(argument.value, frameOf(call, argument)).some(({ kind }) => kind !== 'none');
}

function waitSeconds(profiler: Profiler, entry: KnowledgeEntry, call: CallInFrame): number {
  const argument = timeOf(entry, call.call);
  if (!argument) return entry.seconds;
  const numbers = knownNumbers(profiler.evaluator, argument.value, frameOf(call, argument));
  if (numbers.length === 0) return entry.seconds;
  const longest = Math.max(0, ...numbers);
  // Who waits for no time lets the others run all the same: `time.sleep(0)`.
  return entry.secondsOfUnit === undefined ? Math.max(pollSeconds, longest) : longest * entry.secondsOfUnit || entry.seconds;
}

/** The argument that says how long a call waits. */
function timeOf({ waitsForArgument, waitsForKeyword = 'timeout' }: KnowledgeEntry, call: CallExpression): Argument | undefined {
  return waitsForArgument === undefined ? undefined : positionalArguments(call)[waitsForArgument] ?? keywordArgument(call, waitsForKeyword);
}

function elementCount(profiler: Profiler, entry: KnowledgeEntry, callee: ExternalMeaning, counted: CallInFrame): TripCount | undefined {
  const { call, frame } = counted;
  if (entry.iteratesSelf) {
    const { self } = callee;
    const parts = self?.kind === 'external-instance' ? partsOfTable(profiler.evaluator, entry, self, counted) : undefined;
    if (parts) return parts;
    const length = self?.kind === 'collection' || self?.kind === 'text' ? self.length : undefined;
    const guess = self?.kind === 'text' && self.size === 'long' ? longText.characters : 100;
    return length === undefined || length === 0 ? { count: guess, isExact: false, isEndless: false } : { count: length, isExact: true, isEndless: false };
  }
  const lines = linesScanned(profiler.evaluator, entry.name, { call, frame });
  if (lines !== undefined) return { count: lines, isExact: false, isEndless: false };
  if (entry.iterates === undefined || comparesArguments(entry, call)) return undefined;
  const argument = positionalArguments(call)[entry.iterates];
  return argument ? sizeOf(profiler.evaluator, argument.value, frameOf(counted, argument)) : undefined;
}

/** How many rows, columns or cells of a table a function is called with; nothing for what is no table. */
function partsOfTable(evaluator: Evaluator, { name }: KnowledgeEntry, self: ExternalInstanceMeaning, call: CallInFrame): TripCount | undefined {
  if (!isTable(self)) return undefined;
  const isWhole = self.type === 'pandas.DataFrame';
  const isByCell = isWhole && name === 'pandas.DataFrame.map';
  if (isWhole && !isByCell && !goesByRow(evaluator, call)) return { count: everydayColumns, isExact: false, isEndless: false };
  const rows = rowsOfTable(evaluator, self);
  const cells = isByCell ? everydayColumns : 1;
  if (!rows) return { count: longText.lines * cells, isExact: false, isEndless: false };
  return rows.isExact && !isByCell ? { count: rows.count, isExact: true, isEndless: false } : { count: rows.count * cells, isExact: false, isEndless: false, isTypical: true };
}

function unknownLibraryCall(profiler: Profiler, name: string, call: CallInFrame): ProfileNode {
  const { knowledge } = profiler.evaluator.program;
  const { range } = call.call;
  if (knowledge.isPurePython(name)) return { kind: 'library', range, name, cost: costOf('held', plainLibraryCallSeconds), condition: undefined, confidence: 'docs' };
  if (/^[A-Z]\w*(Error|Exception|Warning|Exit|Interrupt)$/.test(name)) return { kind: 'python', range, cost: costOf('held', pythonCosts.instance) };
  const stated = knowledge.stated(name);
  if (stated) return callEntry(profiler, stated, { kind: 'external', name, self: undefined }, call);
  const method = name.slice(name.lastIndexOf('.') + 1);
  const member: MemberMeaning = { kind: 'member', name: method, receiver: name.slice(0, -method.length - 1) };
  if (isGeneratedMessage(member.receiver)) return callMember(profiler, member, call);
  const cffi = costThroughCffi(profiler.evaluator.program.file(call.frame.path), name);
  if (cffi) return { kind: 'library', range, name, cost: cffi, condition: undefined, confidence: 'memory' };
  const told = typeWith(method) === undefined ? undefined : callNamedMethod(profiler, member, call);
  if (told) return told;
  const native = costOfOwnNative(profiler.evaluator, name, call.frame.path);
  if (native) return { kind: 'library', range, name, cost: native, condition: undefined, confidence: 'memory' };
  if (isOwnNative(profiler, name, call)) return unresolved(call, name, ownNativeCallSeconds);
  if (!name.includes('.')) return unresolved(call, name);
  const node = callNamedMethod(profiler, member, call) ?? callMember(profiler, member, call, mayAskSeconds(profiler, name));
  if (node.kind === 'unresolved' && isWellKnown(knowledge.library(name)) && !works.test(method) && !fetches.test(method) && !mayWait.test(method)) return shortCall(name, call);
  return mostlyComputes(knowledge.library(name)) ? { ...node, cost: { ...node.cost, asking: [] } } : node;
}

/** Methods that are there to wait, to send something or to set something going, whatever the library. */
const mayWait = /^_*(wait|exec|join|poll|accept|listen|serve|sleep|block|connect|send|sync|start|stop|shutdown)/;

/** Of a library of which so many calls are known those that take time are among them. */
const wellKnownCalls = 10;

function isWellKnown(library: LibraryKnowledge | undefined): boolean {
  return library !== undefined && library.library !== 'builtins' && library.entries.length >= wellKnownCalls;
}

/** A call of which it is known only that it holds for a moment, most likely. */
function shortCall(name: string, { call }: CallInFrame): ProfileNode {
  const cost = addCosts([costOf('held', plainLibraryCallSeconds), costOf('unknown', plainLibraryCallSeconds * shareInDoubt)]);
  return { kind: 'library', range: call.range, name, cost, condition: undefined, confidence: 'memory' };
}

/** A library of whose calls hardly any waits is asked for nothing by the others, whatever they are called: `index.get_loc(day)`. */
function mostlyComputes(library: LibraryKnowledge | undefined): boolean {
  if (!library || library.library === 'builtins') return false;
  const waiting = library.entries.filter(({ behaviour }) => behaviour === 'waits' || behaviour === 'idles').length;
  return library.entries.length > 0 && waiting <= library.entries.length / 10;
}

/** A library of which nothing at all is known may be the client of a service. */
function mayAskSeconds({ evaluator }: Profiler, name: string): number {
  const { knowledge } = evaluator.program;
  const [top = ''] = name.split('.');
  return knowledge.library(name)?.library === 'builtins' && !knowledge.find(top) ? unknownLibrarySeconds : 0;
}

/**
 * Whether a name that is no module of the project lives in one of its packages, or in a module whose
 * underscore says that it stands behind another: then it is compiled.
 */
function isOwnNative({ evaluator }: Profiler, name: string, { frame }: CallInFrame): boolean {
  const [top = '', ...rest] = name.split('.');
  const library = evaluator.program.knowledge.library(name)?.library ?? 'builtins';
  if (rest.length === 0 || library === top || library.startsWith(`${top}.`)) return false;
  return /^_[a-z]/.test(top) || evaluator.program.module(frame.path, top, 0).kind === 'file';
}

/** What its name says of a method. */
function guessOf(evaluator: Evaluator, { name, receiver }: MemberMeaning, call: CallInFrame): Cost | undefined {
  const read = likelyBufferedRead(evaluator, name, receiver, call);
  if (read) return read;
  if (asksMapping(name, receiver, call) || asksKeyed(evaluator, name, call)) return costOf('held', containerCallSeconds);
  if (asksAddress(name, call)) return costOf('waiting', requestSeconds);
  if (readsWithTimeout(name, call)) return costOf('waiting', waitingCallSeconds);
  return guessMember(name, receiver) ?? (goesOut.test(name) && !isPrivateHere(evaluator, name, call) ? costOf('waiting', requestSeconds) : undefined);
}

/** `sink._publish(event)`, where the project has such a method: what it does is written there, whatever it is called. */
function isPrivateHere({ program }: Evaluator, name: string, { frame }: CallInFrame): boolean {
  return name.startsWith('_') && (program.filesWith(frame.path, `def ${name}`, Infinity) ?? []).length > 0;
}

function callMember({ evaluator }: Profiler, { name, receiver }: MemberMeaning, call: CallInFrame, askingSeconds = 0): ProfileNode {
  const guessed = guessOf(evaluator, { kind: 'member', name, receiver }, call);
  const guess = guessed?.idle.length && isToldAtOnce(evaluator, call) ? costOf('held', pollSeconds) : guessed;
  const shown = receiver === '' ? name : `${receiver}.${name}`;
  const { callee } = call.call;
  if (!guess && callee.kind === 'attribute' && isMadeByPure(evaluator, callee.object, call.frame)) return shortCall(shown, call);
  if (isAskedForNothing(name, receiver, call)) return takesInLoop(evaluator, call) ? likely(costOf('idle', idleSeconds)) : unresolved(call, shown, unresolvedCallSeconds, requestSeconds);
  if (!guess && works.test(name)) return unresolved(call, shown, unresolvedTaskSeconds, askingSeconds);
  if (!guess && isAccessor(evaluator, call)) return accessor(call, shown);
  if (!guess && fetches.test(name)) return unresolved(call, shown, unresolvedTaskSeconds, isGivenPath(call.call) ? 0 : requestSeconds);
  return guess ? likely(guess) : unresolved(call, shown, unresolvedCallSeconds, askingSeconds);

  function likely(cost: Cost): ProfileNode {
    return { kind: 'library', range: call.call.range, name: shown, cost, condition: undefined, confidence: 'memory' };
  }
}

/** `parameter.get()`: a dict is asked for a key, and a queue is called one. What a widget or a variable of a window shows is at hand. */
function isAskedForNothing(name: string, receiver: string, { call }: CallInFrame): boolean {
  return name === 'get' && call.arguments.length === 0 && guessMember(name, receiver)?.idle.length === 0 && !/(var|entry|box|scale|slider|field|text|ctx|context)\d*$/i.test(receiver);
}

function unresolved(call: CallInFrame, name: string, seconds: number = unresolvedCallSeconds, askingSeconds = 0): ProfileNode {
  const cost = name === '' ? noCost : addCosts([costOf('unknown', seconds), costOf('asking', askingSeconds)]);
  return { kind: 'unresolved', range: call.call.range, name, cost: addCosts([cost, costOf('held', pythonCosts.call)]) };
}

import type { Knowledge } from '../knowledge/knowledgeBase';
import type { FileFacts } from '../python/facts';
import type { CallExpression, Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import type { Statement } from '../python/facts/statement';
import { blocksIn, partsIn, valuesOf } from '../python/traverse';
import { evaluateCost, evaluateEachGuess, type Cost } from './cost';
import { isFirstTime } from './firstTime';
import { awaitsIn, givesWayFrom, isAwaiting, type GivesWay } from './givesWay';
import { isLoop } from '../python/loop';
import { makesGenerator } from './makesGenerator';
import type { Frame, Meaning } from './meaning';
import { profileCallback } from './profileCalls';
import { profileAugmented, profileExpression, profileTarget } from './profileExpressions';
import { heaviestPath, innerNodes, type BranchNode, type FunctionProfile, type LibraryNode, type ProfileNode, type Profiler } from './profile';
import { branch, profileStatements, python } from './profileStatements';
import { pythonCosts } from './pythonCosts';
import { isHandedOverByDecorator } from './libraryDecorators';
import { usedUpBy, usedUpIn } from './usedUp';

/** Work that a coroutine does itself, without an `await`: its event loop stands still meanwhile. */
export interface BlockingStretch {
  readonly coroutine: FunctionFacts;
  readonly frame: Frame;
  /** The heaviest call or loop of the stretch. */
  readonly node: ProfileNode;
  /** What the whole stretch costs: several calls, each of which is short, may follow one another. */
  readonly cost: Cost;
  readonly certainty: StallCertainty;
  /** The coroutine that most of it is, where it is awaited and never waits. */
  readonly awaited: FunctionProfile | undefined;
}

/**
 * How sure it is that a stretch is slow: `exact` where no guess is needed to say so, `guessed` where
 * it is even with every loop ten times shorter than guessed, or where a library takes as long over
 * an everyday file or picture, else `doubtful`.
 */
export type StallCertainty = 'exact' | 'guessed' | 'doubtful';

/**
 * From here on asyncio itself, in its debug mode, reports a callback as slow
 * (`loop.slow_callback_duration`, CPython 3.13 Lib/asyncio/base_events.py).
 */
const slowSeconds = 0.1;

/** A wait for the world outside has no upper bound, so one that is usually half as long is told of, too. */
const slowWaitSeconds = slowSeconds / 2;

/**
 * What takes as long whatever it is given cannot turn out short, so some tens of milliseconds are
 * told of, too: a password's hash is made slow on purpose, for each that signs in.
 */
const slowSteadySeconds = slowSeconds / 2;

/** Waits further down are not looked for. */
const maximumDepth = 12;

/** The stretches of a file's coroutines that are taken to be slow, in the order of the text. */
export function findBlockingStretches(profiler: Profiler, facts: FileFacts): readonly BlockingStretch[] {
  const coroutines = facts.functions.filter((scope) => scope.kind === 'function' && scope.isAsync);
  if (coroutines.length === 0) return [];
  const run = new WeakSet<ProfileNode>();
  const ownWork = withoutCoroutines(profiler, run);
  return coroutines.flatMap((coroutine) => {
    const frame: Frame = { path: facts.path, functionId: coroutine.id, arguments: undefined };
    const { knowledge } = profiler.evaluator.program;
    return stretchesIn({ profiler: ownWork, run }, coroutine.body, frame).filter(({ node }) => !isCoroutineWork(node, run)).map(({ node: heaviest, whole }) => {
      if (whole) return { coroutine, frame, node: heaviest, cost: whole.cost, certainty: certaintyOf(whole, knowledge), awaited: runThrough(heaviest, run) };
      const node = surestPart(heaviest, knowledge);
      return { coroutine, frame, node, cost: node.cost, certainty: certaintyOf(node, knowledge), awaited: runThrough(node, run) };
    });
  });
}

/** What is surely slow: of a loop of which only its length would make it so, a part of one round that is slow by itself. */
function surestPart(node: ProfileNode, knowledge: Knowledge): ProfileNode {
  const certainty = certaintyOf(node, knowledge);
  if (node.kind !== 'loop' || certainty === 'exact') return node;
  const [part] = slowest(node.children, knowledge);
  const surest = part && surestPart(part, knowledge);
  return surest && sureness.indexOf(certaintyOf(surest, knowledge)) > sureness.indexOf(certainty) ? surest : node;
}

/** From the least sure on. */
const sureness: readonly StallCertainty[] = ['doubtful', 'guessed', 'exact'];

/** A slow node, or the heaviest of several that follow one another and are slow together. */
interface Stretch {
  readonly node: ProfileNode;
  readonly whole?: ProfileNode;
}

/** What tells the costs of a coroutine's own work. */
interface OwnWork {
  readonly profiler: Profiler;
  /** The coroutines in it that are awaited and run to their end like functions. */
  readonly run: WeakSet<ProfileNode>;
}

/** The slow stretches of a block: one for each of its statements at most, and those of short ones that follow one another. */
function stretchesIn(own: OwnWork, statements: readonly Statement[], frame: Frame): readonly Stretch[] {
  const { profiler, run } = own;
  const givesWay = givesWayFrom(profiler.evaluator, frame);
  const { knowledge } = profiler.evaluator.program;
  const slow = (nodes: readonly ProfileNode[]): readonly Stretch[] => slowest(nodes, knowledge).map((node) => ({ node }));
  const scope = profiler.evaluator.functionFacts(frame);
  const found: Stretch[] = [];
  let short: ProfileNode[] = [];
  let isTold = false;
  const endStretch = () => {
    if (!isTold) found.push(...slowTogether(short, run, knowledge));
    [short, isTold] = [[], false];
  };
  for (const statement of statements) {
    // A loop that never gives way stops the event loop for all of its rounds.
    const isLeaf = blocksIn(statement).length === 0;
    const pauses = (isLeaf || isLoop(statement)) && awaitsIn(statement, givesWay);
    const isWhole = isLeaf || (isLoop(statement) && !pauses);
    if (isLeaf && pauses) endStretch();
    const nodes = isWhole ? profiler.statements([statement], frame) : [];
    const slowOnes = slow(nodes);
    // What a coroutine in it does is told there; the rest of the loop, or of the block, is looked at apart from it.
    const isToldElsewhere = slowOnes.some(({ node }) => isCoroutineWork(node, run));
    if (!isWhole || isToldElsewhere) {
      endStretch();
      found.push(...stretchesInBlocks(statement));
      continue;
    }
    found.push(...slowOnes);
    if (slowOnes.length > 0) isTold = true;
    else short.push(...nodes);
  }
  endStretch();
  return found;

  function stretchesInBlocks(statement: Statement): readonly Stretch[] {
    const blocks = usualBlocks(statement, scope);
    if (blocks.length === 0) return [];
    const isAsync = (statement.kind === 'for' || statement.kind === 'with') && statement.isAsync;
    const isSpread = (value: Expression) => isAsync || (statement.kind === 'for' && isGenerator(profiler, value, frame));
    const head = valuesOf(statement).flatMap((value) => slow(profiler.expression(value.kind === 'call' && isSpread(value) ? argumentsOf(value, (each) => withoutAwaited(each, givesWay)) : value, frame)));
    return [...head, ...blocks.flatMap((block) => stretchesIn(own, block, frame))];
  }
}

/** Less than this share of what is slow adds nothing to speak of. */
const leastShareOfStretch = 0.1;

/** Calls that no `await` parts, each too short to be told of: a picture is decoded, scaled and saved. */
function slowTogether(nodes: readonly ProfileNode[], run: WeakSet<ProfileNode>, knowledge: Knowledge): readonly Stretch[] {
  const parts = nodes.filter((node) => blockingSeconds(node, 1, knowledge) >= leastShareOfStretch * slowSeconds && !isCoroutineWork(node, run));
  const [first, ...rest] = parts;
  if (!first || rest.length === 0) return [];
  const node = rest.reduce((heaviest, each) => (blockingSeconds(each, 1, knowledge) > blockingSeconds(heaviest, 1, knowledge) ? each : heaviest), first);
  const whole = branch(node.range, parts, 1);
  return isSlow(whole, 1, knowledge) ? [{ node: heaviestCall(node), whole }] : [];
}

/** Of what one call is made up of: a picture is opened, and decoded later on. */
function heaviestCall(node: ProfileNode): ProfileNode {
  return wholePath(node).find(({ kind }) => kind !== 'branch') ?? node;
}

/** The blocks of a statement that run time and again: not what is done once, nor what is cleared up before giving up. */
function usualBlocks(statement: Statement, scope: FunctionFacts | undefined): readonly (readonly Statement[])[] {
  if (statement.kind === 'if') return statement.branches.filter((each) => !isFirstTime(each, scope)).map(({ body }) => body);
  if (statement.kind === 'try') return [statement.body, ...statement.handlers.filter((handler) => handler.at(-1)?.kind !== 'raise'), statement.orElse, statement.finally];
  return blocksIn(statement);
}

/** Whether a call only makes a generator: what it does lies between the rounds of the loop, in which the coroutine awaits. */
function isGenerator({ evaluator }: Profiler, value: Expression, frame: Frame): boolean {
  return value.kind === 'call' && evaluator.meaningsOf(value, frame).some((meaning) => meaning.kind === 'collection' && meaning.type === 'generator');
}

function slowest(nodes: readonly ProfileNode[], knowledge: Knowledge): readonly ProfileNode[] {
  let found: ProfileNode | undefined;
  let longest = 0;
  for (const node of nodes) {
    if (node.kind === 'branch' && (node.isFirstTime || maySpare(node, knowledge))) continue;
    // The likelihood of a branch says how often it runs, not how long.
    const each = node.kind === 'branch' ? slowest(node.children, knowledge)[0] : node;
    if (!each || !isSlow(each, 1, knowledge)) continue;
    const seconds = blockingSeconds(each, 1, knowledge);
    if (seconds > longest) [found, longest] = [each, seconds];
  }
  return found ? [found] : [];
}

/** Whether a call has a callee, of the several that it may have, that is known and keeps nobody waiting. */
function maySpare({ isChoice, children }: BranchNode, knowledge: Knowledge): boolean {
  return isChoice === true && children.some((child) => child.kind !== 'unresolved' && slowest([child], knowledge).length === 0);
}

function certaintyOf(node: ProfileNode, knowledge: Knowledge): StallCertainty {
  if (isLikelyAtBest(node)) return 'doubtful';
  if (isSlow(node, 0, knowledge)) return hangsOnSize(node, knowledge) ? 'guessed' : 'exact';
  if (walksTree(node)) return 'doubtful';
  return isSlow(node, 0.1, knowledge) || isSlowInOneRound(node, knowledge) ? 'guessed' : 'doubtful';
}

/** Whether a single round of a loop in a function that it calls is slow already, however few there are: a sheet of a workbook. */
function isSlowInOneRound(node: ProfileNode, knowledge: Knowledge): boolean {
  return node.kind === 'call' && wholePath(node).some((each) => each.kind === 'loop' && each.children.some((child) => isSlow(child, 0, knowledge)));
}

/**
 * Whether most of a node is what a library does in one go with data of which nobody knows how large
 * they are: it is slow for sure only if it is with a tenth of an everyday file or picture.
 */
function hangsOnSize(node: ProfileNode, knowledge: Knowledge): boolean {
  const last = wholePath(node).at(-1);
  const entry = last?.kind === 'library' ? knowledge.find(last.name) : undefined;
  const computes = entry?.behaviour === 'holds' || entry?.behaviour === 'releases';
  return computes && !entry.isSteady && entry.seconds >= slowSeconds / 10 && blockingSeconds(node, 0, knowledge) < 10 * slowSeconds;
}

/**
 * Whether most of a node is a function that calls itself for the parts of what it is given: such
 * trees (a nested dict, a document) are small far more often than a loop is short.
 */
function walksTree(node: ProfileNode): boolean {
  return wholePath(node).some((each) => each.kind === 'call' && each.callee.isRecursive && !callsItselfDirectly(each.callee.nodes, each.callee.identity));
}

/** Whether one run of a function calls it again a fixed number of times: `fib(n - 1) + fib(n - 2)`. */
function callsItselfDirectly(nodes: readonly ProfileNode[], identity: string): boolean {
  return nodes.some((node) => (node.kind === 'call' ? node.callee.identity === identity : node.kind === 'branch' && callsItselfDirectly(node.children, identity)));
}

function isSlow(node: ProfileNode, scale: number, knowledge: Knowledge): boolean {
  const blocking = blockingSeconds(node, scale, knowledge);
  if (blocking >= slowSeconds) return true;
  if (blocking >= slowSteadySeconds && isSteady(node, knowledge)) return true;
  const wait = surelyWaits(node, knowledge);
  // What only one of several ways waits for counts as often as it is likely, and so for less than it takes.
  return wait >= slowWaitSeconds && evaluateEachGuess(node.cost, scale).waiting >= wait;
}

function isSteady(node: ProfileNode, knowledge: Knowledge): boolean {
  const last = wholePath(node).at(-1);
  return last?.kind === 'library' && knowledge.find(last.name)?.isSteady === true;
}

/** Seconds for which a coroutine's own work stops the event loop, with every guess off by a factor. */
function blockingSeconds(node: ProfileNode, scale: number, knowledge: Knowledge): number {
  const { held, released, arrays, waiting } = evaluateEachGuess(node.cost, scale);
  return held + released + arrays + Math.min(waiting, surelyWaits(node, knowledge));
}

/** The longest wait in it of which more is known than a method's name: that of a client may be a coroutine's. */
function surelyWaits(node: ProfileNode, knowledge: Knowledge, depth = 0): number {
  const { waiting } = evaluateCost(node.cost, 1);
  if (waiting < slowWaitSeconds || depth > maximumDepth || (node.kind === 'branch' && node.isLikely)) return 0;
  if (node.kind === 'library') return isSureWait(node, knowledge) ? waiting : 0;
  const longest = Math.max(0, ...innerNodes(node).map((child) => surelyWaits(child, knowledge, depth + 1)));
  return node.kind === 'loop' ? longest * node.trips.count : longest;
}

/** A program that asks a person at its console has nobody else to serve meanwhile. */
const asksPerson: ReadonlySet<string> = new Set(['input', 'getpass.getpass']);

function isSureWait({ name, confidence }: LibraryNode, knowledge: Knowledge): boolean {
  const entry = knowledge.find(name);
  if (asksPerson.has(name)) return false;
  return confidence !== 'memory' && !entry?.isGeneral && !entry?.isAwaited && !asynchronousName.test(name);
}

/** Whether most of a node is the body of a coroutine function, which a call far below only makes, or which is told of where it stands. */
function isCoroutineWork(node: ProfileNode, run: WeakSet<ProfileNode>): boolean {
  const path = wholePath(node);
  const end = path.findIndex((each) => run.has(each));
  return path.slice(0, end < 0 ? path.length : end).some((each) => each.kind === 'call' && each.callee.isAsync);
}

/** The coroutine that most of a node is, where it is awaited and never waits. */
function runThrough(node: ProfileNode, run: WeakSet<ProfileNode>): FunctionProfile | undefined {
  const found = wholePath(node).find((each) => run.has(each));
  return found?.kind === 'call' ? found.callee : undefined;
}

/** Whether most of a node is the work of a method that is only taken to be the one that is called. */
function isLikelyAtBest(node: ProfileNode): boolean {
  return wholePath(node).some((each) => each.kind === 'branch' && each.isLikely === true);
}

/** A node, the heaviest in it, the heaviest in that, and so on. */
function wholePath(node: ProfileNode): readonly ProfileNode[] {
  return heaviestPath(node, totalSeconds);
}

function totalSeconds(node: ProfileNode): number {
  const { held, released, arrays, waiting } = evaluateCost(node.cost, 1);
  return held + released + arrays + waiting;
}

/**
 * A profiler for what a coroutine does itself: calling a coroutine function only makes a coroutine,
 * calling a generator function only makes a generator, and what is awaited runs, or waits, while the
 * event loop goes on. What is awaited and never waits is the coroutine's own work too.
 *
 * @param run - Is given the calls of coroutines that are awaited and run to their end. One that is slow by itself is left out:
 * that is told of inside of it.
 */
function withoutCoroutines(profiler: Profiler, run: WeakSet<ProfileNode>): Profiler {
  const { evaluator } = profiler;
  const usedUp = new Set<CallExpression>();
  const keep = (calls: readonly CallExpression[]) => { for (const call of calls) usedUp.add(call); };
  const awaited = new WeakSet<CallExpression>();
  const own: Profiler = {
    evaluator,
    function: (callee, frame) => profiler.function(callee, frame),
    statements: (statements, frame) => {
      keep(statements.flatMap(usedUpBy));
      return profileStatements(own, statements, frame);
    },
    expression: (expression, frame) => {
      const plain = withoutAwaited(expression, givesWayFrom(evaluator, frame));
      keep(usedUpIn(plain));
      // What is still awaited in it never gives way.
      if (plain.kind === 'await' && plain.value.kind === 'call') awaited.add(plain.value);
      return profileExpression(own, plain, frame);
    },
    target: (target, frame) => profileTarget(own, target, frame),
    augmented: (statement, frame) => profileAugmented(own, statement, frame),
    call: (callee, call) => {
      if (awaited.has(call.call)) return remember(profiler.call(callee, call));
      const onlyMakes = makesCoroutine(profiler, callee) || (makesGenerator(evaluator, callee) && !usedUp.has(call.call));
      return onlyMakes ? python(call.call.range, pythonCosts.call) : profiler.call(callee, call);
    },
    // What a coroutine hands over it awaits, or should: that is told where it waits.
    task: () => undefined,
    callback: (callable, call, frame) => profileCallback(own, callable, call, frame),
  };
  return own;

  function remember(node: ProfileNode): ProfileNode {
    if (!isSlow(node, 1, evaluator.program.knowledge)) run.add(node);
    return node;
  }
}

/** Libraries that have their asynchronous twin say so: `azure.cosmos.aio`, `redis.asyncio`, `AsyncOpenAI`. */
const asynchronousName = /(^|\.)(aio|asyncio|_?async_?\w*)\.|(^|\.)Async[A-Z]|Async(Client|IO)/;

function makesCoroutine(profiler: Profiler, callee: Meaning): boolean {
  if (callee.kind === 'function' && isHandedOverByDecorator(profiler.evaluator, callee)) return true;
  if (callee.kind === 'function') return profiler.evaluator.functionFacts(callee)?.isAsync ?? false;
  if (callee.kind !== 'external') return false;
  return asynchronousName.test(callee.name) || profiler.evaluator.program.knowledge.find(callee.name)?.isAwaited === true;
}

/** An expression in which of `await f(x)` only `x` is left, which is worked out before, where control may return to the event loop. */
function withoutAwaited(expression: Expression, givesWay: GivesWay): Expression {
  if (!isAwaiting(expression, givesWay)) return expression;
  const without = (inner: Expression): Expression => withoutAwaited(inner, givesWay);
  switch (expression.kind) {
    case 'await':
      return expression.value.kind === 'call' ? argumentsOf(expression.value, without) : without(expression.value);
    case 'call':
      return { ...expression, callee: without(expression.callee), arguments: expression.arguments.map((argument) => ({ ...argument, value: without(argument.value) })) };
    case 'attribute':
      return { ...expression, object: without(expression.object) };
    default:
      return tupleOf(partsIn(expression).map(without), expression);
  }
}

function argumentsOf(call: CallExpression, without: (inner: Expression) => Expression): Expression {
  return tupleOf(call.arguments.map((argument) => without(argument.value)), call);
}

function tupleOf(elements: readonly Expression[], { range }: Expression): Expression {
  return { kind: 'collection', type: 'tuple', elements, keys: [], range };
}

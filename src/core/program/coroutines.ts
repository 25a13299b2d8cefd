import type { Knowledge } from '../knowledge/knowledgeBase';
import type { FileFacts } from '../python/facts';
import type { CallExpression, Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import type { Statement } from '../python/facts/statement';
import { blocksIn, partsIn, targetsOf, valuesOf } from '../python/traverse';
import { evaluateCost } from './cost';
import { isLoop } from '../python/loop';
import type { Frame, Meaning } from './meaning';
import { profileCallback } from './profileCalls';
import { profileExpression, profileTarget } from './profileExpressions';
import { innerNodes, type LibraryNode, type ProfileNode, type Profiler } from './profile';
import { profileStatements, python } from './profileStatements';
import { pythonCosts } from './pythonCosts';
import { isHandedOverByDecorator } from './libraryDecorators';

/** Work that a coroutine does itself, without an `await`: its event loop stands still meanwhile. */
export interface BlockingStretch {
  readonly coroutine: FunctionFacts;
  readonly frame: Frame;
  /** The heaviest call or loop of the stretch. */
  readonly node: ProfileNode;
}

/**
 * From here on asyncio itself, in its debug mode, reports a callback as slow
 * (`loop.slow_callback_duration`, CPython 3.13 Lib/asyncio/base_events.py).
 */
const slowSeconds = 0.1;

/** Waits further down are not looked for. */
const maximumDepth = 12;

/** The stretches of a file's coroutines that are taken to be slow, in the order of the text. */
export function findBlockingStretches(profiler: Profiler, facts: FileFacts): readonly BlockingStretch[] {
  const coroutines = facts.functions.filter((scope) => scope.kind === 'function' && scope.isAsync);
  if (coroutines.length === 0) return [];
  const ownWork = withoutCoroutines(profiler);
  return coroutines.flatMap((coroutine) => {
    const frame: Frame = { path: facts.path, functionId: coroutine.id, arguments: undefined };
    return stretchesIn(ownWork, coroutine.body, frame).filter((node) => !isCoroutineWork(node)).map((node) => ({ coroutine, frame, node }));
  });
}

/** The slow nodes of a block, one for each of its statements at most. */
function stretchesIn(profiler: Profiler, statements: readonly Statement[], frame: Frame): readonly ProfileNode[] {
  const slow = (nodes: readonly ProfileNode[]) => slowest(nodes, profiler.evaluator.program.knowledge);
  return statements.flatMap((statement): readonly ProfileNode[] => {
    const blocks = blocksIn(statement);
    if (blocks.length === 0) return slow(profiler.statements([statement], frame));
    // A loop without an `await` stops the event loop for all of its rounds.
    if (isLoop(statement) && !awaitsIn(statement)) return slow(profiler.statements([statement], frame));
    const isAsync = (statement.kind === 'for' || statement.kind === 'with') && statement.isAsync;
    const head = valuesOf(statement).flatMap((value) => slow(profiler.expression(isAsync && value.kind === 'call' ? argumentsOf(value) : value, frame)));
    return [...head, ...blocks.flatMap((block) => stretchesIn(profiler, block, frame))];
  });
}

/** Whether control returns to the event loop somewhere in a statement; nested functions have their own. */
function awaitsIn(statement: Statement): boolean {
  if ((statement.kind === 'for' || statement.kind === 'with') && statement.isAsync) return true;
  return [...valuesOf(statement), ...targetsOf(statement)].some(isAwaiting) || blocksIn(statement).some((block) => block.some(awaitsIn));
}

function isAwaiting(expression: Expression): boolean {
  if (expression.kind === 'await' || expression.kind === 'yield') return true;
  if (expression.kind === 'comprehension' && expression.clauses.some((clause) => clause.isAsync)) return true;
  return expression.kind !== 'lambda' && partsIn(expression).some(isAwaiting);
}

function slowest(nodes: readonly ProfileNode[], knowledge: Knowledge): readonly ProfileNode[] {
  let found: ProfileNode | undefined;
  let longest = 0;
  for (const node of nodes) {
    // The likelihood of a branch says how often it runs, not how long.
    const each = node.kind === 'branch' ? slowest(node.children, knowledge)[0] : node;
    const seconds = each ? blockingSeconds(each, 1, knowledge) : 0;
    if (seconds >= slowSeconds && seconds > longest) [found, longest] = [each, seconds];
  }
  return found ? [found] : [];
}

/** Whether a stretch is slow even if its loops are ten times shorter than guessed. */
export function isSurelySlow({ node }: BlockingStretch, knowledge: Knowledge): boolean {
  return blockingSeconds(node, 0.1, knowledge) >= slowSeconds;
}

/** Seconds for which a coroutine's own work stops the event loop, with every guess off by a factor. */
function blockingSeconds(node: ProfileNode, scale: number, knowledge: Knowledge): number {
  const { held, released, arrays, waiting } = evaluateCost(node.cost, scale);
  return held + released + arrays + Math.min(waiting, surelyWaits(node, knowledge));
}

/** The longest wait in it of which more is known than a method's name: that of a client may be a coroutine's. */
function surelyWaits(node: ProfileNode, knowledge: Knowledge, depth = 0): number {
  const { waiting } = evaluateCost(node.cost, 1);
  if (waiting < slowSeconds / 2 || depth > maximumDepth) return 0;
  if (node.kind === 'library') return isSureWait(node, knowledge) ? waiting : 0;
  const longest = Math.max(0, ...innerNodes(node).map((child) => surelyWaits(child, knowledge, depth + 1)));
  return node.kind === 'loop' ? longest * node.trips.count : longest;
}

function isSureWait({ name, confidence }: LibraryNode, knowledge: Knowledge): boolean {
  const entry = knowledge.find(name);
  return confidence !== 'memory' && !entry?.isGeneral && !entry?.isAwaited && !asynchronousName.test(name);
}

/** Whether most of a node is the body of a coroutine function, which a call far below only makes. */
function isCoroutineWork(node: ProfileNode, depth = 0): boolean {
  if (depth > maximumDepth) return false;
  if (node.kind === 'call' && node.callee.isAsync) return true;
  const heaviest = innerNodes(node).reduce<ProfileNode | undefined>((best, child) => (best && totalSeconds(best) >= totalSeconds(child) ? best : child), undefined);
  return heaviest !== undefined && isCoroutineWork(heaviest, depth + 1);
}

function totalSeconds(node: ProfileNode): number {
  const { held, released, arrays, waiting } = evaluateCost(node.cost, 1);
  return held + released + arrays + waiting;
}

/**
 * A profiler for what a coroutine does itself: calling a coroutine function only makes a coroutine,
 * and what is awaited runs, or waits, while the event loop goes on.
 */
function withoutCoroutines(profiler: Profiler): Profiler {
  const own: Profiler = {
    evaluator: profiler.evaluator,
    function: (callee, frame) => profiler.function(callee, frame),
    statements: (statements, frame) => profileStatements(own, statements, frame),
    expression: (expression, frame) => profileExpression(own, withoutAwaited(expression), frame),
    target: (target, frame) => profileTarget(own, target, frame),
    call: (callee, call) => (makesCoroutine(profiler, callee) ? python(call.call.range, pythonCosts.call) : profiler.call(callee, call)),
    callback: (callable, call, frame) => profileCallback(own, callable, call, frame),
  };
  return own;
}

/** Libraries that have their asynchronous twin say so: `azure.cosmos.aio`, `redis.asyncio`, `AsyncOpenAI`. */
const asynchronousName = /(^|\.)(aio|asyncio|_?async_?\w*)\.|(^|\.)Async[A-Z]|Async(Client|IO)/;

function makesCoroutine(profiler: Profiler, callee: Meaning): boolean {
  if (callee.kind === 'function' && isHandedOverByDecorator(profiler.evaluator, callee)) return true;
  if (callee.kind === 'function') return profiler.evaluator.functionFacts(callee)?.isAsync ?? false;
  if (callee.kind !== 'external') return false;
  return asynchronousName.test(callee.name) || profiler.evaluator.program.knowledge.find(callee.name)?.isAwaited === true;
}

/** An expression in which of `await f(x)` only `x` is left, which is worked out before. */
function withoutAwaited(expression: Expression): Expression {
  if (!isAwaiting(expression)) return expression;
  switch (expression.kind) {
    case 'await':
      return expression.value.kind === 'call' ? argumentsOf(expression.value) : withoutAwaited(expression.value);
    case 'call':
      return { ...expression, callee: withoutAwaited(expression.callee), arguments: expression.arguments.map((argument) => ({ ...argument, value: withoutAwaited(argument.value) })) };
    case 'attribute':
      return { ...expression, object: withoutAwaited(expression.object) };
    default:
      return tupleOf(partsIn(expression).map(withoutAwaited), expression);
  }
}

function argumentsOf(call: CallExpression): Expression {
  return tupleOf(call.arguments.map((argument) => withoutAwaited(argument.value)), call);
}

function tupleOf(elements: readonly Expression[], { range }: Expression): Expression {
  return { kind: 'collection', type: 'tuple', elements, keys: [], range };
}

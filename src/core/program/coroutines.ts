import type { FileFacts } from '../python/facts';
import type { Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import type { Statement } from '../python/facts/statement';
import { isLoop } from '../python/loop';
import { blocksIn, valuesOf } from '../python/traverse';
import type { Cost } from './cost';
import { isFirstTime } from './firstTime';
import { awaitsIn, givesWayFrom } from './givesWay';
import { shareOfGenerator } from './generatorSteps';
import type { Frame, Meaning } from './meaning';
import { oneRound } from './oneRound';
import { argumentsOf, isCoroutineWork, ownWorkOf, runThrough, withoutAwaited, type OwnWork } from './ownWork';
import type { FunctionProfile, ProfileNode, Profiler } from './profile';
import { branch } from './profileStatements';
import { blockingSeconds, certaintyOf, isSlow, slowest, slowSeconds, surestPart, wholePath, type StallCertainty } from './stallSeconds';

/** Work that a coroutine does itself, without an `await`: its event loop stands still meanwhile. */
export interface BlockingStretch {
  readonly coroutine: FunctionFacts;
  readonly frame: Frame;
  /** The heaviest call or loop of the stretch. */
  readonly node: ProfileNode;
  /** What the whole stretch costs: several calls, each of which is short, may follow one another. */
  readonly cost: Cost;
  /** Of the whole stretch. */
  readonly certainty: StallCertainty;
  /** The coroutine that most of it is, where it is awaited and never waits. */
  readonly awaited: FunctionProfile | undefined;
}

/** The stretches of a file's coroutines that are taken to be slow, in the order of the text. */
export function findBlockingStretches(profiler: Profiler, facts: FileFacts): readonly BlockingStretch[] {
  const coroutines = facts.functions.filter((scope) => scope.kind === 'function' && scope.isAsync);
  if (coroutines.length === 0) return [];
  const own = ownWorkOf(profiler);
  const { knowledge } = profiler.evaluator.program;
  return coroutines.flatMap((coroutine) => {
    const frame: Frame = { path: facts.path, functionId: coroutine.id, arguments: undefined };
    return stretchesIn(own, coroutine.body, frame).filter(({ node }) => !isCoroutineWork(node, own)).map(({ node: heaviest, whole }) => {
      const node = whole ? heaviest : surestPart(heaviest, knowledge);
      const told = whole ?? node;
      return { coroutine, frame, node, cost: told.cost, certainty: certaintyOf(told, knowledge), awaited: runThrough(node, own) };
    });
  });
}

/** A slow node, or the heaviest of several that follow one another and are slow together. */
interface Stretch {
  readonly node: ProfileNode;
  readonly whole?: ProfileNode;
}

/** The slow stretches of a block: one for each of its statements at most, and those of short ones that follow one another. */
function stretchesIn(own: OwnWork, statements: readonly Statement[], frame: Frame): readonly Stretch[] {
  const { profiler } = own;
  const givesWay = givesWayFrom(profiler.evaluator, frame);
  const { knowledge } = profiler.evaluator.program;
  const slow = (nodes: readonly ProfileNode[]): readonly Stretch[] => slowest(nodes, knowledge).map((node) => (node.kind === 'branch' ? { node: heaviestCall(node), whole: node } : { node }));
  const scope = profiler.evaluator.functionFacts(frame);
  const found: Stretch[] = [];
  let short: ProfileNode[] = [];
  let isTold = false;
  const endStretch = () => {
    if (!isTold) found.push(...slowTogether(short, own));
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
    const isToldElsewhere = slowOnes.some(({ node }) => isCoroutineWork(node, own));
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
    // What the iterator itself does each time, `await`s or not: the next piece of a recording is transcribed.
    const roundsOf = (loop: Statement) => (loop.kind === 'for' ? profiler.evaluator.meaningsOf(loop.iterable, frame).flatMap((iterable) => roundIn(profiler, iterable, loop.iterable, frame)) : []);
    const head = valuesOf(statement).flatMap((value) => slow(profiler.expression(value.kind === 'call' && isSpread(value) ? argumentsOf(value, (each) => withoutAwaited(each, givesWay)) : value, frame)));
    return [...head, ...slow(isAsync ? [] : roundsOf(statement)), ...blocks.flatMap((block) => stretchesIn(own, block, frame))];
  }
}

/** Less than this share of what is slow adds nothing to speak of. */
const leastShareOfStretch = 0.1;

/** Calls that no `await` parts, each too short to be told of: a picture is decoded, scaled and saved. */
function slowTogether(nodes: readonly ProfileNode[], own: OwnWork): readonly Stretch[] {
  const { knowledge } = own.profiler.evaluator.program;
  const parts = nodes.filter((node) => blockingSeconds(node, 1, knowledge) >= leastShareOfStretch * slowSeconds && !isCoroutineWork(node, own));
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

/** One round of what a loop goes through; of a generator that is made there and then, `for chunk in answers(question)`, its share of the whole. */
function roundIn(profiler: Profiler, iterable: Meaning, written: Expression, frame: Frame): readonly ProfileNode[] {
  if (written.kind !== 'call' || iterable.kind !== 'collection' || iterable.type !== 'generator') return oneRound(profiler, iterable, written, frame);
  return [shareOfGenerator(profiler, iterable, { iterated: written, frame }) ?? []].flat();
}

/** Whether a call only makes a generator: what it does lies between the rounds of the loop, in which the coroutine awaits. */
function isGenerator({ evaluator }: Profiler, value: Expression, frame: Frame): boolean {
  return value.kind === 'call' && evaluator.meaningsOf(value, frame).some((meaning) => meaning.kind === 'collection' && meaning.type === 'generator');
}

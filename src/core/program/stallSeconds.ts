import type { Knowledge } from '../knowledge/knowledgeBase';
import { isAsynchronousName } from './asynchronousName';
import { evaluateCost, evaluateEachGuess } from './cost';
import { heaviestPath, innerNodes, type BranchNode, type FunctionProfile, type LibraryNode, type LoopNode, type ProfileNode } from './profile';

/**
 * How sure it is that a stretch is slow: `exact` where no guess is needed to say so, `sized` where a
 * library takes as long over an everyday file or picture, `guessed` where it is even with every loop
 * ten times shorter than guessed, else `doubtful`.
 */
export type StallCertainty = 'exact' | 'sized' | 'guessed' | 'doubtful';

/**
 * From here on asyncio itself, in its debug mode, reports a callback as slow
 * (`loop.slow_callback_duration`, CPython 3.13 Lib/asyncio/base_events.py).
 */
export const slowSeconds = 0.1;

/** A wait for the world outside has no upper bound, so one that is usually half as long is told of, too. */
const slowWaitSeconds = slowSeconds / 2;

/**
 * What takes as long whatever it is given cannot turn out short, so some tens of milliseconds are
 * told of, too: a password's hash is made slow on purpose, for each that signs in.
 */
const slowSteadySeconds = slowSeconds / 2;

/** Waits further down are not looked for. */
const maximumDepth = 12;

/** The slow node that stops the event loop for longest, if there is one. */
export function slowest(nodes: readonly ProfileNode[], knowledge: Knowledge): readonly ProfileNode[] {
  let found: ProfileNode | undefined;
  let longest = 0;
  for (const node of nodes) {
    if (node.kind === 'branch' && (node.isFirstTime || maySpare(node, knowledge))) continue;
    // The likelihood of a branch says how often it runs, not how long.
    const each = node.kind === 'branch' && !node.isPart ? slowest(node.children, knowledge)[0] : node;
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

/** What is surely slow: of a loop of which only its length would make it so, a part of one round that is slow by itself. */
export function surestPart(node: ProfileNode, knowledge: Knowledge): ProfileNode {
  const certainty = certaintyOf(node, knowledge);
  if (node.kind !== 'loop' || certainty === 'exact') return node;
  const [part] = slowest(node.children, knowledge);
  const surest = part && part.kind !== 'branch' ? surestPart(part, knowledge) : undefined;
  return surest && sureness[certaintyOf(surest, knowledge)] > sureness[certainty] ? surest : node;
}

/** Of two that rest on a guess, whether of rounds or of sizes, the whole loop is told of. */
const sureness: Readonly<Record<StallCertainty, number>> = { doubtful: 0, guessed: 1, sized: 1, exact: 2 };

/** How sure it is that a node is slow. */
export function certaintyOf(node: ProfileNode, knowledge: Knowledge): StallCertainty {
  if (isLikelyAtBest(node)) return 'doubtful';
  if (isSlow(node, 0, knowledge)) return hangsOnSize(node, knowledge) ? 'sized' : 'exact';
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
  return wholePath(node).some((each) => each.kind === 'call' && each.callee.isRecursive && (each.callee.isWalk === true || !callsItselfDirectly(each.callee.nodes, each.callee.identity)));
}

/** Whether one run of a function calls it again a fixed number of times: `fib(n - 1) + fib(n - 2)`. */
function callsItselfDirectly(nodes: readonly ProfileNode[], identity: string): boolean {
  return nodes.some((node) => (node.kind === 'call' ? node.callee.identity === identity : node.kind === 'branch' && callsItselfDirectly(node.children, identity)));
}

/**
 * Whether a node keeps an event loop waiting for long enough to be told of.
 *
 * @param scale - By what factor every guess is taken to be off: 0 where none is needed.
 */
export function isSlow(node: ProfileNode, scale: number, knowledge: Knowledge): boolean {
  const blocking = blockingSeconds(node, scale, knowledge);
  if (blocking >= slowSeconds) return true;
  if (blocking >= slowSteadySeconds && isSteady(node, knowledge)) return true;
  const wait = surelyWaits(node, knowledge);
  // What only one of several ways waits for counts as often as it is likely, and so for less than it takes.
  if (wait >= slowWaitSeconds && evaluateEachGuess(node.cost, scale).waiting >= wait) return true;
  // Which way is taken is a guess, too: where none is needed only what every run waits for counts.
  return scale > 0 && likelihoodOfWait(node, scale, knowledge) >= leastLikelihood;
}

/** What hangs on more than two conditions, each as likely as not, may be what nobody ever comes to. */
const leastLikelihood = 0.25;

/**
 * How likely one run of a node comes to a wait that is sure and long: a request that is sent unless the
 * answer is known already keeps everybody waiting whenever it is sent, however seldom that may be.
 */
function likelihoodOfWait(node: ProfileNode, scale: number, knowledge: Knowledge): number {
  if (evaluateCost(node.cost, 1).waiting === 0) return 0;
  const likeliest = () => likeliestWait(innerNodes(node), scale, knowledge);
  switch (node.kind) {
    case 'library':
      return surelyWaits(node, knowledge) >= slowWaitSeconds ? 1 : 0;
    case 'loop':
      return isConversation(node) ? 0 : Math.min(1, roundsAtScale(node, scale)) * likeliest();
    case 'branch':
      if (node.isLikely || node.isFirstTime) return 0;
      return node.isChoice ? Math.min(...node.children.map((child) => likelihoodOfWait(child, scale, knowledge))) : node.likelihood * likeliest();
    case 'call':
      return likelihoodInFunction(node.callee, scale, knowledge);
    default:
      return 0;
  }
}

/** The ways of one statement are taken in turns: where each of them sends another request, one is sent. */
function likeliestWait(nodes: readonly ProfileNode[], scale: number, knowledge: Knowledge): number {
  const byStatement = new Map<string, number>();
  let likeliest = 0;
  for (const node of nodes) {
    const likelihood = likelihoodOfWait(node, scale, knowledge);
    const { line, column } = node.range.start;
    const place = `${String(line)}:${String(column)}`;
    const ofWays = node.kind === 'branch' && node.isChoice !== true ? (byStatement.get(place) ?? 0) + likelihood : likelihood;
    if (node.kind === 'branch' && node.isChoice !== true) byStatement.set(place, ofWays);
    likeliest = Math.max(likeliest, ofWays);
  }
  return Math.min(1, likeliest);
}

/** What is known of functions, by the scale: a helper is called from many places. */
const likelihoods = new WeakMap<FunctionProfile, Map<number, number>>();

function likelihoodInFunction(callee: FunctionProfile, scale: number, knowledge: Knowledge): number {
  // A call of a coroutine function only makes a coroutine.
  if (callee.isAsync) return 0;
  const known = likelihoods.get(callee) ?? new Map<number, number>();
  likelihoods.set(callee, known);
  const likelihood = known.get(scale) ?? likeliestWait(callee.nodes, scale, knowledge);
  known.set(scale, likelihood);
  return likelihood;
}

function roundsAtScale({ trips }: LoopNode, scale: number): number {
  return trips.isExact || trips.isTypical ? trips.count : trips.count * scale;
}

function isSteady(node: ProfileNode, knowledge: Knowledge): boolean {
  const last = wholePath(node).at(-1);
  return last?.kind === 'library' && knowledge.find(last.name)?.isSteady === true;
}

/** Seconds for which a coroutine's own work stops the event loop, with every guess off by a factor. */
export function blockingSeconds(node: ProfileNode, scale: number, knowledge: Knowledge): number {
  const { held, released, arrays, waiting } = evaluateEachGuess(node.cost, scale);
  return held + released + arrays + Math.min(waiting, surelyWaits(node, knowledge));
}

/** Whether a node holds up an event loop by a wait at all: what may be a coroutine's, or a person's, is none of its. */
export function waitsForWorld(node: ProfileNode, knowledge: Knowledge): boolean {
  return surelyWaits(node, knowledge) > 0 || likelihoodOfWait(node, 1, knowledge) >= leastLikelihood;
}

/** How much of a wait for the world outside leads through a node, to compare it with those beside it: where none is sure, the likeliest. */
export function shareOfWait(node: ProfileNode, knowledge: Knowledge): number {
  return surelyWaits(node, knowledge) + slowWaitSeconds * likelihoodOfWait(node, 1, knowledge);
}

/** Seconds of the longest wait in a node of which more is known than a method's name, as that of a client may be a coroutine's, and for which not only the first run waits. */
function surelyWaits(node: ProfileNode, knowledge: Knowledge, depth = 0): number {
  const { waiting } = evaluateCost(node.cost, 1);
  if (waiting < slowWaitSeconds || depth > maximumDepth || (node.kind === 'branch' && (node.isLikely || node.isFirstTime)) || isConversation(node)) return 0;
  if (node.kind === 'library') return isSureWait(node, knowledge) ? waiting : 0;
  const longest = Math.max(0, ...innerNodes(node).map((child) => surelyWaits(child, knowledge, depth + 1)));
  return node.kind === 'loop' ? longest * node.trips.count : longest;
}

/** A program that asks a person at its console has nobody else to serve meanwhile. */
const asksPerson: ReadonlySet<string> = new Set(['input', 'getpass.getpass']);

/** Whether the rounds of a loop ask a person, again after a wrong answer: that they pause in between is part of it. */
function isConversation(node: ProfileNode): boolean {
  return node.kind === 'loop' && asksWithin(node, 0);
}

/** A question stands in the loop or in a function that it calls. */
const maximumCallsToQuestion = 2;

function asksWithin(node: ProfileNode, calls: number): boolean {
  if (node.kind === 'library') return asksPerson.has(node.name);
  const isFurther = node.kind === 'call';
  return (!isFurther || calls < maximumCallsToQuestion) && innerNodes(node).some((child) => asksWithin(child, isFurther ? calls + 1 : calls));
}

function isSureWait({ name, confidence }: LibraryNode, knowledge: Knowledge): boolean {
  const entry = knowledge.find(name);
  if (asksPerson.has(name)) return false;
  return confidence !== 'memory' && !entry?.isGeneral && !entry?.isAwaited && !isAsynchronousName(name);
}

/** Whether most of a node is the work of a method that is only taken to be the one that is called. */
function isLikelyAtBest(node: ProfileNode): boolean {
  return wholePath(node).some((each) => each.kind === 'branch' && each.isLikely === true);
}

/** A node, the heaviest in it, the heaviest in that, and so on. */
export function wholePath(node: ProfileNode): readonly ProfileNode[] {
  return heaviestPath(node, totalSeconds);
}

function totalSeconds(node: ProfileNode): number {
  const { held, released, arrays, waiting } = evaluateCost(node.cost, 1);
  return held + released + arrays + waiting;
}

import type { Confidence, Verdict } from '../domain/verdict';
import type { WorkProfile } from '../domain/workProfile';
import { evaluateCost, evaluateEachGuess, type Cost, type CostSeconds } from './cost';
import { requestSeconds, unresolvedCallSeconds } from './pythonCosts';

/** What a cost says about the GIL. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly confidence: Confidence;
  readonly profile: WorkProfile;
  /** Held seconds if every guessed loop were ten times longer; a task that is trivial even then is not worth a word. */
  readonly heldSecondsAtMost: number;
  /** The same if each of them were ten times shorter, loops in loops as well. */
  readonly heldSecondsAtLeast: number;
  /** Whether the verdict stays when every guessed trip count is ten times smaller or larger. */
  readonly isStable: boolean;
}

/**
 * From which share on one kind of time is what matters. A task that holds the GIL for 80 % of its
 * time reaches 1.25× at best, with any number of threads: a reviewer would call it serialised. At
 * 30 % threads still reach 3.3×.
 */
const dominantShare = 0.8;
const minorShare = 0.3;

/**
 * Waiting for another thread says how the program is cut into threads, not what the work is: a
 * worker that takes tasks from a queue is judged by what it does with them. Only of a thread that
 * does next to nothing else is it said that it waits.
 */
function weighIdle(cost: Cost): number {
  const { held, idle } = evaluateCost(cost, 1);
  const waits = Math.max(1, idle / secondsOfOneWait);
  // A loop for each item works, unless what it goes through would have to be far longer than it seems.
  const loops = Math.max(cost.held.length, cost.heldArrays.length) > Math.max(1, cost.idle.length);
  const works = held / waits >= noticeableWorkSeconds || (loops && evaluateCost(cost, 10).held / waits >= handOverSeconds);
  return works ? 0 : 0.1;
}

/** As the knowledge base has it for a queue, a lock, an event. */
const secondsOfOneWait = 10e-3;

/** From here on what a worker does with an item is more than passing it on. */
const noticeableWorkSeconds = 50e-6;

/** What it takes to hand an item to a thread: below, a worker does nothing worth handing over, however long its loops. */
const handOverSeconds = 20e-6;

/** How far off every guessed trip count may be. */
const scales = [0.1, 1, 10] as const;

/** Guesses that add up to more than this are no longer believed. */
const plausibleSeconds = 600;

/** More than a day, of a single task. */
const implausibleSeconds = 100_000;

/** A wait as long as this is a network, a child process or a sleep: the task was made to wait. */
const realWaitSeconds = 0.01;

/**
 * The verdict for one task, and how sure it is.
 *
 * @param listens - Whether the task takes messages as they come, and only guesses say that it does much with each.
 */
export function judge(cost: Cost, { listens = false }: { readonly listens?: boolean } = {}): Judgement {
  const idleWeight = weighIdle(cost);
  const [low, middle, high] = scales.map((scale) => withIdle(evaluateCost(cost, scale), idleWeight)) as [CostSeconds, CostSeconds, CostSeconds]; // map keeps the length of a tuple.
  const least = withIdle(evaluateEachGuess(cost, fewer), idleWeight);
  const likely = verdictOf(middle);
  const accuses = likely === 'serialised' || likely === 'mixed';
  const verdict = accuses && likelyAsks(middle) ? 'unknown' : likely;
  const isInQuestion = listens || asksBeforeHand(cost, middle) || likelyAsks(low);
  const isDoubted = accuses && verdict === likely && (isInQuestion || isOutweighed(verdict, { least, low, middle, high }) || maybeAnything({ least, middle }));
  const steadiness = isDoubted ? 'turns' : steadinessOf(likely, [low, middle, high]);
  return {
    verdict,
    confidence: confidenceOf([low, middle], verdict, steadiness),
    profile: profileOf(middle),
    heldSecondsAtMost: high.held,
    heldSecondsAtLeast: least.held,
    isStable: steadiness === 'stays',
  };
}

/**
 * Whether a task asks a network for what it then works on, once or for each of some things, by guesses for days: nobody waits for that.
 * Loops in loops are guessed then that hardly ever run, and nothing is known of how long the rest is.
 */
function asksBeforeHand({ waiting: [once = 0, each = 0] }: Cost, { held }: CostSeconds): boolean {
  return once + each * fewer >= requestSeconds / 2 && held > implausibleSeconds;
}

/** A guessed loop may have so many rounds less. */
const fewer = 0.1;

function withIdle(seconds: CostSeconds, weight: number): CostSeconds {
  return { ...seconds, idle: seconds.idle * weight };
}

function verdictOf(seconds: CostSeconds): Verdict {
  const waiting = seconds.waiting + seconds.idle;
  const released = seconds.released + seconds.arrays;
  const known = seconds.held + released + waiting;
  // What a worker does between two waits decides, if that is not known nothing is.
  if (known === 0 || seconds.unknown > 2 * (known - seconds.idle)) return 'unknown';
  const heldShare = seconds.held / known;
  if (heldShare >= dominantShare) return 'serialised';
  if (heldShare > minorShare) return 'mixed';
  return waiting >= released ? 'io' : 'parallel';
}

/** A cost where every nest of guessed loops is ten times shorter, as guessed, and ten times longer; and where each of the loops is ten times shorter. */
interface Guesses {
  readonly low: CostSeconds;
  readonly middle: CostSeconds;
  readonly high: CostSeconds;
  readonly least: CostSeconds;
}

/** What becomes of a verdict when the guesses change. */
type Steadiness = 'stays' | 'leans' | 'turns';

function steadinessOf(verdict: Verdict, [low, middle, high]: readonly [CostSeconds, CostSeconds, CostSeconds]): Steadiness {
  const turned = [verdictOf(low), verdictOf(high)].filter((other) => other !== verdict);
  if (turned.some((other) => other !== 'mixed' && verdict !== 'mixed')) return 'turns';
  const isImplausible = isGuessed(middle, high) && middle.held > plausibleSeconds && othersThan(middle) > realWaitSeconds;
  return turned.length > 0 || isImplausible ? 'leans' : 'stays';
}

function isGuessed(middle: CostSeconds, high: CostSeconds): boolean {
  return high.held > middle.held;
}

/** Where there is nothing else, it is a guess how long it takes, and none what it does meanwhile. */
function othersThan({ waiting, released, arrays, unknown, asking }: CostSeconds): number {
  return waiting + released + arrays + unknown + asking;
}

/** What takes less than this is no reason for a thread that waits for something else. */
const surelyLongSeconds = 1;

/**
 * Whether the guesses of loops in loops are for many minutes, and for less than a second where each is ten times shorter:
 * then nobody knows what outweighs what, unless there is hardly anything but Python.
 */
function maybeAnything({ least, middle: { held, waiting, unknown, asking } }: Pick<Guesses, 'least' | 'middle'>): boolean {
  return held > plausibleSeconds && waiting + unknown + asking > leastShareOfOthers * held && least.held < surelyLongSeconds;
}

/** What takes less of the time makes no difference to a verdict. */
const leastShareOfOthers = 0.02;

/**
 * Against a real wait guesses count for little, each of them alone: nobody starts threads around a download for
 * the loops in loops after it. What is released beside it does not matter: it is no reason for threads around Python.
 */
function isOutweighed(verdict: Verdict, { least: { held, waiting, idle }, low, middle, high }: Guesses): boolean {
  return isGuessed(middle, high) && low.waiting >= realWaitSeconds && held < (verdict === 'mixed' ? minorShare : dominantShare) * (held + waiting + idle);
}

/** A serialised verdict is an accusation, so it must stand whatever the guesses; the others only have to be likely. */
function confidenceOf([low, seconds]: readonly [CostSeconds, CostSeconds], verdict: Verdict, steadiness: Steadiness): Confidence {
  if (verdict === 'unknown') return 'low';
  const known = seconds.held + seconds.released + seconds.arrays + seconds.waiting + seconds.idle;
  const unknownShare = seconds.unknown / (known + seconds.unknown);
  if (unknownShare > 0.5) return 'low';
  if (steadiness === 'turns') return verdict === 'serialised' || verdict === 'mixed' || unknownShare > 0.1 ? 'low' : 'medium';
  if (unknownShare > 0.1 || steadiness === 'leans') return 'medium';
  return verdict === 'serialised' && mayBeWaits(low) ? 'medium' : 'high';
}

/**
 * Whether something that is asked by a name, or in a library, of which nothing is known is more
 * likely what the task is for: a few milliseconds of Python around it are no reason for threads.
 */
function likelyAsks({ asking, held }: CostSeconds): boolean {
  return asking > 4 * held;
}

/** Whether the task would mostly wait if what could not be resolved were a request each time: a constructor may fetch a page. */
function mayBeWaits(seconds: CostSeconds): boolean {
  const requests = (seconds.unknown - seconds.unknownArrays - seconds.unknownNetworks) / unresolvedCallSeconds;
  return Math.max(requests * realWaitSeconds, seconds.asking) > seconds.held;
}

function profileOf(seconds: CostSeconds): WorkProfile {
  return {
    heldSeconds: seconds.held,
    releasedSeconds: seconds.released + seconds.arrays,
    waitingSeconds: seconds.waiting + seconds.idle,
    unknownSeconds: seconds.unknown,
  };
}

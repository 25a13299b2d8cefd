import { typicalCosts } from '../domain/typicalCosts';
import type { Finding } from '../domain/finding';
import type { Site } from '../domain/site';
import { isTestFile } from '../domain/testFile';
import type { RuleContext } from './rule';

/**
 * All tasks together are over sooner than anybody would notice, and than the processes of a pool
 * have started: eight of them, at `typicalCosts.forkSeconds` each.
 */
const trivialTotalSeconds = 8 * typicalCosts.forkSeconds;

/** The same where loops are guessed, and that ten times longer: a guess can be off by more. */
const trivialGuessedSeconds = 1e-3;

/** Files and documents that somebody takes threads for are larger than everyday ones, by up to so many times. */
const usualSizeFactor = 10;

/** Of so many tasks it is said when nobody knows how many there are: threads are started one by one, a pool is given anything. */
const likelyThreads = 16;

/** A task of a pool that is shorter than handing it to a process. */
const trivialTaskSeconds = 50e-6;

/** From here on machine code that keeps the GIL is the reason, and Python around it is not. */
const dominantShare = 0.6;

/**
 * Whether many threads take turns because of machine code that keeps the GIL: `gil-holding-native`
 * speaks of those, and the other rules leave them to it. A server's requests are told of by their
 * length, and greenlets take turns whatever the code is.
 */
export function isManyHeldByNative(site: Site, context: RuleContext): boolean {
  const isMany = !isTiny(site) && site.family !== 'server' && site.carrier === 'threads' && (site.multiplicity === 'many' || site.family === 'parallel-loop');
  const share = (site.natives ?? []).reduce((sum, native) => sum + native.share, 0);
  return isMany && share >= dominantShare && isHeldByTasks(site, context);
}

/** Whether a careful reviewer would speak of the Python code: see {@link isHeldByTasks}. */
export function isSerialised(site: Site, context: RuleContext): boolean {
  return isHeldByTasks(site, context) && !isManyHeldByNative(site, context);
}

/**
 * Whether a careful reviewer would speak: threads, for speed, of work that holds the GIL and is not
 * trivial. Of a wrapper and its call in one file, the wrapper's own threads are spoken of.
 */
function isHeldByTasks(site: Site, context: RuleContext): boolean {
  const isTold = context.sites.some((other) => other.id === site.through?.id && other.path === site.through.path && holdsGil(other, context));
  return !isTold && holdsGil(site, context);
}

/** From here on processes are worth a word beside threads that gain something: so many times as fast, on a usual machine. */
const worthwhileGain = 1.5;
const usualCores = 8;

/**
 * Tasks that wait for a larger part are started to wait side by side, which threads do well, and how long that is nobody can tell;
 * unless it is for files, which mostly are in memory already.
 */
const littleWaiting = 0.1;

/**
 * Whether many threads share out long work of which they do a good part in turns, and the rest side
 * by side: they gain something, and processes much more.
 */
function isPartlySerialised(site: Site, context: RuleContext): boolean {
  const { heldSeconds, releasedSeconds, waitingSeconds } = site.profile;
  const forOthers = waitingSeconds * (1 - (site.fileWaitShare ?? 0));
  return mayBeTold(site, context)
    && site.carrier === 'threads'
    && site.verdict === 'mixed'
    && site.multiplicity === 'many'
    && site.purpose === 'throughput'
    && gainOfProcesses(site) >= worthwhileGain
    && forOthers <= littleWaiting * (heldSeconds + releasedSeconds + waitingSeconds)
    && isLongInTurns(site);
}

/**
 * Whether all tasks together are long enough. Where turns are most of the time, and nothing waits, not for files either, threads are
 * there for the work, and tasks may be as short as those that hold the GIL all along.
 */
function isLongInTurns(site: Site): boolean {
  const { heldSeconds, releasedSeconds, waitingSeconds } = site.profile;
  const waitsLittle = waitingSeconds <= littleWaiting * (heldSeconds + releasedSeconds + waitingSeconds);
  if (waitsLittle && (site.heldShare ?? 0) >= dominantShare) return !isTrivial(site);
  // A pool is for as many tasks as it has workers at the least.
  return heldSeconds * (tasksAtOnce(site) ?? usualWorkers(site)) >= trivialTotalSeconds;
}

/** How many times as fast as threads processes would be: those gain up to one over the held share, and these as much as there are of them. */
function gainOfProcesses(site: Site): number {
  return (site.heldShare ?? 0) * Math.min(usualWorkers(site), usualCores);
}

/** One is what stands there for whoever does not want any: `def run(workers=1)`. */
function usualWorkers({ scenario: { workers } }: Site): number {
  return workers.origin !== 'default' && workers.value > 1 ? workers.value : usualCores;
}

/** The information at a site whose threads are partly serialised. */
export function partlySerialised(site: Site, rule: string, context: RuleContext): Finding | undefined {
  if (!isPartlySerialised(site, context)) return undefined;
  const message = `Threads take turns for part of this: \`${site.target}\` holds the GIL for ${heldPercent(site)} of its time. `
    + `However many, at most ${threadBound(site)} as fast as one; processes would run all of it in parallel.`;
  return { ...findingAt(site, rule, message), severity: 'information' };
}

function holdsGil(site: Site, context: RuleContext): boolean {
  return mayBeTold(site, context) && site.verdict === 'serialised' && (!isTrivial(site) || isSketch(site));
}

/** Whether threads that hold the GIL at this site would be worth a word. */
function mayBeTold(site: Site, { interpreter }: RuleContext): boolean {
  return site.accident === undefined
    && (site.carrier === 'greenlets' || (site.carrier === 'threads' && !interpreter.isFreeThreaded))
    // Of a thread that spins something else is said.
    && site.asksAgain === undefined
    // It asks whether something is safe to share, and is over soon.
    && site.isInTest !== true
    // There is one console, whoever writes to it, and turns are taken by threads or processes alike.
    && site.isOneAtATime !== true
    && site.confidence !== 'low';
}

/** A finding at the site: a warning where the confidence is high and the code is no test, else an information. */
export function findingAt(site: Site, rule: string, message: string): Finding {
  return {
    rule,
    severity: site.confidence === 'high' && isSubstantial(site) && !isTestFile(site.path) && !isTiny(site) && !isSketch(site) ? 'warning' : 'information',
    path: site.path,
    range: site.range,
    message,
    confidence: site.confidence,
    evidence: site.evidence,
    siteId: site.id,
  };
}

/** "Threads take turns here: `score` holds the GIL for 98 % of its time." Greenlets do so without a GIL. */
export function turnsSentence(site: Site): string {
  return site.carrier === 'greenlets'
    ? `Greenlets take turns on one thread: \`${site.target}\` computes for ${heldPercent(site)} of its time.`
    : `Threads take turns here: \`${site.target}\` holds the GIL for ${heldPercent(site)} of its time.`;
}

/** "98 %". */
export function heldPercent(site: Site): string {
  return `${String(Math.round((site.heldShare ?? 1) * 100))} %`;
}

/** The most that threads can gain: "1.1×". */
export function threadBound(site: Site): string {
  return `${(1 / Math.max(site.heldShare ?? 1, 0.01)).toFixed(1)}×`;
}

/** Whether the tasks are over before anybody notices, even if guessed loops were ten times longer. */
function isTrivial(site: Site): boolean {
  if (site.isUnending) return false;
  // Far too little for a thread is a mistake of its own where it happens for all of some data, unless those are known to be few.
  const { tasks: counted } = site.scenario;
  const areFew = counted.origin !== 'default' && counted.value * trivialTaskSeconds < trivialTotalSeconds;
  if (site.isPerItem && isStarted(site) && !areFew) return false;
  const seconds = isGuessed(site) ? site.heldSecondsAtMost : site.profile.heldSeconds;
  const tasks = tasksAtOnce(site);
  if (tasks === undefined) return seconds < trivialTaskSeconds;
  return seconds * tasks < (isGuessed(site) ? trivialGuessedSeconds : trivialTotalSeconds / (site.isOfUsualSize ? usualSizeFactor : 1));
}

/** Whether threads are given far less to do than handing it over takes, for each item of some data. */
export function isTiny(site: Site): boolean {
  return isStarted(site) && site.isPerItem === true && site.heldSecondsAtMost < trivialTaskSeconds;
}

/** Whether threads are there to finish sooner, and not to leave an event loop free, however little that is. */
function isStarted({ family }: Site): boolean {
  return family === 'pool' || family === 'thread';
}

/**
 * Whether several threads are given arithmetic that is over at once with the numbers that stand there:
 * a sketch of something that is to be faster with threads, and would not be with larger ones. Who states
 * how little it takes knows.
 */
export function isSketch(site: Site): boolean {
  return isStarted(site) && site.multiplicity === 'many' && site.confidence === 'high'
    && site.isArithmetic === true && site.isPerItem !== true && site.scenario.taskSeconds.origin !== 'stated' && isTrivial(site);
}

/** What to say of threads that are a sketch. */
export const sketchOnly = 'With these inputs it is over at once, whatever runs it; with larger ones threads would be no faster than one, and processes would.';

/** What to do about tasks that are tiny. */
export const plainLoopInstead = 'Each task takes less time than handing it over, to a thread or a process: a plain loop is faster.';

/** Whether it is worth a warning: not only if guessed loops are longer than they seem. */
function isSubstantial(site: Site): boolean {
  const tasks = tasksAtOnce(site);
  if (site.isUnending || site.family === 'coroutine' || tasks === undefined) return true;
  if (!isGuessed(site)) return !site.isOfUsualSize || site.profile.heldSeconds * tasks >= trivialTotalSeconds;
  return site.profile.heldSeconds * tasks >= trivialGuessedSeconds;
}

function isGuessed({ scenario }: Site): boolean {
  return scenario.taskSeconds.origin === 'default';
}

/** How many tasks there are; a pool whose tasks nobody counted may be given any number. */
function tasksAtOnce({ family, scenario }: Site): number | undefined {
  if (scenario.tasks.origin !== 'default') return scenario.tasks.value;
  return family === 'thread' ? likelyThreads : undefined;
}

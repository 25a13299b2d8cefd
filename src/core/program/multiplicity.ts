import type { FileFacts } from '../python/facts';
import type { Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import type { Multiplicity, Purpose } from '../domain/verdict';
import { isWaitedForAtOnce } from './accidents/isWaitedForAtOnce';
import { isJoinedWithOthers, joinRoundOf } from './accidents/joinRounds';
import { isJoinedWithLimit } from './accidents/waitFor';
import { servesScreen } from './besideScreen';
import { isRoundOfPerson } from './byPerson';
import { callsIn, type CallSite } from './callIndex';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import { gathering } from './gathering';
import type { Frame } from './meaning';
import { isDaemonClass, isMadeDaemon } from './daemon';
import { innermost, type SpawnCall } from './spawnCall';
import { loopsAround } from '../python/loop';
import { isAwaited, isBlocking } from './waitedFor';
import { hasOneWorkerAtMost } from './workers';

/** Whether a site starts many tasks by itself: it maps, or it or its function's caller loops without waiting for each. */
export function startsMany(evaluator: Evaluator, facts: FileFacts, spawn: SpawnCall): boolean {
  if (hasOneWorkerAtMost(spawn) || spawn.api.isSequential) return false;
  if (spawn.api.passing === 'each') return true;
  if (isBlocking(spawn) || isWaitedForAtOnce(facts, spawn) || isGivenUpOn(facts, spawn) || joinRoundOf(evaluator, facts, spawn)) return false;
  if (spawn.through && loopsInside(evaluator, spawn.through.spawn)) return true;
  if (isInLoop(evaluator, spawn) || isKeptWithOthers(evaluator, facts, spawn)) return true;
  // Each runs when its time comes, whoever asks for one again and again.
  if (spawn.api.isScheduled) return false;
  const scope = facts.functions[spawn.decorated ?? spawn.frame.functionId];
  if (scope && isMapped(evaluator, facts, scope)) return true;
  return scope?.kind === 'function' && (splitsWork(evaluator, facts, spawn, scope) || calledInLoop(evaluator, facts, scope) || isGatheredTwice(evaluator, facts, scope));
}

/** A thread that is started to be given up on when it takes too long: the next begins after that. */
function isGivenUpOn(facts: FileFacts, spawn: SpawnCall): boolean {
  const scope = facts.functions[spawn.frame.functionId];
  return scope !== undefined && !spawn.through && isJoinedWithLimit(scope, spawn);
}

/**
 * A function that starts a thread and puts it with those that it started before, to join them all later on. Beside a window
 * it may be one for each thing that somebody does, and all are joined when the window is closed.
 */
function isKeptWithOthers(evaluator: Evaluator, facts: FileFacts, spawn: SpawnCall): boolean {
  if (servesScreen(facts)) return false;
  const scope = facts.functions[spawn.frame.functionId];
  return scope?.kind === 'function' && scope.name !== '__init__' && isJoinedWithOthers(evaluator, facts, spawn);
}

/** A function that gives a thread a part of its own work and does another part itself: at each level there are twice as many. */
function splitsWork(evaluator: Evaluator, facts: FileFacts, spawn: SpawnCall, scope: FunctionFacts): boolean {
  const isOwn = spawn.targets.some((target) => target.kind === 'function' && target.path === facts.path && target.functionId === scope.id);
  return isOwn && callsIn(facts, scope.name).some((site) => site.functionId === scope.id && callsIt(evaluator, facts, site, scope));
}

/** The calls of a coroutine function in functions that set coroutines going. */
export function gatheredCalls(evaluator: Evaluator, facts: FileFacts, scope: FunctionFacts): readonly CallSite[] {
  if (!scope.isAsync || gathering(facts).size === 0) return [];
  return callsIn(facts, scope.name).filter((site) => !site.isAwaited && gathering(facts).has(site.functionId) && callsIt(evaluator, facts, site, scope));
}

/** `gather(one(a), one(b))`. */
function isGatheredTwice(evaluator: Evaluator, facts: FileFacts, scope: FunctionFacts): boolean {
  const callers = gatheredCalls(evaluator, facts, scope).map(({ functionId }) => functionId);
  return new Set(callers).size < callers.length;
}

function isInLoop(evaluator: Evaluator, spawn: SpawnCall): boolean {
  return loopsAround(whilePoolLasts(spawn)).length > 0 && !isAwaited(spawn.call, spawn.around) && !isByPerson(evaluator, spawn);
}

/** A spawn with what is around it for as long as its pool lasts: a round of a loop around the `with` block of its pool begins after the tasks of the one before. */
function whilePoolLasts({ call, around }: SpawnCall): Pick<SpawnCall, 'call' | 'around'> {
  const pool = call.callee.kind === 'attribute' ? writtenName(call.callee.object) : '';
  const made = pool === '' ? -1 : around.findLastIndex((node) => node.kind === 'with' && node.items.some(({ target }) => target?.kind === 'name' && target.name === pool));
  return { call, around: around.slice(made + 1) };
}

/** Whether it is started for one thing that a person did at a window or a console. */
export function isByPerson(evaluator: Evaluator, spawn: SpawnCall): boolean {
  const facts = evaluator.program.file(spawn.frame.path);
  const innermostLoop = loopsAround(spawn).at(-1);
  return facts !== undefined && innermostLoop !== undefined && isRoundOfPerson(facts, innermostLoop);
}

/** A wrapper that starts several threads for one call. */
function loopsInside(evaluator: Evaluator, spawn: SpawnCall): boolean {
  return isInLoop(evaluator, spawn) || (spawn.through !== undefined && loopsInside(evaluator, spawn.through.spawn));
}

/** `list(map(start, names))`, `list(map(lambda name: pool.submit(fetch, name), names))`. */
function isMapped(evaluator: Evaluator, facts: FileFacts, scope: FunctionFacts): boolean {
  return callsIn(facts, 'map').some(({ call, functionId }) => {
    const [mapped, ...iterables] = call.arguments;
    if (!mapped || iterables.length === 0 || call.callee.kind !== 'name') return false;
    if (mapped.value.kind === 'lambda') return mapped.value.functionId === scope.id;
    return mapped.value.kind === 'name' && mapped.value.name === scope.name
      && means(evaluator, mapped.value, { path: facts.path, functionId, arguments: undefined }, scope);
  });
}

/** A `while` around the caller is an event loop more often than a fan-out: one task after the other. */
function calledInLoop(evaluator: Evaluator, facts: FileFacts, scope: FunctionFacts): boolean {
  const name = scope.name === '__init__' && scope.classId !== undefined ? facts.classes[scope.classId]?.name : scope.name;
  return name !== undefined && callsIn(facts, name).some((site) => site.isRepeated && site.functionId !== scope.id
    && !(site.loop && isRoundOfPerson(facts, site.loop)) && callsIt(evaluator, facts, site, scope));
}

/** Many functions share a name, so the callee is looked up. */
function callsIt(evaluator: Evaluator, facts: FileFacts, { call, functionId }: CallSite, scope: FunctionFacts): boolean {
  return means(evaluator, call.callee, { path: facts.path, functionId, arguments: undefined }, scope);
}

/** Whether an expression may be a function of the frame's file, or the class whose constructor it is. */
function means(evaluator: Evaluator, expression: Expression, frame: Frame, scope: FunctionFacts): boolean {
  return evaluator.meaningsOf(expression, frame).some((meaning) =>
    (meaning.kind === 'function' && meaning.path === frame.path && meaning.functionId === scope.id)
    || (meaning.kind === 'class' && meaning.path === frame.path && meaning.classId === scope.classId));
}

/** What the work was handed over for. */
export function purposeOf(evaluator: Evaluator, facts: FileFacts, spawn: SpawnCall, multiplicity: Multiplicity): Purpose {
  if (spawn.api.family === 'server') return 'responsiveness';
  if (multiplicity === 'many') return 'throughput';
  if (spawn.api.family === 'offload') return 'responsiveness';
  return isBackground(spawn) || isMadeDaemon(facts, innermost(spawn)) || isDaemonClass(evaluator, innermost(spawn)) || servesScreen(facts) ? 'responsiveness' : 'unknown';
}

function isBackground(spawn: SpawnCall): boolean {
  return innermost(spawn).call.arguments.some(({ keyword, value }) => keyword === 'daemon' && value.kind === 'literal' && value.value === 1);
}

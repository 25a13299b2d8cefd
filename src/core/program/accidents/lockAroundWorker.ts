import type { LockAroundWorker } from '../../domain/accident';
import type { FileFacts } from '../../python/facts';
import type { CallExpression } from '../../python/facts/expression';
import { scopesAround } from '../../python/scopesAround';
import { boundParameters, withPartial } from '../calls';
import { addCosts, evaluateCost } from '../cost';
import type { Evaluator } from '../evaluator';
import { writtenName } from '../writtenName';
import type { CallInFrame, Frame, FunctionMeaning, Meaning } from '../meaning';
import type { Profiler } from '../profile';
import { innermost, type SpawnCall } from '../spawnCall';
import type { Statement } from '../../python/facts/statement';
import { lockedPart } from './lockedPart';
import { isInside } from './isInside';
import type { Loop } from '../../python/loop';
import { isTestCode } from './testCode';

/** Less than this under a lock keeps nobody waiting: a counter, a line of a log. */
const noticeableSeconds = 1e-3;

/** What a task may do without the lock and still have all of its time under it. */
const outsideShare = 0.02;

/**
 * A task that does all of its work under one lock which every task takes.
 *
 * Only for tasks that are many by a loop or a `map`, so that they could run side by side; the lock
 * must be seen to be the same for all of them.
 */
export function lockAroundWorker(profiler: Profiler, facts: FileFacts, spawn: SpawnCall, loop: Loop | undefined): LockAroundWorker | undefined {
  if (spawn.api.passing !== 'each' && (!loop || loop.kind === 'while')) return undefined;
  if (isTestCode(facts, spawn.frame.functionId)) return undefined;
  const task = taskOf(profiler.evaluator, spawn);
  const body = task && profiler.evaluator.functionFacts(task.target);
  const part = body && lockedPart(body.body);
  if (!task || !part || !isSharedLock({ evaluator: profiler.evaluator, facts, spawn, loop, task }, profiler.evaluator.meaningsOf(part.lock, task.frame))) return undefined;
  const inside = secondsOf(profiler, part.inside, task.frame);
  const outside = secondsOf(profiler, part.outside, task.frame);
  // Of what cannot be resolved nobody knows how long it takes.
  if (inside.known < noticeableSeconds || outside.known > inside.known * outsideShare || outside.unknown > 0) return undefined;
  return {
    kind: 'lock-around-worker',
    location: { path: task.target.path, range: part.lock.range },
    confidence: spawn.doubt === undefined ? 'high' : 'medium',
    lock: writtenName(part.lock),
  };
}

interface Task {
  readonly target: FunctionMeaning;
  readonly frame: Frame;
}

/** The one function that is run, and what its parameters hold. */
function taskOf(evaluator: Evaluator, spawn: SpawnCall): Task | undefined {
  const [target, ...others] = spawn.targets;
  if (!target || others.length > 0) return undefined;
  const { call: handOver, frame, taskFrame = frame } = innermost(spawn);
  const call: CallExpression = { ...handOver, arguments: spawn.taskArguments };
  return entered(evaluator, target, { call, frame: taskFrame });
}

function entered(evaluator: Evaluator, target: Meaning, call: CallInFrame): Task | undefined {
  if (target.kind === 'partial') return target.callee.length === 1 && target.callee[0] ? entered(evaluator, target.callee[0], withPartial(target, call)) : undefined;
  if (target.kind !== 'function') return undefined;
  return { target, frame: evaluator.enter(target, call, boundParameters(evaluator, target)) };
}

/** All time but that of waiting for other threads. */
function secondsOf(profiler: Profiler, statements: readonly Statement[], frame: Frame): { readonly known: number; readonly unknown: number } {
  const { held, released, arrays, waiting, unknown } = evaluateCost(addCosts(profiler.statements(statements, frame).map((node) => node.cost)), 1);
  return { known: held + released + arrays + waiting, unknown };
}

const lockTypes = new Set(['threading.Lock', 'threading.RLock', 'multiprocessing.Lock', 'multiprocessing.RLock']);

/** Tasks, and where they are handed over. */
interface HandOver {
  readonly evaluator: Evaluator;
  readonly facts: FileFacts;
  readonly spawn: SpawnCall;
  readonly loop: Loop | undefined;
  readonly task: Task;
}

/** Whether one and the same lock is known to be taken by every task. */
function isSharedLock(handOver: HandOver, locks: readonly Meaning[]): boolean {
  const { facts, spawn, loop } = handOver;
  const [lock, ...others] = locks;
  if (lock?.kind !== 'external-instance' || others.length > 0 || !lockTypes.has(lock.type) || !lock.madeBy) return false;
  const { call, frame } = lock.madeBy;
  const isHere = frame.path === spawn.frame.path;
  if (isHere && loop && spawn.api.passing !== 'each' && isInside(call, loop)) return false;
  // A file's body makes it once; so does the function that hands the tasks over, or one around it.
  if (frame.functionId === 0) return true;
  if (isHere && [...scopesAround(facts, spawn.frame.functionId)].some(({ id }) => id === frame.functionId)) return true;
  return isOfSharedObject(handOver, frame);
}

/** `self.lock` in a task that is a method of the object which hands the tasks over: `pool.submit(self.work, x)`. */
function isOfSharedObject({ evaluator, facts, spawn, task: { target } }: HandOver, made: Frame): boolean {
  const owner = evaluator.functionFacts(target)?.classId;
  const maker = evaluator.functionFacts(made);
  return owner !== undefined && target.path === facts.path && made.path === facts.path && maker?.classId === owner
    && facts.functions[spawn.frame.functionId]?.classId === owner && spawn.targetText === `self.${evaluator.functionFacts(target)?.name ?? ''}`;
}

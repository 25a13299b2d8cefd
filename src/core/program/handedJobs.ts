import type { CallExpression } from '../python/facts/expression';
import type { FileFacts } from '../python/facts';
import { boundMethods } from './boundMethods';
import { callsIn, lastName } from './callIndex';
import { boundParameters } from './calls';
import { callsOfHeld } from './callsHeld';
import type { Evaluator } from './evaluator';
import type { FunctionMeaning, InstanceMeaning } from './meaning';
import { readSlotOfMoved } from './movedWorkers';
import { onlyMethod } from './onlyMethod';
import { queuedJob } from './queuedTasks';
import { signalIn } from './slots';
import type { CallInPlace, SpawnCall, SpawnReader } from './spawnCall';
import { calleesOf, through } from './wrapperCalls';

/** What a project calls its methods that take an object with work in it. */
const takesJobs = /job|task|work|enqueue|submit|schedule|queue/i;

/**
 * `jobs.add_job(ExportJob(rows))`, where the method emits a signal with the object, and the slot to which
 * it is connected runs in the thread to which its own object was moved, and calls a method of what comes:
 * that method is the work. So it is where the method puts the object on a queue from which threads take it.
 */
export function readJob(evaluator: Evaluator, place: CallInPlace, read: SpawnReader): SpawnCall | undefined {
  const { call, frame } = place;
  if (call.callee.kind !== 'attribute' || !takesJobs.test(call.callee.name) || call.arguments.length === 0) return undefined;
  const known = calleesOf(evaluator, call.callee, frame).callees.filter((callee) => callee.kind === 'function');
  const only = known.length === 0 ? onlyMethod(evaluator, call.callee.name, frame) : undefined;
  for (const taker of only ? [only] : known) {
    const found = throughSignal(evaluator, taker, place) ?? throughQueue(evaluator, taker, place, read);
    if (found) return only ? { ...found, doubt: found.doubt ?? 'name' } : found;
  }
  return undefined;
}

/** `self.jobs.put(job)` in the method, from where threads take it and call a method of it. */
function throughQueue(evaluator: Evaluator, taker: FunctionMeaning, place: CallInPlace, read: SpawnReader): SpawnCall | undefined {
  const queued = queuedJob(evaluator, taker, evaluator.enter(taker, place, boundParameters(evaluator, taker)), (inner) => read(inner, 0));
  return queued && through(evaluator, place, taker, { spawn: queued.spawn, shown: queued.work });
}

function throughSignal(evaluator: Evaluator, taker: FunctionMeaning, place: CallInPlace): SpawnCall | undefined {
  const facts = evaluator.program.file(taker.path);
  const emissions = facts ? callsIn(facts, 'emit').filter(({ functionId }) => functionId === taker.functionId) : [];
  if (!facts || emissions.length === 0) return undefined;
  const inside = evaluator.enter(taker, place, boundParameters(evaluator, taker));
  for (const { call } of emissions) {
    const signal = call.callee.kind === 'attribute' ? signalIn(call.callee.object)?.name : undefined;
    const spawns = signal === undefined ? [] : connectedTo(facts, signal).flatMap(({ call: connection, functionId }) =>
      readSlotOfMoved(evaluator, facts, { call: connection, functionId }) ?? []);
    for (const [index, { value }] of call.arguments.entries()) {
      const jobs = evaluator.meaningsOf(value, inside).filter((meaning) => meaning.kind === 'instance');
      const found = spawns.flatMap((spawn) => workOf(evaluator, spawn, index, jobs).map((work) => ({ spawn, work })))[0];
      if (!found) continue;
      const { spawn, work } = found;
      const text = evaluator.functionFacts(work)?.qualifiedName ?? '';
      return through(evaluator, place, taker, { spawn: { ...spawn, targets: [work], targetText: text, taskArguments: [] }, shown: work });
    }
  }
  return undefined;
}

function connectedTo(facts: FileFacts, signal: string): readonly { readonly call: CallExpression; readonly functionId: number }[] {
  return callsIn(facts, 'connect').filter(({ call }) => call.callee.kind === 'attribute' && signalIn(call.callee.object)?.name === signal);
}

/** The methods of the jobs that the slot of a spawn calls, where it gets them at a place among its parameters. */
function workOf(evaluator: Evaluator, { targets }: SpawnCall, index: number, jobs: readonly InstanceMeaning[]): readonly FunctionMeaning[] {
  return targets.flatMap((slot) => {
    if (slot.kind !== 'function') return [];
    const parameter = evaluator.functionFacts(slot)?.parameters[index + boundParameters(evaluator, slot)];
    if (!parameter) return [];
    const calls = callsOfHeld(evaluator, slot, evaluator.enterWith(slot, slot.self ? [[slot.self]] : []), { names: new Set([parameter.name]), expressions: new Set() });
    const names = calls.flatMap(({ callee }) => lastName(callee) ?? []);
    return jobs.flatMap((job) => names.flatMap((name) => boundMethods(evaluator, job, name)));
  });
}

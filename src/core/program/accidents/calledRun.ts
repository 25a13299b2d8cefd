import type { CalledTarget } from '../../domain/accident';
import type { FileFacts } from '../../python/facts';
import type { CallExpression } from '../../python/facts/expression';
import { callsIn, lastName } from '../callIndex';
import { writtenName } from '../writtenName';
import type { SpawnCall } from '../spawnCall';
import { plainName } from './plainName';

/**
 * `thread.run()` on a thread that is never started: the work is done in the caller. Of a class of threads it may be
 * used for its method, unless it is joined as well.
 */
export function calledRun(facts: FileFacts, spawn: SpawnCall): CalledTarget | undefined {
  const { api, call, frame, through } = spawn;
  if (through || api.family !== 'thread' || !/^(threading\.Thread|multiprocessing\.Process|(Thread|Process) subclass)$/.test(api.label)) return undefined;
  const isPlain = !api.label.endsWith('subclass');
  const chained = callsIn(facts, 'run').find((site) => site.call.callee.kind === 'attribute' && site.call.callee.object === call);
  if (chained) return isPlain ? accidentAt(frame, chained.call, `${lastName(call.callee) ?? api.label}(…).run()`) : undefined;
  const receiver = nameOfThread(spawn);
  if (receiver === undefined) return undefined;
  const called = (method: string) => callsIn(facts, method).filter((site) => site.call.callee.kind === 'attribute' && writtenName(site.call.callee.object) === receiver);
  const run = called('run').find((site) => site.functionId === frame.functionId);
  if (!run || called('start').length > 0) return undefined;
  // Whoever starts or joins threads by another name may mean this one.
  const isMeant = callsIn(facts, 'start').length === 0 && callsIn(facts, 'join').some(({ call: join }) => join.arguments.length === 0);
  return isPlain || isMeant ? accidentAt(frame, run.call, `${receiver}.run()`) : undefined;
}

function accidentAt({ path }: SpawnCall['frame'], { range }: CallExpression, call: string): CalledTarget {
  return { kind: 'called-target', location: { path, range }, confidence: 'high', call, gives: 'nothing' };
}

/** What the thread is assigned to. */
function nameOfThread({ call, around }: SpawnCall): string | undefined {
  const statement = around[around.length - 1];
  if (statement?.kind !== 'assign' || statement.value !== call || statement.targets.length !== 1) return undefined;
  return statement.targets[0] && plainName(statement.targets[0]);
}

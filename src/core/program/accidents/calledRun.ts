import type { CalledTarget } from '../../domain/accident';
import type { FileFacts } from '../../python/facts';
import { callsIn } from '../callIndex';
import { writtenName } from '../expressions';
import type { SpawnCall } from '../spawnCall';
import { plainName } from './plainName';

/**
 * `thread.run()` on a thread that is never started: the work is done in the caller. Only where it is
 * joined as well; without that it may be a thread's class used for its method.
 */
export function calledRun(facts: FileFacts, { api, call, around, frame, through }: SpawnCall): CalledTarget | undefined {
  if (through || api.family !== 'thread' || !/^(threading\.Thread|multiprocessing\.Process|(Thread|Process) subclass)$/.test(api.label)) return undefined;
  const statement = around[around.length - 1];
  if (statement?.kind !== 'assign' || statement.value !== call || statement.targets.length !== 1) return undefined;
  const receiver = statement.targets[0] && plainName(statement.targets[0]);
  if (receiver === undefined) return undefined;
  const called = (method: string) => callsIn(facts, method).filter((site) => site.call.callee.kind === 'attribute' && writtenName(site.call.callee.object) === receiver);
  const run = called('run').find((site) => site.functionId === frame.functionId);
  // Whoever starts or joins threads by another name may mean this one.
  if (!run || callsIn(facts, 'start').length > 0 || callsIn(facts, 'join').every(({ call: join }) => join.arguments.length > 0)) return undefined;
  return { kind: 'called-target', location: { path: frame.path, range: run.call.range }, confidence: 'high', call: `${receiver}.run()`, gives: 'nothing' };
}

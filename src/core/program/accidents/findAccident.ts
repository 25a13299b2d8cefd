import type { Accident, ApplyInLoop, JoinInLoop, ResultInLoop } from '../../domain/accident';
import type { FileFacts } from '../../python/facts';
import type { Profiler } from '../profile';
import type { SpawnCall } from '../spawnCall';
import { calledRun } from './calledRun';
import { calledTarget } from './calledTarget';
import { coroutineTarget } from './coroutineTarget';
import { generatorTarget } from './generatorTarget';
import { joinRoundOf } from './joinRounds';
import { lockAroundWorker } from './lockAroundWorker';
import { hasReasonToWait, loopsAround, type Loop } from '../../python/loop';
import { isOnPurpose } from './onPurpose';
import { singleWorker } from './singleWorker';
import { isTestCode } from './testCode';
import { waitAfter } from './waitFor';

/**
 * Why the tasks of a site run one after the other whatever the GIL does, where nobody seems to have
 * meant that.
 *
 * Of several reasons it is the one to mend first: a target that is called hands over nothing, a
 * loop that waits hides everything behind it, and only then do the pool and the task matter.
 */
export function findAccident(profiler: Profiler, facts: FileFacts, spawn: SpawnCall): Accident | undefined {
  const loop = loopsAround(spawn).at(-1);
  return calledTarget(profiler.evaluator, spawn)
    ?? coroutineTarget(profiler.evaluator, spawn)
    ?? generatorTarget(profiler.evaluator, spawn)
    ?? calledRun(facts, spawn)
    ?? waitInLoop(profiler, facts, spawn, loop)
    ?? joinOfList(profiler, facts, spawn)
    ?? singleWorker(facts, spawn, loop)
    ?? lockAroundWorker(profiler, facts, spawn, loop);
}

function waitInLoop(profiler: Profiler, facts: FileFacts, spawn: SpawnCall, loop: Loop | undefined): ResultInLoop | JoinInLoop | ApplyInLoop | undefined {
  const scope = facts.functions[spawn.frame.functionId];
  if (!loop || !scope || spawn.through || isOnPurpose(profiler.evaluator, facts, spawn, loop)) return undefined;
  const { path } = spawn.frame;
  const confidence = spawn.doubt === undefined ? 'high' : 'medium';
  if (/Pool\.apply$/.test(spawn.api.label)) return { kind: 'apply-in-loop', location: { path, range: spawn.call.range }, confidence };
  const wait = waitAfter(scope, spawn);
  if (!wait) return undefined;
  const location = { path, range: wait.call.range };
  return wait.method === 'join' ? { kind: 'join-in-loop', location, confidence } : { kind: 'result-in-loop', location, confidence, method: wait.method };
}

/** Threads that are made first, and then started and joined one by one. */
function joinOfList(profiler: Profiler, facts: FileFacts, spawn: SpawnCall): JoinInLoop | undefined {
  const round = spawn.api.label === 'threading.Timer' || spawn.through ? undefined : joinRoundOf(profiler.evaluator, facts, spawn);
  if (!round || hasReasonToWait(round.loop) || isTestCode(facts, round.functionId)) return undefined;
  return { kind: 'join-in-loop', location: { path: facts.path, range: round.wait.call.range }, confidence: 'high' };
}

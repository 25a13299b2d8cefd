import type { FileFacts } from '../../python/facts';
import type { SpawnCall } from '../spawnCall';
import { waitAfter } from './waitFor';

/** Whether the caller waits for the task before it does anything else, so that nothing runs beside it. */
export function isWaitedForAtOnce(facts: FileFacts, spawn: SpawnCall): boolean {
  const scope = facts.functions[spawn.frame.functionId];
  return scope !== undefined && !spawn.through && waitAfter(scope, spawn) !== undefined;
}

import type { CallExpression } from '../python/facts/expression';
import type { CallInFrame } from './meaning';
import type { SpawnApi } from './spawnApi';
import type { Doubt, HandedOver } from './spawnCall';

/** What a call is, when it hands work over. */
export interface Recognised {
  readonly api: SpawnApi;
  /** The call that made the pool, when it is seen. */
  readonly pool?: CallInFrame | undefined;
  readonly doubt?: Doubt | undefined;
  /** The call with the arguments that a partial adds to it. */
  readonly call?: CallExpression;
  /** What is handed over, where it does not stand among the arguments. */
  readonly handedOver?: HandedOver;
}

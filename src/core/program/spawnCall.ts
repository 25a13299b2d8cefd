import type { Argument, CallExpression } from '../python/facts/expression';
import type { FactsNode } from '../python/traverse';
import type { CallInFrame, Frame, Meaning } from './meaning';
import type { SpawnApi } from './spawnApi';

/** A call, where its names are looked up, and what stands around it. */
export interface CallInPlace {
  readonly call: CallExpression;
  readonly frame: Frame;
  readonly around: readonly FactsNode[];
}

/** Reads a call as a spawn, through so many more levels of wrappers. */
export type SpawnReader = (place: CallInPlace, levels: number) => SpawnCall | undefined;

/** A call that hands work over, before anything is judged. */
export interface SpawnCall {
  readonly api: SpawnApi;
  readonly call: CallExpression;
  readonly frame: Frame;
  /** What stands around the call in its function, outermost first. */
  readonly around: readonly FactsNode[];
  /** What the target may be; empty when there is none. */
  readonly targets: readonly Meaning[];
  /** As written, for targets that could not be resolved. */
  readonly targetText: string;
  /** What the target is called with; of `map` one round. */
  readonly taskArguments: readonly Argument[];
  /** Where the arguments' names are looked up, if not where the call stands. */
  readonly taskFrame?: Frame;
  /** For `map`: what it works through. */
  readonly items: readonly Argument[];
  /** The call that made the pool, when it is seen. */
  readonly pool: CallInFrame | undefined;
  /** For a decorator: the function below it, each of whose calls hands work over. */
  readonly decorated?: number;
  /** Why the site may be another than it is taken for. */
  readonly doubt: Doubt | undefined;
  /** For the call of a wrapper: how it hands over what it was given. */
  readonly through?: Through;
}

/** What is handed over, and what it is called with. */
export type HandedOver = Pick<SpawnCall, 'targets' | 'targetText' | 'taskArguments' | 'taskFrame' | 'items'>;

/**
 * Why a site may be another than it is taken for:
 *
 * - `name`: nothing but the name of the pool says that it is one of threads;
 * - `choice`: the pool may be one of processes, as whoever runs the program chooses;
 * - `kinds`: the same code runs with a pool of threads and with another;
 * - `callers`: what runs is what other modules of the project give the function around, and others may;
 * - `decorated`: what runs is whatever stands below a decorator; where it is called is a site of its own;
 * - `scheduler`: dask runs threads unless somebody elsewhere makes a Client;
 * - `deployment`: whoever deploys a web application chooses how it is served.
 */
export type Doubt = 'name' | 'choice' | 'kinds' | 'callers' | 'decorated' | 'scheduler' | 'deployment';

/** A wrapper on the way from a call to the spawn. */
export interface Through {
  /** The spawn, or the call of the next wrapper, in the wrapper's body. */
  readonly spawn: SpawnCall;
  /** The wrapper's name. */
  readonly name: string;
  /** What the wrapper was given to run. */
  readonly shown: Meaning | undefined;
  /** Whether it is a function that the wrapper returned which hands it over. */
  readonly isReturned?: true;
}

/** The library's own call at the end of all wrappers. */
export function innermost(spawn: SpawnCall): SpawnCall {
  return spawn.through ? innermost(spawn.through.spawn) : spawn;
}

import type { Carrier, SpawnFamily } from '../domain/site';
import { keywordArgument } from '../python/callArguments';
import type { CallExpression } from '../python/facts/expression';

/** Where an argument stands; without one of the two it is given by the other only. */
export interface ArgumentPlace {
  readonly position: number | undefined;
  readonly keyword: string | undefined;
}

/** A library call that hands a callable to a thread, a pool, an interpreter or a process. */
export interface SpawnApi {
  /** As it is shown: "ThreadPoolExecutor.submit". */
  readonly label: string;
  readonly carrier: Carrier;
  readonly family: SpawnFamily;
  /** Where the target stands. */
  readonly target: { readonly position: number; readonly keyword: string | undefined };
  /** How the target's arguments are given: after it, in a tuple, or one task for each element of an iterable. */
  readonly passing: 'rest' | 'tuple' | 'each' | 'none';
  /** For `tuple`: where the tuple stands. */
  readonly tuple?: { readonly position: number; readonly keyword: string };
  /** For `each`: the target gets the parts of an element as its arguments, as with `starmap`. */
  readonly unpacks?: true;
  /** For pools: where the call that makes one says how many workers it has, if not first of all. */
  readonly workers?: ArgumentPlace;
  /** Whoever hands the task over goes on only when it is done. */
  readonly blocks?: true;
  /** A keyword that, given as true, makes the workers something else: `parallel(f, xs, threadpool=True)`. */
  readonly otherwise?: { readonly keyword: string; readonly carrier: Carrier };
  /** A keyword without which, given as true, nothing is handed over: `@work(thread=True)`. */
  readonly needs?: string;
  /** It runs when its time comes, and so does what is handed over beside it. */
  readonly isScheduled?: true;
  /** However many are handed over, they run one after the other. */
  readonly isSequential?: true;
  /** Each of its targets runs when its time comes, rather than one of them being the target. */
  readonly isAnyOf?: true;
  /** A coroutine function that it is given runs on the event loop. */
  readonly leavesCoroutines?: true;
  /** It goes through what a generator function gives, rather than only making the generator. */
  readonly goesThrough?: true;
  /** One of the hundreds that an application has: a site only where it computes for long. */
  readonly isEndpoint?: true;
  /** Whoever deploys the application chooses how it is served. */
  readonly isDeployed?: true;
}

/** A plain function that answers the requests for an address. */
export function endpointApi(label: string): SpawnApi {
  return { ...asyncVersion(label), family: 'server', passing: 'each', leavesCoroutines: true, isEndpoint: true };
}

/** The API as a call of it means it; nothing when that call hands nothing over. */
export function settledApi(api: SpawnApi, call: CallExpression): SpawnApi | undefined {
  if (api.needs !== undefined && !isGivenAsTrue(call, api.needs)) return undefined;
  return api.otherwise && isGivenAsTrue(call, api.otherwise.keyword) ? { ...api, carrier: api.otherwise.carrier } : api;
}

function isGivenAsTrue(call: CallExpression, keyword: string): boolean {
  const value = keywordArgument(call, keyword)?.value;
  return value?.kind === 'literal' && value.type === 'bool' && value.value === 1;
}

/** `threading.Thread(target=…, args=…)` and the classes that copy it. */
export function threadApi(label: string, carrier: Carrier): SpawnApi {
  return { label, carrier, family: 'thread', target: { position: 1, keyword: 'target' }, passing: 'tuple', tuple: { position: 3, keyword: 'args' } };
}

/** `to_thread(f, *arguments)`: work moved off an event loop or off the thread of a screen. */
export function offloadApi(label: string, keyword: string | undefined, position = 0): SpawnApi {
  return { label, carrier: 'threads', family: 'offload', target: { position, keyword }, passing: 'rest' };
}

/** `loop.run_in_executor(pool, target, …)`. */
export function runInExecutor(carrier: Carrier): SpawnApi {
  return { ...offloadApi('loop.run_in_executor', 'func', 1), carrier };
}

/** `sync_to_async(f)`: gives what runs `f` elsewhere; the arguments come with its call. */
export function asyncVersion(label: string, keyword = 'func'): SpawnApi {
  return { ...offloadApi(label, keyword), passing: 'none' };
}

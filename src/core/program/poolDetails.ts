import type { Input, ScenarioDetails } from '../domain/scenario';
import { argumentAt } from '../python/callArguments';
import { addCosts, evaluateCost, isExact, scaleCost } from './cost';
import type { CallInFrame } from './meaning';
import type { Profiler } from './profile';
import { profileTask } from './profileTask';
import type { ArgumentPlace } from './spawnApi';
import { innermost, type SpawnCall } from './spawnCall';
import { tupleArguments } from './spawnTarget';

/** What the calls that make a pool and hand work to it say of a scenario beyond tasks and workers. */
export function poolDetails(profiler: Profiler, spawn: SpawnCall): Pick<ScenarioDetails, 'initializerSeconds' | 'processPool' | 'chunkSize'> {
  const initializerSeconds = spawn.pool && initializerOf(profiler, spawn.pool, isMultiprocessing(spawn) ? 1 : 2);
  const chunkSize = chunkSizeOf(profiler, spawn);
  return {
    ...(initializerSeconds && { initializerSeconds }),
    ...(spawn.api.label.startsWith('multiprocessing.Pool.') && { processPool: 'multiprocessing.Pool' }),
    ...(chunkSize && { chunkSize }),
  };
}

function isMultiprocessing({ api }: SpawnCall): boolean {
  return api.label.startsWith('multiprocessing.');
}

/** The longest that is believed of an initializer whose loops are guessed. */
const longestGuessedSeconds = 1;

/** @param position - Of `initializer`; `initargs` follow it. */
function initializerOf(profiler: Profiler, made: CallInFrame, position: number): Input | undefined {
  const { evaluator } = profiler;
  const given = argumentAt(made.call, { position, keyword: 'initializer' });
  const functions = given ? evaluator.meaningsOf(given.value, made.frame).filter(({ kind }) => kind !== 'none') : [];
  if (functions.length === 0) return undefined;
  const call = { ...made.call, arguments: tupleArguments(evaluator, { position: position + 1, keyword: 'initargs' }, made.call, made.frame) };
  const cost = scaleCost(addCosts(functions.map((meaning) => profileTask(profiler, meaning, { call, frame: made.frame }, { family: 'pool' }).cost)), 1 / functions.length);
  const { held, released, arrays, waiting, unknown } = evaluateCost(cost, 1);
  const known = held + released + arrays + waiting;
  // Nothing is better than a figure for something else.
  if (known === 0 || unknown > known) return undefined;
  return isExact(cost) ? { value: known, origin: 'inferred' } : { value: Math.min(known, longestGuessedSeconds), origin: 'default' };
}

/** `Executor.map` takes any number of iterables before it (concurrent/futures/_base.py), `Pool.map` one (multiprocessing/pool.py). */
const chunkPlaces: Readonly<Record<'executor' | 'pool', ArgumentPlace>> = {
  executor: { position: undefined, keyword: 'chunksize' },
  pool: { position: 2, keyword: 'chunksize' },
};

/** What `Pool.map` and `Pool.starmap` choose, asynchronous or not, hangs on the number of tasks; the other methods send one at a time. */
const choosesChunks = /\.(star)?map(_async)?$/;

/** How many tasks travel together, where they travel, and the code says so. */
function chunkSizeOf({ evaluator }: Profiler, spawn: SpawnCall): Input | undefined {
  const { api, call, frame } = innermost(spawn);
  if (api.carrier !== 'processes' && api.carrier !== 'interpreters') return undefined;
  const given = api.passing === 'each' ? argumentAt(call, isMultiprocessing(spawn) ? chunkPlaces.pool : chunkPlaces.executor) : undefined;
  const [meaning] = given ? evaluator.meaningsOf(given.value, frame) : [];
  if (meaning?.kind === 'number' && meaning.value !== undefined && meaning.value >= 1) return { value: Math.floor(meaning.value), origin: 'inferred' };
  const isOneByOne = isMultiprocessing(spawn) && !choosesChunks.test(api.label);
  return isOneByOne && !given ? { value: 1, origin: 'inferred' } : undefined;
}

import type { CallExpression, Expression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import { writtenName } from './expressions';
import type { CallInFrame, ClassMeaning, Frame, Meaning } from './meaning';
import { poolMethod, poolMethodNames, poolTypes, runInExecutor, spawnFunctions, threadBases, type SpawnApi } from './spawnApi';

/** What a call is, when it hands work over. */
export interface Recognised {
  readonly api: SpawnApi;
  readonly pool?: CallInFrame | undefined;
  readonly subclass?: ClassMeaning;
  readonly isCertain: boolean;
}

/** Which spawn API a call is, or `undefined` when it hands nothing over. */
export function recogniseSpawn(evaluator: Evaluator, call: CallExpression, frame: Frame): Recognised | undefined {
  const { callee } = call;
  if (callee.kind === 'attribute' && callee.name === 'run_in_executor') return recogniseRunInExecutor(evaluator, call, frame);
  if (callee.kind === 'attribute' && poolMethodNames.has(callee.name)) return recognisePoolMethod(evaluator, callee.object, callee.name, frame);
  if (!mayBeSpawn(callee)) return undefined;
  for (const meaning of evaluator.meaningsOf(callee, frame)) {
    if (meaning.kind === 'external') {
      const api = spawnFunctions.get(evaluator.program.knowledge.canonicalName(meaning.name)) ?? spawnFunctions.get(meaning.name);
      if (api) return { api, isCertain: true };
    }
    for (const made of meaning.kind === 'partial' ? meaning.callee : [meaning]) {
      const subclass = made.kind === 'class' ? recogniseSubclass(evaluator, made) : undefined;
      if (subclass) return subclass;
    }
    if (meaning.kind === 'external-instance' && meaning.type === 'joblib.Parallel') return recogniseParallel(evaluator, meaning.madeBy);
  }
  return undefined;
}

/** Names that a spawn is called by in its library. */
const spawnNames = new Set([...spawnFunctions.keys()].map((name) => name.slice(name.lastIndexOf('.') + 1)));

/**
 * Whether a callee is worth looking up. Everything else is a method or function of the project,
 * whose name says that it is none of ours; classes are written with a capital letter, or kept under
 * a name that says so. A bare name may be an alias, and looking it up costs little.
 */
function mayBeSpawn(callee: Expression): boolean {
  if (callee.kind === 'name') return true;
  if (callee.kind === 'call') return callee.callee.kind === 'name' || (callee.callee.kind === 'attribute' && callee.callee.name === 'Parallel');
  return callee.kind === 'attribute' && (spawnNames.has(callee.name) || /^_*[A-Z]|thread|class|cls|worker|factory/.test(callee.name));
}

function recognisePoolMethod(evaluator: Evaluator, object: Expression, method: string, frame: Frame): Recognised | undefined {
  const meanings = evaluator.meaningsOf(object, frame);
  for (const meaning of meanings) {
    const type = poolTypeOf(evaluator, meaning);
    const api = type ? poolMethod(type, method) : undefined;
    if (api && 'madeBy' in meaning) return { api, pool: meaning.madeBy, isCertain: true };
  }
  const isResolved = meanings.some((meaning) => meaning.kind !== 'unknown' && meaning.kind !== 'member' && meaning.kind !== 'none' && !isAbstractExecutor(meaning));
  return isResolved ? undefined : recogniseByName(object, method);
}

function isAbstractExecutor(meaning: Meaning): boolean {
  return meaning.kind === 'external-instance' && /(^|\.)Executor$/.test(meaning.type);
}

function poolTypeOf(evaluator: Evaluator, meaning: Meaning): NonNullable<ReturnType<typeof poolTypes.get>> | undefined {
  if (meaning.kind === 'external-instance') return poolTypes.get(meaning.type);
  if (meaning.kind !== 'instance') return undefined;
  return evaluator.ancestors(meaning).flatMap((ancestor) => (typeof ancestor === 'string' ? [poolTypes.get(ancestor)] : [])).find((type) => type !== undefined);
}

/** `self.executor.submit(f)` where nothing tells what the executor is: its name does, or it is no site. */
function recogniseByName(object: Expression, method: string): Recognised | undefined {
  const name = writtenName(object).split('.').pop() ?? '';
  if (!/(executor|pool)\d*$/i.test(name) || /proc/i.test(name)) return undefined;
  const type = poolTypes.get(method === 'submit' || /executor/i.test(name) ? 'concurrent.futures.ThreadPoolExecutor' : 'multiprocessing.pool.ThreadPool');
  // An unknown pool with a pool's methods is more often one of processes: only executors are taken for threads.
  if (!type || (type.methods === 'pool' && !/thread/i.test(name))) return undefined;
  const api = poolMethod(type, method);
  return api ? { api, isCertain: false } : undefined;
}

function recogniseRunInExecutor(evaluator: Evaluator, call: CallExpression, frame: Frame): Recognised {
  const pool = call.arguments[0]?.value;
  const meanings = pool ? evaluator.meaningsOf(pool, frame) : [];
  for (const meaning of meanings) {
    const type = poolTypeOf(evaluator, meaning);
    if (type && 'madeBy' in meaning) return { api: runInExecutor(type.carrier), pool: meaning.madeBy, isCertain: true };
  }
  const isDefault = meanings.length > 0 && meanings.every((meaning) => meaning.kind === 'none');
  const carrier = pool && /proc/i.test(writtenName(pool)) ? 'processes' : 'threads';
  return { api: runInExecutor(carrier), isCertain: isDefault };
}

function recogniseSubclass(evaluator: Evaluator, meaning: ClassMeaning): Recognised | undefined {
  for (const ancestor of evaluator.ancestors(meaning)) {
    const base = typeof ancestor === 'string' ? threadBases.get(ancestor) : undefined;
    if (base) {
      const api: SpawnApi = { label: base.label, carrier: base.carrier, family: 'thread', target: { position: 0, keyword: undefined }, passing: 'none' };
      return { api, subclass: meaning, isCertain: true };
    }
  }
  return undefined;
}

/** `Parallel(prefer="threads")(…)`; without a say it runs processes. */
function recogniseParallel(evaluator: Evaluator, made: CallInFrame | undefined): Recognised | undefined {
  if (!made) return undefined;
  const said = ['prefer', 'backend', 'require'].flatMap((keyword) =>
    made.call.arguments.filter((argument) => argument.keyword === keyword).flatMap((argument) =>
      evaluator.meaningsOf(argument.value, made.frame).map((meaning) => (meaning.kind === 'text' ? meaning.text : undefined))));
  const isThreads = said.some((text) => text === 'threads' || text === 'threading' || text === 'sharedmem');
  const api: SpawnApi = {
    label: isThreads ? 'joblib.Parallel(prefer=threads)' : 'joblib.Parallel',
    carrier: isThreads ? 'threads' : 'processes',
    family: 'parallel-loop',
    target: { position: 0, keyword: undefined },
    passing: 'each',
  };
  return { api, pool: made, isCertain: true };
}

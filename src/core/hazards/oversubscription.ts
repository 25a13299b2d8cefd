import type { Oversubscription } from '../domain/hazard';
import type { Range } from '../domain/position';
import type { Site } from '../domain/site';
import { argumentAt } from '../python/callArguments';
import type { FileFacts } from '../python/facts';
import type { Expression } from '../python/facts/expression';
import { expressionsIn } from '../python/traverse';
import { callAt } from '../rewrites/names/callAt';
import { importedName } from '../rewrites/names/owner';
import { workerOf, type ProcessTask } from './processTask';
import { surelyReachedFrom } from './surelyReached';
import { limitsThreads, threadedAlgebra } from './threadedAlgebra';

/** CPython, `concurrent/futures/process.py`: `_MAX_WINDOWS_WORKERS`. */
const mostOnWindows = 61;

/** More processes or threads than the machine has processors for, by multiplication or by number. */
export function oversubscription(process: ProcessTask): Oversubscription | undefined {
  return tooMany(process) ?? inEachWorker(process);
}

function tooMany({ analysis: { file: { facts } }, site, pool }: ProcessTask): Oversubscription | undefined {
  const stated = pool && argumentAt(pool.call, { keyword: pool.family === 'executor' ? 'max_workers' : 'processes', position: 0 })?.value;
  if (!stated) return undefined;
  const location = { path: site.path, range: stated.range };
  if (onlyComputes(site) && isMultipleOfAll(facts, pool.functionId, stated)) return { kind: 'oversubscription', how: 'multiple', workers: undefined, location };
  if (stated.kind !== 'literal' || stated.type !== 'int' || stated.value === undefined || stated.value <= mostOnWindows) return undefined;
  return { kind: 'oversubscription', how: 'number', workers: stated.value, location };
}

/** Tasks that wait may well be more than the processors. */
function onlyComputes({ profile, confidence }: Site): boolean {
  return confidence !== 'low' && profile.heldSeconds + profile.releasedSeconds > 0 && profile.waitingSeconds + profile.unknownSeconds === 0;
}

const countsProcessors = /^(os|multiprocessing)\.(process_)?cpu_count$/;

/** `os.cpu_count() * 2`. */
function isMultipleOfAll(facts: FileFacts, functionId: number, value: Expression): boolean {
  if (value.kind !== 'operator' || value.operator !== '*' || value.operands.length !== 2) return false;
  const factor = value.operands.find((each) => each.kind === 'literal');
  const isCount = value.operands.some((each) => each.kind === 'call' && countsProcessors.test(importedName(facts, functionId, each.callee) ?? ''));
  return isCount && factor?.kind === 'literal' && (factor.value ?? 0) > 1;
}

/** A worker that makes a pool, or asks a library for all processors, as does each of its neighbours. */
function inEachWorker(process: ProcessTask): Oversubscription | undefined {
  const { analysis: { file: { facts } }, site, sites } = process;
  const worker = workerOf(process);
  // The workers of a `multiprocessing.Pool` may have no processes, and joblib falls back to one there.
  if (!worker || !site.api.startsWith('ProcessPoolExecutor') || site.multiplicity !== 'many') return undefined;
  const inside = surelyReachedFrom(facts, worker);
  const nested = sites.find((other) => other.carrier === 'processes' && other.family === 'pool' && !other.through && inside.has(callAt(facts, other.range)?.functionId ?? -1) && other.scenario.workers.origin === 'default');
  if (nested) return { kind: 'oversubscription', how: 'pools', workers: undefined, location: { path: site.path, range: nested.range } };
  const asksForAll = [...inside].flatMap((id) => allProcessors(facts, id))[0];
  if (asksForAll) return { kind: 'oversubscription', how: 'jobs', workers: undefined, location: { path: site.path, range: asksForAll } };
  if (limitsThreads(process.analysis.file.source.text)) return undefined;
  const spread = [...inside].flatMap((id) => threadedAlgebra(facts, id))[0];
  return spread && { kind: 'oversubscription', how: 'threads', workers: undefined, location: { path: site.path, range: spread } };
}

/** `n_jobs=-1`. */
function allProcessors(facts: FileFacts, functionId: number): readonly Range[] {
  const scope = facts.functions[functionId];
  return scope ? expressionsIn(facts, scope).flatMap((expression) => {
    const jobs = expression.kind === 'call' ? expression.arguments.find(({ keyword }) => keyword === 'n_jobs')?.value : undefined;
    const isMinusOne = jobs?.kind === 'operator' && jobs.operator === '-' && jobs.operands.length === 1 && jobs.operands[0]?.kind === 'literal' && jobs.operands[0].value === 1;
    return isMinusOne ? [expression.range] : [];
  }) : [];
}

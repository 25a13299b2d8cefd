import type { NestedDaemonicPool } from '../domain/hazard';
import { callAt } from '../rewrites/names/callAt';
import { calleesOf } from '../rewrites/names/callee';
import { expressionsIn } from '../python/traverse';
import { workerOf, type ProcessTask } from './processTask';

/** A worker of a `multiprocessing.Pool`, which is daemonic, that starts processes itself or in a function that it calls. */
export function nestedDaemonicPool(process: ProcessTask): NestedDaemonicPool | undefined {
  const { analysis: { file: { facts } }, site, sites } = process;
  const worker = site.api.startsWith('multiprocessing.Pool.') ? workerOf(process) : undefined;
  if (!worker) return undefined;
  const called = expressionsIn(facts, worker).flatMap((expression) => {
    const [only, ...others] = expression.kind === 'call' && expression.callee.kind === 'name' ? calleesOf(facts, worker.id, expression.callee) : [];
    return only?.kind === 'function' && others.length === 0 ? [only.function.id] : [];
  });
  const inside = new Set([worker.id, ...called]);
  const inner = sites.find((other) => other.id !== site.id && /^(ProcessPoolExecutor|multiprocessing\.Pool)\./.test(other.api) && inside.has(callAt(facts, other.range)?.functionId ?? -1));
  return inner && { kind: 'nested-daemonic-pool', location: { path: inner.path, range: inner.range } };
}

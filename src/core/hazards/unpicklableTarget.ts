import type { UnpicklableTarget } from '../domain/hazard';
import { calleesOf } from '../rewrites/names/callee';
import type { ProcessTask } from './processTask';

/** A lambda or a nested function in a pool of processes: pickle finds functions by their names. */
export function unpicklableTarget({ analysis, site, task, resolved, isPool }: ProcessTask): UnpicklableTarget | undefined {
  if (!isPool) return undefined;
  const { facts } = analysis.file;
  const { target } = resolved;
  const [named, ...others] = calleesOf(facts, task.functionId, task.target);
  const isNamedLambda = named?.kind === 'function' && others.length === 0 && named.function.kind === 'lambda' && named.receiver === undefined;
  const worker = target.kind === 'local' ? target.function : isNamedLambda ? named.function : undefined;
  if (!worker) return undefined;
  const what = worker.kind === 'lambda' ? 'a lambda' : `\`${worker.name}\`, a function made within another,`;
  return { kind: 'unpicklable-target', what, location: { path: site.path, range: worker.kind === 'lambda' ? worker.range : worker.nameRange } };
}

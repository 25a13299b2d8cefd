import type { UnpicklableArgument } from '../domain/hazard';
import type { Expression } from '../python/facts/expression';
import { bindingsOf, ownerOf } from '../rewrites/names/owner';
import { picklability } from '../rewrites/values/picklable';
import type { ProcessTask } from './processTask';

/** What no version of Python pickles, whatever is done about it. */
const certain = /^(a lambda|a generator|an open file|a lock, event or other object of threads|a queue of threads|a socket|a database connection|a module|a running child process|a hash in progress|a compressor)$/;

/** An argument of a pool's task that cannot be pickled, where it is certain what it is. */
export function unpicklableArgument(process: ProcessTask): UnpicklableArgument | undefined {
  const { analysis: { file }, site, task, isPool } = process;
  if (!isPool) return undefined;
  for (const argument of [...task.positional, ...task.keywords.map(({ value }) => ({ kind: 'value' as const, value }))]) {
    if (argument.kind !== 'value' || !isCertain(process, argument.value)) continue;
    const found = picklability({ file, functionId: task.functionId }, argument.value);
    if (found.kind !== 'unpicklable' || !certain.test(found.what)) continue;
    const text = file.source.slice(argument.value.range).replaceAll(/\s+/g, ' ');
    return { kind: 'unpicklable-argument', what: found.what, text: text.length > 30 ? `${text.slice(0, 29)}…` : text, location: { path: site.path, range: argument.value.range } };
  }
  return undefined;
}

/** A variable that gets its value in one place only, or no variable at all. */
function isCertain({ analysis: { file: { facts } }, task }: ProcessTask, value: Expression): boolean {
  if (value.kind !== 'name') return value.kind === 'lambda' || value.kind === 'call' || value.kind === 'comprehension';
  const owner = ownerOf(facts, task.functionId, value.name);
  const isParameter = owner !== undefined && facts.functions[owner]?.parameters.some(({ name }) => name === value.name);
  return owner !== undefined && !isParameter && bindingsOf(facts, owner, value.name).length === 1;
}

import type { Expression } from '../python/facts/expression';
import { boundMethods } from './boundMethods';
import { costOf } from './cost';
import { writtenName } from './expressions';
import { stepOfGenerator } from './generatorSteps';
import type { Frame, Meaning } from './meaning';
import type { Profiler, ProfileNode } from './profile';
import { unresolvedTaskSeconds } from './pythonCosts';

/** What the iterator itself does each time: reading a line, waiting for a message, running `__next__`. */
export function oneRound(profiler: Profiler, iterable: Meaning, written: Expression, frame: Frame): readonly ProfileNode[] {
  const call = { kind: 'call', callee: written, arguments: [], range: written.range } as const;
  if (iterable.kind === 'external-instance' && profiler.evaluator.program.knowledge.find(`${iterable.type}.__next__`)) {
    return [profiler.call({ kind: 'external', name: `${iterable.type}.__next__`, self: iterable }, { call, frame })];
  }
  const repeated = iterable.kind === 'external-instance' && iterable.type === 'iter' && iterable.madeBy?.call.arguments.length === 2 ? iterable.madeBy : undefined;
  if (repeated) {
    const callable = repeated.call.arguments[0]?.value;
    return callable ? [profiler.callback(callable, repeated.call, repeated.frame) ?? []].flat() : [];
  }
  if (isDeclaredOnly(iterable)) return [{ kind: 'unresolved', range: written.range, name: writtenName(written), cost: costOf('unknown', unresolvedTaskSeconds) }];
  // A generator that somebody else made: `for page in pages` in a thread that was given them.
  if (iterable.kind === 'collection' && iterable.type === 'generator' && (written.kind === 'name' || written.kind === 'attribute')) return [stepOfGenerator(profiler, written, iterable, { range: written.range, frame }) ?? []].flat();
  if (iterable.kind !== 'instance') return [];
  return boundMethods(profiler.evaluator, iterable, '__next__').map((method) => profiler.call(method, { call, frame }));
}

/** Whether only an annotation says that something is an iterator: what it does for each item, such as waiting for the next word of an answer, nobody sees. */
function isDeclaredOnly(iterable: Meaning): boolean {
  return iterable.kind === 'collection' && iterable.type === 'generator' && iterable.elements.length === 0 && iterable.frame.path === '';
}

import { positionalArguments } from '../python/callArguments';
import type { Expression } from '../python/facts/expression';
import { boundMethods } from './boundMethods';
import { costOf } from './cost';
import { callMethod } from './callMethod';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import { shareOfGenerator, stepOfGenerator } from './generatorSteps';
import type { CallInFrame, ExternalInstanceMeaning, Frame, InstanceMeaning, Meaning } from './meaning';
import type { Profiler, ProfileNode } from './profile';
import { unresolvedTaskSeconds } from './pythonCosts';

/** Iterators that pass on what they are given, item by item. */
const passThrough = new Set(['enumerate', 'zip', 'iter', 'reversed', 'tqdm.tqdm', 'tqdm.auto.tqdm', 'itertools.chain', 'itertools.islice', 'itertools.cycle']);

/** Iterators of iterators beyond this are not looked into. */
const maximumDepth = 4;

/** What the iterator itself does each time: reading a line, waiting for a message, running `__next__`, or its share of what `__iter__` yields. */
export function oneRound(profiler: Profiler, iterable: Meaning, written: Expression, frame: Frame, depth = 0): readonly ProfileNode[] {
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
  if (depth > maximumDepth) return [];
  if (iterable.kind === 'external-instance' && passThrough.has(iterable.type)) return roundOfPassedOn(profiler, iterable, depth);
  return iterable.kind === 'instance' ? roundOfObject(profiler, iterable, { call, frame }, depth) : [];
}

/** One round of each iterable that `zip`, `enumerate` and the like go through. */
function roundOfPassedOn(profiler: Profiler, { madeBy }: ExternalInstanceMeaning, depth: number): readonly ProfileNode[] {
  if (!madeBy) return [];
  return positionalArguments(madeBy.call).filter(({ isSpread }) => !isSpread).flatMap(({ value }) =>
    profiler.evaluator.meaningsOf(value, madeBy.frame).flatMap((inner) => oneRound(profiler, inner, value, madeBy.frame, depth + 1)));
}

/** What an object of the program does for each item: as its `__iter__` says, or its `__next__`, or its `__getitem__` where it has neither. */
function roundOfObject(profiler: Profiler, object: InstanceMeaning, round: CallInFrame, depth: number): readonly ProfileNode[] {
  const { evaluator } = profiler;
  const { call: { callee: written }, frame } = round;
  const next = boundMethods(evaluator, object, '__next__');
  const stepping = next.length === 0 && isSequence(evaluator, object) ? boundMethods(evaluator, object, '__getitem__') : next;
  if (stepping.length > 0) return stepping.map((method) => profiler.call(method, round));
  return callMethod(evaluator, object, '__iter__').flatMap((iterator): readonly ProfileNode[] => {
    if (iterator.kind === 'collection' && iterator.type === 'generator') return [shareOfGenerator(profiler, iterator, { iterated: written, frame }) ?? []].flat();
    return oneRound(profiler, iterator, written, frame, depth + 1);
  });
}

/** Whether nothing but `__getitem__` gives the items; what inherits from a library's class has its `__iter__`. */
function isSequence(evaluator: Evaluator, object: InstanceMeaning): boolean {
  return boundMethods(evaluator, object, '__iter__').length === 0 && evaluator.ancestors(object).every((ancestor) => typeof ancestor !== 'string' || ancestor === 'object');
}

/** Whether only an annotation says that something is an iterator: what it does for each item, such as waiting for the next word of an answer, nobody sees. */
function isDeclaredOnly(iterable: Meaning): boolean {
  return iterable.kind === 'collection' && iterable.type === 'generator' && iterable.elements.length === 0 && iterable.frame.path === '';
}

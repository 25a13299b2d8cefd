import { argumentAt, keywordArgument, positionalArguments } from '../python/callArguments';
import type { Argument, CallExpression, Expression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import { placedElements, type Frame } from './meaning';
import { partOfSpread } from './parameters';
import type { SpawnApi } from './spawnApi';
import type { SpawnCall } from './spawnCall';

/** The argument that is handed over, when there is one. */
export function targetArgument(api: SpawnApi, call: CallExpression): Argument | undefined {
  const { position, keyword } = api.target;
  const positional = positionalArguments(call);
  const named = keyword === undefined ? undefined : keywordArgument(call, keyword);
  const spread = positional.findIndex(({ isSpread }) => isSpread);
  const target = named ?? (spread >= 0 && spread <= position ? firstOfSpread(api, positional[spread]) : positional[position]);
  return api.family === 'parallel-loop' && target ? delayedCall(target) : target;
}

/** `pool.submit(*job)`: the target is the first part of the job. What comes later in a call is rather given as `**options`. */
function firstOfSpread(api: SpawnApi, spread: Argument | undefined): Argument | undefined {
  return spread && api.target.position === 0 ? partOfSpread(spread, 0) : undefined;
}

/** `delayed(f)(x) for x in xs`: the target is `delayed(f)`. */
function delayedCall(target: Argument): Argument {
  const element = target.value.kind === 'comprehension' ? target.value.elements[0] : undefined;
  return element?.kind === 'call' ? { ...target, value: element.callee } : target;
}

/** The tasks of `Parallel()(tasks)` that were listed elsewhere: `tasks = [delayed(f)(x) for x in xs]`. */
export function listedTask(evaluator: Evaluator, tasks: Expression, frame: Frame): Pick<SpawnCall, 'targets' | 'targetText' | 'taskArguments' | 'taskFrame'> | undefined {
  if (tasks.kind === 'comprehension') return undefined;
  for (const meaning of evaluator.meaningsOf(tasks, frame)) {
    const [task] = meaning.kind === 'collection' ? placedElements(meaning) : [];
    if (task?.expression.kind !== 'call') continue;
    const { callee, arguments: taskArguments } = task.expression;
    return { targets: evaluator.meaningsOf(callee, task.frame), targetText: writtenName(callee), taskArguments, taskFrame: task.frame };
  }
  return undefined;
}

/** What a `map` works through: the iterables after its target. */
export function itemsOf(call: CallExpression, target: Argument): readonly Argument[] {
  const positional = call.arguments.filter((argument) => argument.keyword === undefined || argument.keyword === 'iterable');
  const place = positional.findIndex((argument) => argument.value === target.value || argument === target);
  return place < 0 ? positional.slice(0, 1) : positional.slice(target.keyword === undefined ? place + 1 : 0);
}

/** What the target is called with; of `map` one round. */
export function taskArguments(evaluator: Evaluator, api: SpawnApi, call: CallExpression, target: Argument, frame: Frame): readonly Argument[] {
  switch (api.passing) {
    case 'none':
      return [];
    case 'rest':
      return restArguments(api, call, target);
    case 'tuple':
      return api.tuple ? tupleArguments(evaluator, api.tuple, call, frame) : [];
    case 'each':
      return eachArguments(evaluator, api, call, target, frame);
  }
}

/** All that is not before the target: a delay, a pool. */
function restArguments(api: SpawnApi, call: CallExpression, target: Argument): readonly Argument[] {
  const before = new Set(call.arguments.filter(({ keyword }) => keyword === undefined).slice(0, api.target.position));
  return call.arguments.filter((argument) => argument !== target && !before.has(argument));
}

/** What `args=(…)` and `kwargs={…}` give the target. */
export function tupleArguments(evaluator: Evaluator, place: NonNullable<SpawnApi['tuple']>, call: CallExpression, frame: Frame): readonly Argument[] {
  const tuple = argumentAt(call, place);
  const named = call.arguments.find((argument) => argument.keyword === 'kwargs' || argument.keyword === 'kwds')?.value;
  const positional = tuple ? evaluator.meaningsOf(tuple.value, frame).flatMap((meaning) => (meaning.kind === 'collection' && meaning.type !== 'dict' ? meaning.elements : [])) : [];
  const keywords = named?.kind === 'collection' ? named.keys.flatMap((key, index): Argument[] => {
    const value = named.elements[index];
    return key.kind === 'literal' && key.text !== undefined && value ? [{ keyword: key.text, isSpread: false, value }] : [];
  }) : [];
  return [...positional.map((value) => ({ keyword: undefined, isSpread: false, value })), ...keywords];
}

/** One round of a `map`: whatever the elements of its iterables are. */
function eachArguments(evaluator: Evaluator, api: SpawnApi, call: CallExpression, target: Argument, frame: Frame): readonly Argument[] {
  if (api.family === 'parallel-loop') {
    const generator = call.arguments[0]?.value;
    const element = generator?.kind === 'comprehension' ? generator.elements[0] : undefined;
    return element?.kind === 'call' ? element.arguments : [];
  }
  const elements = itemsOf(call, target).map(({ value }) => elementOf(value));
  const values = api.unpacks ? elements.slice(0, 1).flatMap((element) => unpacked(evaluator, element, frame)) : elements;
  return values.map((value) => ({ keyword: undefined, isSpread: false, value }));
}

/** An expression for any one element of an iterable. */
export function elementOf(iterable: Expression): Expression {
  return { kind: 'subscript', object: iterable, indices: [], range: iterable.range };
}

function partOf(object: Expression, index: number): Expression {
  const { range } = object;
  return { kind: 'subscript', object, indices: [{ kind: 'literal', type: 'int', value: index, text: undefined, range }], range };
}

/** `starmap` hands the parts of each element over. */
function unpacked(evaluator: Evaluator, element: Expression, frame: Frame): readonly Expression[] {
  const tuple = evaluator.meaningsOf(element, frame).find((meaning) => meaning.kind === 'collection');
  if (tuple?.kind !== 'collection' || tuple.frame.path !== frame.path) return [];
  // `zip(repeat(f), xs)` has no tuples that are written out.
  return tuple.places ? tuple.places.map((_, index) => partOf(element, index)) : tuple.elements;
}

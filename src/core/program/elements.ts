import { positionalArguments } from '../python/callArguments';
import type { Expression } from '../python/facts/expression';
import { membersOfEnum } from './enums';
import type { Evaluator } from './evaluator';
import { lastName } from './callIndex';
import { callMethod } from './callMethod';
import { likelyNumber } from './knownNumbers';
import { join, placedElements, unknownMeaning, type Frame, type InstanceMeaning, type Meaning } from './meaning';

/** What iterating over a value gives, for `for` and comprehensions. */
export function elementMeanings(evaluator: Evaluator, iterable: Meaning, path: readonly number[]): readonly Meaning[] {
  // Of a dict's keys nothing is known.
  if (iterable.kind === 'collection') return iterable.type === 'dict' ? unknownMeaning : valuesIn(evaluator, iterable, path);
  if (iterable.kind === 'instance') return elementsOfInstance(evaluator, iterable, path);
  if (iterable.kind === 'class') return path.length === 0 && membersOfEnum(evaluator, iterable) !== undefined ? [{ ...iterable, kind: 'instance', madeBy: undefined }] : unknownMeaning;
  if (iterable.kind === 'text') return [{ ...iterable, length: 1, text: undefined, size: undefined }];
  if (iterable.kind === 'external-instance') return elementsOfExternal(evaluator, iterable, path);
  return unknownMeaning;
}

type Collection = Extract<Meaning, { kind: 'collection' }>;
type External = Extract<Meaning, { kind: 'external-instance' }>;

/** Of a longer list that is written out the first ones stand for all: a table of data, not of callables. */
const maximumElements = 24;

/** What a collection holds; of a dict its values. */
export function valuesIn(evaluator: Evaluator, collection: Collection, path: readonly number[]): readonly Meaning[] {
  if (collection.type === 'range') return collection.items ?? [{ kind: 'number', value: undefined }];
  const elements = [
    ...placedElements(collection).slice(0, maximumElements).flatMap(({ expression, frame }) => evaluator.meaningsOf(expression, frame)),
    ...(collection.places ?? collection.items ?? []),
  ];
  if (elements.length === 0) return unknownMeaning;
  return path.length === 0 ? anyOf(elements) : join(elements.map(withoutValue).flatMap((element) => unpackElement(evaluator, element, path)));
}

/** What `__next__` gives, or what `__iter__` yields. */
function elementsOfInstance(evaluator: Evaluator, iterable: InstanceMeaning, path: readonly number[]): readonly Meaning[] {
  const results = ['__iter__', '__next__'].map((name) => callMethod(evaluator, iterable, name));
  const [iterators = [], items = []] = results;
  const yielded = iterators.filter(({ kind }) => kind === 'collection' || kind === 'external-instance').flatMap((iterator) => evaluator.elementsOf(iterator, path));
  const all = [...yielded, ...items.flatMap((item) => unpackElement(evaluator, item, path))];
  if (all.length > 0) return join(all);
  return isNoIterable(evaluator, iterable) && path.length === 0 ? [iterable] : unknownMeaning;
}

/** `self.shapes: Shape = []`: what an annotation calls a thing that cannot be gone through is many of them. */
function isNoIterable(evaluator: Evaluator, { path, classId, madeBy }: InstanceMeaning): boolean {
  const owner = { kind: 'class', path, classId } as const;
  return madeBy === undefined && evaluator.ancestors(owner).every((ancestor) => typeof ancestor !== 'string' || ancestor === 'object')
    && ['__iter__', '__next__', '__getitem__'].every((name) => evaluator.classMember(owner, name).length === 0);
}

/** Whichever of some values: of numbers it is typically their mean, as all of them together cost as if each were. */
function anyOf(values: readonly Meaning[]): readonly Meaning[] {
  const numbers = values.filter((value) => value.kind === 'number');
  if (numbers.length === 0) return join(values);
  const known = numbers.flatMap((number) => likelyNumber(number) ?? []);
  const mean = known.length === numbers.length ? known.reduce((sum, value) => sum + value, 0) / known.length : 0;
  return join([...values.filter(({ kind }) => kind !== 'number'), { kind: 'number', value: undefined, ...(mean >= leastMean ? { typical: mean } : {}) }]);
}

/** Lists of zeros and ones are filled later, or say yes and no. */
const leastMean = 2;

/** One of many numbers is no particular one. */
function withoutValue(meaning: Meaning): Meaning {
  return meaning.kind === 'number' ? { kind: 'number', value: undefined, typical: meaning.typical } : meaning;
}

/** A part of a tuple, or of a tuple in it; of a collection that is not written out any element. */
export function unpackElement(evaluator: Evaluator, element: Meaning, path: readonly number[]): readonly Meaning[] {
  const [index, ...rest] = path;
  if (index === undefined) return [element];
  if (element.kind === 'external-instance') return elementsOfExternal(evaluator, element, rest);
  if (element.kind !== 'collection' || element.type === 'dict') return unknownMeaning;
  const known = elementAt(evaluator, element, index);
  if (known) return known.flatMap((meaning) => unpackElement(evaluator, meaning, rest));
  return element.length === element.elements.length ? unknownMeaning : valuesIn(evaluator, element, rest);
}

/** What stands at a place of a collection of which that is known. */
export function elementAt(evaluator: Evaluator, { places, length, elements, frame }: Collection, index: number): readonly Meaning[] | undefined {
  const place = places?.[index];
  if (place) return [place];
  const element = length === elements.length ? elements[index] : undefined;
  return element && evaluator.meaningsOf(element, frame);
}

/** Built-in iterators that pass on the elements of what they were given. */
const passThrough = new Set(['reversed', 'sorted', 'iter', 'tqdm.tqdm', 'tqdm.auto.tqdm', 'list', 'tuple', 'set', 'itertools.islice', 'itertools.cycle']);

/** Functions of NumPy that cut what they are given, an array or a table of pandas, into pieces of its kind. */
const splitters = new Set(['split', 'array_split', 'hsplit', 'vsplit', 'dsplit']);

function elementsOfExternal(evaluator: Evaluator, external: External, path: readonly number[]): readonly Meaning[] {
  const made = external.madeBy;
  const argument = made?.call.arguments[0]?.value;
  // `iter(q.get, None)`.
  if (made && argument && external.type === 'iter' && made.call.arguments.length === 2) {
    const call = { ...made.call, callee: argument, arguments: [] };
    return join(evaluator.meaningsOf(argument, made.frame).flatMap((callee) => evaluator.resultOf(callee, { call, frame: made.frame })).flatMap((item) => unpackElement(evaluator, item, path)));
  }
  if (made && argument && external.type === 'itertools.repeat') return join(evaluator.meaningsOf(argument, made.frame).flatMap((item) => unpackElement(evaluator, item, path)));
  if (made && argument && passThrough.has(external.type)) return elementsOf(evaluator, evaluator.meaningsOf(argument, made.frame), path);
  if (made && path.length === 0 && (external.type === 'enumerate' || external.type === 'zip') && !made.call.arguments.some(({ isSpread }) => isSpread)) {
    const iterables = positionalArguments(made.call).map(({ value }) => value);
    return [external.type === 'zip' ? tupleOf(evaluator, iterables, made.frame) : tupleOf(evaluator, iterables.slice(0, 1), made.frame, [{ kind: 'number', value: undefined }])];
  }
  if (made && argument && external.type === 'enumerate') {
    const [first, ...rest] = path;
    return first === 1 ? elementsOf(evaluator, evaluator.meaningsOf(argument, made.frame), rest) : [{ kind: 'number', value: undefined }];
  }
  // A table that is split is many tables.
  if (made && argument && external.type === 'numpy.ndarray' && splitters.has(lastName(made.call.callee) ?? '')) return path.length > 0 ? unknownMeaning : evaluator.meaningsOf(argument, made.frame);
  if (made && external.type === 'itertools.chain') return join(made.call.arguments.flatMap(({ value }) => elementsOf(evaluator, evaluator.meaningsOf(value, made.frame), path)));
  if (made && external.type === 'filter') {
    const filtered = made.call.arguments[1]?.value;
    return filtered ? elementsOf(evaluator, evaluator.meaningsOf(filtered, made.frame), path) : unknownMeaning;
  }
  if (made && external.type === 'zip') {
    const [first, ...rest] = path;
    const zipped = first === undefined ? undefined : made.call.arguments[first]?.value;
    return zipped ? elementsOf(evaluator, evaluator.meaningsOf(zipped, made.frame), rest) : unknownMeaning;
  }
  const returns = evaluator.program.knowledge.find(`${external.type}.__next__`)?.returns;
  return returns === undefined || path.length > 0 ? unknownMeaning : [{ kind: 'external-instance', type: returns, madeBy: undefined }];
}

/** One round of `zip` or `enumerate`, as a whole. */
function tupleOf(evaluator: Evaluator, iterables: readonly Expression[], frame: Frame, before: readonly Meaning[] = []): Meaning {
  const places = [...before, ...iterables.map((iterable): Meaning => {
    const [only, ...others] = elementsOf(evaluator, evaluator.meaningsOf(iterable, frame), []);
    return only && others.length === 0 ? only : { kind: 'unknown' };
  })];
  return { kind: 'collection', type: 'tuple', length: places.length, elements: [], frame, places };
}

function elementsOf(evaluator: Evaluator, iterables: readonly Meaning[], path: readonly number[]): readonly Meaning[] {
  return join(iterables.flatMap((iterable) => evaluator.elementsOf(iterable, path)));
}

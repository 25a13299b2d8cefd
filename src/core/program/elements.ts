import type { Evaluator } from './evaluator';
import { join, unknownMeaning, type Meaning } from './meaning';

/** What iterating over a value gives, for `for` and comprehensions. */
export function elementMeanings(evaluator: Evaluator, iterable: Meaning, path: readonly number[]): readonly Meaning[] {
  if (iterable.kind === 'collection') return elementsOfCollection(evaluator, iterable, path);
  if (iterable.kind === 'text') return [{ ...iterable, length: 1, text: undefined }];
  if (iterable.kind === 'external-instance') return elementsOfExternal(evaluator, iterable, path);
  return unknownMeaning;
}

type Collection = Extract<Meaning, { kind: 'collection' }>;
type External = Extract<Meaning, { kind: 'external-instance' }>;

/** Of a longer list that is written out the first ones stand for all: a table of data, not of callables. */
const maximumElements = 24;

function elementsOfCollection(evaluator: Evaluator, collection: Collection, path: readonly number[]): readonly Meaning[] {
  if (collection.type === 'range') return [{ kind: 'number', value: undefined }];
  if (collection.elements.length === 0) return unknownMeaning;
  const elements = collection.elements.slice(0, maximumElements).flatMap((element) => evaluator.meaningsOf(element, collection.frame));
  return join(elements.map(withoutValue).flatMap((element) => unpackElement(evaluator, element, path)));
}

/** One of many numbers or texts is no particular one. */
function withoutValue(meaning: Meaning): Meaning {
  return meaning.kind === 'number' ? { kind: 'number', value: undefined } : meaning;
}

function unpackElement(evaluator: Evaluator, element: Meaning, path: readonly number[]): readonly Meaning[] {
  const [index, ...rest] = path;
  if (index === undefined) return [element];
  if (element.kind !== 'collection') return unknownMeaning;
  const inner = element.elements[index];
  if (!inner || element.type === 'dict') return unknownMeaning;
  return evaluator.meaningsOf(inner, element.frame).flatMap((meaning) => unpackElement(evaluator, meaning, rest));
}

/** Built-in iterators that pass on the elements of what they were given. */
const passThrough = new Set(['reversed', 'sorted', 'iter', 'tqdm.tqdm', 'tqdm.auto.tqdm', 'list', 'tuple', 'set']);

function elementsOfExternal(evaluator: Evaluator, external: External, path: readonly number[]): readonly Meaning[] {
  const made = external.madeBy;
  const argument = made?.call.arguments[0]?.value;
  if (made && argument && passThrough.has(external.type)) return elementsOf(evaluator, evaluator.meaningsOf(argument, made.frame), path);
  if (made && argument && external.type === 'enumerate') {
    const [first, ...rest] = path;
    return first === 1 ? elementsOf(evaluator, evaluator.meaningsOf(argument, made.frame), rest) : [{ kind: 'number', value: undefined }];
  }
  if (made && external.type === 'zip') {
    const [first, ...rest] = path;
    const zipped = first === undefined ? undefined : made.call.arguments[first]?.value;
    return zipped ? elementsOf(evaluator, evaluator.meaningsOf(zipped, made.frame), rest) : unknownMeaning;
  }
  const returns = evaluator.program.knowledge.find(`${external.type}.__next__`)?.returns;
  return returns === undefined || path.length > 0 ? unknownMeaning : [{ kind: 'external-instance', type: returns, madeBy: undefined }];
}

function elementsOf(evaluator: Evaluator, iterables: readonly Meaning[], path: readonly number[]): readonly Meaning[] {
  return join(iterables.flatMap((iterable) => evaluator.elementsOf(iterable, path)));
}

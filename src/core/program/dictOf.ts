import { positionalArguments } from '../python/callArguments';
import type { Expression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import { placedElements, type CallInFrame, type CollectionMeaning, type Frame, type PlacedExpression } from './meaning';

/** What `dict(…)` makes: of keywords, of pairs that are written out, or of other dicts. */
export function dictOf(evaluator: Evaluator, { call, frame }: CallInFrame): CollectionMeaning {
  const sources = positionalArguments(call).map(({ value }) => valuesOf(evaluator, value, frame));
  const taken = sources.flatMap(({ values }) => values);
  const named = call.arguments.flatMap(({ keyword, value }) => (keyword === undefined ? [] : [value]));
  const length = sources.every(({ isWhole }) => isWhole) ? taken.length + named.length : undefined;
  return { kind: 'collection', type: 'dict', length, elements: named, frame, ...(taken.length > 0 ? { added: taken } : {}) };
}

function valuesOf(evaluator: Evaluator, source: Expression, frame: Frame): { readonly values: readonly PlacedExpression[]; readonly isWhole: boolean } {
  const [given, ...others] = evaluator.meaningsOf(source, frame);
  if (given?.kind !== 'collection' || others.length > 0) return { values: [], isWhole: false };
  const elements = placedElements(given);
  const isWhole = given.length === elements.length;
  if (given.type === 'dict') return { values: elements, isWhole };
  const pairs = elements.flatMap((element) => secondOf(element));
  return { values: pairs, isWhole: isWhole && pairs.length === elements.length };
}

/** `('name', value)` has the value. */
function secondOf({ expression, frame }: PlacedExpression): readonly PlacedExpression[] {
  const value = expression.kind === 'collection' && expression.elements.length === 2 ? expression.elements[1] : undefined;
  return value ? [{ expression: value, frame }] : [];
}

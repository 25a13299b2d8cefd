import type { Argument } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import { knownNumber, onlyNumber } from './knownNumbers';
import type { CallInFrame, Frame, Meaning, PlacedExpression } from './meaning';

/** What `range(…)` gives. */
export function rangeMeaning(evaluator: Evaluator, { call, frame }: CallInFrame): Meaning {
  const values = call.arguments.map((argument) => knownNumber(evaluator, argument.value, frame));
  const counted = countedIn(evaluator, call.arguments, frame);
  const typical = rangeLength(call.arguments.map(({ value }, index) => values[index] ?? onlyNumber(evaluator, value, frame)?.typical));
  const middle = middleOf(values);
  return {
    kind: 'collection', type: 'range', length: rangeLength(values), elements: [], frame,
    ...(counted ? { counted } : {}), ...(typical === undefined ? {} : { typical }), ...(middle === undefined ? {} : { items: [{ kind: 'number', value: undefined, typical: middle }] }),
  };
}

/** The number in the middle of a range: what goes up to each number of another range goes as far as that on average. */
function middleOf(values: readonly (number | undefined)[]): number | undefined {
  const [start, stop] = values.length === 1 ? [0, values[0]] : values;
  return start === undefined || stop === undefined ? undefined : Math.max(1, (start + stop) / 2);
}

/** `range(len(xs))` counts the elements of `xs`. */
function countedIn(evaluator: Evaluator, given: readonly Argument[], frame: Frame): PlacedExpression | undefined {
  const stop = given.length === 1 ? given[0] : given[1];
  return stop && evaluator.meaningsOf(stop.value, frame).map(countsOf).find((counts) => counts !== undefined);
}

function countsOf(meaning: Meaning): PlacedExpression | undefined {
  return meaning.kind === 'number' ? meaning.counts : undefined;
}

function rangeLength(values: readonly (number | undefined)[]): number | undefined {
  const [first, second, third = 1] = values;
  const [start, stop] = values.length === 1 ? [0, first] : [first, second];
  if (start === undefined || stop === undefined || (values.length === 3 && values[2] === undefined) || third === 0) return undefined;
  return Math.max(0, Math.ceil((stop - start) / third));
}

import type { Argument, Expression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import { firstOf } from './firstOf';
import { knownNumber, onlyNumber } from './knownNumbers';
import type { CallInFrame, Frame, Meaning, PlacedExpression } from './meaning';

/** What `range(…)` gives. */
export function rangeMeaning(evaluator: Evaluator, { call, frame }: CallInFrame): Meaning {
  const values = call.arguments.map((argument) => knownNumber(evaluator, argument.value, frame));
  const counted = countedIn(evaluator, call.arguments, frame);
  const window = windowOf(call.arguments);
  const size = window && onlyNumber(evaluator, window.size, frame);
  const typical = rangeLength(call.arguments.map(({ value }, index) => values[index] ?? onlyNumber(evaluator, value, frame)?.typical)) ?? size?.value ?? size?.typical;
  const middle = middleOf(values);
  return {
    kind: 'collection', type: 'range', length: rangeLength(values) ?? (window?.isWhole ? size?.value : undefined), elements: [], frame,
    ...(counted ? { counted } : {}), ...(typical === undefined ? isWrittenOut(window?.size) ? { isFew: true } : {} : { typical }), ...(middle === undefined ? {} : { items: [{ kind: 'number', value: undefined, typical: middle }] }),
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

/** What a range goes through from wherever it begins: `range(start, start + size)`, or up to an end before that, `range(start, min(start + size, count))`. */
function windowOf(given: readonly Argument[]): { readonly size: Expression; readonly isWhole: boolean } | undefined {
  const [start, stop] = given.map(({ value }) => value);
  if (given.length !== 2 || !start || !stop) return undefined;
  const whole = addedTo(start, stop);
  if (whole) return { size: whole, isWhole: true };
  const ends = stop.kind === 'call' && writtenName(stop.callee) === 'min' ? stop.arguments.map(({ value }) => addedTo(start, value)) : [];
  const size = firstOf(ends, (end) => end);
  return size && { size, isWhole: false };
}

/** Whether how far a window goes is read out of a text: what somebody has written out, such as the columns that a cell spans, are a few. */
function isWrittenOut(size: Expression | undefined): boolean {
  return size?.kind === 'call' && size.callee.kind === 'name' && size.callee.name === 'int';
}

/** What is added to a name in a sum. */
function addedTo(start: Expression, sum: Expression): Expression | undefined {
  if (sum.kind !== 'operator' || sum.operator !== '+' || (start.kind !== 'name' && start.kind !== 'attribute')) return undefined;
  const [left, right] = sum.operands;
  const isStart = (operand: Expression | undefined): boolean => operand?.kind === start.kind && writtenName(operand) === writtenName(start);
  if (isStart(left)) return right;
  return isStart(right) ? left : undefined;
}

function rangeLength(values: readonly (number | undefined)[]): number | undefined {
  const [first, second, third = 1] = values;
  const [start, stop] = values.length === 1 ? [0, first] : [first, second];
  if (start === undefined || stop === undefined || (values.length === 3 && values[2] === undefined) || third === 0) return undefined;
  return Math.max(0, Math.ceil((stop - start) / third));
}

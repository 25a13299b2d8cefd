import type { Expression } from '../python/facts/expression';
import { namesIn } from '../python/names';
import { partsIn } from '../python/traverse';
import type { Evaluator } from './evaluator';
import { likelyNumber } from './knownNumbers';
import type { Frame } from './meaning';

/** Whether an index is a slice: `[start:stop]`. */
export function isSlice(index: Expression): boolean {
  return index.kind === 'other' && index.type === 'slice';
}

/**
 * How many elements a slice typically takes, where its bounds are known or typical:
 * `xs[i * share:(i + 1) * share]` takes a share, whichever i is.
 *
 * @param whole - How many there are to take from, as far as that is known.
 */
export function lengthOfSlice(evaluator: Evaluator, index: Expression, whole: number | undefined, frame: Frame): number | undefined {
  const [first, second] = partsIn(index);
  if (!first) return whole;
  const startsOpen = first.range.start.line !== index.range.start.line || first.range.start.column !== index.range.start.column;
  const [start, stop] = startsOpen ? [undefined, first] : [first, second];
  const from = start ? boundOf(evaluator, start, frame) : 0;
  const to = stop ? boundOf(evaluator, stop, frame) : whole;
  if (from === undefined || to === undefined || from < 0 || to < 0) return undefined;
  return Math.max(0, Math.min(to, whole ?? to) - from);
}

/** How many elements a window takes that a loop moves: `xs[i:i + width]`, `xs[i - width:i]`. */
export function widthOfWindow(evaluator: Evaluator, index: Expression, frame: Frame): number | undefined {
  const [start, stop, ...step] = partsIn(index);
  if (!start || !stop || step.length > 0) return undefined;
  const width = addedTo(start, stop, '+') ?? addedTo(stop, start, '-');
  return width && boundOf(evaluator, width, frame);
}

/** Whether both bounds of a slice go by the same: `xs[place - reach:place + reach + 1]` is a window, however wide. */
export function isWindow(index: Expression): boolean {
  const [start, stop] = partsIn(index);
  if (!start || !stop) return false;
  const names = new Set(namesIn(start));
  return namesIn(stop).some((name) => names.has(name));
}

/** What a bound is away from the other: `width` of `i + width`. */
function addedTo(from: Expression, bound: Expression, operator: '+' | '-'): Expression | undefined {
  if (from.kind !== 'name' || bound.kind !== 'operator' || bound.operator !== operator) return undefined;
  const [first, second, ...others] = bound.operands;
  return first?.kind === 'name' && first.name === from.name && others.length === 0 ? second : undefined;
}

/** Of a bound that is one of several (`end if last else start + share`) any stands for all. */
function boundOf(evaluator: Evaluator, bound: Expression, frame: Frame): number | undefined {
  return evaluator.meaningsOf(bound, frame).flatMap((meaning) => (meaning.kind === 'number' ? likelyNumber(meaning) ?? [] : []))[0];
}

/** Whether a slice goes by how long the whole is, so that a part of a long text is long, too. */
export function isShareOfAll(evaluator: Evaluator, index: Expression, frame: Frame): boolean {
  return partsIn(index).some((bound) => goesByLength(evaluator, bound, frame));
}

function goesByLength(evaluator: Evaluator, bound: Expression, frame: Frame): boolean {
  return evaluator.meaningsOf(bound, frame).some((meaning) => meaning.kind === 'number' && meaning.counts !== undefined)
    || (bound.kind === 'operator' && bound.operands.some((operand) => goesByLength(evaluator, operand, frame)));
}

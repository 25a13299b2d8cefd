import type { Expression, OperatorExpression } from '../python/facts/expression';
import { costOf, loopCost, scaleCost } from './cost';
import type { CollectionMeaning, Frame, Meaning } from './meaning';
import type { ProfileNode, Profiler } from './profile';
import { sizeOf } from './tripCount';

/** Comparing one element with what is looked for: from `timeit` of a text that a list of texts does not have (CPython 3.11). */
const secondsOfElement = 15e-9;

/** With fewer elements it is like any other operator. */
const leastElements = 16;

/**
 * What `x in xs` costs beside its two sides, where `xs` is a list that the code is seen to fill: it is gone through,
 * element by element, so that `if x not in found: found.append(x)` takes ten times as long for each where there are
 * ten times as many.
 */
export function profileMembership(profiler: Profiler, { operator, operands: [, ...containers] }: OperatorExpression, frame: Frame): readonly ProfileNode[] {
  return operator === 'in' || operator === 'not in' ? containers.flatMap((container) => search(profiler, container, frame)) : [];
}

function search({ evaluator }: Profiler, container: Expression, frame: Frame): readonly ProfileNode[] {
  const meanings = evaluator.meaningsOf(container, frame).filter(({ kind }) => kind !== 'none');
  const [sequence, ...others] = meanings.flatMap((meaning) => (isLongSequence(meaning) ? [meaning] : []));
  if (!sequence || others.length + 1 < meanings.length) return [];
  const trips = sizeOf(evaluator, container, frame);
  if (trips.count < leastElements || trips.isEndless) return [];
  const each = costOf('held', secondsOfElement);
  const cost = trips.isExact || trips.isTypical ? scaleCost(each, trips.count) : loopCost(each, trips.count);
  return [{ kind: 'library', range: container.range, name: `${sequence.type}.__contains__`, cost, condition: undefined, confidence: 'measured' }];
}

/** A list whose length is in the code, or how it comes to it; of others it is mostly short, as of those that a `while` fills until it has found something. */
function isLongSequence(meaning: Meaning): meaning is CollectionMeaning {
  return meaning.kind === 'collection' && (meaning.type === 'list' || meaning.type === 'tuple')
    && (meaning.length !== undefined || meaning.typical !== undefined || (meaning.filled?.every(({ filling }) => filling.loops.every(({ kind }) => kind !== 'while')) ?? false));
}

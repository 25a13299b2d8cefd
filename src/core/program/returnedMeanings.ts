import type { FunctionFacts } from '../python/facts/scope';
import { returnedValues } from '../python/returnedValues';
import type { Evaluator } from './evaluator';
import type { Frame, Meaning } from './meaning';

/** What a function says that it gives, or else what it returns; nothing where it returns no value. */
export function returnedMeanings(evaluator: Evaluator, { returns, body }: FunctionFacts, frame: Frame): readonly Meaning[] {
  const annotated = returns ? evaluator.annotated(returns, { ...frame, arguments: undefined }) : [];
  if (annotated.some(({ kind }) => kind !== 'unknown' && kind !== 'none')) return annotated;
  return returnedValues(body).flatMap((value) => evaluator.meaningsOf(value, frame));
}

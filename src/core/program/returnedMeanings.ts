import type { FunctionFacts } from '../python/facts/scope';
import { returnedValues } from '../python/returnedValues';
import type { Evaluator } from './evaluator';
import { isResolved, type Frame, type Meaning } from './meaning';

/** What a function says that it gives, or else what it returns; nothing where it returns no value. */
export function returnedMeanings(evaluator: Evaluator, { returns, body }: FunctionFacts, frame: Frame): readonly Meaning[] {
  const annotated = returns ? evaluator.annotated(returns, { ...frame, arguments: undefined }) : [];
  if (annotated.some(({ kind }) => kind !== 'unknown' && kind !== 'none') && !annotated.every(isAwaited)) return annotated;
  const returned = returnedValues(body).flatMap((value) => evaluator.meaningsOf(value, frame));
  return returned.some(isResolved) ? returned : [...annotated, ...returned];
}

/** What a coroutine waits for is taken to be what awaiting it gives, of which `-> asyncio.Future[T]` says nothing. */
function isAwaited(meaning: Meaning): boolean {
  return meaning.kind === 'external-instance' && (meaning.type === 'asyncio.Future' || meaning.type === 'asyncio.Task');
}

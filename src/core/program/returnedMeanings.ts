import type { FunctionFacts } from '../python/facts/scope';
import { returnedValues } from '../python/returnedValues';
import type { Evaluator } from './evaluator';
import { isResolved, type Frame, type Meaning } from './meaning';
import { saysLittle } from './saysLittle';

/** What a function says that it gives, or else what it returns; nothing where it returns no value. */
export function returnedMeanings(evaluator: Evaluator, { returns, body }: FunctionFacts, frame: Frame): readonly Meaning[] {
  const annotated = returns ? evaluator.annotated(returns, { ...frame, arguments: undefined }) : [];
  const says = annotated.filter(({ kind }) => kind !== 'unknown' && kind !== 'none');
  const isPlain = says.every(saysLittle);
  if (says.length > 0 && !isPlain && !annotated.every(isAwaited)) return annotated;
  const returned = returnedValues(body).flatMap((value) => evaluator.meaningsOf(value, frame));
  // `-> list[dict[str, Any]]` says less than a list that the body makes does.
  if (says.length > 0 && isPlain && !agrees(returned, says)) return annotated;
  return returned.some(isResolved) ? returned : [...annotated, ...returned];
}

/** Whether what is returned is of the kind that the annotation says. */
function agrees(returned: readonly Meaning[], says: readonly Meaning[]): boolean {
  return returned.length > 0 && returned.every(({ kind }) => kind === 'none' || says.some((each) => each.kind === kind));
}

/** What a coroutine waits for is taken to be what awaiting it gives, of which `-> asyncio.Future[T]` says nothing. */
function isAwaited(meaning: Meaning): boolean {
  return meaning.kind === 'external-instance' && (meaning.type === 'asyncio.Future' || meaning.type === 'asyncio.Task');
}

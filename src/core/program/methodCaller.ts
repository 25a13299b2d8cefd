import { positionalArguments } from '../python/callArguments';
import type { Expression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import { frameOf, type CallInFrame, type ExternalInstanceMeaning, type Meaning } from './meaning';

/** A call as somebody else makes it, and what is called. */
interface NamedCall {
  readonly callees: readonly Meaning[];
  readonly call: CallInFrame;
}

/**
 * The methods that `operator.methodcaller('name', …)` calls when it is called with an object, and
 * how: with what it was made with.
 */
export function namedByMethodCaller(evaluator: Evaluator, { type, madeBy }: ExternalInstanceMeaning, { call, ...where }: CallInFrame): NamedCall | undefined {
  const [object] = positionalArguments(call);
  if (type !== 'operator.methodcaller' || !madeBy || !object) return undefined;
  const [named, ...given] = madeBy.call.arguments;
  const name = named && textOf(evaluator, named.value, madeBy);
  if (name === undefined) return undefined;
  const callees = evaluator.meaningsOf(object.value, frameOf({ call, ...where }, object)).flatMap((meaning) => evaluator.member(meaning, name, writtenName(object.value)));
  return { callees, call: { call: { ...call, arguments: given }, frame: madeBy.frame } };
}

function textOf(evaluator: Evaluator, value: Expression, { frame }: CallInFrame): string | undefined {
  const [only, ...others] = evaluator.meaningsOf(value, frame);
  return only?.kind === 'text' && others.length === 0 ? only.text : undefined;
}

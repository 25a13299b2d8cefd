import type { Expression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import type { Frame, NumberMeaning } from './meaning';

/** The numbers that an expression may stand for, as far as they are known. */
export function knownNumbers(evaluator: Evaluator, expression: Expression, frame: Frame): readonly number[] {
  return evaluator.meaningsOf(expression, frame).flatMap((meaning) => (meaning.kind === 'number' && meaning.value !== undefined ? [meaning.value] : []));
}

/** The one number that an expression stands for. */
export function knownNumber(evaluator: Evaluator, expression: Expression, frame: Frame): number | undefined {
  return onlyNumber(evaluator, expression, frame)?.value;
}

/** What is known of a number, where an expression stands for nothing else. */
export function onlyNumber(evaluator: Evaluator, expression: Expression, frame: Frame): NumberMeaning | undefined {
  const [meaning, ...others] = evaluator.meaningsOf(expression, frame);
  return meaning?.kind === 'number' && others.length === 0 ? meaning : undefined;
}

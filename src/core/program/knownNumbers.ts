import type { Expression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import type { Frame, Meaning, NumberMeaning } from './meaning';

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
  return numberAlone(evaluator.meaningsOf(expression, frame));
}

/** What is known of a number, where it is the only meaning. */
export function numberAlone([meaning, ...others]: readonly Meaning[]): NumberMeaning | undefined {
  return meaning?.kind === 'number' && others.length === 0 ? meaning : undefined;
}

/** A number as it is, else as it typically is. */
export function likelyNumber({ value, typical }: NumberMeaning): number | undefined {
  return value ?? typical;
}

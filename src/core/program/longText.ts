import type { Expression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import type { Frame } from './meaning';

/**
 * How much is in a text that is read as a whole: a file of everyday size, such as the seconds of
 * reading one in the knowledge base have in mind.
 */
export const longText = { lines: 1000, words: 7000, characters: 40_000 } as const;

/** Whether a value may be such a text. */
export function isLongText(evaluator: Evaluator, value: Expression, frame: Frame): boolean {
  return evaluator.meaningsOf(value, frame).some((meaning) => meaning.kind === 'text' && meaning.size === 'long');
}

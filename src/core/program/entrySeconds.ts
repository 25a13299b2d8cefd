import type { KnowledgeEntry } from '../knowledge/entry';
import type { Evaluator } from './evaluator';
import type { CallInFrame } from './meaning';

/** What a call of an entry takes, with what it is given. */
export function secondsOf(evaluator: Evaluator, { seconds, secondsIf }: KnowledgeEntry, { call, frame }: CallInFrame): number {
  if (!secondsIf) return seconds;
  const given = call.arguments.flatMap(({ value }) => evaluator.meaningsOf(value, frame));
  const texts = given.flatMap((meaning) => (meaning.kind === 'text' && meaning.text !== undefined ? [meaning.text.toLowerCase()] : []));
  return texts.some((text) => secondsIf.endsWith.some((end) => text.endsWith(end))) ? secondsIf.seconds : seconds;
}

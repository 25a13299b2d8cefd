import type { Expression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import { join, type CollectionMeaning, type Meaning } from './meaning';

/**
 * What a dict has under a key that is written out: `options["rounds"]` of `{"rounds": 100, "name": "x"}`.
 * Nothing where some of its keys are not seen, or none is this one.
 */
export function meaningsUnderKey(evaluator: Evaluator, { type, keys, elements, frame, added = [] }: CollectionMeaning, key: Expression | undefined): readonly Meaning[] | undefined {
  if (type !== 'dict' || !key || !isWritten(key) || (keys?.length ?? 0) !== elements.length) return undefined;
  const own = elements.filter((_, index) => mayBe(keys?.[index], key)).map((expression) => ({ expression, frame }));
  const placed = [...own, ...added.filter((addition) => mayBe(addition.key, key))];
  return placed.length === 0 ? undefined : join(placed.flatMap((each) => evaluator.meaningsOf(each.expression, each.frame)));
}

/** Whether a key is the other one, as far as that is seen. */
function mayBe(one: Expression | undefined, other: Expression): boolean {
  if (!one || !isWritten(one)) return true;
  return one.kind === 'literal' && other.kind === 'literal' && one.text === other.text && one.value === other.value;
}

function isWritten(key: Expression): boolean {
  return key.kind === 'literal' && (key.text !== undefined || key.value !== undefined);
}

import { walkExpressions } from '../../../python/traverse';
import { importedName } from '../../names/owner';
import { breaks, type Objection } from '../../objection';
import type { MovingPools } from '../destination';
import { threadPools } from '../pool';

/** `pool: ThreadPoolExecutor = …` would say what no longer holds. */
export function annotatedPools({ file: { facts }, group: { pools } }: MovingPools): readonly Objection[] {
  return facts.functions.flatMap((scope) => {
    const found: Objection[] = [];
    walkExpressions(facts, scope, (expression, around) => {
      const parent = around.at(-1);
      const isPool = parent?.kind === 'assign' && parent.annotation === expression && pools.some(({ call }) => call === parent.value);
      if (isPool && threadPools.has(importedName(facts, scope.id, expression) ?? '')) found.push(breaks('The pool is annotated as a `ThreadPoolExecutor`, which it would no longer be.'));
    });
    return found;
  });
}

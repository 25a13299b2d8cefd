import type { FileFacts } from '../../../python/facts';
import type { WithStatement } from '../../../python/facts/statement';
import { walkExpressions } from '../../../python/traverse';
import type { PoolMaking } from '../pool';

/** The `with` statement that makes a pool and ends it; `undefined` for a pool that lives otherwise. */
export function withStatementOf(facts: FileFacts, { call, functionId }: PoolMaking): WithStatement | undefined {
  const scope = facts.functions[functionId];
  let found: WithStatement | undefined;
  if (scope) {
    walkExpressions(facts, scope, (expression, around) => {
      const parent = around.at(-1);
      if (expression === call && parent?.kind === 'with' && parent.items.some(({ context }) => context === call)) found = parent;
    });
  }
  return found;
}

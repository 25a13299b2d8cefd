import type { FileFacts } from '../python/facts';
import type { CallExpression, Expression } from '../python/facts/expression';
import { walkExpressions, type FactsNode } from '../python/traverse';
import { isAwaited } from './waitedFor';

/** A call and the function in which it stands. */
export interface CallSite {
  readonly call: CallExpression;
  readonly functionId: number;
  /** Whether a `for` or a comprehension stands around it that does not wait for each. */
  readonly isRepeated: boolean;
}

const indexes = new WeakMap<FileFacts, ReadonlyMap<string, readonly CallSite[]>>();

/** The calls in a file whose callee ends in a name: `name(…)` and `anything.name(…)`. */
export function callsIn(facts: FileFacts, name: string): readonly CallSite[] {
  let index = indexes.get(facts);
  if (!index) {
    index = buildIndex(facts);
    indexes.set(facts, index);
  }
  return index.get(name) ?? [];
}

function buildIndex(facts: FileFacts): ReadonlyMap<string, readonly CallSite[]> {
  const index = new Map<string, CallSite[]>();
  for (const scope of facts.functions) {
    walkExpressions(facts, scope, (expression, around) => {
      if (expression.kind !== 'call') return;
      const name = lastName(expression.callee);
      if (name === undefined) return;
      const site: CallSite = { call: expression, functionId: scope.id, isRepeated: isRepeated(expression, around) };
      const calls = index.get(name);
      if (calls) calls.push(site);
      else index.set(name, [site]);
    });
  }
  return index;
}

function isRepeated(call: CallExpression, around: readonly FactsNode[]): boolean {
  return around.some((node) => node.kind === 'for' || node.kind === 'comprehension') && !isAwaited(call, around);
}

/** `a.b.name` → "name". */
export function lastName(callee: Expression): string | undefined {
  return callee.kind === 'name' || callee.kind === 'attribute' ? callee.name : undefined;
}

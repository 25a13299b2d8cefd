import type { FileFacts } from '../../../python/facts';
import type { FunctionFacts } from '../../../python/facts/scope';
import { walkExpressions, type FactsNode } from '../../../python/traverse';
import { bindingsOf, isWithin, ownerOf } from '../../names/owner';

/**
 * A global that a function uses only within a lambda, a nested function or a generator expression.
 *
 * CPython 3.14 and 3.15 send a function that uses no globals as bare code, without its module, and
 * look for them in its outermost code only: the inner code then finds none of them.
 *
 * @returns `undefined` when the function has none, or uses a global in its outermost code as well.
 */
export function nestedGlobal(facts: FileFacts, definition: FunctionFacts): string | undefined {
  const outer = new Set<string>();
  const inner = new Set<string>();
  for (const scope of facts.functions.filter(({ id, kind }) => kind !== 'module' && isWithin(facts, id, definition.id))) {
    walkExpressions(facts, scope, (expression, around) => {
      if (expression.kind !== 'name' || !isGlobal(facts, scope.id, expression.name) || isAnnotation(expression, around)) return;
      (scope === definition && !isInGenerator(expression, around) ? outer : inner).add(expression.name);
    });
  }
  return outer.size > 0 ? undefined : [...inner][0];
}

function isGlobal(facts: FileFacts, functionId: number, name: string): boolean {
  return ownerOf(facts, functionId, name) === 0 && bindingsOf(facts, 0, name).length > 0;
}

/** Annotations of local variables are never evaluated. */
function isAnnotation(expression: FactsNode, around: readonly FactsNode[]): boolean {
  const parent = around.at(-1);
  return parent?.kind === 'assign' && parent.annotation === expression;
}

/** The first iterable of a generator expression is evaluated around it. */
function isInGenerator(expression: FactsNode, around: readonly FactsNode[]): boolean {
  return around.some((node, index) => node.kind === 'comprehension' && node.type === 'generator' && (around[index + 1] ?? expression) !== node.clauses[0]?.iterable);
}

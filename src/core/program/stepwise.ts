import type { CallExpression, Expression } from '../python/facts/expression';
import type { FileFacts } from '../python/facts';
import type { FunctionFacts } from '../python/facts/scope';
import { expressionsIn, heldExpressionsIn } from '../python/traverse';

/** What takes one item of an iterator, or ends it; `next` as a method is Python 2's. */
const steps: ReadonlySet<string> = new Set(['next', '__next__', 'send', 'close']);

/**
 * Whether a function takes from a generator that it makes one item at a time, and in no other way:
 * `batches = load(folder)`, and `next(batches)` in a loop that has an end of its own. The generator
 * goes then as far as that loop does, however much there is to go through.
 */
export function isTakenStepwise(facts: FileFacts | undefined, scope: FunctionFacts | undefined, name: string): boolean {
  if (!facts || !scope || scope.kind === 'module') return false;
  const bindings = Object.hasOwn(scope.bindings, name) ? scope.bindings[name] ?? [] : [];
  if (bindings.length !== 1 || facts.functions.some((inner) => isInside(facts, inner, scope) && expressionsIn(facts, inner).some((each) => isName(each, name)))) return false;
  const held = heldExpressionsIn(facts, scope);
  const isTaken = held.filter(({ expression, holder }) => isName(expression, name) && !(holder?.kind === 'assign' && holder.targets.includes(expression))).map(({ expression, holder }) =>
    (holder?.kind === 'call' && iteratorTaken(holder) === expression)
    || (holder?.kind === 'attribute' && held.some((outer) => outer.expression.kind === 'call' && outer.expression.callee === holder && iteratorTaken(outer.expression) === expression)));
  return isTaken.length > 0 && isTaken.every(Boolean);
}

/** The iterator from which a call takes an item: `batches` of `next(batches)` and `batches.next()`. */
export function iteratorTaken({ callee, arguments: given }: CallExpression): Expression | undefined {
  if (callee.kind === 'attribute') return steps.has(callee.name) ? callee.object : undefined;
  return callee.kind === 'name' && callee.name === 'next' ? given[0]?.value : undefined;
}

function isName(expression: Expression, name: string): boolean {
  return expression.kind === 'name' && expression.name === name;
}

function isInside(facts: FileFacts, inner: FunctionFacts, { id }: FunctionFacts): boolean {
  for (let scope: FunctionFacts | undefined = inner; scope?.parent !== undefined; scope = facts.functions[scope.parent]) if (scope.parent === id) return true;
  return false;
}

import type { CallExpression, Expression } from '../python/facts/expression';
import type { FileFacts } from '../python/facts';
import type { FunctionFacts } from '../python/facts/scope';
import { scopesAround } from '../python/scopesAround';
import { expressionsIn, walkExpressions } from '../python/traverse';
import { bindingsOf } from './boundNames';

/** What takes one item of an iterator, or ends it; `next` as a method is Python 2's. */
const steps: ReadonlySet<string> = new Set(['next', '__next__', 'send', 'close']);

/**
 * Whether a function takes from a generator that it makes one item at a time, and in no other way:
 * `batches = load(folder)`, and `next(batches)` in a loop that has an end of its own. The generator
 * goes then as far as that loop does, however much there is to go through.
 */
export function isTakenStepwise(facts: FileFacts | undefined, scope: FunctionFacts | undefined, name: string): boolean {
  if (!facts || !scope || scope.kind === 'module') return false;
  const isUsedInside = facts.functions.some((inner) => inner !== scope && isInside(facts, inner, scope) && expressionsIn(facts, inner).some((each) => isName(each, name)));
  if (bindingsOf(scope.bindings, name).length !== 1 || isUsedInside) return false;
  const uses: boolean[] = [];
  walkExpressions(facts, scope, (expression, around) => {
    const [holder, outer] = [around.at(-1), around.at(-2)];
    if (!isName(expression, name) || (holder?.kind === 'assign' && holder.targets.includes(expression))) return;
    const call = holder?.kind === 'attribute' ? outer : holder;
    uses.push(call?.kind === 'call' && iteratorTaken(call) === expression);
  });
  return uses.length > 0 && uses.every(Boolean);
}

/** The iterator from which a call takes an item: `batches` of `next(batches)` and `batches.next()`. */
export function iteratorTaken({ callee, arguments: given }: CallExpression): Expression | undefined {
  if (callee.kind === 'attribute') return steps.has(callee.name) ? callee.object : undefined;
  return callee.kind === 'name' && callee.name === 'next' ? given[0]?.value : undefined;
}

function isName(expression: Expression, name: string): boolean {
  return expression.kind === 'name' && expression.name === name;
}

function isInside(facts: FileFacts, inner: FunctionFacts, outer: FunctionFacts): boolean {
  return [...scopesAround(facts, inner.id)].includes(outer);
}

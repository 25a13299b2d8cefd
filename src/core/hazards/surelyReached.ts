import type { FileFacts } from '../python/facts';
import type { FunctionFacts } from '../python/facts/scope';
import { expressionsIn } from '../python/traverse';
import { calleesOf, classNamed, classOf } from '../rewrites/names/callee';

/**
 * The functions of a file that running one of them calls, itself among them: by their own names, or
 * on objects of a known class. A method that is only known by its name may be another one.
 */
export function surelyReachedFrom(facts: FileFacts, start: FunctionFacts): ReadonlySet<number> {
  const reached = new Set<number>([start.id]);
  const open: FunctionFacts[] = [start];
  for (let scope = open.pop(); scope; scope = open.pop()) {
    for (const next of surelyCalledBy(facts, scope)) {
      if (reached.has(next.id)) continue;
      reached.add(next.id);
      open.push(next);
    }
  }
  return reached;
}

/** Asked again for every site of the file. */
const calledBy = new WeakMap<FunctionFacts, readonly FunctionFacts[]>();

function surelyCalledBy(facts: FileFacts, scope: FunctionFacts): readonly FunctionFacts[] {
  const known = calledBy.get(scope);
  if (known) return known;
  const called = expressionsIn(facts, scope).flatMap((expression) => {
    if (expression.kind !== 'call') return [];
    const { callee } = expression;
    const isKnown = callee.kind === 'name' || (callee.kind === 'attribute' && (classOf(facts, scope.id, callee.object) ?? classNamed(facts, scope.id, callee.object)) !== undefined);
    const [only, ...others] = isKnown ? calleesOf(facts, scope.id, callee) : [];
    return only?.kind === 'function' && others.length === 0 ? [only.function] : [];
  });
  calledBy.set(scope, called);
  return called;
}

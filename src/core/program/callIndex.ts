import type { FileFacts } from '../python/facts';
import type { CallExpression, Expression } from '../python/facts/expression';
import { walkExpressions, type FactsNode } from '../python/traverse';
import { addUnder, oncePerFile } from './oncePerFile';
import { isAwaited } from './waitedFor';

/** A call and the function in which it stands. */
export interface CallSite {
  readonly call: CallExpression;
  readonly functionId: number;
  /** Whether a `for` or a comprehension stands around it that does not wait for each. */
  readonly isRepeated: boolean;
  /** Whether the coroutine around goes on only when it is done. */
  readonly isAwaited: boolean;
}

const callsByName = oncePerFile((facts) => buildIndex(facts, ({ callee }) => [lastName(callee)]));
const callsByArgument = oncePerFile((facts) => buildIndex(facts, ({ arguments: given }) => given.map(({ value }) => lastName(value))));

/** The calls in a file whose callee ends in a name: `name(…)` and `anything.name(…)`. */
export function callsIn(facts: FileFacts, name: string): readonly CallSite[] {
  return callsByName(facts).get(name) ?? [];
}

/** The calls in a file that are given a name, `f(name)` and `f(x=anything.name)`. */
export function callsGiven(facts: FileFacts, name: string): readonly CallSite[] {
  return callsByArgument(facts).get(name) ?? [];
}

function buildIndex(facts: FileFacts, namesOf: (call: CallExpression) => readonly (string | undefined)[]): ReadonlyMap<string, readonly CallSite[]> {
  const index = new Map<string, CallSite[]>();
  for (const scope of facts.functions) {
    walkExpressions(facts, scope, (expression, around) => {
      if (expression.kind !== 'call') return;
      const names = namesOf(expression).filter((name) => name !== undefined);
      if (names.length === 0) return;
      const isWaitedFor = isAwaited(expression, around);
      const site: CallSite = { call: expression, functionId: scope.id, isRepeated: !isWaitedFor && isInLoop(around), isAwaited: isWaitedFor };
      for (const name of new Set(names)) addUnder(index, name, site);
    });
  }
  return index;
}

function isInLoop(around: readonly FactsNode[]): boolean {
  return around.some((node) => node.kind === 'for' || node.kind === 'comprehension');
}

/** `a.b.name` → "name". */
export function lastName(callee: Expression): string | undefined {
  return callee.kind === 'name' || callee.kind === 'attribute' ? callee.name : undefined;
}

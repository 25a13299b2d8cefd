import type { FileFacts } from '../../python/facts';
import type { FunctionFacts } from '../../python/facts/scope';
import type { Statement } from '../../python/facts/statement';
import { walkExpressions } from '../../python/traverse';
import { calleesOf, methodsOf } from '../names/callee';
import { isMainGuard } from './moduleStatement';

/** The statements at the top of a file that every import of it runs; of a guard only what stands under `else`. */
export function unguardedStatements(facts: FileFacts): readonly Statement[] {
  return (facts.functions[0]?.body ?? []).flatMap((statement) => {
    if (statement.kind !== 'if' || !isMainGuard(statement)) return [statement];
    return statement.branches.slice(1).flatMap((branch) => branch.body);
  });
}

/** Every function that running some statements may reach, `0` for the statements themselves. Handing a function to a call counts as calling it. */
export function functionsReachedBy(facts: FileFacts, statements: readonly Statement[]): ReadonlySet<number> {
  const body = facts.functions[0];
  return body ? functionsReachedFrom(facts, { ...body, body: statements }) : new Set();
}

/** Every function that running one may reach, itself among them. */
export function functionsReachedFrom(facts: FileFacts, start: FunctionFacts): ReadonlySet<number> {
  const reached = new Set<number>([start.id]);
  const open: FunctionFacts[] = [start];
  for (let scope = open.pop(); scope; scope = open.pop()) {
    for (const next of functionsUsedBy(facts, scope)) {
      if (reached.has(next.id)) continue;
      reached.add(next.id);
      open.push(next);
    }
  }
  return reached;
}

/** What each scope uses; asked again for every statement at the top of the file. */
const usedBy = new WeakMap<FunctionFacts, readonly FunctionFacts[]>();

function functionsUsedBy(facts: FileFacts, scope: FunctionFacts): readonly FunctionFacts[] {
  const known = usedBy.get(scope);
  if (known) return known;
  const used: FunctionFacts[] = [];
  walkExpressions(facts, scope, (expression) => {
    if (expression.kind === 'lambda') used.push(...[facts.functions[expression.functionId]].filter((each) => each !== undefined));
    if (expression.kind !== 'call') return;
    for (const value of [expression.callee, ...expression.arguments.map((argument) => argument.value)]) {
      for (const callee of calleesOf(facts, scope.id, value)) {
        if (callee.kind === 'function') used.push(callee.function);
        if (callee.kind === 'class') used.push(...methodsOf(facts, callee.class, '__init__'), ...methodsOf(facts, callee.class, '__enter__'));
      }
    }
  });
  const distinct = [...new Set(used)];
  usedBy.set(scope, distinct);
  return distinct;
}

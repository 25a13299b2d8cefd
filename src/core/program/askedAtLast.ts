import type { Evidence } from '../domain/evidence';
import type { CallExpression } from '../python/facts/expression';
import type { Statement } from '../python/facts/statement';
import { readableName } from './createProfiler';
import type { Evaluator } from './evaluator';
import { definitionLink, firstLine } from './evidenceChain';
import type { FunctionMeaning } from './meaning';
import { askedAgain, type Spin } from './spinning';

/** What a thread asks again and again, in its function or in one that this calls at last. */
export interface FoundSpin extends Spin {
  /** The file of the loop. */
  readonly path: string;
  /** The calls that lead to it. */
  readonly way: readonly Evidence[];
}

/** `run` calls `main`, which calls `loop`; who calls more reads as something else. */
const maximumCalls = 3;

/** The loop of a thread that never waits (`askedAgain`), where it stands in the function that the thread runs, or in the one that this ends with. */
export function askedAtLast(evaluator: Evaluator, target: FunctionMeaning, calls = 0): FoundSpin | undefined {
  const scope = evaluator.functionFacts(target);
  if (!scope) return undefined;
  const spin = askedAgain(scope);
  if (spin) return { ...spin, path: target.path, way: [] };
  const call = calls < maximumCalls ? lastCall(scope.body) : undefined;
  const [callee, ...others] = call ? evaluator.meaningsOf(call.callee, { path: target.path, functionId: target.functionId, arguments: undefined }) : [];
  if (!call || callee?.kind !== 'function' || others.length > 0) return undefined;
  const found = askedAtLast(evaluator, callee, calls + 1);
  const facts = found && evaluator.functionFacts(callee);
  if (!facts) return undefined;
  const name = readableName(facts.qualifiedName);
  const link = { path: target.path, range: firstLine(call.range), text: `calls \`${name}\`` };
  return { ...found, way: [link, definitionLink(name, { path: callee.path, range: facts.nameRange }), ...found.way] };
}

/** The call with which statements end, whatever is made sure around it. */
function lastCall(statements: readonly Statement[]): CallExpression | undefined {
  const last = statements.at(-1);
  if (last?.kind === 'try' || last?.kind === 'with') return lastCall(last.body);
  const value = last?.kind === 'expression' || last?.kind === 'return' ? last.value : undefined;
  return value?.kind === 'call' ? value : undefined;
}

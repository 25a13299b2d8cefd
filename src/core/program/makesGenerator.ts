import type { Evaluator } from './evaluator';
import type { Meaning } from './meaning';

/** Whether calling it only makes a generator. A decorator may run a generator function, as that of a context manager does. */
export function makesGenerator(evaluator: Evaluator, callee: Meaning): boolean {
  const scope = callee.kind === 'function' ? evaluator.functionFacts(callee) : undefined;
  return scope?.isGenerator === true && scope.decorators.length === 0;
}

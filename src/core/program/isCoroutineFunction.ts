import type { Evaluator } from './evaluator';
import type { Meaning } from './meaning';

/** Whether calling it only makes a coroutine: an `async def` of the project, or a partial of one. */
export function isCoroutineFunction(evaluator: Evaluator, callee: Meaning): boolean {
  if (callee.kind === 'partial') return callee.callee.length > 0 && callee.callee.every((inner) => isCoroutineFunction(evaluator, inner));
  const facts = callee.kind === 'function' ? evaluator.functionFacts(callee) : undefined;
  return facts !== undefined && facts.isAsync && !facts.isGenerator;
}

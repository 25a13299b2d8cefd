import { keywordArgument } from '../python/callArguments';
import type { FunctionFacts } from '../python/facts/scope';
import type { Evaluator } from './evaluator';
import type { Frame } from './meaning';

/** How a decorator compiles a function: with the GIL held meanwhile, or released. */
export type Compilation = 'held' | 'released';

/** Decorators whose function is machine code; with `nogil=True` it runs without the GIL. */
const compilers = new Set(['numba.njit', 'numba.jit', 'numba.generated_jit', 'numba.vectorize', 'numba.guvectorize', 'numba.core.decorators.njit']);

/**
 * How many times faster than bytecode compiled loops over numbers are; only the proportion to other
 * work hangs on it.
 */
export const compiledSpeedup = 30;

/** Whether a decorator compiles the function, and what becomes of the GIL. */
export function compilationOf(evaluator: Evaluator, facts: FunctionFacts, path: string): Compilation | undefined {
  const frame: Frame = { path, functionId: facts.parent ?? 0, arguments: undefined };
  for (const decorator of facts.decorators) {
    const callee = decorator.kind === 'call' ? decorator.callee : decorator;
    const isCompiler = evaluator.meaningsOf(callee, frame).some((meaning) => meaning.kind === 'external' && compilers.has(evaluator.program.knowledge.canonicalName(meaning.name)));
    if (!isCompiler) continue;
    const nogil = decorator.kind === 'call' ? keywordArgument(decorator, 'nogil')?.value : undefined;
    return nogil?.kind === 'literal' && nogil.value === 1 ? 'released' : 'held';
  }
  return undefined;
}

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

/** Whether a name is the decorator of a package that our own translation to C++ has made: `native_crunch` of `crunch_native`. */
function isOfTranslation({ program }: Evaluator, path: string, name: string): boolean {
  const bindings = program.file(path)?.functions[0]?.bindings[name] ?? [];
  return bindings.some((binding) => binding.kind === 'import' && binding.symbol === name && binding.symbol === `native_${binding.module.replace(/_native$/, '')}` && binding.module.endsWith('_native'));
}

/** Whether a decorator compiles the function, and what becomes of the GIL. */
export function compilationOf(evaluator: Evaluator, facts: FunctionFacts, path: string): Compilation | undefined {
  const frame: Frame = { path, functionId: facts.parent ?? 0, arguments: undefined };
  for (const decorator of facts.decorators) {
    if (decorator.kind === 'name' && isOfTranslation(evaluator, path, decorator.name)) return 'released';
    const callee = decorator.kind === 'call' ? decorator.callee : decorator;
    const isCompiler = evaluator.meaningsOf(callee, frame).some((meaning) => meaning.kind === 'external' && compilers.has(evaluator.program.knowledge.canonicalName(meaning.name)));
    if (!isCompiler) continue;
    const nogil = decorator.kind === 'call' ? keywordArgument(decorator, 'nogil')?.value : undefined;
    return nogil?.kind === 'literal' && nogil.value === 1 ? 'released' : 'held';
  }
  return undefined;
}

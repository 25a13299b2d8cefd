import type { CallExpression, Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { returnedValues } from '../python/returnedValues';
import type { Evaluator } from './evaluator';
import { firstOf } from './firstOf';
import { keywordValues } from './keywordValues';
import type { Frame, Meaning } from './meaning';

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
    const compilation = compilationBy(evaluator, { decorator, frame }, mostWrappers);
    if (compilation) return compilation;
  }
  return undefined;
}

/** `jit` around `njit` around `numba.njit`: more are not made. */
const mostWrappers = 3;

/** What decorates a function, where it is written. */
interface Decoration {
  readonly decorator: Expression;
  readonly frame: Frame;
}

function compilationBy(evaluator: Evaluator, { decorator, frame }: Decoration, depth: number): Compilation | undefined {
  const call = decorator.kind === 'call' ? decorator : undefined;
  const said = call && nogilIn(evaluator, call, frame);
  for (const meaning of evaluator.meaningsOf(call ? call.callee : decorator, frame)) {
    const compilation = compilationOfMeaning(evaluator, meaning, depth);
    if (compilation) return said === undefined ? compilation : (said ? 'released' : 'held');
  }
  return undefined;
}

/** `numba.njit`, `partial(numba.njit, nogil=True)`, or a function of the program that gives what one of them makes. */
function compilationOfMeaning(evaluator: Evaluator, meaning: Meaning, depth: number): Compilation | undefined {
  if (meaning.kind === 'external') return compilers.has(evaluator.program.knowledge.canonicalName(meaning.name)) ? 'held' : undefined;
  if (meaning.kind === 'partial') {
    const inner = firstOf(meaning.callee, (callee) => compilationOfMeaning(evaluator, callee, depth));
    const given = meaning.arguments.find(({ keyword }) => keyword === 'nogil');
    return inner && given && isTrue(evaluator, given.value, meaning.frame) ? 'released' : inner;
  }
  if (meaning.kind !== 'function' || depth === 0) return undefined;
  const facts = evaluator.functionFacts(meaning);
  const frame: Frame = { path: meaning.path, functionId: meaning.functionId, arguments: undefined };
  // `return numba.njit(nogil=True)(function)`, and `return numba.njit(function, nogil=True)`.
  return firstOf(returnedValues(facts?.body ?? []), (value) => (value.kind === 'call' ? compilationBy(evaluator, { decorator: value, frame }, depth - 1) ?? compilationBy(evaluator, { decorator: value.callee, frame }, depth - 1) : undefined));
}


/** What a call says about the GIL; nothing where it does not. */
function nogilIn(evaluator: Evaluator, call: CallExpression, frame: Frame): boolean | undefined {
  const [value] = keywordValues(evaluator, call, frame, 'nogil');
  return value && isTrue(evaluator, value, frame);
}

function isTrue(evaluator: Evaluator, value: Expression, frame: Frame): boolean {
  // Asked within many other questions, the evaluator may have no answer left.
  if (value.kind === 'literal') return value.value === 1;
  const meanings = evaluator.meaningsOf(value, frame);
  return meanings.length > 0 && meanings.every((meaning) => meaning.kind === 'number' && meaning.value === 1);
}

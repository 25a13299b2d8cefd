import type { Expression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import { isResolved, type Frame } from './meaning';

/** A longer way from a value to the call that gave it is not followed. */
const maximumSteps = 12;

/** Built-in functions that pass on what they are given. */
const passing = new Set(['list', 'tuple', 'set', 'sorted', 'reversed', 'iter', 'enumerate', 'zip', 'next', 'max', 'min', 'filter']);

/**
 * Whether a value of which nothing is known comes out of a library that is Python through and
 * through: `for cell in sheet.cells()`. What such a library gives is an object of its own, or one of
 * Python's, and its methods neither wait nor let go of the GIL, whatever they are called.
 */
export function isMadeByPure(evaluator: Evaluator, value: Expression, frame: Frame, steps = maximumSteps): boolean {
  if (steps === 0) return false;
  const goOn = (next: Expression) => isMadeByPure(evaluator, next, frame, steps - 1);
  switch (value.kind) {
    case 'call':
      return comesOutOf(evaluator, value, frame, goOn);
    case 'attribute':
    case 'subscript':
      return goOn(value.object);
    case 'await':
    case 'named':
      return goOn(value.value);
    case 'conditional':
      return goOn(value.whenTrue) && (goOn(value.whenFalse) || isNone(value.whenFalse));
    case 'name': {
      const bindings = evaluator.functionFacts(frame)?.bindings[value.name] ?? [];
      return bindings.length > 0 && bindings.every((binding) => {
        if (binding.kind === 'value' || binding.kind === 'unpacked') return goOn(binding.value);
        return binding.kind === 'element' && goOn(binding.iterable);
      });
    }
    default:
      return false;
  }
}

function isNone(value: Expression): boolean {
  return value.kind === 'literal' && value.type === 'none';
}

function comesOutOf(evaluator: Evaluator, { callee, arguments: given }: Extract<Expression, { kind: 'call' }>, frame: Frame, goOn: (next: Expression) => boolean): boolean {
  const { knowledge } = evaluator.program;
  const [only, ...others] = evaluator.meaningsOf(callee, frame);
  if (only?.kind === 'external' && others.length === 0) {
    if (passing.has(only.name)) return given.some((argument) => goOn(argument.value));
    return knowledge.isPurePython(only.name) && knowledge.find(only.name)?.behaviour === 'holds';
  }
  return callee.kind === 'attribute' && !isResolved(only ?? { kind: 'unknown' }) && goOn(callee.object);
}

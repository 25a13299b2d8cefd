import type { CallExpression, Expression } from '../python/facts/expression';
import { isNoneLiteral } from '../python/noneLiteral';
import { returnedValues } from '../python/returnedValues';
import type { Evaluator } from './evaluator';
import { isResolved, type Frame, type FunctionMeaning, type Meaning } from './meaning';
import { argumentFor } from './parameters';

/** A longer way from a value to the call that gave it is not followed. */
const maximumSteps = 12;

/** Going on in another function, of which there may be many. */
const stepsElsewhere = 4;

/** A parameter that more calls give something is given anything. */
const maximumCallers = 6;

/** Built-in functions that pass on what they are given. */
const passing = new Set(['list', 'tuple', 'set', 'sorted', 'reversed', 'iter', 'enumerate', 'zip', 'next', 'max', 'min', 'filter']);

/**
 * Whether a value of which nothing is known comes out of a library that is Python through and
 * through: `for cell in sheet.cells()`. What such a library gives is an object of its own, or one of
 * Python's, and its methods neither wait nor let go of the GIL, whatever they are called.
 */
export function isMadeByPure(evaluator: Evaluator, value: Expression, frame: Frame, steps = maximumSteps): boolean {
  if (steps === 0) return false;
  const goOn = (next: Expression, elsewhere?: Frame) => isMadeByPure(evaluator, next, elsewhere ?? frame, Math.max(0, steps - (elsewhere ? stepsElsewhere : 1)));
  switch (value.kind) {
    case 'call':
      return comesOutOf(evaluator, value, frame, goOn);
    case 'attribute':
      return isOfPure(evaluator, evaluator.meaningsOf(value, frame)) || goOn(value.object);
    case 'subscript':
      return goOn(value.object);
    case 'await':
    case 'named':
      return goOn(value.value);
    case 'conditional':
      return goOn(value.whenTrue) && (goOn(value.whenFalse) || isNoneLiteral(value.whenFalse));
    case 'name':
      return isOfPure(evaluator, evaluator.meaningsOf(value, frame)) || isBoundToPure(evaluator, value.name, frame, goOn);
    default:
      return false;
  }
}

/** Asks the same of what gave the value, here or in another frame. */
type GoOn = (next: Expression, elsewhere?: Frame) => boolean;

/** Whether something is, or is an object, of a library that is Python through and through. */
function isOfPure({ program: { knowledge } }: Evaluator, meanings: readonly Meaning[]): boolean {
  return meanings.length > 0 && meanings.every((meaning) => (meaning.kind === 'external-instance' ? isOfLibrary(meaning.type) : meaning.kind === 'external' && isOfLibrary(meaning.name)));
  function isOfLibrary(name: string): boolean {
    return knowledge.isPurePython(name) && knowledge.find(name)?.behaviour !== 'waits';
  }
}

/** Whether all that gives a name its value in a function does so; a parameter has what the calls of the function give it. */
function isBoundToPure(evaluator: Evaluator, name: string, frame: Frame, goOn: GoOn): boolean {
  const scope = evaluator.functionFacts(frame);
  const bindings = scope?.bindings[name] ?? [];
  const parameter = scope?.parameters.findIndex((each) => each.name === name) ?? -1;
  if (scope && parameter >= 0 && bindings.length === 0) {
    const callers = evaluator.callers(scope, frame.path);
    return callers.length > 0 && callers.length <= maximumCallers && callers.every((caller) => {
      const argument = argumentFor(scope, parameter, caller.call, caller.skip);
      return argument !== undefined && goOn(argument.value, caller.frame);
    });
  }
  return parameter < 0 && bindings.length > 0 && bindings.every((binding) => {
    if (binding.kind === 'value' || binding.kind === 'unpacked') return goOn(binding.value) || isNoneLiteral(binding.value);
    return binding.kind === 'element' && goOn(binding.iterable);
  });
}

function comesOutOf(evaluator: Evaluator, { callee, arguments: given }: CallExpression, frame: Frame, goOn: GoOn): boolean {
  const [only, ...others] = evaluator.meaningsOf(callee, frame);
  if (others.length > 0) return false;
  if (only?.kind === 'function') return returnsPure(evaluator, only, goOn);
  if (only?.kind === 'external') {
    if (passing.has(only.name)) return given.some((argument) => goOn(argument.value));
    return evaluator.program.knowledge.find(only.name)?.behaviour === 'holds' && isOfPure(evaluator, [only]);
  }
  return callee.kind === 'attribute' && !isResolved(only ?? { kind: 'unknown' }) && goOn(callee.object);
}

/** Whether a function of the project returns nothing else. */
function returnsPure(evaluator: Evaluator, { path, functionId }: FunctionMeaning, goOn: GoOn): boolean {
  const body = evaluator.functionFacts({ path, functionId })?.body ?? [];
  const returned = returnedValues(body).filter((value) => !isNoneLiteral(value));
  return returned.length > 0 && returned.every((value) => goOn(value, { path, functionId, arguments: undefined }));
}

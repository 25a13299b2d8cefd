import { knownFunctions } from './functions';
import { isNumpy } from './nativeType';
import type { Step, Value } from './tree';
import { partsOfValue, stepsIn, valuesOfStep } from './walk';

/** Whether working a value out may have to be left to Python. */
export function mayFail(value: Value): boolean {
  return failsItself(value) || partsOfValue(value).some(mayFail);
}

/** Whether statements may have to be left to Python. */
export function stepsMayFail(steps: readonly Step[]): boolean {
  return [...stepsIn(steps)].some((step) => step.kind === 'store' || step.kind === 'store-cell' || step.kind === 'give-up' || valuesOfStep(step).some(mayFail));
}

function failsItself(value: Value): boolean {
  switch (value.kind) {
    case 'variable':
      return value.mayBeUnbound;
    case 'definite':
    case 'local':
    case 'element':
    case 'cell':
    case 'width':
    case 'sure':
      return true;
    case 'compare':
      // NumPy compares an int and a float as two floats.
      return isNumpy(value.type) && (value.left.type === 'float64') !== (value.right.type === 'float64');
    case 'arithmetic':
      if (value.type === 'float64') return true;
      return value.type === 'float' ? value.operator !== '+' && value.operator !== '-' && value.operator !== '*' : value.operator !== '&' && value.operator !== '|' && value.operator !== '^';
    case 'unary':
      return value.operator === '-' && (value.type === 'int' || value.type === 'int64');
    case 'call':
      return value.name === 'abs' ? value.type === 'int' || value.type === 'int64' : knownFunctions.get(value.name)?.mayFail ?? false;
    case 'fold':
      return value.fold !== 'any' && value.fold !== 'all';
    default:
      return false;
  }
}

import { knownFunctions } from './functions';
import type { Step, Value } from './tree';
import { partsOfValue, stepsIn, valuesOfStep } from './walk';

/** Whether working a value out may have to be left to Python. */
export function mayFail(value: Value): boolean {
  return failsItself(value) || partsOfValue(value).some(mayFail);
}

/** Whether statements may have to be left to Python. */
export function stepsMayFail(steps: readonly Step[]): boolean {
  return [...stepsIn(steps)].some((step) => step.kind === 'store' || step.kind === 'give-up' || valuesOfStep(step).some(mayFail));
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
      return true;
    case 'arithmetic':
      return value.type === 'float' ? value.operator !== '+' && value.operator !== '-' && value.operator !== '*' : value.operator !== '&' && value.operator !== '|' && value.operator !== '^';
    case 'unary':
      return value.operator === '-' && value.type === 'int';
    case 'call':
      return value.name === 'abs' ? value.type === 'int' : knownFunctions.get(value.name)?.mayFail ?? false;
    case 'fold':
      return value.fold !== 'any' && value.fold !== 'all';
    default:
      return false;
  }
}

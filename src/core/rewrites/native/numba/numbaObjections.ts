import { assumes, breaks, type Objection } from '../../objection';
import { isArray, isGrid, isList, isMatrix } from '../tree/nativeType';
import { saidName } from '../tree/outsideName';
import type { NativeFunction, NativeProgram, Value } from '../tree/tree';
import { allValues, stepsIn } from '../tree/walk';

/**
 * Where Numba's answer is not Python's: its ints are 64 bits and go round, its `math` raises nothing, and
 * a variable is of one type from the start.
 */
export function numbaObjections({ functions }: NativeProgram): readonly Objection[] {
  return functions.flatMap((native) => [...wholeObjections(native), ...[...allValues(native.body)].flatMap(valueObjections)]);
}

function wholeObjections({ name, parameters, outside, variables, body, isRecursive }: NativeFunction): readonly Objection[] {
  const list = [...parameters, ...outside].find(({ type }) => isList(type) || isMatrix(type));
  const ofNumpy = [...parameters, ...outside].find(({ type }) => isArray(type) || isGrid(type));
  const changing = variables.find(({ startsAsInt }) => startsAsInt);
  const unbound = variables.find(({ mayBeUnbound }) => mayBeUnbound);
  return [
    ...(list ? [breaks(`\`${name}\` is given a list, \`${list.name}\`, which Numba takes only with a warning; make it an array.`)] : []),
    ...(ofNumpy ? [breaks(`\`${name}\` is given a NumPy array, \`${ofNumpy.name}\`: Numba gives Python’s numbers where NumPy’s would come back, and does not notice an index out of range.`)] : []),
    ...(changing ? [breaks(`\`${changing.name}\` starts as an int and becomes a float, which Numba makes one type; start it as a float.`)] : []),
    ...(unbound ? [breaks(`\`${unbound.name}\` may have no value where it is used, which Numba does not notice.`)] : []),
    ...(isRecursive ? [breaks(`\`${name}\` calls itself; compiled code crashes where Python raises RecursionError.`)] : []),
    ...([...stepsIn(body)].some(({ kind }) => kind === 'give-up') ? [breaks(`\`${name}\` raises an error or returns things of several types, which Numba does otherwise.`)] : []),
    ...outside.map((each) => assumes(`nobody changes \`${saidName(each)}\``)),
  ];
}

const exactFunctions = new Set(['abs', 'math.fabs', 'math.copysign', 'math.isnan', 'math.isinf', 'math.isfinite', 'math.radians', 'math.degrees', 'math.atan2', 'math.atan', 'math.gcd']);
const finiteFunctions = new Set(['math.sqrt', 'math.exp', 'math.log', 'math.log10', 'math.sin', 'math.cos', 'math.tan', 'math.asin', 'math.acos', 'math.sinh', 'math.cosh', 'math.tanh']);
const roundingFunctions = new Set(['int', 'math.floor', 'math.ceil', 'math.trunc']);

function valueObjections(value: Value): readonly Objection[] {
  switch (value.kind) {
    case 'arithmetic':
      return arithmeticObjections(value);
    case 'unary':
      return value.operator === '-' && value.type === 'int' ? [inside(64)] : [];
    case 'compare':
      return (value.left.type === 'float') === (value.right.type === 'float') || value.left.kind === 'int' || value.right.kind === 'int' ? [] : [inside(53)];
    case 'fold':
      return [breaks('A generator expression or a `sum` of a list is not compiled by Numba with Python’s result; write it as a loop.')];
    case 'call':
      return callObjections(value);
    default:
      return [];
  }
}

function inside(bits: number): Objection {
  return assumes(`its ints stay within ${String(bits)} bits`);
}

function arithmeticObjections({ operator, type, left, right }: Extract<Value, { kind: 'arithmetic' }>): readonly Objection[] {
  if (type === 'bool') return [breaks(`\`${operator}\` of two truth values gives Numba an int.`)];
  if (operator === '/') return left.type === 'int' ? [inside(53)] : [];
  if (operator === '**') {
    if (type === 'float') return [assumes('the last bits of `**` do not matter')];
    return right.kind === 'int' && right.value >= 0n ? [inside(64)] : [breaks('A power whose exponent may be negative is another number in Numba.')];
  }
  if (operator === '<<' || operator === '>>') return right.kind === 'int' && right.value >= 0n && right.value < 63n ? (operator === '<<' ? [inside(64)] : []) : [breaks('Numba shifts by what is negative or large in its own way.')];
  return type === 'int' && operator !== '&' && operator !== '|' && operator !== '^' ? [inside(64)] : [];
}

function callObjections({ name, type }: Extract<Value, { kind: 'call' }>): readonly Objection[] {
  if (name === 'item' || (name === 'abs' && type === 'float')) return [];
  if (exactFunctions.has(name)) return type === 'int' ? [inside(64)] : [];
  if (finiteFunctions.has(name)) return [assumes(`what \`${name}\` is given is in its range`)];
  if (roundingFunctions.has(name)) return [assumes('floats that become ints fit in 64 bits')];
  if ((name === 'min' || name === 'max') && type === 'int') return [];
  return [breaks(`\`${name}\` may give another result in Numba.`)];
}

import { breaks, type Objection } from '../../objection';
import { isArray, isGrid, isList, isMatrix } from '../tree/nativeType';
import type { Loop, NativeFunction, NativeProgram, Step, Value } from '../tree/tree';
import { allValues, stepsIn, targetsOfLoop, targetsOfStep } from '../tree/walk';
import { pythonIdentifier } from './pythonNames';
import { constantOf, smallestInt } from './writeValue';

/**
 * What Cython cannot do without the GIL, or with another answer than Python's, as tried with Cython 3.3.
 *
 * What is left raises where Python would, or where an int leaves 64 bits. Some of it goes through functions of the
 * module: `%` and `//` of floats, `>>`, the smallest int modulo -1, what a float cannot hold, and sums and products of
 * ints, as Cython's own check of these sets an error without the GIL and so stops the program.
 */
export function cythonObjections({ functions, entry }: NativeProgram): readonly Objection[] {
  const taken = pythonIdentifier(entry.name) === entry.name ? [] : [breaks(`\`${entry.name}\` has a name that the module uses itself.`)];
  return [...taken, ...functions.flatMap((native) => [
    ...functionReasons(native),
    ...[...stepsIn(native.body)].flatMap((step) => stepReasons(native.name, step)),
    ...[...allValues(native.body)].flatMap((value) => valueReasons(native.name, value)),
  ].map(breaks))];
}

function functionReasons({ name, parameters, outside, variables, isRecursive }: NativeFunction): readonly string[] {
  const changing = variables.find(({ startsAsInt }) => startsAsInt);
  const unbound = variables.find(({ mayBeUnbound }) => mayBeUnbound);
  const truths = [...parameters, ...outside].find(({ type }) => type === 'bool[]');
  const nested = [...parameters, ...outside].find(({ type }) => isMatrix(type));
  const ofNumpy = [...parameters, ...outside].find(({ type }) => isArray(type) || isGrid(type));
  const made = variables.find(({ type }) => isList(type));
  return [
    ...(changing ? [`\`${changing.name}\` of \`${name}\` starts as an int and becomes a float, which is one type in Cython; start it as a float.`] : []),
    ...(unbound ? [`\`${unbound.name}\` of \`${name}\` may have no value where it is used, which Cython does not notice.`] : []),
    ...(truths ? [`\`${name}\` is given a list of truth values, \`${truths.name}\`, of which Cython has no machine numbers.`] : []),
    ...(nested ? [`\`${name}\` is given a list of lists, \`${nested.name}\`, which is not translated for Cython.`] : []),
    ...(ofNumpy ? [`\`${name}\` is given a NumPy array, \`${ofNumpy.name}\`, which is translated to C++ only.`] : []),
    ...(made ? [`\`${name}\` makes a list, \`${made.name}\`, for which Cython needs the GIL; have it given as an argument.`] : []),
    ...(isRecursive ? [`\`${name}\` calls itself; compiled code crashes where Python raises RecursionError.`] : []),
  ];
}

function stepReasons(name: string, step: Step): readonly string[] {
  return step.kind === 'for' ? loopReasons(name, step.loop, step.body) : [];
}

function loopReasons(name: string, loop: Loop, body: readonly Step[]): readonly string[] {
  if (loop.kind === 'items') return [];
  if (loop.step.kind !== 'int' || loop.step.value === 0n) return [`\`${name}\` has a range whose step is not written out, for which Cython needs the GIL.`];
  const isSet = [...stepsIn(body)].some((step) => targetsOfStep(step).some((target) => targetsOfLoop(loop).includes(target)));
  return isSet ? [`\`${name}\` sets \`${loop.target}\` within the loop that counts with it.`] : [];
}

function valueReasons(name: string, value: Value): readonly string[] {
  switch (value.kind) {
    case 'fold':
      return [`\`${name}\` has a generator expression, or goes through a list by a function, for which Cython needs the GIL; write it as a loop.`];
    case 'list':
    case 'repeat':
    case 'collect':
      return [`\`${name}\` makes a list, for which Cython needs the GIL; have it given as an argument.`];
    case 'int':
      return value.value === smallestInt ? [`\`${name}\` uses the smallest int of 64 bits, which Cython reads as a larger one.`] : [];
    case 'arithmetic':
      if (isOfWritten(value)) return [`\`${name}\` works out an int that does not fit in 64 bits, or divides by 0.`];
      return value.operator === '**' && value.type === 'int' && !(value.right.kind === 'int' && value.right.value >= 0n)
        ? [`\`${name}\` takes an int to a power that is not written out, which may be a float.`] : [];
    case 'call':
      return value.name === 'pow' && value.arguments.length === 3 ? [`\`${name}\` calls \`pow\` with a modulus, whose steps do not fit in 64 bits.`] : [];
    default:
      return [];
  }
}

/** Ints that are written out, of which no int of 64 bits can be made. */
function isOfWritten(value: Extract<Value, { kind: 'arithmetic' }>): boolean {
  return value.left.type === 'int' && value.operator !== '/' && constantOf(value) === undefined && constantOf(value.left) !== undefined && constantOf(value.right) !== undefined
    && !(value.operator === '//' || value.operator === '%' ? constantOf(value.right) !== 0n : ofBits.has(value.operator));
}

const ofBits = new Set(['&', '|', '^', '>>']);

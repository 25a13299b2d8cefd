import { isList } from '../tree/nativeType';
import { outsideName } from '../tree/outsideName';
import type { Value } from '../tree/tree';
import { kernelName, pythonIdentifier } from './pythonNames';

/** What is needed while one function is written. */
export interface CythonWriter {
  /** The functions of `checkedFunctions.ts` that were used. */
  readonly used: Set<string>;
  /** What a called function reads beside its parameters, handed on as its last arguments. */
  readonly outsideOf: (instance: string) => readonly string[];
  /** Lists whose length is asked for. */
  readonly measured: Set<string>;
  /** What the translation counts with. */
  readonly temporaries: Set<string>;
}

/** A name of the translation's own, for an int. */
export function temporary({ temporaries }: CythonWriter, wanted: string): string {
  const name = `${wanted}_${String(temporaries.size + 1)}_`;
  temporaries.add(name);
  return name;
}

/** The least int of 64 bits; without its sign it is no int of 64 bits. */
export const smallestInt = -(2n ** 63n);
const exactLimit = 2n ** 53n;

/** Writes an expression so that Cython and Python give it the same value, or Cython raises. */
export function writeValue(writer: CythonWriter, value: Value): string {
  const write = (part: Value) => writeValue(writer, part);
  switch (value.kind) {
    case 'int':
      return writeInt(value.value);
    case 'float':
      return value.text === 'inf' || value.text === 'nan' || Number(value.text) === Infinity ? `float("${value.text === 'nan' ? 'nan' : 'inf'}")` : value.text;
    case 'bool':
      return value.value ? 'True' : 'False';
    case 'variable':
      return pythonIdentifier(value.name);
    case 'outside':
      return outsideName(value);
    case 'convert':
      return writeConversion(writer, value);
    case 'arithmetic':
      return writeArithmetic(writer, value);
    case 'unary':
      return writeUnary(writer, value);
    case 'compare':
      return writeComparison(writer, value);
    case 'logic':
      return `(${value.operands.map(write).join(` ${value.operator} `)})`;
    case 'choice':
      return `(${write(value.whenTrue)} if ${write(value.condition)} else ${write(value.whenFalse)})`;
    case 'call':
      return writeCall(writer, value);
    case 'local':
      return `${kernelName(value.instance)}(${[...value.arguments.map(write), ...writer.outsideOf(value.instance)].join(', ')})`;
    case 'element':
      return `${write(value.list)}[${write(value.index)}]`;
    case 'length':
      return lengthOf(writer, value.list);
    case 'tuple':
      return `(${value.parts.map(write).join(', ')}${value.parts.length === 1 ? ',' : ''})`;
    default:
      throw new Error(`A value of the kind ${value.kind} was written that should have been refused.`);
  }
}

/** The name of a list's length, which is asked for once, as the list stays as long as it is. */
export function lengthOf(writer: CythonWriter, list: Value): string {
  if ((list.kind !== 'variable' && list.kind !== 'outside') || !isList(list.type)) throw new Error('The length of a list without a name was written.');
  const name = writeValue(writer, list);
  writer.measured.add(name);
  return lengthName(name);
}

/** How the length of a list is called. */
export function lengthName(list: string): string {
  return `${list}_length_`;
}

function writeInt(value: bigint): string {
  // Cython takes longer ones for Python's own, of any size.
  if (value >= 2n ** 31n || value < -(2n ** 31n)) return `cython.cast(cython.longlong, ${String(value)})`;
  return value < 0n ? `(${String(value)})` : String(value);
}

function use(writer: CythonWriter, name: string, ...given: readonly string[]): string {
  writer.used.add(name);
  return `${name}(${given.join(', ')})`;
}

function writeConversion(writer: CythonWriter, { type, value }: Extract<Value, { kind: 'convert' }>): string {
  const text = writeValue(writer, value);
  if (value.type === 'bool') return type === 'float' ? `(1.0 if ${text} else 0.0)` : `(1 if ${text} else 0)`;
  if (type !== 'float') return text;
  return value.kind === 'int' && isExact(value.value) ? floatText(value.value) : `float(${text})`;
}

function isExact(value: bigint): boolean {
  return value <= exactLimit && value >= -exactLimit;
}

function floatText(value: bigint): string {
  return value < 0n ? `(${String(value)}.0)` : `${String(value)}.0`;
}

/** An int among floats: one that a float cannot hold as it is raises. */
function asExactInt(writer: CythonWriter, value: Value): string {
  if (value.kind === 'int' && isExact(value.value)) return writeInt(value.value);
  return use(writer, 'python_exact', writeValue(writer, value));
}

function writeArithmetic(writer: CythonWriter, value: Extract<Value, { kind: 'arithmetic' }>): string {
  const { operator, left, right } = value;
  const folded = constantOf(value);
  if (folded !== undefined) return writeInt(folded);
  if (left.type === 'int' && operator === '/') return `(${asExactInt(writer, left)} / ${asExactInt(writer, right)})`;
  const [a, b] = [writeValue(writer, left), writeValue(writer, right)];
  const helper = helperFor(value);
  return helper === undefined ? `(${a} ${operator} ${b})` : use(writer, helper, a, b);
}

/** The function of the module that does what Cython's operator does in another way; `undefined` where it does the same. */
function helperFor({ type, operator, right }: Extract<Value, { kind: 'arithmetic' }>): string | undefined {
  const constant = constantOf(right);
  if (type === 'float') return operator === '%' ? 'python_float_modulo' : operator === '//' ? 'python_float_floor_divide' : operator === '**' ? 'python_float_power' : undefined;
  // The smallest int modulo -1 stops the whole program on most machines.
  if (operator === '+') return 'python_add';
  if (operator === '-') return 'python_subtract';
  if (operator === '*') return 'python_multiply';
  if (operator === '<<') return 'python_shift_left';
  if (operator === '%') return constant === undefined || constant === 0n || constant === -1n ? 'python_modulo' : undefined;
  if (operator === '>>') return constant === undefined || constant < 0n || constant > 63n ? 'python_shift_right' : undefined;
  return operator === '**' ? 'python_power' : undefined;
}

/** What an int that is made of written ones is: Cython works such out in Python, where it may be of any size. */
export function constantOf(value: Value): bigint | undefined {
  if (value.kind === 'int') return value.value;
  if (value.kind !== 'arithmetic' || value.type !== 'int') return undefined;
  const [left, right] = [constantOf(value.left), constantOf(value.right)];
  if (left === undefined || right === undefined) return undefined;
  const result = worked(value.operator, left, right);
  return result !== undefined && result < 2n ** 63n && result > smallestInt ? result : undefined;
}

function worked(operator: string, left: bigint, right: bigint): bigint | undefined {
  if (operator === '+') return left + right;
  if (operator === '-') return left - right;
  if (operator === '*') return left * right;
  if (operator === '**') return right >= 0n && right < 64n ? left ** right : undefined;
  if (operator === '<<') return right >= 0n && right < 64n ? left << right : undefined;
  return (operator === '//' || operator === '%') && left >= 0n && right > 0n ? (operator === '//' ? left / right : left % right) : undefined;
}

function writeUnary(writer: CythonWriter, { type, operator, value }: Extract<Value, { kind: 'unary' }>): string {
  const text = writeValue(writer, value);
  if (operator === 'not') return `(not ${text})`;
  if (operator === '~') return `(~${text})`;
  return type === 'int' ? use(writer, 'python_subtract', '0', text) : `(-${text})`;
}

function writeComparison(writer: CythonWriter, { operator, left, right }: Extract<Value, { kind: 'compare' }>): string {
  const isMixed = (left.type === 'float') !== (right.type === 'float');
  const [a, b] = [left, right].map((side) => (isMixed && side.type !== 'float' ? asExactInt(writer, side) : writeValue(writer, side)));
  return `(${a ?? ''} ${operator} ${b ?? ''})`;
}

const roundings: Readonly<Partial<Record<string, string>>> = { 'math.floor': 'floor', 'math.ceil': 'ceil' };
const helpers: Readonly<Partial<Record<string, string>>> = {
  'math.fmod': 'python_remainder_like_c', 'math.pow': 'python_math_power', round: 'python_rounded', 'math.gcd': 'python_greatest_common_divisor', 'math.isqrt': 'python_integer_square_root',
};
/** Of C's library, with Python's answer for whatever they are given. */
const plain = new Set(['fabs', 'copysign', 'atan2', 'isnan', 'isinf', 'isfinite']);

function writeCall(writer: CythonWriter, { name, type, arguments: values }: Extract<Value, { kind: 'call' }>): string {
  const given = values.map((value) => writeValue(writer, value));
  const [first = ''] = given;
  if (name === 'abs') return type === 'int' ? use(writer, 'python_absolute', first) : use(writer, 'fabs', first);
  if (name === 'min' || name === 'max') return `${name}(${given.join(', ')})`;
  if (name === 'int' || name === 'math.trunc') return use(writer, 'python_truncated', first);
  const rounding = roundings[name];
  if (rounding !== undefined) return use(writer, 'python_truncated', use(writer, rounding, first));
  if (name === 'math.radians') return `(${first} * (3.141592653589793 / 180.0))`;
  if (name === 'math.degrees') return `(${first} * (180.0 / 3.141592653589793))`;
  const helper = helpers[name];
  if (helper !== undefined) return use(writer, helper, ...given);
  const ofLibrary = name.replace('math.', '');
  return use(writer, plain.has(ofLibrary) ? ofLibrary : `checked_${ofLibrary}`, ...given);
}

import { mayFail } from '../tree/mayFail';
import { isNumpy } from '../tree/nativeType';
import { outsideName } from '../tree/outsideName';
import type { CompareOperator, Outside, Value } from '../tree/tree';
import { cppType } from './cppTypes';
import { identifier } from './identifiers';
import { writeCollect, writeFold } from './writeFold';
import type { Writer } from './writer';

/** Writes an expression in C++; what Python answers with an error sets `failed`. */
export function writeValue(writer: Writer, value: Value): string {
  const write = (part: Value) => writeValue(writer, part);
  switch (value.kind) {
    case 'int':
      return value.value === -(2n ** 63n) ? 'python::int_min' : value.value < 0n ? `(${String(value.value)})` : String(value.value);
    case 'float':
      return writeFloat(value.text);
    case 'bool':
      return String(value.value);
    case 'variable':
      return value.mayBeUnbound ? `python::bound(${identifier(value.name)}, ${identifier(value.name)}_is_bound_, failed)` : identifier(value.name);
    case 'outside':
      return identifierOfOutside(value);
    case 'definite':
      return `python::definitely(${write(value.value)}, ${identifier(value.name)}_is_int_, failed)`;
    case 'convert':
      return value.value.kind === 'int' && value.type === 'float' && isSmall(value.value.value) ? floatOf(value.value.value) : `static_cast<${cppType(value.type)}>(${write(value.value)})`;
    case 'arithmetic':
      return writeArithmetic(writer, value);
    case 'unary':
      return writeUnary(writer, value);
    case 'compare':
      return writeComparison(writer, value);
    case 'logic':
      return `(${value.operands.map(write).join(value.operator === 'and' ? ' && ' : ' || ')})`;
    case 'choice':
      return `(${write(value.condition)} ? ${write(value.whenTrue)} : ${write(value.whenFalse)})`;
    case 'call':
      return writeCall(writer, value);
    case 'local':
      return writeLocalCall(writer, value);
    case 'element':
      return `python::element(${write(value.list)}, ${write(value.index)}, failed)`;
    case 'length':
      return `python::length(${write(value.list)})`;
    case 'cell':
      return `python::cell(${write(value.matrix)}, ${write(value.row)}, ${write(value.column)}, failed)`;
    case 'width':
      return `python::width(${write(value.matrix)}, ${write(value.row)}, failed)`;
    case 'columns':
      return `python::columns(${write(value.grid)})`;
    case 'sure':
      return `numpy::surely(${write(value.value)}, ${writeIsNumpy(writer, value.value)}, failed)`;
    case 'fold':
      return writeFold(writer, value, writeValue);
    case 'list':
      return value.elements.length === 0 ? `${cppType(value.type)}{}` : `python::list_of<${cppType(value.elements[0]?.type ?? 'int')}>({${value.elements.map(write).join(', ')}})`;
    case 'repeat':
      return `python::repeat<${cppType(value.element.type)}>(${write(value.element)}, ${write(value.times)})`;
    case 'collect':
      return writeCollect(writer, value, writeValue);
    case 'tuple':
      return `${cppType(value.type)}{${value.parts.map(write).join(', ')}}`;
    case 'hole':
      throw new Error(`A value of ${writer.function.name} was written that had not been read.`);
  }
}

/** What is handed over beside the parameters. */
export function identifierOfOutside({ origin, name }: Pick<Outside, 'origin' | 'name'>): string {
  return outsideName({ origin, name: identifier(name) });
}

function isSmall(value: bigint): boolean {
  return value <= 2n ** 53n && value >= -(2n ** 53n);
}

function floatOf(value: bigint): string {
  return value < 0n ? `(${String(value)}.0)` : `${String(value)}.0`;
}

function writeFloat(text: string): string {
  const value = text === 'inf' || text === 'nan' ? NaN : Number(text);
  if (text === 'nan') return 'python::nan';
  // Compilers warn of what is too large or too small to be written; Python takes it for what it becomes.
  if (text === 'inf' || value === Infinity) return 'python::infinity';
  return value === 0 ? '0.0' : text;
}

const integerFunctions: Readonly<Partial<Record<string, string>>> = { '+': 'add', '-': 'subtract', '*': 'multiply', '<<': 'shift_left', '>>': 'shift_right' };
const sharedFunctions: Readonly<Partial<Record<string, string>>> = { '/': 'divide', '//': 'floor_divide', '%': 'modulo', '**': 'power' };

/** For floats; NumPy says something where a result is no number, or endless. */
const numpyFunctions: Readonly<Partial<Record<string, string>>> = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide', '//': 'floor_divide', '%': 'modulo', '**': 'power' };

function writeArithmetic(writer: Writer, { type, operator, left, right }: Extract<Value, { kind: 'arithmetic' }>): string {
  const [a, b] = [writeValue(writer, left), writeValue(writer, right)];
  if (type === 'float64') return `numpy::${numpyFunctions[operator] ?? ''}(${typed(left, a)}, ${typed(right, b)}, failed)`;
  if (type === 'bool' || type === 'bool_') return `static_cast<bool>(${a} ${operator} ${b})`;
  if (type === 'int64' && operator === '%') return `numpy::modulo(${typed(left, a)}, ${typed(right, b)}, failed)`;
  const called = (left.type === 'int' || left.type === 'int64' ? integerFunctions[operator] : undefined) ?? sharedFunctions[operator];
  // A number that is written out says what it is, as both kinds have a function of the name.
  return called === undefined ? `(${a} ${operator} ${b})` : `python::${called}(${typed(left, a)}, ${typed(right, b)}, failed)`;
}

function typed(value: Value, text: string): string {
  return value.kind === 'int' ? `Int{${text}}` : text;
}

function writeUnary(writer: Writer, { type, operator, value }: Extract<Value, { kind: 'unary' }>): string {
  const text = writeValue(writer, value);
  if (operator === 'not') return `!(${text})`;
  if (operator === '~') return `(~${text})`;
  return type === 'int' || type === 'int64' ? `python::negate(${text}, failed)` : `(-${text})`;
}

const comparisons: Readonly<Record<CompareOperator, string>> = { '<': 'less', '<=': 'less_equal', '>': 'greater', '>=': 'greater_equal', '==': 'equal', '!=': 'equal' };

function writeComparison(writer: Writer, { type, operator, left, right }: Extract<Value, { kind: 'compare' }>): string {
  if (type === 'bool_') return `(${[left, right].map((value, index) => (value.type !== 'float64' && [right, left][index]?.type === 'float64' ? `numpy::exact(${writeValue(writer, value)}, failed)` : writeValue(writer, value))).join(` ${operator} `)})`;
  const [a, b] = [plain(left, right), plain(right, left)].map((value) => writeValue(writer, value));
  if ((left.type === 'float') === (right.type === 'float') || plain(left, right) !== left || plain(right, left) !== right) return `(${a ?? ''} ${operator} ${b ?? ''})`;
  return `${operator === '!=' ? '!' : ''}python::${comparisons[operator]}(${a ?? ''}, ${b ?? ''})`;
}

/** A small int that is written out beside a float is one as well. */
function plain(value: Value, other: Value): Value {
  return value.kind === 'int' && other.type === 'float' && isSmall(value.value) ? { kind: 'float', type: 'float', text: floatOf(value.value) } : value;
}

/** What the header calls them. */
const functionNames: Readonly<Record<string, string>> = {
  'math.sqrt': 'python::square_root', 'math.fmod': 'python::remainder_like_c', 'math.pow': 'python::math_power', 'math.fabs': 'std::fabs', 'math.copysign': 'std::copysign',
  'math.floor': 'python::floored', 'math.ceil': 'python::ceiled', 'math.trunc': 'python::truncated', int: 'python::truncated', round: 'python::rounded',
  'math.isnan': 'std::isnan', 'math.isinf': 'std::isinf', 'math.isfinite': 'std::isfinite', 'math.gcd': 'python::greatest_common_divisor', 'math.isqrt': 'python::integer_square_root',
  pow: 'python::power',
};

function writeCall(writer: Writer, value: Extract<Value, { kind: 'call' }>): string {
  const { name, type } = value;
  const given = value.arguments.map((argument) => writeValue(writer, argument));
  const [first = ''] = given;
  if (name === 'abs') return type === 'int' || type === 'int64' ? `python::absolute(${first}, failed)` : `std::fabs(${first})`;
  if (name === 'min' || name === 'max') return given.slice(1).reduce((chosen, next) => `python::${name === 'min' ? 'smaller' : 'larger'}<${cppType(type)}>(${chosen}, ${next})`, first);
  return `${functionNames[name] ?? name.replace('math.', 'python::')}(${[...given, ...(mayFailItself(value) ? ['failed'] : [])].join(', ')})`;
}

function mayFailItself(value: Extract<Value, { kind: 'call' }>): boolean {
  return mayFail({ ...value, arguments: [] });
}

/** Whether a value of NumPy's type is one of NumPy's numbers, and not Python's own, when the program comes there. */
export function writeIsNumpy(writer: Writer, value: Value): string {
  const ask = (part: Value) => writeIsNumpy(writer, part);
  if (!isNumpy(value.type)) return 'false';
  switch (value.kind) {
    case 'variable':
      return writer.function.variables.find(({ name }) => name === value.name)?.startsAsPython === true ? `${identifier(value.name)}_is_numpy_` : 'true';
    case 'definite':
    case 'convert':
    case 'unary':
      return ask(value.value);
    case 'arithmetic':
    case 'compare':
      return eitherOf(ask(value.left), ask(value.right));
    case 'logic':
      return value.operands.map(ask).reduceRight((rest, each, index) => {
        const condition = writeValue(writer, value.operands[index] ?? value);
        return rest === each ? each : value.operator === 'and' ? `(${condition} ? ${rest} : ${each})` : `(${condition} ? ${each} : ${rest})`;
      });
    case 'choice':
      return chosen(writeValue(writer, value.condition), ask(value.whenTrue), ask(value.whenFalse));
    case 'call': {
      const [first, second] = value.arguments;
      if (!first || !second) return first ? ask(first) : 'true';
      const texts = [first, second].map((each) => writeValue(writer, each));
      return chosen(`${texts[1] ?? ''} ${value.name === 'min' ? '<' : '>'} ${texts[0] ?? ''}`, ask(second), ask(first));
    }
    default:
      return 'true';
  }
}

function eitherOf(first: string, second: string): string {
  if (first === 'true' || second === 'true') return 'true';
  return first === 'false' ? second : second === 'false' ? first : `(${first} || ${second})`;
}

function chosen(condition: string, first: string, second: string): string {
  return first === second ? first : `(${condition} ? ${first} : ${second})`;
}

/** What could not be worked out is not handed on: it might make the other go round for ever. */
function writeLocalCall(writer: Writer, { instance, type, arguments: given }: Extract<Value, { kind: 'local' }>): string {
  const called = writer.program.functions.find((each) => each.instance === instance);
  const outside = (called?.outside ?? []).map(identifierOfOutside);
  const texts = given.map((argument) => writeValue(writer, argument));
  const call = (names: readonly string[]) => `python::take(kernels::${identifier(instance)}(${[...names, ...outside].join(', ')}), failed)`;
  if (!given.some(mayFail)) return call(texts);
  const kept = texts.map((text, index) => {
    const argument = given[index];
    return argument && mayFail(argument) ? { name: `given_${String(index)}_`, line: `const ${cppType(argument.type)} given_${String(index)}_ = ${text};` } : { name: text, line: undefined };
  });
  const lines = kept.flatMap(({ line }) => line ?? []).join(' ');
  return `[&] { ${lines} return failed ? ${cppType(type)}{} : ${call(kept.map(({ name }) => name))}; }()`;
}

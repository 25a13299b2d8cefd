import { mayFail } from '../tree/mayFail';
import type { IndependentLoop } from '../parallel/independence';
import { isList } from '../tree/nativeType';
import type { Step, Value } from '../tree/tree';
import { cppType } from './cppTypes';
import { identifier } from './identifiers';
import { writeLoop } from './writeLoop';
import { writeParallel } from './writeParallel';
import { writeIsNumpy, writeValue } from './writeValue';
import { indent, type Writer } from './writer';

/** What statements need to know of the loop around them. */
export interface Around {
  /** The flag that tells whether the loop was broken off, where it has an `else`. */
  readonly brokenFlag: string | undefined;
  /** Names that loops have to themselves. */
  readonly own: ReadonlySet<string>;
  /** Loops whose rounds may run at the same time. */
  readonly independent: ReadonlyMap<Step, IndependentLoop>;
}

/** Leaves the function: Python does it all instead. */
export const leave = 'if (failed) return {};';

/** Writes statements in C++. */
export function writeSteps(writer: Writer, steps: readonly Step[], around: Around): readonly string[] {
  return steps.flatMap((step) => writeStep(writer, step, around));
}

function writeStep(writer: Writer, step: Step, around: Around): readonly string[] {
  switch (step.kind) {
    case 'assign':
      return writeAssign(writer, step);
    case 'unpack':
      return [`std::tie(${step.names.map(identifier).join(', ')}) = ${writeValue(writer, step.value)};`, leave];
    case 'store':
      return writeStore(writer, step);
    case 'store-cell':
      return [`python::store(${[step.matrix, step.row, step.column, step.value].map((part) => writeValue(writer, part)).join(', ')}, failed);`, leave];
    case 'append':
      return writeAppend(writer, step);
    case 'evaluate':
      return checked(step.value, `(void)${writeValue(writer, step.value)};`);
    case 'for':
      return writeFor(writer, step, around);
    case 'while':
      return writeWhile(writer, step, around);
    case 'if':
      return writeIf(writer, step.branches, around);
    case 'return':
      return writeReturn(writer, step.value);
    case 'give-up':
      return ['return {};'];
    case 'break':
      return [...(around.brokenFlag === undefined ? [] : [`${around.brokenFlag} = true;`]), 'break;'];
    case 'continue':
      return ['continue;'];
  }
}

function checked(value: Value, line: string): readonly string[] {
  return mayFail(value) ? [line, leave] : [line];
}

/** The marks that go with a variable that has been given a value. */
function marks(writer: Writer, name: string, isInt: boolean | undefined): readonly string[] {
  const variable = writer.function.variables.find((each) => each.name === name);
  return [
    ...(isInt === undefined ? [] : [`${identifier(name)}_is_int_ = ${String(isInt)};`]),
    ...(variable?.mayBeUnbound ? [`${identifier(name)}_is_bound_ = true;`] : []),
  ];
}

function writeAssign(writer: Writer, { name, value, startsAsInt }: Extract<Step, { kind: 'assign' }>): readonly string[] {
  const [line, isNumpy] = [`${identifier(name)} = ${writeValue(writer, value)};`, marksNumpy(writer, name) ? writeIsNumpy(writer, value) : undefined];
  if (isNumpy === undefined) return [...checked(value, line), ...marks(writer, name, startsAsInt)];
  const mark = `${identifier(name)}_is_numpy_`;
  const isWritten = isNumpy === 'true' || isNumpy === 'false' || isNumpy === mark;
  // Which of two values it is must be asked before the variable changes.
  const before = isWritten ? [] : [`const bool is_numpy_ = ${isNumpy};`];
  const lines = [...before, ...checked(value, line), ...(isNumpy === mark ? [] : [`${mark} = ${isWritten ? isNumpy : 'is_numpy_'};`]), ...marks(writer, name, startsAsInt)];
  return isWritten ? lines : ['{', ...indent(lines), '}'];
}

function marksNumpy({ function: { variables } }: Writer, name: string): boolean {
  return variables.some((each) => each.name === name && each.startsAsPython);
}

/** Python works out the value first, then the place. */
function writeStore(writer: Writer, { list, index, value }: Extract<Step, { kind: 'store' }>): readonly string[] {
  const parts = [list, index, value].map((part) => writeValue(writer, part));
  const store = isList(list.type) ? `python::store<${cppType(value.type)}>(${parts.join(', ')}, failed);` : `python::store(${parts.join(', ')}, failed);`;
  return [store, leave];
}

function writeAppend(writer: Writer, { list, value, isSurelyBound }: Extract<Step, { kind: 'append' }>): readonly string[] {
  const name = identifier(list);
  const item = writeValue(writer, value);
  return [
    ...(isSurelyBound ? [] : [`if (!${name}_is_bound_) return {};`]),
    ...(mayFail(value) ? ['{', ...indent([`const ${cppType(value.type)} item_ = ${item};`, leave, `python::append<${cppType(value.type)}>(${name}, item_);`]), '}'] : [`python::append<${cppType(value.type)}>(${name}, ${item});`]),
  ];
}

function writeFor(writer: Writer, step: Extract<Step, { kind: 'for' }>, around: Around): readonly string[] {
  const { loop, body, orElse } = step;
  const independence = around.independent.get(step);
  if (independence && loop.kind === 'range' && around.own.has(loop.target)) return writeParallel(writer, { loop, independence: { ...independence, own: independence.own.filter(({ name }) => !around.own.has(name)) }, steps: body, body: writeSteps(writer, body, { ...around, brokenFlag: undefined }) });
  const { before, head, first } = writeLoop(writer, loop, {
    write: writeValue,
    leave,
    isOwn: (name) => around.own.has(name),
    give: (name, _, text) => [`${identifier(name)} = ${text};`, ...marks(writer, name, undefined)].join('\n'),
  });
  const flag = orElse.length > 0 ? `is_broken_${String(writer.count)}_` : undefined;
  const inside = writeSteps(writer, body, { ...around, brokenFlag: flag });
  const whole = [...before, head, ...indent([...first, ...inside]), '}', ...writeElse(writer, orElse, { flag, around })];
  return before.length > 0 ? ['{', ...indent(flagged(flag, whole)), '}'] : flagged(flag, whole);
}

function flagged(flag: string | undefined, lines: readonly string[]): readonly string[] {
  return flag === undefined ? lines : ['{', ...indent([`bool ${flag} = false;`, ...lines]), '}'];
}

function writeElse(writer: Writer, orElse: readonly Step[], { flag, around }: { readonly flag: string | undefined; readonly around: Around }): readonly string[] {
  return flag === undefined ? [] : [`if (!${flag}) {`, ...indent(writeSteps(writer, orElse, around)), '}'];
}

function writeWhile(writer: Writer, { condition, body, orElse }: Extract<Step, { kind: 'while' }>, around: Around): readonly string[] {
  const number = `${String(++writer.count)}_`;
  const flag = orElse.length > 0 ? `is_broken_${number}` : undefined;
  const inside = writeSteps(writer, body, { ...around, brokenFlag: flag });
  const text = writeValue(writer, condition);
  const loop = mayFail(condition)
    ? ['while (true) {', ...indent([`const bool goes_on_${number} = ${text};`, leave, `if (!goes_on_${number}) break;`, ...inside]), '}']
    : [`while (${text}) {`, ...indent(inside), '}'];
  return flagged(flag, [...loop, ...writeElse(writer, orElse, { flag, around })]);
}

function writeIf(writer: Writer, branches: Extract<Step, { kind: 'if' }>['branches'], around: Around): readonly string[] {
  const [branch, ...others] = branches;
  if (!branch) return [];
  const inside = indent(writeSteps(writer, branch.body, around));
  if (!branch.condition) return [...writeSteps(writer, branch.body, around)];
  const rest = others.length > 0 ? ['} else {', ...indent(writeIf(writer, others, around)), '}'] : ['}'];
  const text = writeValue(writer, branch.condition);
  if (!mayFail(branch.condition)) return [`if (${text}) {`, ...inside, ...rest];
  const name = `is_so_${String(++writer.count)}_`;
  return ['{', ...indent([`const bool ${name} = ${text};`, leave, `if (${name}) {`, ...inside, ...rest]), '}'];
}

function writeReturn(writer: Writer, value: Value | undefined): readonly string[] {
  if (!value) return ['return python::None{};'];
  const text = writeValue(writer, value);
  const type = cppType(value.type);
  if (value.kind === 'variable' && !value.mayBeUnbound) return [`return ${text};`];
  return mayFail(value) ? ['{', ...indent([`${type} returned_ = ${text};`, leave, 'return returned_;']), '}'] : [`return ${type}{${text}};`];
}

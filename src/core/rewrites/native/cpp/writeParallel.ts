import { addsFloats, type IndependentLoop, type Reduction } from '../parallel/independence';
import { mayFail, stepsMayFail } from '../tree/mayFail';
import { isList } from '../tree/nativeType';
import type { Step } from '../tree/tree';
import { cppType } from './cppTypes';
import { identifier } from './identifiers';
import { writeValue } from './writeValue';
import { indent, type Writer } from './writer';

/** A loop over a range whose rounds may run at the same time, with its body in C++. */
export interface ParallelLoop {
  readonly loop: Extract<Extract<Step, { kind: 'for' }>['loop'], { kind: 'range' }>;
  readonly independence: IndependentLoop;
  readonly steps: readonly Step[];
  /** The same in C++. */
  readonly body: readonly string[];
}

/** Writes a loop as a function of a stretch of its range, which threads share out among themselves. */
export function writeParallel(writer: Writer, { loop, independence, steps, body }: ParallelLoop): readonly string[] {
  const number = `${String(++writer.count)}_`;
  const { own, reductions, hasLoops } = independence;
  const type = `std::tuple<${reductions.map((each) => cppType(each.type)).join(', ')}>`;
  const isReordered = addsFloats(independence);
  const counter = identifier(loop.target);
  const failing = mayFail(loop.start) || mayFail(loop.stop) ? ['if (failed) return {};'] : [];
  return ['{', ...indent([
    `const Int start_${number} = ${writeValue(writer, loop.start)};`,
    `const Int stop_${number} = ${writeValue(writer, loop.stop)};`,
    ...failing,
    ...reductions.filter(startsFromValue).map(({ name, type: kind }) => `const ${cppType(kind)} first_${identifier(name)}_ = ${identifier(name)};`),
    isReordered ? '// No round needs what another one does, but floats that are added up in another order have another sum: only shared out where that was asked for.'
      : '// No round needs what another one does, and the order in which they are put together does not matter.',
    `const auto rounds_${number} = [&](Int from_, Int to_, [[maybe_unused]] const std::atomic<bool>& is_over_) -> Result<${type}> {`,
    ...indent([
      '[[maybe_unused]] bool failed = false;',
      ...reductions.map((each) => `${cppType(each.type)} ${identifier(each.name)} = ${startOf(each, number)};`),
      ...own.map(({ name, type: kind }) => `[[maybe_unused]] ${cppType(kind)} ${identifier(name)}${isList(kind) ? '' : '{}'};`),
      `for (Int ${counter} = from_; ${counter} < to_; ++${counter}) {`,
      ...indent([...(stepsMayFail(steps) ? ['if (is_over_.load(std::memory_order_relaxed)) return {};'] : []), ...body]),
      '}',
      `return ${type}{${reductions.map(({ name }) => identifier(name)).join(', ')}};`,
    ]),
    '};',
    ...(isReordered ? ['bool is_first_ = true;'] : []),
    `for (const auto& part_ : python::split(start_${number}, stop_${number}, {${String(hasLoops)}, ${String(isReordered)}}, rounds_${number})) {`,
    ...indent(['if (part_.failed) return {};', ...reductions.flatMap(joined), ...(isReordered ? ['is_first_ = false;'] : [])]),
    '}',
  ]), '}'];
}

/** What a stretch begins with: the least and largest with what there is already, and so does the first that adds up floats. */
function startOf({ name, kind, type }: Reduction, number: string): string {
  const first = `first_${identifier(name)}_`;
  if (kind !== 'sum') return first;
  return type === 'int' ? '0' : `from_ == start_${number} ? ${first} : 0.0`;
}

function startsFromValue({ kind, type }: Reduction): boolean {
  return kind !== 'sum' || type === 'float';
}

function joined({ name, kind, type }: Reduction, index: number): readonly string[] {
  const [variable, part] = [identifier(name), `std::get<${String(index)}>(part_.value)`];
  if (kind !== 'sum') return [`${variable} = python::${kind === 'min' ? 'smaller' : 'larger'}<${cppType(type)}>(${variable}, ${part});`];
  if (type === 'float') return [`${variable} = is_first_ ? ${part} : ${variable} + ${part};`];
  return [`${variable} = python::add(${variable}, ${part}, failed);`, 'if (failed) return {};'];
}

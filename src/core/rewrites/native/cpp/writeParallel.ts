import type { IndependentLoop, Reduction } from '../parallel/independence';
import { mayFail } from '../tree/mayFail';
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
  readonly body: readonly string[];
}

/** Writes a loop as a function of a stretch of its range, which threads share out among themselves. */
export function writeParallel(writer: Writer, { loop, independence, body }: ParallelLoop): readonly string[] {
  const number = `${String(++writer.count)}_`;
  const { own, reductions, hasLoops } = independence;
  const type = `std::tuple<${reductions.map(() => 'Int').join(', ')}>`;
  const counter = identifier(loop.target);
  const failing = mayFail(loop.start) || mayFail(loop.stop) ? ['if (failed) return {};'] : [];
  return ['{', ...indent([
    `const Int start_${number} = ${writeValue(writer, loop.start)};`,
    `const Int stop_${number} = ${writeValue(writer, loop.stop)};`,
    ...failing,
    ...reductions.filter(({ kind }) => kind !== 'sum').map(({ name }) => `const Int first_${identifier(name)}_ = ${identifier(name)};`),
    '// No round needs what another one does; what they add up is an int, for which the order does not matter.',
    `const auto rounds_${number} = [&](Int from_, Int to_) -> Result<${type}> {`,
    ...indent([
      '[[maybe_unused]] bool failed = false;',
      ...reductions.map(({ name, kind }) => `Int ${identifier(name)} = ${kind === 'sum' ? '0' : `first_${identifier(name)}_`};`),
      ...own.map(({ name, type: kind }) => `[[maybe_unused]] ${cppType(kind)} ${identifier(name)}${isList(kind) ? '' : '{}'};`),
      `for (Int ${counter} = from_; ${counter} < to_; ++${counter}) {`,
      ...indent(body),
      '}',
      `return ${type}{${reductions.map(({ name }) => identifier(name)).join(', ')}};`,
    ]),
    '};',
    `for (const auto& part_ : python::split(start_${number}, stop_${number}, ${String(hasLoops)}, rounds_${number})) {`,
    ...indent(['if (part_.failed) return {};', ...reductions.flatMap(joined)]),
    '}',
  ]), '}'];
}

function joined({ name, kind }: Reduction, index: number): readonly string[] {
  const [variable, part] = [identifier(name), `std::get<${String(index)}>(part_.value)`];
  if (kind !== 'sum') return [`${variable} = python::${kind === 'min' ? 'smaller' : 'larger'}<Int>(${variable}, ${part});`];
  return [`${variable} = python::add(${variable}, ${part}, failed);`, 'if (failed) return {};'];
}

import { independenceOf } from '../parallel/independence';
import type { NativeFunction, NativeProgram, Step } from '../tree/tree';
import { isList } from '../tree/nativeType';
import { allValues, stepsIn, targetsOfLoop, targetsOfStep, valuesIn, valuesOfStep } from '../tree/walk';
import { cppType } from './cppTypes';
import { identifier } from './identifiers';
import { identifierOfOutside } from './writeValue';
import { writeSteps } from './writeSteps';
import { indent, type Writer } from './writer';

/** How a function is declared. */
export function signatureOf({ instance, parameters, outside, returns }: NativeFunction): string {
  const reference = (type: string) => (type.endsWith('[]') ? '&' : '');
  const given = [...parameters.map(({ name, type }) => `[[maybe_unused]] ${cppType(type)}${reference(type)} ${identifier(name)}`), ...outside.map((each) => `[[maybe_unused]] ${cppType(each.type)}${reference(each.type)} ${identifierOfOutside(each)}`)];
  return `inline Result<${cppType(returns)}> ${identifier(instance)}(${given.join(', ')})`;
}

/** Writes one function in C++. */
export function writeFunction(program: NativeProgram, native: NativeFunction): readonly string[] {
  const writer: Writer = { function: native, program, count: 0 };
  const own = ownOfLoops(native);
  const declared = native.variables.filter(({ name }) => !own.has(name)).flatMap(({ name, type, startsAsInt, startsAsPython, mayBeUnbound }) => [
    `[[maybe_unused]] ${cppType(type)} ${identifier(name)}${isList(type) ? '' : '{}'};`,
    ...(startsAsInt ? [`[[maybe_unused]] bool ${identifier(name)}_is_int_ = false;`] : []),
    ...(startsAsPython ? [`[[maybe_unused]] bool ${identifier(name)}_is_numpy_ = false;`] : []),
    ...(mayBeUnbound ? [`bool ${identifier(name)}_is_bound_ = false;`] : []),
  ]);
  const independent = new Map(native === program.entry ? native.body.flatMap((step) => {
    const independence = step.kind === 'for' ? independenceOf(program, native, step) : undefined;
    return independence ? [[step, independence] as const] : [];
  }) : []);
  const body = writeSteps(writer, native.body, { brokenFlag: undefined, own, independent });
  return [
    `${signatureOf(native)} {`,
    ...indent([
      ...(native.isRecursive ? ['const python::Depth depth_;', 'if (python::Depth::is_too_deep()) return {};'] : []),
      '[[maybe_unused]] bool failed = false;',
      ...declared,
      ...body,
      ...(endsByItself(native.body) ? ['return python::None{};'] : []),
    ]),
    '}',
  ];
}

function endsByItself(body: readonly Step[]): boolean {
  const last = body.at(-1);
  return last?.kind !== 'return' && last?.kind !== 'give-up';
}

/** Names that one loop sets and nothing else does, and that nothing outside of it reads: its counter can bear them. */
function ownOfLoops({ body, variables, parameters }: NativeFunction): ReadonlySet<string> {
  const own = new Set<string>();
  for (const { name, startsAsInt, mayBeUnbound } of variables) {
    const setters = [...stepsIn(body)].filter((step) => targetsOfStep(step).includes(name));
    const [loop] = setters;
    if (setters.length !== 1 || loop?.kind !== 'for' || loop.loop.kind !== 'range' || startsAsInt || mayBeUnbound || !targetsOfLoop(loop.loop).includes(name)) continue;
    const inside = [...allValues(loop.body)].filter((value) => value.kind === 'variable' && value.name === name).length;
    const everywhere = [...stepsIn(body)].flatMap(valuesOfStep).flatMap((value) => [...valuesIn(value)]).filter((value) => value.kind === 'variable' && value.name === name).length;
    if (inside === everywhere && !parameters.some((parameter) => parameter.name === name)) own.add(name);
  }
  return own;
}

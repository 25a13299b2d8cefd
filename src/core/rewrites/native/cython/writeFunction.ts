import { independenceOf, type IndependentLoop } from '../parallel/independence';
import { outsideName } from '../tree/outsideName';
import { partsOf, type NativeType } from '../tree/nativeType';
import type { NativeFunction, NativeProgram, Step } from '../tree/tree';
import { allValues, stepsIn, targetsOfStep } from '../tree/walk';
import { errorValue } from './checkedFunctions';
import { cythonType } from './cythonTypes';
import { kernelName, pythonIdentifier } from './pythonNames';
import { indent, writeSteps } from './writeSteps';
import { lengthName, temporary, writeValue, type CythonWriter } from './writeValue';

/** A function in Cython, with those that its threads run. */
export interface WrittenFunction {
  readonly texts: readonly string[];
  /** How many numbers each thread leaves for what the rounds of a loop add up; 0 where nothing is shared out. */
  readonly parts: number;
}

type Given = readonly { readonly name: string; readonly type: string }[];
type SharedLoop = Extract<Step, { kind: 'for' }> & { readonly loop: Extract<Extract<Step, { kind: 'for' }>['loop'], { kind: 'range' }> };

/** Writes one function for Cython's pure-Python mode. */
export function writeFunction(program: NativeProgram, native: NativeFunction, used: Set<string>): WrittenFunction {
  const outsideOf = (instance: string) => program.functions.find((each) => each.instance === instance)?.outside.map(outsideName) ?? [];
  const writer: CythonWriter = { used, outsideOf, measured: new Set(), temporaries: new Set() };
  const shared = native === program.entry ? sharedLoop(program, native) : undefined;
  const rounds = shared && writeRounds(native, shared, { ...writer, measured: new Set(), temporaries: new Set() });
  const body = writeSteps(writer, native.body, (step) => (shared && rounds && step === shared.step ? writeShared(writer, shared, rounds) : undefined));
  const given = parametersOf(native);
  const declared = native.variables.map(declaration);
  const text = functionText({ name: kernelName(native.instance), given: [...given, ...(rounds ? ofThreads : [])], returns: cythonType(native.returns), isTuple: partsOf(native.returns).length > 0 }, [
    ...declared, ...written(writer), ...body, ...(native.returns === 'none' ? ['return 0'] : []),
  ]);
  return { texts: [...(rounds ? [rounds.text] : []), text], parts: shared ? Math.max(1, shared.independence.reductions.length) : 0 };
}

/** The parameters of the kernel: the function's own, and what it reads beside them. */
function parametersOf({ parameters, outside }: NativeFunction): Given {
  return [...parameters.map(({ name, type }) => ({ name: pythonIdentifier(name), type: cythonType(type) })), ...outside.map((each) => ({ name: outsideName(each), type: cythonType(each.type) }))];
}

interface Head {
  readonly name: string;
  readonly given: Given;
  readonly returns: string;
  /** Of several numbers none can stand for an error. */
  readonly isTuple: boolean;
}

function functionText({ name, given, returns, isTuple }: Head, body: readonly string[]): string {
  return [
    '@cython.cfunc',
    '@cython.nogil',
    ...(isTuple ? [`@cython.returns(${returns})`, '@cython.exceptval(check=True)'] : [`@cython.exceptval(${errorValue(returns)}, check=True)`]),
    `def ${name}(${given.map((each) => `${each.name}: ${each.type}`).join(', ')})${isTuple ? '' : ` -> ${returns}`}:`,
    ...indent(body.length > 0 ? body : ['pass']),
  ].join('\n');
}

function declaration({ name, type }: { readonly name: string; readonly type: NativeType }): string {
  return `${pythonIdentifier(name)}: ${cythonType(type)}`;
}

/** What the translation itself keeps: the lengths of lists, and what it counts with. */
function written({ measured, temporaries }: CythonWriter): readonly string[] {
  return [...[...temporaries].map((name) => `${name}: cython.longlong`), ...[...measured].map((list) => `${lengthName(list)}: cython.longlong = len(${list})`)];
}

interface Shared {
  readonly step: SharedLoop;
  readonly independence: IndependentLoop;
}

/** The first loop of the function whose rounds may run at the same time. */
function sharedLoop(program: NativeProgram, native: NativeFunction): Shared | undefined {
  for (const step of native.body) {
    const independence = step.kind === 'for' ? independenceOf(program, native, step) : undefined;
    if (independence && isOverRange(step) && independence.reductions.every(({ type }) => type === 'int')) return { step, independence };
  }
  return undefined;
}

function isOverRange(step: Step): step is SharedLoop {
  return step.kind === 'for' && step.loop.kind === 'range';
}

interface Rounds {
  readonly name: string;
  readonly text: string;
  /** What it is given beyond its stretch. */
  readonly captured: readonly string[];
}

const ofThreads: Given = [{ name: 'parts', type: 'cython.longlong[::1]' }, { name: 'threads', type: 'cython.longlong' }];

/** The function that a thread runs for its stretch of a range. */
function writeRounds(native: NativeFunction, { step, independence: { reductions } }: Shared, writer: CythonWriter): Rounds {
  const body = writeSteps(writer, step.body, () => undefined);
  const inside = new Set([step.loop.target, ...[...stepsIn(step.body)].flatMap(targetsOfStep)].map(pythonIdentifier));
  const read = namesReadIn(step.body, writer);
  const isReduced = (name: string) => reductions.some((each) => pythonIdentifier(each.name) === name);
  const known = [...parametersOf(native), ...native.variables.map((each) => ({ name: pythonIdentifier(each.name), type: cythonType(each.type) }))];
  const captured = known.filter(({ name }) => !isReduced(name) && read.has(name) && !inside.has(name));
  const own = known.filter(({ name }) => inside.has(name) && !isReduced(name));
  const name = kernelName(`${native.instance}_rounds`);
  const lines = [
    ...own.map((each) => `${each.name}: ${each.type}`),
    ...reductions.map((each, index) => `${pythonIdentifier(each.name)}: cython.longlong = parts[${place('part', index, reductions.length)}]`),
    ...written(writer),
    `for ${pythonIdentifier(step.loop.target)} in range(first_, last_):`,
    ...indent(body.length > 0 ? body : ['pass']),
    ...reductions.map((each, index) => `parts[${place('part', index, reductions.length)}] = ${pythonIdentifier(each.name)}`),
    'return 0',
  ];
  const given = [...captured, ...['first_', 'last_'].map((each) => ({ name: each, type: 'cython.longlong' }))];
  const all: Given = [...given, { name: 'parts', type: 'cython.longlong[::1]' }, { name: 'part', type: 'cython.longlong' }];
  return { name, captured: captured.map((each) => each.name), text: functionText({ name, given: all, returns: 'cython.longlong', isTuple: false }, lines) };
}

/** What statements read, themselves or in what they call. */
function namesReadIn(steps: readonly Step[], { outsideOf }: CythonWriter): ReadonlySet<string> {
  return new Set([...allValues(steps)].flatMap((value) => (value.kind === 'variable' ? [pythonIdentifier(value.name)] : value.kind === 'outside' ? [outsideName(value)] : value.kind === 'local' ? outsideOf(value.instance) : [])));
}

function place(part: string, index: number, count: number): string {
  return count === 1 ? part : `${part} * ${String(count)} + ${String(index)}`;
}

/** The loop with its stretches shared out, and what they leave put together. */
function writeShared(writer: CythonWriter, { step: { loop }, independence: { reductions, hasLoops } }: Shared, { name, captured }: Rounds): readonly string[] {
  for (const each of ['python_stretches', 'python_blocks', 'python_edge', 'python_add']) writer.used.add(each);
  const [start, stop, count, blocks, part] = [temporary(writer, 'start'), temporary(writer, 'stop'), temporary(writer, 'count'), temporary(writer, 'blocks'), temporary(writer, 'part')];
  const edge = (index: string) => `python_edge(${start}, ${stop}, ${index}, ${blocks})`;
  const left = (index: number) => `parts[${place(part, index, reductions.length)}]`;
  return [
    '# No round needs what another one does; what they add up is an int, for which the order does not matter.',
    `${start} = ${writeValue(writer, loop.start)}`,
    `${stop} = ${writeValue(writer, loop.stop)}`,
    `${count} = python_stretches(${start}, ${stop}, ${hasLoops ? '2' : '20000'}, threads)`,
    `${blocks} = python_blocks(${start}, ${stop}, ${count})`,
    ...(reductions.length === 0 ? [] : [
      `for ${part} in range(${count}):`,
      ...indent(reductions.map((each, index) => `${left(index)} = ${each.kind === 'sum' ? '0' : pythonIdentifier(each.name)}`)),
    ]),
    `for ${part} in prange(${blocks}, num_threads=${count}, schedule="static"):`,
    ...indent([`${name}(${[...captured, edge(part), edge(`${part} + 1`), 'parts', 'threadid()'].join(', ')})`]),
    ...(reductions.length === 0 ? [] : [
      `for ${part} in range(${count}):`,
      ...indent(reductions.map((each, index) => {
        const variable = pythonIdentifier(each.name);
        return `${variable} = ${each.kind === 'sum' ? 'python_add' : each.kind}(${variable}, ${left(index)})`;
      })),
    ]),
  ];
}

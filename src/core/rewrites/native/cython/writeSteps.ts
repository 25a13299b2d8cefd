import type { Loop, Step } from '../tree/tree';
import { pythonIdentifier } from './pythonNames';
import { lengthOf, temporary, writeValue, type CythonWriter } from './writeValue';

/** Writes one statement in another way than usual; `undefined` for those that it leaves. */
export type WriteOtherwise = (step: Step) => readonly string[] | undefined;

/** Puts lines one step further in. */
export function indent(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split('\n')).map((line) => (line === '' ? '' : `    ${line}`));
}

/** Writes statements for Cython's pure-Python mode. */
export function writeSteps(writer: CythonWriter, steps: readonly Step[], otherwise: WriteOtherwise): readonly string[] {
  return steps.flatMap((step) => otherwise(step) ?? writeStep(writer, step, otherwise));
}

function block(writer: CythonWriter, steps: readonly Step[], otherwise: WriteOtherwise): readonly string[] {
  const lines = writeSteps(writer, steps, otherwise);
  return indent(lines.length > 0 ? lines : ['pass']);
}

function writeStep(writer: CythonWriter, step: Step, otherwise: WriteOtherwise): readonly string[] {
  switch (step.kind) {
    case 'assign':
      return [`${pythonIdentifier(step.name)} = ${writeValue(writer, step.value)}`];
    case 'unpack':
      return [`${step.names.map(pythonIdentifier).join(', ')} = ${writeValue(writer, step.value)}`];
    case 'store':
      return [`${writeValue(writer, step.list)}[${writeValue(writer, step.index)}] = ${writeValue(writer, step.value)}`];
    case 'evaluate':
      return [writeValue(writer, step.value)];
    case 'for': {
      const { before, head, first } = writeLoopHead(writer, step.loop);
      const body = writeSteps(writer, step.body, otherwise);
      const inside = [...first, ...body];
      return [...before, head, ...indent(inside.length > 0 ? inside : ['pass']), ...writeElse(writer, step.orElse, otherwise)];
    }
    case 'while':
      return [`while ${writeValue(writer, step.condition)}:`, ...block(writer, step.body, otherwise), ...writeElse(writer, step.orElse, otherwise)];
    case 'if':
      return step.branches.flatMap(({ condition, body }, index) => {
        const head = condition === undefined ? 'else:' : `${index === 0 ? 'if' : 'elif'} ${writeValue(writer, condition)}:`;
        return [head, ...block(writer, body, otherwise)];
      });
    case 'return':
      return [`return ${step.value ? writeValue(writer, step.value) : '0'}`];
    case 'give-up':
      // The caller leaves the whole call to Python, which raises what it will.
      return ['raise ValueError'];
    case 'break':
    case 'continue':
      return [step.kind];
    case 'store-cell':
      throw new Error('A cell was set that should have been refused.');
    case 'append':
      throw new Error(`An append to ${step.list} was written that should have been refused.`);
  }
}

function writeElse(writer: CythonWriter, orElse: readonly Step[], otherwise: WriteOtherwise): readonly string[] {
  return orElse.length > 0 ? ['else:', ...block(writer, orElse, otherwise)] : [];
}

interface LoopHead {
  readonly before: readonly string[];
  readonly head: string;
  readonly first: readonly string[];
}

function writeLoopHead(writer: CythonWriter, loop: Loop): LoopHead {
  if (loop.kind === 'range') return writeRangeHead(writer, loop);
  const at = temporary(writer, 'at');
  const lengths = loop.items.map(({ list }) => lengthOf(writer, list));
  const [only = ''] = lengths;
  return {
    before: [],
    head: `for ${at} in range(${lengths.length > 1 ? `min(${lengths.join(', ')})` : only}):`,
    first: [
      ...(loop.index === undefined ? [] : [`${pythonIdentifier(loop.index)} = ${at}`]),
      ...loop.items.map(({ target, list }) => `${pythonIdentifier(target)} = ${writeValue(writer, list)}[${at}]`),
    ],
  };
}

function writeRangeHead(writer: CythonWriter, { target, start, stop, step }: Extract<Loop, { kind: 'range' }>): LoopHead {
  const [first, last, stride] = [start, stop, step].map((value) => writeValue(writer, value));
  const isPlain = step.kind === 'int' && step.value === 1n;
  const isFromZero = isPlain && start.kind === 'int' && start.value === 0n;
  const isStrided = step.kind === 'int' && (step.value > 1n || step.value < -1n) && stop.kind !== 'int';
  if (isStrided) writer.used.add('python_room_for');
  return {
    // Cython counts on until it is past the end, which there must be a number for.
    before: isStrided ? [`python_room_for(${last ?? ''}, ${stride ?? ''})`] : [],
    head: `for ${pythonIdentifier(target)} in range(${isFromZero ? last ?? '' : isPlain ? `${first ?? ''}, ${last ?? ''}` : `${first ?? ''}, ${last ?? ''}, ${stride ?? ''}`}):`,
    first: [],
  };
}

import { mayFail } from '../tree/mayFail';
import { dtypeOf, elementOf, isArray, isList } from '../tree/nativeType';
import type { Loop, Value } from '../tree/tree';
import { cppType } from './cppTypes';
import { identifier } from './identifiers';
import type { Writer, WriteValue } from './writer';

/** A loop in C++, up to where its body begins. */
export interface LoopText {
  /** What is worked out once, before it. */
  readonly before: readonly string[];
  /** `for (…) {`. */
  readonly head: string;
  /** What its names are on each round. */
  readonly first: readonly string[];
}

/** How a loop is written. */
export interface LoopManner {
  readonly write: WriteValue;
  /** Leaves when something failed. */
  readonly leave: string;
  /** Gives a name its value for the round. */
  readonly give: (name: string, type: string, text: string) => string;
  /** Whether the counter may bear the name itself: nothing else sets it, nor reads it outside. */
  readonly isOwn: (name: string) => boolean;
}

/** Writes the head of a loop. */
export function writeLoop(writer: Writer, loop: Loop, manner: LoopManner): LoopText {
  const number = `${String(++writer.count)}_`;
  return loop.kind === 'range' ? writeRange(writer, { loop, number }, manner) : writeItems(writer, { loop, number }, manner);
}

interface Numbered<T> {
  readonly loop: T;
  readonly number: string;
}

function writeRange(writer: Writer, { loop, number }: Numbered<Extract<Loop, { kind: 'range' }>>, { write, leave, give, isOwn }: LoopManner): LoopText {
  const { start, stop, step, target } = loop;
  const before: string[] = [];
  const keep = (name: string, value: Value): string => {
    if (value.kind === 'int') return write(writer, value);
    before.push(`const Int ${name}_${number} = ${write(writer, value)};`);
    return `${name}_${number}`;
  };
  const first = keep('start', start);
  const last = keep('stop', stop);
  const stride = keep('step', step);
  const failing = [start, stop, step].some(mayFail) ? [leave] : [];
  if (step.kind === 'int' && (step.value === 1n || step.value === -1n)) {
    const isUp = step.value === 1n;
    const counter = isOwn(target) ? identifier(target) : `at_${number}`;
    return {
      before: [...before, ...failing],
      head: `for (Int ${counter} = ${first}; ${counter} ${isUp ? '<' : '>'} ${last}; ${isUp ? '++' : '--'}${counter}) {`,
      first: isOwn(target) ? [] : [give(target, 'Int', counter)],
    };
  }
  const value = `python::at_round(${first}, ${stride}, round_${number})`;
  return {
    before: [...before, ...failing, `const Int rounds_${number} = python::rounds(${first}, ${last}, ${stride}, failed);`, leave],
    head: `for (Int round_${number} = 0; round_${number} < rounds_${number}; ++round_${number}) {`,
    first: [isOwn(target) ? `[[maybe_unused]] const Int ${identifier(target)} = ${value};` : give(target, 'Int', value)],
  };
}

function writeItems(writer: Writer, { loop, number }: Numbered<Extract<Loop, { kind: 'items' }>>, { write, give }: LoopManner): LoopText {
  const at = `at_${number}`;
  const lists = loop.items.map(({ list, target }) => ({ target, text: write(writer, list), type: isList(list.type) ? cppType(elementOf(list.type)) : isArray(list.type) ? cppType(dtypeOf(list.type)) : 'Int', isArray: isArray(list.type) }));
  // A list may grow or be changed while it is gone through, in Python as here.
  const condition = lists.map((list) => `${at} < ${list.text}.${list.isArray ? 'size' : 'items.size'}()`).join(' && ');
  return {
    before: [],
    head: `for (std::size_t ${at} = 0; ${condition}; ++${at}) {`,
    first: [
      ...(loop.index === undefined ? [] : [give(loop.index, 'Int', `static_cast<Int>(${at})`)]),
      ...lists.map((list) => give(list.target, list.type, list.isArray ? `${list.text}.at(${at})` : `static_cast<${list.type}>(${list.text}.items[${at}])`)),
    ],
  };
}

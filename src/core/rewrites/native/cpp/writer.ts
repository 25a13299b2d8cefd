import type { NativeFunction, NativeProgram, Value } from '../tree/tree';

/** What is needed while one function is written. */
export interface Writer {
  readonly function: NativeFunction;
  /** Its program, to know what the functions that it calls read. */
  readonly program: NativeProgram;
  /** Gives each loop names of its own. */
  count: number;
}

/** How a value is written; handed on to those whose values hold loops. */
export type WriteValue = (writer: Writer, value: Value) => string;

/** Puts lines one step further in. */
export function indent(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split('\n')).map((line) => (line === '' ? '' : `  ${line}`));
}

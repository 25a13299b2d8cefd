/** The CPython that the code is judged for: 3.`minor`, with or without a GIL. */
export interface Interpreter {
  readonly minor: number;
  readonly isFreeThreaded: boolean;
}

/** What is assumed when neither the user nor the project says which Python runs the code. */
export const defaultInterpreter: Interpreter = { minor: 13, isFreeThreaded: false };

/** The minor versions that Gilsight knows, the oldest first. */
export const knownMinors: readonly number[] = [8, 9, 10, 11, 12, 13, 14, 15];

/** Which CPython a file is judged for, and who said so. */
export interface InterpreterChoice {
  readonly interpreter: Interpreter;
  /** Told beside the version: "`requires-python` in pyproject.toml", "the default". */
  readonly reason: string;
}

/** The interpreter that is selected in the editor for the files below a folder. */
export interface SelectedInterpreter {
  /** Empty for files that lie in none. */
  readonly folder: string;
  readonly interpreter: Interpreter;
}

/** PEP 703 came with 3.13; no older version can do without its GIL. */
const firstFreeThreadedMinor = 13;

/** `concurrent.futures.InterpreterPoolExecutor` came with 3.14. */
const firstInterpreterPoolMinor = 14;

/** Whether its library has pools whose workers are sub-interpreters. */
export function hasInterpreterPools({ minor }: Interpreter): boolean {
  return minor >= firstInterpreterPoolMinor;
}

/** CPython 3.`minor`; `undefined` when there is no such build, or Gilsight does not know it. */
export function interpreterOf(minor: number, isFreeThreaded: boolean): Interpreter | undefined {
  if (isFreeThreaded && minor < firstFreeThreadedMinor) return undefined;
  return knownMinors.includes(minor) ? { minor, isFreeThreaded } : undefined;
}

/** Whether both are the same version and build. */
export function isSameInterpreter(a: Interpreter | undefined, b: Interpreter | undefined): boolean {
  return a?.minor === b?.minor && a?.isFreeThreaded === b?.isFreeThreaded;
}

/** The version as Python writes it, with a `t` for a free-threaded build: "3.13", "3.14t". */
export function formatInterpreter(interpreter: Interpreter): string {
  return `3.${String(interpreter.minor)}${interpreter.isFreeThreaded ? 't' : ''}`;
}

/**
 * Reads "3.8" to "3.15", from 3.13 on with an optional `t`.
 *
 * @returns `undefined` when the text is not such a version.
 */
export function parseInterpreter(text: string): Interpreter | undefined {
  const match = /^3\.(\d{1,2})(t?)$/.exec(text.trim());
  return match ? interpreterOf(Number(match[1]), match[2] === 't') : undefined;
}

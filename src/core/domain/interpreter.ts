/** The CPython that the code is judged for: 3.`minor`, with or without a GIL. */
export interface Interpreter {
  readonly minor: number;
  readonly isFreeThreaded: boolean;
}

/** What is assumed when neither the user nor the project says which Python runs the code. */
export const defaultInterpreter: Interpreter = { minor: 13, isFreeThreaded: false };

/** The version as Python writes it, with a `t` for a free-threaded build: "3.13", "3.14t". */
export function formatInterpreter(interpreter: Interpreter): string {
  return `3.${String(interpreter.minor)}${interpreter.isFreeThreaded ? 't' : ''}`;
}

/**
 * Reads "3.8" to "3.15", with an optional `t`.
 *
 * @returns `undefined` when the text is not such a version.
 */
export function parseInterpreter(text: string): Interpreter | undefined {
  const match = /^3\.(\d{1,2})(t?)$/.exec(text.trim());
  if (!match) return undefined;
  const minor = Number(match[1]);
  return minor >= 8 && minor <= 15 ? { minor, isFreeThreaded: match[2] === 't' } : undefined;
}

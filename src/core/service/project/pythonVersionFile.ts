import { interpreterOf, type Interpreter } from '../../domain/interpreter';
import { interpreterOfRange } from './pythonRange';

/** A CPython as pyenv, uv, asdf or Hatch call it: `3.12.4`, `3.13t`, `3.14t-dev`, `cpython-3.13.0+freethreaded-linux-x86_64-gnu`. */
const version = /^(?:c?python[-@]?)?3\.(\d{1,2})(?:\.\d+)?(?:(?:a|b|rc)\d+)?(t|\+freethreaded)?(?:$|[-+\s])/i;

/**
 * The Python that a `.python-version` names. Of several lines the first that names a CPython counts,
 * as for pyenv's `python`; names of environments, `system` and other implementations say nothing.
 */
export function readPythonVersionFile(text: string): Interpreter | undefined {
  for (const line of text.split(/\r\n|\r|\n/)) {
    const name = line.replace(/#.*/, '').trim();
    const match = version.exec(name);
    const found = match ? interpreterOf(Number(match[1]), match[2] !== undefined) : /^[<>=!~^]/.test(name) ? interpreterOfRange(name) : undefined;
    if (found) return found;
  }
  return undefined;
}

// The Pythons of this machine that measurements are taken on.
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { capture } from '../commands.mjs';

/**
 * @typedef {object} Python
 * @property {string} program
 * @property {string} version - "3.13.0".
 * @property {number} minor
 */

/**
 * CPython 3.8 and later with a GIL, one of each minor version.
 *
 * @param {readonly string[]} programs - Which to take; without any, those of pyenv and the first on the path.
 * @returns {Promise<readonly Python[]>} The oldest first.
 */
export async function findPythons(programs) {
  const found = await Promise.all((programs.length > 0 ? programs : await candidates()).map(describe));
  /** @type {Map<number, Python>} */
  const byMinor = new Map();
  for (const python of found) if (python && !byMinor.has(python.minor)) byMinor.set(python.minor, python);
  return [...byMinor.values()].sort((a, b) => a.minor - b.minor);
}

async function candidates() {
  const folder = join(homedir(), '.pyenv', 'versions');
  const versions = await readdir(folder).catch(() => []);
  return [...versions.sort().map((version) => join(folder, version, 'bin', 'python')), 'python3'];
}

/**
 * @param {string} program
 * @returns {Promise<Python | undefined>}
 */
async function describe(program) {
  const { status, output } = await capture(program, ['-c', 'import platform, sys; print(platform.python_implementation(), platform.python_version(), getattr(sys, "_is_gil_enabled", lambda: True)())']);
  const [, version, minor] = /^CPython (3\.(\d+)\.\S+) True/.exec(output) ?? [];
  return status === 0 && version !== undefined && Number(minor) >= 8 ? { program, version, minor: Number(minor) } : undefined;
}

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A Python that programs run on. */
export interface Python {
  /** "3.11". */
  readonly version: string;
  readonly executable: string;
}

/** Versions before this one are not supported. */
const oldestMinor = 8;

/** The `python3` of the machine. */
export function defaultPython(): Python {
  const python = describe('python3');
  if (!python) throw new Error('The rewritten programs need a python3 of version 3.8 or later on the PATH.');
  return python;
}

/** Every Python that can be found, oldest first, one for each version. */
export function allPythons(): readonly Python[] {
  const root = join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions');
  const installed = existsSync(root) ? readdirSync(root).map((name) => join(root, name, 'bin', 'python3')) : [];
  const named = Array.from({ length: 12 }, (_, index) => `python3.${String(oldestMinor + index)}`);
  const found = new Map<string, Python>();
  for (const executable of ['python3', ...installed, ...named]) {
    const python = describe(executable);
    if (python && !found.has(python.version)) found.set(python.version, python);
  }
  return [...found.values()].sort((a, b) => minorOf(a) - minorOf(b));
}

function describe(executable: string): Python | undefined {
  const asked = spawnSync(executable, ['-c', 'import sys; print("%d.%d %s" % (*sys.version_info[:2], sys.executable))'], { encoding: 'utf8', timeout: 10_000 });
  const [version, path] = asked.status === 0 ? asked.stdout.trim().split(' ') : [];
  if (version === undefined || path === undefined) return undefined;
  const python = { version, executable: path };
  return version.startsWith('3.') && minorOf(python) >= oldestMinor ? python : undefined;
}

const importable = new Map<string, boolean>();

/** Whether a Python has what a program needs: packages, `Python 3.9` for that version and all later ones, or `command mpiexec`. */
export function has(python: Python, needs: readonly string[]): boolean {
  const versions = needs.flatMap((need) => /^Python 3\.(\d+)$/.exec(need)?.[1] ?? []);
  const commands = needs.flatMap((need) => /^command (\S+)$/.exec(need)?.[1] ?? []);
  const packages = needs.filter((need) => !/^(Python|command) /.test(need));
  return commands.every((command) => spawnSync(command, ['--version'], { timeout: 10_000 }).status === 0) && versions.every((minor) => minorOf(python) >= Number(minor)) && (packages.length === 0 || canImport(python, packages));
}

function canImport({ executable }: Python, packages: readonly string[]): boolean {
  const key = `${executable} ${packages.join()}`;
  const known = importable.get(key) ?? spawnSync(executable, ['-c', `import ${packages.join(', ')}`], { timeout: 60_000 }).status === 0;
  importable.set(key, known);
  return known;
}

function minorOf({ version }: Python): number {
  return Number(version.split('.')[1]);
}

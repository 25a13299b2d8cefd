import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A Python that programs run on. */
export interface Python {
  /** "3.11", or "3.13t" for a free-threaded build. */
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

/** Every Python that can be found, oldest first: what has libraries may have the same version as another. */
export function allPythons(): readonly Python[] {
  const root = join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions');
  const installed = existsSync(root) ? readdirSync(root).map((name) => join(root, name, 'bin', 'python3')) : [];
  const byName = Array.from({ length: 12 }, (_, index) => `python3.${String(oldestMinor + index)}`);
  const freeThreaded = byName.map((name) => `${name}t`);
  const found = new Map<string, Python>();
  for (const executable of ['python3', ...installed, ...byName, ...freeThreaded, ...namedExecutables()]) {
    const python = describe(executable);
    if (python && !found.has(python.executable)) found.set(python.executable, python);
  }
  return [...found.values()].sort((a, b) => minorOf(a) - minorOf(b) || Number(isFreeThreaded(a)) - Number(isFreeThreaded(b)));
}

/** The Pythons that the environment names. */
export function namedPythons(): readonly Python[] {
  return namedExecutables().flatMap((executable) => describe(executable) ?? []);
}

/** One Python for each version, of those that have what a program needs. */
export function fit(pythons: readonly Python[], needs: readonly string[]): readonly Python[] {
  const usable = pythons.filter((python) => has(python, needs));
  return usable.filter((python, index) => usable.findIndex(({ version }) => version === python.version) === index);
}

/** `GILSIGHT_PYTHONS` lists more of them, as PATH lists folders: those of virtual environments, which nothing else tells of. */
function namedExecutables(): readonly string[] {
  return (process.env['GILSIGHT_PYTHONS'] ?? '').split(delimiter).filter((executable) => executable !== '');
}

function describe(executable: string): Python | undefined {
  const asked = spawnSync(executable, ['-c', 'import sys, sysconfig; print("%d.%d%s %s" % (*sys.version_info[:2], "t" if sysconfig.get_config_var("Py_GIL_DISABLED") else "", sys.executable))'], { encoding: 'utf8', timeout: 10_000 });
  const [version, path] = asked.status === 0 ? asked.stdout.trim().split(' ') : [];
  if (version === undefined || path === undefined) return undefined;
  const python = { version, executable: path };
  return version.startsWith('3.') && minorOf(python) >= oldestMinor ? python : undefined;
}

const importable = new Map<string, boolean>();

/** Whether a Python has what a program needs: packages, `Python 3.9` for that version and all later ones, or `command mpiexec`. */
function has(python: Python, needs: readonly string[]): boolean {
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
  return Number.parseInt(version.split('.')[1] ?? '', 10);
}

function isFreeThreaded({ version }: Python): boolean {
  return version.endsWith('t');
}

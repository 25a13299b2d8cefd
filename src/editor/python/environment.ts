import { interpreterOf, type Interpreter } from '../../core/domain/interpreter';

/**
 * The CPython behind an environment that the Python extension describes.
 *
 * @param environment - What its API resolves an environment to. It comes from another extension, in
 * whatever version is installed, so nothing about it is taken for granted.
 * @returns `undefined` when it is none that Gilsight knows, such as a PyPy.
 */
export function interpreterOfEnvironment(environment: unknown): Interpreter | undefined {
  const version = field(environment, 'version');
  if (field(version, 'major') !== 3) return undefined;
  const minor = field(version, 'minor');
  const said = textOf(field(version, 'sysVersion'));
  const executable = textOf(field(field(field(environment, 'executable'), 'uri'), 'path'));
  if (typeof minor !== 'number' || /pypy|graalpy/i.test(`${said} ${executable}`)) return undefined;
  // As `sys.version` says it, or as the file is called: "3.14.0 free-threading build", "python3.14t".
  return interpreterOf(minor, /free-threading build/i.test(said) || /python3\.\d+t(?:\.exe)?$/i.test(executable));
}

/** The path of an environment's Python; `undefined` when it does not say, or is none of a file system. */
export function executableOfEnvironment(environment: unknown): string | undefined {
  const uri = field(field(environment, 'executable'), 'uri');
  const path = field(uri, 'fsPath');
  return typeof path === 'string' && path !== '' ? path : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

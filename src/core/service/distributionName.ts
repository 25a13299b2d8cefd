import type { FolderNames } from './folderNames';
import { readText, type Reading } from './reading';

/** Where a distribution says its name, and how: of several the first that does. */
const places: readonly { readonly file: string; readonly name: RegExp }[] = [
  { file: 'pyproject.toml', name: /^\[(?:project|tool\.poetry)\][^\n]*\n(?:(?!\[)[^\n]*\n)*?name\s*=\s*["']([^"'\n]+)["']/m },
  { file: 'setup.cfg', name: /^\[metadata\][^\n]*\n(?:(?!\[)[^\n]*\n)*?name\s*=[ \t]*(\S+)/m },
  { file: 'setup.py', name: /^[^#\n]*\bname\s*=\s*["']([^"'\n]+)["']/m },
];

/**
 * The name under which a folder is imported that is a package itself and says so beside its modules:
 * with an `__init__.py` and, as `setup.py` has it, `package_dir={"weather": "."}`. A checkout of it may be called anything.
 */
export function* distributionName(names: FolderNames, folder: string): Reading<string | undefined> {
  const here = yield* names.in(folder);
  if (!here.has('__init__.py')) return undefined;
  for (const { file, name } of places) {
    const text = here.has(file) ? yield* readText(`${folder}/${file}`) : undefined;
    const [, stated] = (typeof text === 'string' && name.exec(text.replace(/\r\n?/g, '\n'))) || [];
    if (stated !== undefined) return stated.toLowerCase().replace(/[-.]/g, '_');
  }
  return undefined;
}

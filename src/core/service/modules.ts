import { parentOf } from './paths';
import { distributionName } from './distributionName';
import { packagesBelow } from './distributions';
import type { FolderNames } from './folderNames';
import type { Reading } from './reading';
import { projectFolder } from './words/projectFolder';

/** Finds the file behind an import, as Python would with the usual ways of laying out a project. */
export interface ModuleFinder {
  /**
   * @param added - Folders that the importing file adds to `sys.path`.
   * @returns The path, or `undefined` when the module is not in the project.
   */
  find(fromPath: string, module: string, level: number, added?: AddedPaths): Reading<string | undefined>;
  /** The module below a folder. */
  findIn(folder: string, module: string): Reading<string | undefined>;
  /** Forgets what it saw of the disk. */
  forget(): void;
}

/** Folders that a file has its imports looked for in, before all others and after them. */
export interface AddedPaths {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

const nothingAdded: AddedPaths = { first: [], last: [] };

/** More parent folders are not searched for the root of an import. */
const maximumRoots = 10;

/** A finder that looks at each folder once. */
export function createModuleFinder(names: FolderNames): ModuleFinder {
  const roots = new Map<string, readonly string[]>();
  const repositories = new Map<string, string>();
  const distributions = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const ownNames = new Map<string, string | undefined>();

  return {
    *find(fromPath, module, level, added = nothingAdded) {
      const parts = module === '' ? [] : module.split('.');
      const folder = parentOf(fromPath);
      if (level > 0) return yield* findBelow(ancestor(folder, level - 1), parts);
      return (yield* findIn([...added.first, ...yield* rootsOf(folder), ...added.last], parts)) ?? (yield* findInRepository(folder, parts)) ?? (yield* findBelowOwnName(folder, parts));
    },
    findIn: (folder, module) => findBelow(folder, module.split('.')),
    forget() {
      roots.clear();
      repositories.clear();
      distributions.clear();
      ownNames.clear();
    },
  };

  function* findIn(folders: readonly string[], parts: readonly string[]): Reading<string | undefined> {
    for (const folder of folders) {
      const found = yield* findBelow(folder, parts);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** A package of another distribution in the same repository, unless several have one of the name. */
  function* findInRepository(folder: string, parts: readonly string[]): Reading<string | undefined> {
    const [first] = parts;
    if (first === undefined) return undefined;
    const root = yield* remember(repositories, folder, () => repositoryOf(folder));
    const packages = yield* remember(distributions, root, () => packagesBelow(names, root));
    const found: string[] = [];
    for (const holder of packages.get(first) ?? []) {
      const path = yield* findBelow(holder, parts);
      if (path !== undefined) found.push(path);
    }
    return found.length === 1 ? found[0] : undefined;
  }

  /** A module of a repository that is a package itself, by the name that it gives itself. */
  function* findBelowOwnName(folder: string, [first, ...rest]: readonly string[]): Reading<string | undefined> {
    const root = yield* remember(repositories, folder, () => repositoryOf(folder));
    const name = yield* remember(ownNames, root, () => distributionName(names, root));
    return first !== undefined && first.toLowerCase() === name ? yield* findBelow(root, rest) : undefined;
  }

  /** The repository of a folder; of what came without one, as an archive, the project. */
  function* repositoryOf(folder: string): Reading<string> {
    for (let above = folder, count = 0; above !== '' && count < maximumRoots; above = parentOf(above), count++) {
      if ((yield* names.in(above)).has('.git/')) return above;
    }
    return yield* projectFolder(folder, names);
  }

  /** `a.b` below a folder: a/b.py or a/b/__init__.py; of an empty name the folder's own `__init__.py`. */
  function* findBelow(folder: string, parts: readonly string[]): Reading<string | undefined> {
    const [first, ...rest] = parts;
    const here = yield* names.in(folder);
    if (first === undefined) return here.has('__init__.py') ? join(folder, '__init__.py') : undefined;
    if (here.has(`${first}/`)) {
      const inside = yield* findBelow(join(folder, first), rest);
      if (inside !== undefined) return inside;
    }
    return rest.length === 0 && here.has(`${first}.py`) ? join(folder, `${first}.py`) : undefined;
  }

  /**
   * Where absolute imports of a file's folder may start: the folder above its outermost package
   * first, which is what Python does for an installed package; then the folder itself, as for a
   * script; then each folder above and its `src`, as for a project run from its root. Folders within
   * the package are among them: many a root, and many a folder of scripts, has an `__init__.py`.
   */
  function rootsOf(folder: string): Reading<readonly string[]> {
    return remember(roots, folder, function* () {
      let top = folder;
      while (top !== '' && (yield* names.in(top)).has('__init__.py')) top = parentOf(top);
      const found = [top, folder];
      for (let above = folder, count = 0; above !== '' && count < maximumRoots; above = parentOf(above), count++) {
        const here = yield* names.in(above);
        found.push(above);
        if (here.has('src/')) found.push(join(above, 'src'));
        if (isProjectRoot(here)) break;
      }
      return [...new Set(found)];
    });
  }
}

/** `setup.py` is none: older projects have one in each package, and some a module of that name. */
const rootMarks = ['.git/', '.hg/', 'pyproject.toml'];

function isProjectRoot(names: ReadonlySet<string>): boolean {
  return rootMarks.some((mark) => names.has(mark));
}

function* remember<T>(cache: Map<string, T>, key: string, make: () => Reading<T>): Reading<T> {
  if (cache.has(key)) return cache.get(key) as T; // It is there.
  const value = yield* make();
  cache.set(key, value);
  return value;
}

function ancestor(folder: string, levels: number): string {
  let result = folder;
  for (let level = 0; level < levels; level++) result = parentOf(result);
  return result;
}

function join(folder: string, name: string): string {
  return `${folder}/${name}`;
}

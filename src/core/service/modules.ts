import { parentOf } from './paths';
import { packagesBelow } from './distributions';
import type { SourceFiles } from './ports';

/** Finds the file behind an import, as Python would with the usual ways of laying out a project. */
export interface ModuleFinder {
  /**
   * @param added - Folders that the importing file adds to `sys.path`.
   * @returns The path, or `undefined` when the module is not in the project.
   */
  find(fromPath: string, module: string, level: number, added?: AddedPaths): Promise<string | undefined>;
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
const maximumRoots = 8;

/** A finder that lists each folder once. */
export function createModuleFinder(files: SourceFiles): ModuleFinder {
  const listings = new Map<string, Promise<ReadonlySet<string>>>();
  const roots = new Map<string, Promise<readonly string[]>>();
  const distributions = new Map<string, Promise<ReadonlyMap<string, readonly string[]>>>();

  return {
    async find(fromPath, module, level, added = nothingAdded) {
      const parts = module === '' ? [] : module.split('.');
      const folder = parentOf(fromPath);
      if (level > 0) return findBelow(ancestor(folder, level - 1), parts);
      return await findIn([...added.first, ...await rootsOf(folder), ...added.last], parts) ?? findInRepository(folder, parts);
    },
    forget() {
      listings.clear();
      roots.clear();
      distributions.clear();
    },
  };

  async function findIn(folders: readonly string[], parts: readonly string[]): Promise<string | undefined> {
    for (const folder of folders) {
      const found = await findBelow(folder, parts);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** A package of another distribution in the same repository, unless several have one of the name. */
  async function findInRepository(folder: string, parts: readonly string[]): Promise<string | undefined> {
    const root = await repositoryOf(folder);
    const [first] = parts;
    if (root === undefined || first === undefined) return undefined;
    const holders = (await remember(distributions, root, () => packagesBelow(list, root))).get(first) ?? [];
    const found = (await Promise.all(holders.map((each) => findBelow(each, parts)))).filter((path) => path !== undefined);
    return found.length === 1 ? found[0] : undefined;
  }

  async function repositoryOf(folder: string): Promise<string | undefined> {
    for (let above = folder, count = 0; above !== '' && count < maximumRoots; above = parentOf(above), count++) {
      if ((await list(above)).has('.git/')) return above;
    }
    return undefined;
  }

  function list(folder: string): Promise<ReadonlySet<string>> {
    return remember(listings, folder, async () => new Set(await files.list(folder)));
  }

  /** `a.b` below a folder: a/b.py or a/b/__init__.py; of an empty name the folder's own `__init__.py`. */
  async function findBelow(folder: string, parts: readonly string[]): Promise<string | undefined> {
    const [first, ...rest] = parts;
    const names = await list(folder);
    if (first === undefined) return names.has('__init__.py') ? join(folder, '__init__.py') : undefined;
    if (names.has(`${first}/`)) {
      const inside = await findBelow(join(folder, first), rest);
      if (inside !== undefined) return inside;
    }
    return rest.length === 0 && names.has(`${first}.py`) ? join(folder, `${first}.py`) : undefined;
  }

  /**
   * Where absolute imports of a file's folder may start: the folder above its outermost package
   * first, which is what Python does for an installed package; then the folder itself, as for a
   * script; then each folder above and its `src`, as for a project run from its root.
   */
  function rootsOf(folder: string): Promise<readonly string[]> {
    return remember(roots, folder, async () => {
      let top = folder;
      while (top !== '' && (await list(top)).has('__init__.py')) top = parentOf(top);
      const found = [top, folder];
      for (let above = top, count = 0; above !== '' && count < maximumRoots; above = parentOf(above), count++) {
        const names = await list(above);
        found.push(above);
        if (names.has('src/')) found.push(join(above, 'src'));
        if (isProjectRoot(names)) break;
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

function remember<T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  let value = cache.get(key);
  if (!value) {
    value = make();
    cache.set(key, value);
  }
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

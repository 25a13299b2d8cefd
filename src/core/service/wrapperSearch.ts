import type { ModuleTargets } from './moduleTargets';
import type { TextOrReason } from './ports';
import type { Reading } from './reading';
import { importedNames, spawningNames, usesName, type ImportedName } from './spawningNames';

/** Looks through the modules that a file imports for those that hand work over, without parsing any. */
export interface WrapperSearch {
  /** Whether a text calls something of another module of the project that hands work over. */
  isUsedIn(path: string, text: string): Reading<boolean>;
  /** A text changed. */
  forget(): void;
}

interface Surroundings {
  readonly text: (path: string) => Reading<TextOrReason>;
  readonly modules: Pick<ModuleTargets, 'findNear' | 'isStandardLibrary'>;
  readonly noteImport: (fromPath: string, path: string) => void;
}

/** Wrappers that stand further away than this are not looked for in a file without a word of threads. */
export const maximumWrapperModules = 2;

/** A search that remembers what it found in each module. */
export function createWrapperSearch({ text, modules, noteImport }: Surroundings): WrapperSearch {
  /** The names by which modules hand work over, as far as somebody asked; by depth and path. */
  const spawning = new Map<string, ReadonlySet<string>>();

  return {
    *isUsedIn(path, source) {
      const used = importedNames(source).filter(({ name }) => usesName(source, name));
      const found = yield* importedSpawning(path, used, 0);
      return [...found].some((name) => usesName(source, name));
    },
    forget() {
      spawning.clear();
    },
  };

  /** Of the names that a file imports those of modules which hand work over by them; `module.name` for those of a module that is imported whole. */
  function* importedSpawning(path: string, names: readonly ImportedName[], depth: number): Reading<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const imported of names) {
      if (imported.level === 0 && modules.isStandardLibrary(path, imported.module)) continue;
      for (const name of yield* spawningImport(path, imported, depth)) found.add(name);
    }
    return found;
  }

  function* spawningImport(path: string, { module, level, symbol, name }: ImportedName, depth: number): Reading<readonly string[]> {
    const target = yield* modules.findNear(path, module, level);
    if (target.kind === 'file' && symbol !== undefined && target.path !== path) {
      noteImport(path, target.path);
      if ((yield* spawningIn(target.path, depth)).has(symbol)) return [name];
    }
    // `import module`, `from package import module`.
    const whole = symbol === undefined ? target : yield* modules.findNear(path, module === '' ? symbol : `${module}.${symbol}`, level);
    if (whole.kind !== 'file' || whole.path === path) return [];
    noteImport(path, whole.path);
    return [...yield* spawningIn(whole.path, depth)].map((each) => `${name}.${each}`);
  }

  function* spawningIn(path: string, depth: number): Reading<ReadonlySet<string>> {
    // What is found hangs on how far it is followed; and a circle of imports ends there.
    const key = `${String(depth)} ${path}`;
    const found = spawning.get(key) ?? (yield* findSpawning(path, depth));
    spawning.set(key, found);
    return found;
  }

  function* findSpawning(path: string, depth: number): Reading<ReadonlySet<string>> {
    const source = yield* text(path);
    if (!('text' in source)) return new Set();
    const imported = depth < maximumWrapperModules ? yield* importedSpawning(path, importedNames(source.text), depth + 1) : new Set<string>();
    return spawningNames(source.text, imported);
  }
}

import type { Knowledge } from '../knowledge/knowledgeBase';
import type { ModuleTarget } from '../program/evaluator';
import type { FileFacts } from '../python/facts';
import { addedPaths, addsUnknownPaths } from './addedPaths';
import type { FolderNames } from './folderNames';
import { createModuleFinder, type AddedPaths } from './modules';
import { parentOf } from './paths';
import type { TextOrReason } from './ports';
import type { Reading } from './reading';
import { isStandardModule } from './standardModules';
import { addsToPath, type ProjectWords } from './words/projectWords';

/** Where the imports of a project lead, each looked for once. */
export interface ModuleTargets {
  /** Where an import leads, if somebody has asked. */
  known(fromPath: string, module: string, level: number): ModuleTarget | undefined;
  find(fromPath: string, module: string, level: number): Reading<ModuleTarget>;
  /** A module as its importer finds it by itself, without a look at other files. */
  findNear(fromPath: string, module: string, level: number): Reading<ModuleTarget>;
  /** Equal for imports that lead to the same. */
  keyOf(fromPath: string, module: string, level: number): string;
  /** Python's own modules are looked for nowhere. */
  isStandardLibrary(fromPath: string, module: string): boolean;
  /**
   * The text of a file is about to be forgotten.
   *
   * @returns Whether it said where imports lead.
   */
  forgetText(path: string): boolean;
  /** A file came or went: all may lead elsewhere. */
  forget(): void;
}

interface Surroundings {
  readonly knowledge: Knowledge;
  readonly names: FolderNames;
  readonly words: ProjectWords;
  readonly text: (path: string) => Reading<TextOrReason>;
  readonly facts: (path: string) => Reading<FileFacts | undefined>;
  /** The facts of a file, if it was read. */
  readonly factsReadOf: (path: string) => FileFacts | undefined;
}

/** Where more files add to `sys.path`, each does so for itself. */
const maximumAdders = 16;

/** Targets of which none is known yet. */
export function createModuleTargets({ knowledge, names, words, text, facts, factsReadOf }: Surroundings): ModuleTargets {
  const finder = createModuleFinder(names);
  const targets = new Map<string, ModuleTarget>();
  /** What is found without a look at other files. */
  const nearTargets = new Map<string, ModuleTarget>();
  /** Files whose texts decided where imports lead. */
  const deciding = new Set<string>();

  return {
    known: (fromPath, module, level) => targets.get(keyOf(fromPath, module, level)),
    find,
    findNear,
    keyOf,
    isStandardLibrary: (fromPath, module) => isKnownLibrary(fromPath, module) && isStandardModule(topOf(module), fromPath),
    forgetText(path) {
      if (!pathsAddedBy(path) && !deciding.has(path)) return false;
      targets.clear();
      nearTargets.clear();
      deciding.clear();
      return true;
    },
    forget() {
      targets.clear();
      nearTargets.clear();
      deciding.clear();
      finder.forget();
    },
  };

  function pathsAddedBy(path: string): AddedPaths | undefined {
    const read = factsReadOf(path);
    return read && addedPaths(read);
  }

  /** Files of one folder find the same, unless they add to `sys.path`. */
  function keyOf(fromPath: string, module: string, level: number): string {
    return `${pathsAddedBy(fromPath) ? fromPath : parentOf(fromPath)} ${String(level)} ${module}`;
  }

  function* find(fromPath: string, module: string, level: number): Reading<ModuleTarget> {
    const key = keyOf(fromPath, module, level);
    const known = targets.get(key);
    if (known) return known;
    const near = yield* findNear(fromPath, module, level);
    const found = near.kind === 'external' && level === 0 && !isKnownLibrary(fromPath, module) ? yield* findWhereOthersLook(fromPath, module) : near;
    const target = found.kind === 'external' ? yield* findWithoutFolders(fromPath, module, level) : found;
    targets.set(key, target);
    return target;
  }

  /**
   * `from app.services.jobs import work` where `jobs.py` lies beside the file and has all that is
   * imported from it: many a project was uploaded file by file, without its folders.
   */
  function* findWithoutFolders(fromPath: string, module: string, level: number): Reading<ModuleTarget> {
    const folder = parentOf(fromPath);
    const parts = module.split('.');
    const path = `${folder}/${parts.at(-1) ?? ''}.py`;
    const isInFolders = parts.length > 1 && (level > 0 || !isKnownLibrary(fromPath, module));
    if (!isInFolders || path === fromPath || !(yield* names.in(folder)).has(`${parts.at(-1) ?? ''}.py`)) return targetAt(undefined);
    deciding.add(fromPath).add(path);
    const symbols = symbolsFrom(yield* facts(fromPath), module, level);
    const bound = symbols.length > 0 ? (yield* facts(path))?.functions[0]?.bindings : undefined;
    return targetAt(bound && symbols.every((symbol) => Object.hasOwn(bound, symbol)) ? path : undefined);
  }

  /** A module as its importer finds it by itself. */
  function* findNear(fromPath: string, module: string, level: number): Reading<ModuleTarget> {
    const key = keyOf(fromPath, module, level);
    const known = nearTargets.get(key);
    if (known) return known;
    const isLibrary = level === 0 && isKnownLibrary(fromPath, module);
    const isLookedUp = !isLibrary || isOnlyInSources(module, fromPath);
    const path = (isLibrary ? yield* besideScript(fromPath, module) : undefined) ?? (isLookedUp ? yield* finder.find(fromPath, module, level, pathsAddedBy(fromPath)) : undefined);
    const target = targetAt(path);
    nearTargets.set(key, target);
    return target;
  }

  /**
   * A module in a folder that another file of the project adds to `sys.path`: the script that is run does so for all
   * that it imports. Where no text says which folder that is, the only module of the project that may be it.
   */
  function* findWhereOthersLook(fromPath: string, module: string): Reading<ModuleTarget> {
    yield* words.collect(fromPath);
    const adders = words.filesWith(fromPath, addsToPath) ?? [];
    const folders = new Set<string>();
    let mayBeAnywhere = false;
    for (const adder of adders.length > maximumAdders ? [] : adders) {
      deciding.add(adder);
      const read = yield* facts(adder);
      const added = read && addedPaths(read);
      for (const folder of [...added?.first ?? [], ...added?.last ?? []]) folders.add(folder);
      mayBeAnywhere ||= read !== undefined && addsUnknownPaths(read);
    }
    const found = new Set<string>();
    for (const folder of folders) {
      const path = yield* finder.findIn(folder, module);
      if (path !== undefined) found.add(path);
    }
    if (found.size === 0) for (const path of yield* inOnlyPackage(fromPath, module)) found.add(path);
    // A module of a package is told from a library's by more than one word.
    if (found.size === 0 && mayBeAnywhere && module.includes('.')) for (const path of words.filesOf(fromPath, module)) found.add(path);
    return targetAt(found.size === 1 ? [...found][0] : undefined);
  }

  /**
   * A module of the only package of its name in the project, wherever that lies: what is built first, or
   * installed by other tools than Python's, is not found as Python would from its sources.
   */
  function* inOnlyPackage(fromPath: string, module: string): Reading<readonly string[]> {
    const initialisers = words.filesOf(fromPath, topOf(module)).filter((path) => path.endsWith('/__init__.py'));
    const [only, ...others] = initialisers;
    if (only === undefined || others.length > 0) return [];
    const holder = parentOf(parentOf(only));
    // A package in a package is called by its whole name.
    if ((yield* names.in(holder)).has('__init__.py')) return [];
    const path = yield* finder.findIn(holder, module);
    return path === undefined ? [] : [path];
  }

  /**
   * The module beside a script that bears the name of a library, or lies in a package of that name: Python finds it first. One that
   * imports the library itself could not be run so, and a file of a package is no script.
   */
  function* besideScript(fromPath: string, module: string): Reading<string | undefined> {
    const folder = parentOf(fromPath);
    const path = `${folder}/${module}.py`;
    const here = yield* names.in(folder);
    if (path === fromPath || here.has('__init__.py')) return undefined;
    // Of a whole package only a module that lies in it says that it is meant: a folder of data bears a library's name as well.
    if (module.includes('.') && here.has(`${topOf(module)}/`)) return yield* finder.findIn(folder, module);
    if (!here.has(`${module}.py`)) return undefined;
    deciding.add(path);
    const source = yield* text(path);
    return 'text' in source && !importsModule(source.text, module) ? path : undefined;
  }

  /**
   * Whether the knowledge base has nothing of a library's module: where the project is that library, as for its
   * own examples, the sources say more.
   */
  function isOnlyInSources(module: string, fromPath: string): boolean {
    const top = topOf(module);
    if (module === top || isStandardModule(top, fromPath) || knowledge.find(`${module}.any`) !== undefined) return false;
    return knowledge.library(`${top}.any`)?.entries.every(({ name }) => !name.startsWith(`${module}.`)) === true;
  }

  /** A library that the knowledge base knows is not looked for in the project, except beside a script and by its own files. */
  function isKnownLibrary(fromPath: string, module: string): boolean {
    const top = topOf(module);
    return knowledge.library(`${top}.any`)?.library === top && (!fromPath.includes(`/${top}/`) || isStandardModule(top, fromPath));
  }
}

/** What a file imports from a module by name. */
function symbolsFrom(importer: FileFacts | undefined, module: string, level: number): readonly string[] {
  const imported = importer?.functions.flatMap(({ bindings }) => Object.values(bindings).flat()) ?? [];
  return imported.flatMap((binding) => (binding.kind === 'import' && binding.module === module && binding.level === level ? binding.symbol ?? [] : []));
}

function targetAt(path: string | undefined): ModuleTarget {
  return path === undefined ? { kind: 'external' } : { kind: 'file', path };
}

function topOf(module: string): string {
  return module.split('.', 1)[0] ?? module;
}

function importsModule(text: string, module: string): boolean {
  return new RegExp(`^[ \\t]*(?:import|from)[ \\t]+${module}\\b`, 'm').test(text);
}

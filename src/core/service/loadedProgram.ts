import { extractFacts } from '../python/extractFacts';
import type { FileFacts } from '../python/facts';
import type { PythonParser } from '../python/parser';
import type { ModuleTarget, Program } from '../program/evaluator';
import type { Knowledge } from '../knowledge/knowledgeBase';
import { parentOf } from './paths';
import { areImmediate, type Log, type SourceFiles, type TextOrReason } from './ports';
import { addedPaths, addsUnknownPaths } from './addedPaths';
import { createFolderNames } from './folderNames';
import { createModuleFinder, type AddedPaths } from './modules';
import { doInTime, doNow, readText, type Reading } from './reading';
import { isStandardModule } from './standardModules';
import { createWrapperSearch } from './wrapperSearch';
import { addsToPath, createProjectWords, wordsOf } from './words/projectWords';

/**
 * The files read so far.
 *
 * The analysis is synchronous and asks for what it lacks. Where files can be had at once it is given
 * that; else {@link LoadedProgram.load} fetches it, and the analysis runs again, until it lacks
 * nothing. So the core needs no file system, and reads only the modules that targets reach.
 */
export interface LoadedProgram {
  readonly program: Program;
  /** Whether something was asked for that is not loaded yet. */
  readonly lacksSomething: boolean;
  load(): Promise<void>;
  /**
   * The files that an analysis of `path` may have used: those that its imports lead to, those that
   * may call its functions, and theirs. A few too many, since an import that was followed for one
   * question counts for all.
   */
  filesBehind(path: string): ReadonlySet<string>;
  text(path: string): Promise<TextOrReason>;
  /** Whether a text calls something of another module of the project that hands work over: then it holds sites, whatever its words. */
  usesWrapper(path: string, text: string): Promise<boolean>;
  facts(path: string): Promise<FileFacts | undefined>;
  /** The text changed; where imports lead did not. */
  forgetText(path: string): void;
  /** The file changed, came or went: imports may lead elsewhere. */
  forgetFile(path: string): void;
}

interface Dependencies {
  readonly files: SourceFiles;
  readonly log: Log;
  readonly parser: PythonParser;
  readonly knowledge: Knowledge;
  /** The editor's unsaved texts, by path. They outlive a change of settings. */
  readonly overlays: ReadonlyMap<string, string>;
}

/** Where more files add to `sys.path`, each does so for itself. */
const maximumAdders = 16;

/** A program of which nothing is read yet. */
export function createLoadedProgram({ files, log, parser, knowledge, overlays }: Dependencies): LoadedProgram {
  const names = createFolderNames();
  const finder = createModuleFinder(names);
  const loaded = new Map<string, FileFacts | undefined>();
  const targets = new Map<string, ModuleTarget>();
  /** What is found without a look at other files. */
  const nearTargets = new Map<string, ModuleTarget>();
  const words = createProjectWords(names, function* (path) {
    const source = yield* text(path);
    return 'text' in source ? source.text : undefined;
  });
  const wrappers = createWrapperSearch({ text, findModule: findNear, isKnownLibrary: isStandardLibrary, noteImport });
  /** What waits to be read; nothing ever does where files can be had at once. */
  const wantedFiles = new Set<string>();
  const wantedModules = new Map<string, { fromPath: string; module: string; level: number }>();
  const wantedWords = new Map<string, string>();
  /** Who imports what, as far as it was followed. */
  const imports = new Map<string, Set<string>>();
  /** Who asked which files have a word. */
  const asked = new Map<string, Set<string>>();
  let pendingAnswers = 0;
  let generation = 0;
  const doAtOnce = areImmediate(files) ? <Result>(work: Reading<Result>) => doNow(files, work) : undefined;

  const program: Program = {
    knowledge,
    get pendingAnswers() {
      return pendingAnswers;
    },
    get generation() {
      return generation;
    },
    file(path) {
      if (loaded.has(path)) return loaded.get(path);
      if (doAtOnce) return doAtOnce(facts(path));
      wantedFiles.add(path);
      pendingAnswers++;
      return undefined;
    },
    module(fromPath, module, level) {
      if (level === 0 && isStandardLibrary(fromPath, module)) return { kind: 'external' };
      const key = keyOfImport(fromPath, module, level);
      const target = targets.get(key) ?? doAtOnce?.(findModule(fromPath, module, level));
      if (target) {
        if (target.kind === 'file') noteImport(fromPath, target.path);
        return target;
      }
      wantedModules.set(key, { fromPath, module, level });
      pendingAnswers++;
      return { kind: 'pending' };
    },
    filesWith(fromPath, word, atMost) {
      const found = words.filesWith(fromPath, word) ?? collectAtOnce(fromPath, word);
      if (!found) {
        wantedWords.set(parentOf(fromPath), fromPath);
        pendingAnswers++;
      }
      noteAsked(fromPath, word);
      if (!found || found.length > atMost) return undefined;
      for (const path of found) noteImport(fromPath, path);
      return found;
    },
  };

  return {
    program,
    get lacksSomething() {
      return wantedFiles.size > 0 || wantedModules.size > 0 || wantedWords.size > 0;
    },
    load: () => doInTime(files, loadWanted()),
    filesBehind(path) {
      const found = new Set([path]);
      for (const each of found) for (const imported of imports.get(each) ?? []) found.add(imported);
      return found;
    },
    text: (path) => doInTime(files, text(path)),
    facts: (path) => doInTime(files, facts(path)),
    usesWrapper: (path, text) => doInTime(files, wrappers.isUsedIn(path, text)),
    forgetText(path) {
      const added = pathsAddedBy(path);
      loaded.delete(path);
      for (const found of [targets, nearTargets]) for (const key of found.keys()) if (added || key.startsWith(`${path} `)) found.delete(key);
      wrappers.forget();
      words.forgetText(path);
      for (const word of wordsOf(overlays.get(path))) for (const asker of asked.get(word) ?? []) noteImport(asker, path);
    },
    forgetFile(path) {
      loaded.delete(path);
      wrappers.forget();
      targets.clear();
      nearTargets.clear();
      names.forget();
      finder.forget();
      words.forget();
    },
  };

  function pathsAddedBy(path: string): AddedPaths | undefined {
    const facts = loaded.get(path);
    return facts && addedPaths(facts);
  }

  /** Files of one folder find the same, unless they add to `sys.path`. */
  function keyOfImport(fromPath: string, module: string, level: number): string {
    return `${pathsAddedBy(fromPath) ? fromPath : parentOf(fromPath)} ${String(level)} ${module}`;
  }

  function* findModule(fromPath: string, module: string, level: number): Reading<ModuleTarget> {
    const key = keyOfImport(fromPath, module, level);
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
    const symbols = symbolsFrom(yield* facts(fromPath), module, level);
    const bound = symbols.length > 0 ? (yield* facts(path))?.functions[0]?.bindings : undefined;
    return targetAt(bound && symbols.every((symbol) => Object.hasOwn(bound, symbol)) ? path : undefined);
  }

  /** A module as its importer finds it by itself. */
  function* findNear(fromPath: string, module: string, level: number): Reading<ModuleTarget> {
    const key = keyOfImport(fromPath, module, level);
    const known = nearTargets.get(key);
    if (known) return known;
    const isLibrary = level === 0 && isKnownLibrary(fromPath, module);
    const path = isLibrary ? yield* besideScript(fromPath, module) : yield* finder.find(fromPath, module, level, pathsAddedBy(fromPath));
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
    // A module of a package is told from a library's by more than one word.
    if (found.size === 0 && mayBeAnywhere && module.includes('.')) for (const path of words.filesOf(fromPath, module)) found.add(path);
    return targetAt(found.size === 1 ? [...found][0] : undefined);
  }

  function collectAtOnce(fromPath: string, word: string): readonly string[] | undefined {
    doAtOnce?.(words.collect(fromPath));
    return words.filesWith(fromPath, word);
  }

  function* loadWanted(): Reading<void> {
    for (const fromPath of wantedWords.values()) yield* words.collect(fromPath);
    wantedWords.clear();
    yield* findWanted();
    const paths = [...wantedFiles];
    wantedFiles.clear();
    for (const path of paths) {
      const read = yield* facts(path);
      if (read) wantImports(read);
    }
    // Where the imports of a file lead is asked next.
    yield* findWanted();
  }

  function* findWanted(): Reading<void> {
    for (const { fromPath, module, level } of wantedModules.values()) yield* findModule(fromPath, module, level);
    wantedModules.clear();
    generation++;
  }

  function wantImports({ path, functions }: FileFacts): void {
    for (const { bindings, starImports } of functions) {
      for (const star of starImports) wantModule(path, star.module, star.level);
      for (const bound of Object.values(bindings)) for (const binding of bound) if (binding.kind === 'import') wantModule(path, binding.module, binding.level);
    }
  }

  function wantModule(fromPath: string, module: string, level: number): void {
    const key = keyOfImport(fromPath, module, level);
    if (!targets.has(key) && !(level === 0 && isStandardLibrary(fromPath, module))) wantedModules.set(key, { fromPath, module, level });
  }

  function noteImport(fromPath: string, path: string): void {
    addTo(imports, fromPath, path);
  }

  function noteAsked(fromPath: string, word: string): void {
    addTo(asked, word, fromPath);
  }

  /** Python's own modules are looked for nowhere. */
  function isStandardLibrary(fromPath: string, module: string): boolean {
    return isKnownLibrary(fromPath, module) && isStandardModule(topOf(module), fromPath);
  }

  /**
   * The module beside a script that bears the name of a library: Python finds it first. One that
   * imports the library itself could not be run so, and a file of a package is no script.
   */
  function* besideScript(fromPath: string, module: string): Reading<string | undefined> {
    const folder = parentOf(fromPath);
    const path = `${folder}/${module}.py`;
    const here = yield* names.in(folder);
    if (path === fromPath || here.has('__init__.py') || !here.has(`${module}.py`)) return undefined;
    const source = yield* text(path);
    return 'text' in source && !importsModule(source.text, module) ? path : undefined;
  }

  /** A library that the knowledge base knows is not looked for in the project, except beside a script and by its own files. */
  function isKnownLibrary(fromPath: string, module: string): boolean {
    const top = topOf(module);
    return knowledge.library(`${top}.any`)?.library === top && (!fromPath.includes(`/${top}/`) || isStandardModule(top, fromPath));
  }

  function* text(path: string): Reading<TextOrReason> {
    const overlay = overlays.get(path);
    if (overlay !== undefined) return { text: overlay };
    const read = yield* readText(path);
    if (read === undefined) return { reason: 'there is no such file' };
    return typeof read === 'string' ? { text: read } : read;
  }

  function* facts(path: string): Reading<FileFacts | undefined> {
    if (loaded.has(path)) return loaded.get(path);
    const source = yield* text(path);
    const result = 'text' in source ? extract(path, source.text) : undefined;
    loaded.set(path, result);
    generation++;
    return result;
  }

  function extract(path: string, source: string): FileFacts | undefined {
    try {
      return extractFacts(parser, path, source);
    } catch (error) {
      // A bug of ours must not take the editor's other findings away.
      log.warn(`${path} could not be read: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
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

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}

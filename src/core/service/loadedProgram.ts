import { extractFacts } from '../python/extractFacts';
import type { FileFacts } from '../python/facts';
import type { PythonParser } from '../python/parser';
import type { ModuleTarget, Program } from '../program/evaluator';
import type { Knowledge } from '../knowledge/knowledgeBase';
import { parentOf } from './paths';
import type { Log, SourceFiles } from './ports';
import { addedPaths } from './addedPaths';
import { createModuleFinder, type AddedPaths } from './modules';
import { importedNames, spawningNames, usesName, type ImportedName } from './spawningNames';
import { isStandardModule } from './standardModules';
import { createProjectWords, wordsOf } from './words/projectWords';

/**
 * The files read so far.
 *
 * The analysis is synchronous and asks for what it lacks; {@link LoadedProgram.load} fetches that,
 * and the analysis runs again, until it lacks nothing. So the core needs no file system, and reads
 * only the modules that targets reach.
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

/** A text, or why there is none to analyse. */
export type TextOrReason = { readonly text: string } | { readonly reason: string };

interface Dependencies {
  readonly files: SourceFiles;
  readonly log: Log;
  readonly parser: PythonParser;
  readonly knowledge: Knowledge;
  /** The editor's unsaved texts, by path. They outlive a change of settings. */
  readonly overlays: ReadonlyMap<string, string>;
}

/** Wrappers that stand further away than this are not looked for in a file without a word of threads. */
const maximumWrapperModules = 2;

/** A program of which nothing is read yet. */
export function createLoadedProgram({ files, log, parser, knowledge, overlays }: Dependencies): LoadedProgram {
  const finder = createModuleFinder(files);
  const loaded = new Map<string, FileFacts | undefined>();
  const targets = new Map<string, ModuleTarget>();
  const words = createProjectWords(files, async (path) => {
    const source = await text(path);
    return 'text' in source ? source.text : undefined;
  });
  const wantedFiles = new Set<string>();
  const wantedModules = new Map<string, { fromPath: string; module: string; level: number }>();
  /** Who imports what, as far as it was followed. */
  const imports = new Map<string, Set<string>>();
  /** The names by which modules hand work over, as far as somebody asked; by depth and path. */
  const spawning = new Map<string, Promise<ReadonlySet<string>>>();
  /** Who asked which files have a word. */
  const asked = new Map<string, Set<string>>();
  let pendingAnswers = 0;
  let generation = 0;

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
      wantedFiles.add(path);
      pendingAnswers++;
      return undefined;
    },
    module(fromPath, module, level) {
      if (level === 0 && isKnownLibrary(fromPath, module)) return { kind: 'external' };
      const key = keyOfImport(fromPath, module, level);
      const target = targets.get(key);
      if (target) {
        if (target.kind === 'file') noteImport(fromPath, target.path);
        return target;
      }
      wantedModules.set(key, { fromPath, module, level });
      pendingAnswers++;
      return { kind: 'pending' };
    },
    filesWith(fromPath, word, atMost) {
      const found = words.filesWith(fromPath, word);
      if (!found) pendingAnswers++;
      noteAsked(fromPath, word);
      if (!found || found.length > atMost) return undefined;
      for (const path of found) noteImport(fromPath, path);
      return found;
    },
  };

  return {
    program,
    get lacksSomething() {
      return wantedFiles.size > 0 || wantedModules.size > 0 || words.lacksSomething;
    },
    async load() {
      await words.load();
      await findWanted();
      const paths = [...wantedFiles];
      wantedFiles.clear();
      for (const path of paths) {
        const read = await facts(path);
        if (read) wantImports(read);
      }
      // Where the imports of a file lead is asked next.
      await findWanted();
    },
    filesBehind(path) {
      const found = new Set([path]);
      for (const each of found) for (const imported of imports.get(each) ?? []) found.add(imported);
      return found;
    },
    text,
    facts,
    async usesWrapper(path, text) {
      const used = importedNames(text).filter(({ name }) => usesName(text, name));
      const spawning = await importedSpawning(path, used, 0);
      return [...spawning].some((name) => usesName(text, name));
    },
    forgetText(path) {
      loaded.delete(path);
      for (const key of targets.keys()) if (key.startsWith(`${path} `)) targets.delete(key);
      spawning.clear();
      words.forgetText(path);
      for (const word of wordsOf(overlays.get(path))) for (const asker of asked.get(word) ?? []) noteImport(asker, path);
    },
    forgetFile(path) {
      loaded.delete(path);
      spawning.clear();
      targets.clear();
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

  async function findModule(fromPath: string, module: string, level: number): Promise<ModuleTarget> {
    const key = keyOfImport(fromPath, module, level);
    const known = targets.get(key);
    if (known) return known;
    const path = await finder.find(fromPath, module, level, pathsAddedBy(fromPath));
    const target: ModuleTarget = path === undefined ? { kind: 'external' } : { kind: 'file', path };
    targets.set(key, target);
    return target;
  }

  /** Of the names that a file imports those of modules which hand work over by them; `module.name` for those of a module that is imported whole. */
  async function importedSpawning(path: string, names: readonly ImportedName[], depth: number): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const imported of names) {
      if (imported.level === 0 && isKnownLibrary(path, imported.module)) continue;
      for (const name of await spawningImport(path, imported, depth)) found.add(name);
    }
    return found;
  }

  async function spawningImport(path: string, { module, level, symbol, name }: ImportedName, depth: number): Promise<readonly string[]> {
    const target = await findModule(path, module, level);
    if (target.kind === 'file' && symbol !== undefined && target.path !== path) {
      noteImport(path, target.path);
      if ((await spawningIn(target.path, depth)).has(symbol)) return [name];
    }
    // `import module`, `from package import module`.
    const whole = symbol === undefined ? target : await findModule(path, module === '' ? symbol : `${module}.${symbol}`, level);
    if (whole.kind !== 'file' || whole.path === path) return [];
    noteImport(path, whole.path);
    return [...await spawningIn(whole.path, depth)].map((each) => `${name}.${each}`);
  }

  function spawningIn(path: string, depth: number): Promise<ReadonlySet<string>> {
    // What is found hangs on how far it is followed; and a circle of imports ends there.
    const key = `${String(depth)} ${path}`;
    const found = spawning.get(key) ?? findSpawning(path, depth);
    spawning.set(key, found);
    return found;
  }

  async function findSpawning(path: string, depth: number): Promise<ReadonlySet<string>> {
    const source = await text(path);
    if (!('text' in source)) return new Set();
    const imported = depth < maximumWrapperModules ? await importedSpawning(path, importedNames(source.text), depth + 1) : new Set<string>();
    return spawningNames(source.text, imported);
  }

  async function findWanted(): Promise<void> {
    for (const { fromPath, module, level } of wantedModules.values()) await findModule(fromPath, module, level);
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
    if (!targets.has(key) && !(level === 0 && isKnownLibrary(fromPath, module))) wantedModules.set(key, { fromPath, module, level });
  }

  function noteImport(fromPath: string, path: string): void {
    addTo(imports, fromPath, path);
  }

  function noteAsked(fromPath: string, word: string): void {
    addTo(asked, word, fromPath);
  }

  /** A library that the knowledge base knows is not looked for in the project, except by its own files. */
  function isKnownLibrary(fromPath: string, module: string): boolean {
    const top = module.split('.', 1)[0] ?? module;
    return knowledge.library(`${top}.any`)?.library === top && (!fromPath.includes(`/${top}/`) || isStandardModule(top, fromPath));
  }

  async function text(path: string): Promise<TextOrReason> {
    const overlay = overlays.get(path);
    if (overlay !== undefined) return { text: overlay };
    const read = await files.read(path);
    if (read === undefined) return { reason: 'there is no such file' };
    return typeof read === 'string' ? { text: read } : read;
  }

  async function facts(path: string): Promise<FileFacts | undefined> {
    if (loaded.has(path)) return loaded.get(path);
    const source = await text(path);
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

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}

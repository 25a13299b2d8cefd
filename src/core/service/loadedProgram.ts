import { extractFacts } from '../python/extractFacts';
import type { FileFacts } from '../python/facts';
import type { PythonParser } from '../python/parser';
import type { TextChange } from '../program/basis';
import type { Program } from '../program/evaluator';
import type { Knowledge } from '../knowledge/knowledgeBase';
import { parentOf } from './paths';
import { areImmediate, type Log, type SourceFiles, type TextOrReason } from './ports';
import { createFolderNames } from './folderNames';
import { createModuleTargets } from './moduleTargets';
import { doInTime, doNow, readText, type Reading } from './reading';
import { createProjectNatives } from './natives/projectNatives';
import { createWrapperSearch, maximumWrapperModules } from './wrapperSearch';
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
  /** The files for which {@link LoadedProgram.usesWrapper} looked into `path`, and a few for which it may have. */
  wrapperUsers(path: string): ReadonlySet<string>;
  text(path: string): Promise<TextOrReason>;
  /** Whether a text calls something of another module of the project that hands work over: then it holds sites, whatever its words. */
  usesWrapper(path: string, text: string): Promise<boolean>;
  facts(path: string): Promise<FileFacts | undefined>;
  /**
   * The text may have changed; the file neither came nor went.
   *
   * @returns What is new in it, `nothing`, or `everything` where it says where imports lead, or cannot be had at once.
   */
  forgetText(path: string): TextChange | 'nothing' | 'everything';
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

/** A program of which nothing is read yet. */
export function createLoadedProgram({ files, log, parser, knowledge, overlays }: Dependencies): LoadedProgram {
  const names = createFolderNames();
  const loaded = new Map<string, FileFacts | undefined>();
  /** The texts from which they were read, as a number each. */
  const hashes = new Map<string, number>();
  const words = createProjectWords(names, textAlone);
  const natives = createProjectNatives(names, textAlone);
  const modules = createModuleTargets({ knowledge, names, words, facts, text, factsReadOf: (path) => loaded.get(path) });
  const wrappers = createWrapperSearch({ text, modules, noteImport });
  /** What waits to be read; nothing ever does where files can be had at once. */
  const wantedFiles = new Set<string>();
  const wantedModules = new Map<string, { fromPath: string; module: string; level: number }>();
  const wantedWords = new Map<string, string>();
  const wantedNatives = new Map<string, string>();
  /** Whom the search for wrappers reached from whom. */
  const importers = new Map<string, Set<string>>();
  /** The words that somebody looked for. */
  const asked = new Set<string>();
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
      if (level === 0 && modules.isStandardLibrary(fromPath, module)) return { kind: 'external' };
      const target = modules.known(fromPath, module, level) ?? doAtOnce?.(modules.find(fromPath, module, level));
      if (target) return target;
      wantedModules.set(modules.keyOf(fromPath, module, level), { fromPath, module, level });
      pendingAnswers++;
      return { kind: 'pending' };
    },
    filesWith(fromPath, word, atMost) {
      const found = words.filesWith(fromPath, word) ?? collectAtOnce(fromPath, word);
      if (!found) {
        wantedWords.set(parentOf(fromPath), fromPath);
        pendingAnswers++;
      }
      asked.add(word);
      return found && found.length <= atMost ? found : undefined;
    },
    native: (fromPath, name) => (hasNatives(fromPath) ? natives.gilOf(fromPath, name) : undefined),
    isNativeModule: (fromPath, module) => hasNatives(fromPath) && natives.isModule(fromPath, module),
  };

  return {
    program,
    get lacksSomething() {
      return wantedFiles.size + wantedModules.size + wantedWords.size + wantedNatives.size > 0;
    },
    load: () => doInTime(files, loadWanted()),
    text: (path) => doInTime(files, text(path)),
    facts: (path) => doInTime(files, facts(path)),
    usesWrapper: (path, text) => doInTime(files, wrappers.isUsedIn(path, text)),
    wrapperUsers(path) {
      const found = new Set([path]);
      // Each module of the way is one more that is looked into.
      for (let modules = 0, last = [path]; modules <= maximumWrapperModules; modules++) {
        last = last.flatMap((each) => [...importers.get(each) ?? []]).filter((each) => !found.has(each));
        for (const each of last) found.add(each);
      }
      return found;
    },
    forgetText(path) {
      const present = textAtOnce(path);
      if (present !== undefined && loaded.has(path) && hashes.get(path) === hashOf(present)) return 'nothing';
      const changed = present === undefined ? undefined : changedWords(path, wordsOf(present));
      const leadsElsewhere = modules.forgetText(path);
      loaded.delete(path);
      wrappers.forget();
      words.forgetText(path);
      return leadsElsewhere || !changed || changed.includes(addsToPath) ? 'everything' : { path, words: changed };
    },
    forgetFile(path) {
      loaded.delete(path);
      wrappers.forget();
      names.forget();
      modules.forget();
      words.forget();
      natives.forget();
    },
  };

  /** The text as it is now, where it is at hand. */
  function textAtOnce(path: string): string | undefined {
    const source = overlays.get(path) ?? (areImmediate(files) ? files.readNow(path) : undefined);
    return typeof source === 'string' ? source : undefined;
  }

  /** Of the words that were asked for, those that came or went with a text; `undefined` where it is not known which it had. */
  function changedWords(path: string, present: ReadonlySet<string>): readonly string[] | undefined {
    const changed: string[] = [];
    for (const word of [...asked, addsToPath]) {
      const stood = words.standsIn(path, word);
      if (stood === undefined) return undefined;
      if (stood !== present.has(word)) changed.push(word);
    }
    return changed;
  }

  function collectAtOnce(fromPath: string, word: string): readonly string[] | undefined {
    doAtOnce?.(words.collect(fromPath));
    return words.filesWith(fromPath, word);
  }

  /** Whether the sources of the project's machine code are read; asks for them. */
  function hasNatives(fromPath: string): boolean {
    if (natives.isCollected(fromPath)) return true;
    if (doAtOnce) doAtOnce(natives.collect(fromPath));
    else {
      wantedNatives.set(parentOf(fromPath), fromPath);
      pendingAnswers++;
    }
    return natives.isCollected(fromPath);
  }

  function* loadWanted(): Reading<void> {
    for (const fromPath of wantedWords.values()) yield* words.collect(fromPath);
    wantedWords.clear();
    for (const fromPath of wantedNatives.values()) yield* natives.collect(fromPath);
    wantedNatives.clear();
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
    for (const { fromPath, module, level } of wantedModules.values()) yield* modules.find(fromPath, module, level);
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
    const isLookedFor = modules.known(fromPath, module, level) === undefined && !(level === 0 && modules.isStandardLibrary(fromPath, module));
    if (isLookedFor) wantedModules.set(modules.keyOf(fromPath, module, level), { fromPath, module, level });
  }

  function noteImport(fromPath: string, path: string): void {
    const known = importers.get(path);
    if (known) known.add(fromPath);
    else importers.set(path, new Set([fromPath]));
  }

  function* textAlone(path: string): Reading<string | undefined> {
    const source = yield* text(path);
    return 'text' in source ? source.text : undefined;
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
    if ('text' in source) hashes.set(path, hashOf(source.text));
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

/** A number of 53 bits that hardly two texts share (cyrb53). */
function hashOf(text: string): number {
  let [first, second] = [0xdeadbeef, 0x41c6ce57];
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    first = Math.imul(first ^ code, 2654435761);
    second = Math.imul(second ^ code, 1597334677);
  }
  first = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  second = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  return 4294967296 * (2097151 & second) + (first >>> 0);
}

import { parentOf } from '../paths';
import type { SourceFiles } from '../ports';
import { projectFolder } from './projectFolder';
import { sourcesBelow } from './sourcesBelow';

/** Tells which files of a project say a word, without parsing them. */
export interface ProjectWords {
  /**
   * The files around `fromPath` in which the word stands, by path; of `word(` those that call it, of
   * `word=` those that assign to it, of `def word` those that define it, of `class (word)` those with a class that inherits from it. `undefined` until {@link load} has looked.
   */
  filesWith(fromPath: string, word: string): readonly string[] | undefined;
  /** Whether something was asked for that is not looked up yet. */
  readonly lacksSomething: boolean;
  load(): Promise<void>;
  /** The text changed. */
  forgetText(path: string): void;
  /** Files came or went. */
  forget(): void;
}

/** The words of one project. */
interface Index {
  readonly paths: ReadonlySet<string>;
  /** By word, by path. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** Files that changed since: their words, or `undefined` until they are read again. */
  readonly changed: Map<string, ReadonlySet<string> | undefined>;
}

/** The words of each project are collected when it is first asked. */
export function createProjectWords(files: SourceFiles, read: (path: string) => Promise<string | undefined>): ProjectWords {
  const listings = new Map<string, Promise<ReadonlySet<string>>>();
  const roots = new Map<string, string>();
  const indexes = new Map<string, Index>();
  const wanted = new Set<string>();

  function list(folder: string): Promise<ReadonlySet<string>> {
    const known = listings.get(folder) ?? files.list(folder).then((names) => new Set(names));
    listings.set(folder, known);
    return known;
  }

  async function indexOf(folder: string): Promise<Index> {
    const root = roots.get(folder) ?? await projectFolder(folder, list);
    roots.set(folder, root);
    const index = indexes.get(root) ?? await collect(await sourcesBelow(root, list), read);
    indexes.set(root, index);
    return index;
  }

  return {
    filesWith(fromPath, word) {
      const folder = parentOf(fromPath);
      const index = indexes.get(roots.get(folder) ?? '');
      if (!index || [...index.changed.values()].includes(undefined)) {
        wanted.add(folder);
        return undefined;
      }
      const found = index.files.get(word) ?? [];
      if (index.changed.size === 0) return found;
      const again = [...index.changed].flatMap(([path, words]) => (words?.has(word) ? [path] : []));
      return [...found.filter((path) => !index.changed.has(path)), ...again].sort();
    },
    get lacksSomething() {
      return wanted.size > 0;
    },
    async load() {
      for (const folder of wanted) {
        const { changed } = await indexOf(folder);
        for (const [path, words] of changed) if (!words) changed.set(path, wordsOf(await read(path)));
      }
      wanted.clear();
    },
    forgetText(path) {
      for (const index of indexes.values()) if (index.paths.has(path)) index.changed.set(path, undefined);
    },
    forget() {
      listings.clear();
      roots.clear();
      indexes.clear();
    },
  };
}

async function collect(paths: readonly string[], read: (path: string) => Promise<string | undefined>): Promise<Index> {
  const found = new Map<string, string[]>();
  for (const path of paths) {
    for (const word of wordsOf(await read(path))) {
      const known = found.get(word);
      if (known) known.push(path);
      else found.set(word, [path]);
    }
  }
  return { paths: new Set(paths), files: found, changed: new Map() };
}

/**
 * The words of a text, each once, and again as `word(`, `word=`, `def word` and `class (word)` where it stands so; who
 * gives a name another one (`import run as start`) calls it, or inherits from it. One letter is no name that says anything.
 */
export function wordsOf(text: string | undefined): ReadonlySet<string> {
  const words = new Set<string>();
  for (const token of new Set(text?.match(/(?:\bdef[ \t]+)?[A-Za-z_]\w+(?:\(|\s*=(?!=)|\s+as\b)?/g))) {
    const [, definition, word = ''] = /^(def\s+)?(\w+)/.exec(token) ?? [];
    words.add(word);
    if (definition !== undefined) words.add(`def ${word}`);
    else if (word !== token) words.add(token.endsWith('=') ? `${word}=` : `${word}(`);
    if (/\sas$/.test(token)) words.add(`class (${word})`);
  }
  for (const [, bases = ''] of text?.matchAll(/^[ \t]*class[ \t]+\w+[^\n(]*\(([^)]*)\)/gm) ?? []) {
    for (const base of bases.match(/[A-Za-z_]\w+/g) ?? []) words.add(`class (${base})`);
  }
  return words;
}

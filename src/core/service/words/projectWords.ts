import { parentOf } from '../paths';
import type { FolderNames } from '../folderNames';
import type { Reading } from '../reading';
import { projectFolder } from './projectFolder';
import { sourcesBelow } from './sourcesBelow';

/** Tells which files of a project say a word, without parsing them. */
export interface ProjectWords {
  /**
   * The files around `fromPath` in which the word stands, by path; of `word(` those that call it, of
   * `word=` those that assign to it, of `def word` those that define such a function or class, of `class (word)` those with
   * a class that inherits from it, of {@link addsToPath} those that add to `sys.path`. `undefined` while something has to be read first, see
   * {@link ProjectWords.collect}.
   */
  filesWith(fromPath: string, word: string): readonly string[] | undefined;
  /** The files around `fromPath` that `package.module` may be, in whatever folder; none while something has to be read first. */
  filesOf(fromPath: string, module: string): readonly string[];
  /** Whether a word stands in a file, by the same rules, as far as its words are known; `undefined` where they have to be read first. */
  standsIn(path: string, word: string): boolean | undefined;
  /** Reads what a question from this file needs. */
  collect(fromPath: string): Reading<void>;
  /** The text changed. */
  forgetText(path: string): void;
  /** Files came or went. */
  forget(): void;
}

/** Stands for a call that has imports looked for in another folder as well. */
export const addsToPath = 'sys.path(';

/** The words of one project. */
interface Index {
  readonly paths: ReadonlySet<string>;
  /** By word, by path. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** Files that changed since: their words, or `undefined` until they are read again. */
  readonly changed: Map<string, ReadonlySet<string> | undefined>;
}

type ReadText = (path: string) => Reading<string | undefined>;

/** The words of each project are collected when it is first asked. */
export function createProjectWords(names: FolderNames, read: ReadText): ProjectWords {
  const roots = new Map<string, string>();
  const indexes = new Map<string, Index>();

  function* indexOf(folder: string): Reading<Index> {
    const root = roots.get(folder) ?? (yield* projectFolder(folder, names));
    roots.set(folder, root);
    const index = indexes.get(root) ?? (yield* collectWords(yield* sourcesBelow(root, names), read));
    indexes.set(root, index);
    return index;
  }

  return {
    filesWith(fromPath, word) {
      const index = indexes.get(roots.get(parentOf(fromPath)) ?? '');
      if (!index || [...index.changed.values()].includes(undefined)) return undefined;
      const found = index.files.get(word) ?? [];
      if (index.changed.size === 0) return found;
      const again = [...index.changed].flatMap(([path, words]) => (words?.has(word) ? [path] : []));
      return [...found.filter((path) => !index.changed.has(path)), ...again].sort();
    },
    filesOf(fromPath, module) {
      const end = `/${module.replaceAll('.', '/')}`;
      const paths = indexes.get(roots.get(parentOf(fromPath)) ?? '')?.paths ?? [];
      return [...paths].filter((path) => path.endsWith(`${end}.py`) || path.endsWith(`${end}/__init__.py`));
    },
    standsIn(path, word) {
      const holding = [...indexes.values()].filter(({ paths }) => paths.has(path));
      const answers = holding.map(({ changed, files }) => (changed.has(path) ? changed.get(path)?.has(word) : files.get(word)?.includes(path) ?? false));
      return answers.includes(undefined) ? undefined : answers.includes(true);
    },
    *collect(fromPath) {
      const { changed } = yield* indexOf(parentOf(fromPath));
      for (const [path, words] of changed) if (!words) changed.set(path, wordsOf(yield* read(path)));
    },
    forgetText(path) {
      for (const index of indexes.values()) if (index.paths.has(path)) index.changed.set(path, undefined);
    },
    forget() {
      roots.clear();
      indexes.clear();
    },
  };
}

function* collectWords(paths: readonly string[], read: ReadText): Reading<Index> {
  const found = new Map<string, string[]>();
  for (const path of paths) {
    for (const word of wordsOf(yield* read(path))) {
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
  for (const token of new Set(text?.match(/(?:\b(?:def|class)[ \t]+)?[A-Za-z_]\w+(?:\(|\s*=(?!=)|\s+as\b)?/g))) {
    const [, definition, word = ''] = /^((?:def|class)\s+)?(\w+)/.exec(token) ?? [];
    words.add(word);
    if (definition !== undefined) words.add(`def ${word}`);
    else if (word !== token) words.add(token.endsWith('=') ? `${word}=` : `${word}(`);
    if (/\sas$/.test(token)) words.add(`class (${word})`);
  }
  if (/\bsys\.path\.(insert|append)\(/.test(text ?? '')) words.add(addsToPath);
  for (const [, bases = ''] of text?.matchAll(/^[ \t]*class[ \t]+\w+[^\n(]*\(([^)]*)\)/gm) ?? []) {
    for (const base of bases.match(/[A-Za-z_]\w+/g) ?? []) words.add(`class (${base})`);
  }
  return words;
}

import type { NativeGil } from '../../program/evaluator';
import type { FolderNames } from '../folderNames';
import { parentOf } from '../paths';
import type { Reading } from '../reading';
import { projectFolder } from '../words/projectFolder';
import { sourcesBelow } from '../words/sourcesBelow';
import { readC } from './cLanguages';
import { readCython } from './cython';
import { gilIn, type NativeSource } from './nativeSource';
import { readRust } from './rust';

/** Tells what a project's own machine code does with the GIL, from the sources that it is compiled from. */
export interface ProjectNatives {
  /** Whether {@link ProjectNatives.collect} has read what is asked from this file. */
  isCollected(fromPath: string): boolean;
  /** What the function does that Python calls by a dotted name. */
  gilOf(fromPath: string, name: string): NativeGil | undefined;
  /** Whether a module, by its dotted name, is compiled from one of the sources. */
  isModule(fromPath: string, module: string): boolean;
  collect(fromPath: string): Reading<void>;
  /** Files changed, came or went. */
  forget(): void;
}

type ReadText = (path: string) => Reading<string | undefined>;

/** More are a library of their own, with a few lines for Python among them. */
const maximumFiles = 400;

const languages: readonly { readonly ending: RegExp; readonly read: (path: string, text: string) => NativeSource | undefined }[] = [
  { ending: /\.pyx$/, read: readCython },
  { ending: /\.(c|cc|cpp|cxx)$/, read: readC },
  { ending: /\.rs$/, read: readRust },
];

/** Where the code of others lies that a project is built with. */
const ofOthers = /^(third_?party|3rd_?party|vendor(ed)?|extern(al|als)?|deps|submodules|build|target)$/i;

/** The sources of each project are read when it is first asked. */
export function createProjectNatives(names: FolderNames, read: ReadText): ProjectNatives {
  const roots = new Map<string, string>();
  const projects = new Map<string, readonly NativeSource[]>();
  const sourcesOf = (fromPath: string): readonly NativeSource[] => projects.get(roots.get(parentOf(fromPath)) ?? '') ?? [];

  return {
    isCollected: (fromPath) => projects.has(roots.get(parentOf(fromPath)) ?? ''),
    gilOf(fromPath, name) {
      const parts = name.split('.');
      for (let end = parts.length - 1; end > 0; end--) {
        const found = gilOfFunction(sourcesOf(fromPath), parts[end - 1] ?? '', parts.slice(end));
        if (found) return found;
      }
      return undefined;
    },
    isModule: (fromPath, module) => sourcesOf(fromPath).some(({ modules }) => modules.includes(module.split('.').at(-1) ?? '')),
    *collect(fromPath) {
      const folder = parentOf(fromPath);
      const root = roots.get(folder) ?? (yield* projectFolder(folder, names));
      roots.set(folder, root);
      if (!projects.has(root)) projects.set(root, yield* readAll(yield* sourcesBelow(root, names, { isSource: (name) => languages.some(({ ending }) => ending.test(name)), isLeftOut: (name) => ofOthers.test(name), maximumFiles }), read));
    },
    forget() {
      roots.clear();
      projects.clear();
    },
  };
}

function* readAll(paths: readonly string[], read: ReadText): Reading<readonly NativeSource[]> {
  const found: NativeSource[] = [];
  for (const path of paths) {
    const text = yield* read(path);
    const source = text === undefined ? undefined : languages.find(({ ending }) => ending.test(path))?.read(path, text);
    if (source) found.push(source);
  }
  return found;
}

/** The others of the same language. */
function compiledWith(source: NativeSource, sources: readonly NativeSource[]): readonly NativeSource[] {
  const language = endingOf(source.path);
  return sources.filter((other) => other !== source && endingOf(other.path) === language);
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.'));
}

/** A function of a module, or a method of one of its classes: in the source that makes the module, else in those that lie with it. */
function gilOfFunction(sources: readonly NativeSource[], module: string, parts: readonly string[]): NativeGil | undefined {
  const making = sources.filter(({ modules }) => modules.includes(module));
  const beside = sources.filter((source) => !making.includes(source) && making.some((made) => source.path.startsWith(`${parentOf(made.path)}/`)));
  const names = [parts.join('.'), parts.at(-1) ?? ''];
  for (const group of [making, beside]) {
    for (const name of names) {
      const answers = new Set(group.flatMap((source) => gilIn(source, name, compiledWith(source, [...making, ...beside])) ?? []));
      if (answers.size > 0) return answers.size === 1 ? [...answers][0] : undefined;
    }
  }
  return undefined;
}

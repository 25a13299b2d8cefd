import type { ImmediateFiles, SourceFiles, Unreadable } from '../../src/core/service/ports';

/** Files by path; a value that is not a text is a file that cannot be analysed. */
export type Sources = Readonly<Record<string, string | Unreadable>>;

/** A file system in memory that can be changed, and remembers what it was asked. */
export interface MemoryFiles extends ImmediateFiles {
  /** Writes a file, or with `undefined` deletes it. */
  write(path: string, content: string | Unreadable | undefined): void;
  /** The paths that were read since this was last called, in order. */
  takeReads(): readonly string[];
}

/** A file system that holds the given files. */
export function createMemoryFiles(sources: Sources = {}): MemoryFiles {
  const contents = new Map(Object.entries(sources));
  let reads: string[] = [];

  function readNow(path: string): string | Unreadable | undefined {
    reads.push(path);
    return contents.get(path);
  }

  function listNow(folder: string): readonly string[] {
    const below = [...contents.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
    return [...new Set(below.map((path) => path.replace(/\/.*/, '/')))];
  }

  return {
    readNow,
    listNow,
    read: (path) => Promise.resolve(readNow(path)),
    list: (folder) => Promise.resolve(listNow(folder)),
    write(path, content) {
      if (content === undefined) contents.delete(path);
      else contents.set(path, content);
    },
    takeReads() {
      const taken = reads;
      reads = [];
      return taken;
    },
  };
}

/** The same files, as where each has to be waited for: in a browser, say. */
export function slowly(files: MemoryFiles): SourceFiles {
  return { read: (path) => files.read(path), list: (folder) => files.list(folder) };
}

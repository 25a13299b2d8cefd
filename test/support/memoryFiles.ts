import type { SourceFiles, Unreadable } from '../../src/core/service/ports';

/** Files by path; a value that is not a text is a file that cannot be analysed. */
export type Sources = Readonly<Record<string, string | Unreadable>>;

/** A file system in memory that can be changed, and remembers what it was asked. */
export interface MemoryFiles extends SourceFiles {
  /** Writes a file, or with `undefined` deletes it. */
  write(path: string, content: string | Unreadable | undefined): void;
  /** The paths that were read since this was last called, in order. */
  takeReads(): readonly string[];
}

/** A file system that holds the given files. */
export function createMemoryFiles(sources: Sources = {}): MemoryFiles {
  const contents = new Map(Object.entries(sources));
  let reads: string[] = [];
  return {
    read(path) {
      reads.push(path);
      return Promise.resolve(contents.get(path));
    },
    list(folder) {
      const below = [...contents.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
      return Promise.resolve([...new Set(below.map((path) => path.replace(/\/.*/, '/')))]);
    },
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

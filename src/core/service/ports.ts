import type { ConfigurationProblem } from './project/project';

/** The source files around the one that is analysed. Paths are slash-separated. */
export interface SourceFiles {
  /** The text; a reason in a sentence when it is there but cannot be analysed; `undefined` when it is not there. */
  read(path: string): Promise<string | Unreadable | undefined>;
  /** The names in a folder, folders with a trailing slash; empty when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
}

/** Files that can also be had without waiting, as on the disk of the machine. */
export interface ImmediateFiles extends SourceFiles {
  /** As {@link SourceFiles.read}. */
  readNow(path: string): string | Unreadable | undefined;
  /** As {@link SourceFiles.list}. */
  listNow(folder: string): readonly string[];
}

/** Whether files can be had without waiting. */
export function areImmediate(files: SourceFiles): files is ImmediateFiles {
  return 'readNow' in files;
}

/** A file that is not analysed: not UTF-8, too large, not permitted. */
export interface Unreadable {
  readonly reason: string;
}

/** A text, or why there is none to analyse. */
export type TextOrReason = { readonly text: string } | { readonly reason: string };

/** Where the service says what happened, for the output channel or standard error. */
export interface Log {
  warn(message: string): void;
}

/** The bytes of the two wasm files, so that the core needs no path. */
export interface WasmBytes {
  readonly runtime: Uint8Array;
  readonly python: Uint8Array;
}

/** What the host lends the service. */
export interface Ports {
  readonly files: SourceFiles;
  readonly log: Log;
  /** Told of what cannot be used in the settings of a project or of the user; without it nobody wants to know. */
  readonly onProblem?: (problem: ConfigurationProblem) => void;
  readonly wasm: WasmBytes;
}

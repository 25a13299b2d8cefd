import type { Severity } from '../../domain/finding';
import type { Interpreter, InterpreterChoice } from '../../domain/interpreter';
import type { KnowledgeEntry } from '../../knowledge/entry';

/** Something in a file of settings that could not be used, so that it was left out. */
export interface ConfigurationProblem {
  /** The file; `undefined` for the editor's own settings. */
  readonly path: string | undefined;
  /** What, where and what to write instead, in a sentence. */
  readonly message: string;
}

/** What `[tool.gilsight]` of a `pyproject.toml` says, as far as it could be understood. */
export interface ProjectSettings {
  readonly python: Interpreter | undefined;
  /** As in a `.gitignore` beside the file: what is not the project's own source. */
  readonly exclude: readonly string[];
  /** The only rules that speak; `undefined` for all. */
  readonly select: readonly string[] | undefined;
  /** Rules that are silent. */
  readonly ignore: readonly string[];
  /** Rules that are silent in the files that a pattern matches. */
  readonly perFileIgnores: readonly { readonly pattern: string; readonly rules: readonly string[] }[];
  /** By rule, instead of what the confidence gives. */
  readonly severity: ReadonlyMap<string, Severity>;
  readonly knowledge: readonly KnowledgeEntry[];
}

/** What the files around a source file say about how it is to be judged. */
export interface Project {
  /** The `pyproject.toml` with `[tool.gilsight]`; `undefined` when there is none. */
  readonly path: string | undefined;
  readonly settings: ProjectSettings;
  /** What `.python-version` or the project's metadata imply; `settings.python` is not among them. */
  readonly impliedInterpreter: InterpreterChoice | undefined;
}

/** The settings of a project that has none. */
export const noSettings: ProjectSettings = {
  python: undefined, exclude: [], select: undefined, ignore: [], perFileIgnores: [], severity: new Map(), knowledge: [],
};

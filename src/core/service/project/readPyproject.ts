import { parse } from 'smol-toml';
import type { ProjectSettings } from './project';
import { readSettings } from './readSettings';
import { readTable } from './setting';

/** What a `pyproject.toml` says that matters here. */
export interface Pyproject {
  /** `undefined` when it has no `[tool.gilsight]`. */
  readonly settings: ProjectSettings | undefined;
  /** The Pythons that the project says it runs on, and the name under which it says so. */
  readonly requires: { readonly range: string; readonly name: string } | undefined;
  /** What of `[tool.gilsight]` could not be used, each a sentence. */
  readonly problems: readonly string[];
}

/** Reads a `pyproject.toml`; one that is broken says nothing, and is complained about only if it has something to say to Gilsight. */
export function readPyproject(text: string, ruleIds: ReadonlySet<string>): Pyproject {
  const problems: string[] = [];
  const document = parseToml(text, problems);
  const stated = at(document, 'tool', 'gilsight');
  const settings = stated === undefined ? undefined : readSettings({ ruleIds, complain: (sentence) => problems.push(sentence) }, stated);
  return { settings, requires: requiresOf(document), problems };
}

function parseToml(text: string, problems: string[]): unknown {
  try {
    return parse(text);
  } catch (error) {
    // The parser shows the place in lines of its own below the first one.
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
    const line = typeof error === 'object' && error !== null && 'line' in error ? ` (line ${String(error.line)})` : '';
    if (/\btool\s*\.\s*gilsight\b/.test(text)) problems.push(`It is not valid TOML, so its [tool.gilsight] is not used: ${reason}${line}.`);
    return undefined;
  }
}

function requiresOf(document: unknown): Pyproject['requires'] {
  const standard = at(document, 'project', 'requires-python');
  if (typeof standard === 'string') return { range: standard, name: 'requires-python' };
  const poetry = at(document, 'tool', 'poetry', 'dependencies', 'python');
  return typeof poetry === 'string' ? { range: poetry, name: 'tool.poetry.dependencies.python' } : undefined;
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => readTable(inner)?.find(([name]) => name === key)?.[1], value);
}

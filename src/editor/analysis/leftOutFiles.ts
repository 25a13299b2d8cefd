import ignore, { type Ignore } from 'ignore';

/** What decides which files of a workspace are not its own source. Paths are relative to the workspace folder. */
export interface LeftOutMarks {
  /** Each `.gitignore`, by its path, with its text. */
  readonly gitignores: readonly { readonly path: string; readonly text: string }[];
  /** Each `pyvenv.cfg` and each folder `conda-meta`, by its path. */
  readonly environmentMarks: readonly string[];
}

/**
 * The files that are a project's own source: not ignored by git, not in a virtual environment, not
 * an installed package.
 *
 * @param paths - Slash-separated, relative to the workspace folder.
 */
export function withoutLeftOut(paths: readonly string[], { gitignores, environmentMarks }: LeftOutMarks): readonly string[] {
  const environments = environmentMarks.map(folderOf);
  const rules = gitignores
    .map(({ path, text }) => ({ folder: folderOf(path), rules: ignore().add(text) }))
    .sort((a, b) => b.folder.length - a.folder.length);
  return paths.filter((path) => (
    !installed.test(path) && !environments.some((folder) => path.startsWith(folder)) && !isIgnored(path, rules)
  ));
}

/** Where package managers put what is not the project's, and tools their caches. */
const installed = /(^|\/)(site-packages|dist-packages|node_modules|__pycache__|__pypackages__|\.(git|hg|svn|tox|nox|venv|eggs))\//;

interface FolderRules {
  /** With a trailing slash, or empty for the workspace folder itself. */
  readonly folder: string;
  readonly rules: Ignore;
}

/** As git decides: a folder that is ignored cannot be un-ignored from inside; else the innermost rule that matches wins. */
function isIgnored(path: string, innermostFirst: readonly FolderRules[]): boolean {
  const parents = [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1));
  return [...parents, path].some((part) => {
    for (const { folder, rules } of innermostFirst) {
      if (!part.startsWith(folder) || part === folder) continue;
      const verdict = rules.test(part.slice(folder.length));
      if (verdict.ignored) return true;
      if (verdict.unignored) return false;
    }
    return false;
  });
}

/** With a trailing slash; empty for what lies in no folder. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Folders that never hold a project's own source, whatever git says of them. */
const leftOut: ReadonlySet<string> = new Set([
  '.git', '.hg', '.svn',
  '__pycache__', '__pypackages__', 'site-packages', 'dist-packages', 'node_modules',
  '.tox', '.nox', '.venv', '.eggs', '.mypy_cache', '.pytest_cache', '.ruff_cache', '.hypothesis', '.ipynb_checkpoints',
]);

/** Whether a walk passes by a folder of this name without looking inside. */
export function isLeftOutByName(name: string): boolean {
  return leftOut.has(name);
}

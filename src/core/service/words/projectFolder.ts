import { parentOf } from '../paths';

/** The names in a folder, folders with a trailing slash. */
export type List = (folder: string) => Promise<ReadonlySet<string>>;

/** Nothing above belongs to the same project: a repository, a project of its own, an installed Python's library. */
const sureMarks = ['.git/', '.git', '.hg/', 'pyproject.toml', 'site-packages/'];
/** What stands at the top of a project, and in older ones further down as well. */
const likelyMarks = ['.gitignore', '.github/', 'setup.py', 'setup.cfg', 'tox.ini', 'requirements.txt', 'Pipfile', 'environment.yml', 'LICENSE', 'README.md', 'README.rst'];

/** More folders are not looked at on the way up. */
const maximumFolders = 8;

/**
 * The folder of the project to which a folder belongs: the nearest with a sure mark; without one the
 * highest with a likely mark, else the one above the outermost package.
 */
export async function projectFolder(folder: string, list: List): Promise<string> {
  const top = await aboveOutermostPackage(folder, list);
  let likely = top;
  for (let above = top, count = 0; above !== '' && count < maximumFolders; above = parentOf(above), count++) {
    const names = await list(above);
    if (sureMarks.some((mark) => names.has(mark))) return above;
    if (likelyMarks.some((mark) => names.has(mark))) likely = above;
  }
  return likely;
}

async function aboveOutermostPackage(folder: string, list: List): Promise<string> {
  let top = folder;
  while (top !== '' && (await list(top)).has('__init__.py')) top = parentOf(top);
  return top;
}

import type { FolderNames } from '../folderNames';
import { parentOf } from '../paths';
import type { Reading } from '../reading';

/** Nothing above belongs to the same project: a repository, a project of its own, an installed Python's library. */
const sureMarks = ['.git/', '.git', '.hg/', 'pyproject.toml', 'site-packages/'];
/** What stands at the top of a project, and in older ones further down as well. */
const likelyMarks = ['.gitignore', '.github/', 'setup.py', 'setup.cfg', 'tox.ini', 'requirements.txt', 'Pipfile', 'environment.yml', 'LICENSE', 'README.md', 'README.rst'];

/** More folders are not looked at on the way up. */
const maximumFolders = 8;

/**
 * The folder of the project to which a folder belongs: the nearest with a sure mark; without one the
 * highest with a likely mark from the one above the outermost package on, else the highest within
 * the package, which then is the project as a whole; else the one above the outermost package.
 */
export function* projectFolder(folder: string, names: FolderNames): Reading<string> {
  const top = yield* aboveOutermostPackage(folder, names);
  let likely = yield* highestMarked(folder, top, names);
  for (let above = top, count = 0; above !== '' && count < maximumFolders; above = parentOf(above), count++) {
    const here = yield* names.in(above);
    if (isSurelyTop(here)) return above;
    if (hasLikelyMark(here)) likely = above;
  }
  return likely ?? top;
}

/** The highest folder with a likely mark of those from a folder up to one above it, which is not looked at. */
function* highestMarked(folder: string, end: string, names: FolderNames): Reading<string | undefined> {
  let likely: string | undefined;
  for (let above = folder; above !== '' && above !== end; above = parentOf(above)) if (hasLikelyMark(yield* names.in(above))) likely = above;
  return likely;
}

function hasLikelyMark(here: ReadonlySet<string>): boolean {
  return likelyMarks.some((mark) => here.has(mark));
}

/** A project may be a package as a whole: with an `__init__.py` beside its `.git`. */
function* aboveOutermostPackage(folder: string, names: FolderNames): Reading<string> {
  let top = folder;
  for (let here = yield* names.in(top); top !== '' && here.has('__init__.py') && !isSurelyTop(here); here = yield* names.in(top)) top = parentOf(top);
  return top;
}

function isSurelyTop(here: ReadonlySet<string>): boolean {
  return sureMarks.some((mark) => here.has(mark));
}

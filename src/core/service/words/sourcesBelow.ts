import { isTestFile } from '../../domain/testFile';
import type { FolderNames } from '../folderNames';
import type { Reading } from '../reading';
import { isLeftOutByName } from './leftOutNames';

/** A larger tree is many projects, or one that nobody wants to wait for. */
const maximumFiles = 5000;
const maximumDepth = 24;

/** The Python files of a project, by path, tests and environments left out; none when there are too many. */
export function* sourcesBelow(root: string, names: FolderNames): Reading<readonly string[]> {
  const found: string[] = [];
  yield* walk(root, 0);
  return found.length > maximumFiles ? [] : found.sort();

  function* walk(folder: string, depth: number): Reading<void> {
    const here = yield* names.in(folder);
    if (depth > maximumDepth || found.length > maximumFiles || here.has('pyvenv.cfg') || here.has('conda-meta/')) return;
    for (const name of here) {
      const path = `${folder}/${name}`;
      if (isTestFile(path.slice(root.length))) continue;
      if (name.endsWith('.py')) found.push(path);
      else if (name.endsWith('/') && !isLeftOutByName(name.slice(0, -1))) yield* walk(path.slice(0, -1), depth + 1);
    }
  }
}

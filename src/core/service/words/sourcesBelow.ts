import { isTestFile } from '../../domain/testFile';
import type { FolderNames } from '../folderNames';
import type { Reading } from '../reading';
import { isLeftOutByName } from './leftOutNames';

const maximumDepth = 24;

/** Which files of a project are looked for. */
interface Wanted {
  readonly isSource: (name: string) => boolean;
  /** Folders that are passed by, beside those that never hold a project's own source. */
  readonly isLeftOut: (folder: string) => boolean;
  /** A larger tree is many projects, or one that nobody wants to wait for. */
  readonly maximumFiles: number;
}

const python: Wanted = { isSource: (name) => name.endsWith('.py'), isLeftOut: () => false, maximumFiles: 5000 };

/** The source files of a project, those in Python by default, by path, tests and environments left out; none when there are too many. */
export function* sourcesBelow(root: string, names: FolderNames, { isSource, isLeftOut, maximumFiles }: Wanted = python): Reading<readonly string[]> {
  const found: string[] = [];
  yield* walk(root, 0);
  return found.length > maximumFiles ? [] : found.sort();

  function* walk(folder: string, depth: number): Reading<void> {
    const here = yield* names.in(folder);
    if (depth > maximumDepth || found.length > maximumFiles || here.has('pyvenv.cfg') || here.has('conda-meta/')) return;
    for (const name of here) {
      const path = `${folder}/${name}`;
      if (isTestFile(path.slice(root.length))) continue;
      if (isSource(name)) found.push(path);
      else if (name.endsWith('/') && !isLeftOutByName(name.slice(0, -1)) && !isLeftOut(name.slice(0, -1))) yield* walk(path.slice(0, -1), depth + 1);
    }
  }
}

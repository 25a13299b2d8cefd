import { isTestFile } from '../../domain/testFile';
import { isLeftOutByName } from './leftOutNames';
import type { List } from './projectFolder';

/** A larger tree is many projects, or one that nobody wants to wait for. */
const maximumFiles = 5000;
const maximumDepth = 24;

/** The Python files of a project, by path, tests and environments left out; none when there are too many. */
export async function sourcesBelow(root: string, list: List): Promise<readonly string[]> {
  const found: string[] = [];
  await walk(root, 0);
  return found.length > maximumFiles ? [] : found.sort();

  async function walk(folder: string, depth: number): Promise<void> {
    const names = await list(folder);
    if (depth > maximumDepth || found.length > maximumFiles || names.has('pyvenv.cfg') || names.has('conda-meta/')) return;
    for (const name of names) {
      const path = `${folder}/${name}`;
      if (isTestFile(path.slice(root.length))) continue;
      if (name.endsWith('.py')) found.push(path);
      else if (name.endsWith('/') && !isLeftOutByName(name.slice(0, -1))) await walk(path.slice(0, -1), depth + 1);
    }
  }
}

import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { withSlashes } from '../../src/cli/paths';

/** Files by their path; a path that ends with a slash is an empty folder. */
export type Tree = Readonly<Record<string, string | Uint8Array>>;

/** Makes a folder with these files, which goes away with the test. */
export async function createFolder(tree: Tree): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'gilsight-cli-')));
  // Open to the command when a test runs it as another user.
  await chmod(folder, 0o755);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(tree)) {
    await mkdir(join(folder, path.endsWith('/') ? path : dirname(path)), { recursive: true });
    if (!path.endsWith('/')) await writeFile(join(folder, path), content);
  }
  return withSlashes(folder);
}

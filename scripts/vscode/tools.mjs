// Programs that come from the npm registry but are too big, or too particular, to be dependencies of
// the project: each is installed once into the cache folder, at a pinned version.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from '../commands.mjs';
import { cacheFolder } from '../project.mjs';

/**
 * The folder of an installed tool, installing it first when it is missing.
 *
 * @param {string} name - "chromium-153.0.0": the folder's name, which holds the versions it is made of.
 * @param {(folder: string) => Promise<void>} install - Fills an empty folder; throws when it cannot.
 */
export async function installTool(name, install) {
  const folder = join(cacheFolder, name);
  if (existsSync(folder)) return folder;
  await mkdir(cacheFolder, { recursive: true });
  // It is filled under another name and renamed when complete: an installation that is cut off leaves
  // nothing that looks like one, and two runs at once do not trip over each other.
  const draft = await mkdtemp(join(cacheFolder, `${name}-draft-`));
  try {
    await writeFile(join(draft, 'package.json'), '{ "private": true }\n');
    await install(draft);
    await rename(draft, folder).catch((error) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}

/**
 * Installs packages into a folder, without running any script of theirs.
 *
 * @param {string} folder
 * @param {readonly string[]} parameters - Packages and npm's options.
 */
export async function installPackages(folder, parameters) {
  const fixed = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', '--loglevel=error'];
  const { status, output } = await npm([...fixed, ...parameters], { cwd: folder });
  if (status !== 0) throw new Error(`npm could not install ${parameters.join(' ') || folder} (status ${status}):\n${output.trim()}`);
}

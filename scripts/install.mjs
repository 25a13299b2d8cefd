// Brings node_modules in line with package-lock.json; costs nothing when it already is.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm } from './commands.mjs';
import { projectFolder } from './project.mjs';

const oldestNodeMajor = 20;

/**
 * Installs the dependencies when they are missing or older than the lock file.
 *
 * @throws When this Node.js is too old, or npm could not install them.
 */
export async function installDependencies() {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < oldestNodeMajor) throw new Error(`Gilsight needs Node.js ${oldestNodeMajor} or newer; this is ${process.versions.node}.`);
  if (areDependenciesCurrent()) return;
  console.log('Installing the dependencies (npm ci) …');
  // Install scripts are left out: no dependency needs one, and each is somebody else's code run unasked.
  // NODE_ENV=production would leave out the tools that build.
  const { status, output } = await npm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'], { cwd: projectFolder });
  if (status !== 0) throw new Error(`npm ci failed with status ${status}:\n${output.trim()}`);
}

/** npm writes its own record of what is installed at the end of each installation: as new as the lock file means done. */
function areDependenciesCurrent() {
  const record = join(projectFolder, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  return statSync(record).mtimeMs >= statSync(join(projectFolder, 'package-lock.json')).mtimeMs;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await installDependencies();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

// npm start [-- PATH]: a real VS Code with Gilsight in it, on the sample project or on PATH.
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { run } from './commands.mjs';
import { installDependencies } from './install.mjs';
import { cacheFolder, projectFolder, sampleFile } from './project.mjs';
import { findDesktop } from './vscode/desktop.mjs';
import { startServer } from './vscode/server.mjs';
import { quietSettings } from './vscode/settings.mjs';

/** The first free one is taken: a page that is opened again after a restart finds its layout again. */
const ports = '39200-39299';

process.exitCode = await main(process.argv.slice(2));

/** @param {readonly string[]} parameters */
async function main(parameters) {
  const path = parameters[0];
  if (parameters.length > 1 || path?.startsWith('-')) {
    console.error('Usage: npm start [-- PATH]. PATH is a folder or a Python file; the sample project by default.');
    return 2;
  }
  // npm runs scripts in the project's folder; INIT_CWD is where the user typed the command.
  const subject = path === undefined ? sampleFile : resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
  if (!existsSync(subject)) {
    console.error(`There is no ${subject}. Give the path of a folder or a Python file, or none for the sample project.`);
    return 2;
  }
  try {
    await installDependencies();
    console.log('Building the extension …');
    const status = await run(process.execPath, ['esbuild.config.mjs'], { cwd: projectFolder });
    if (status !== 0) throw new Error('The extension could not be built; what esbuild says is above.');
    return await open(subject);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

/** @param {string} subject */
async function open(subject) {
  const desktop = findDesktop();
  if (desktop !== undefined) return openDesktop(desktop, subject);
  return statSync(subject).isFile() ? openServer(importRoot(subject), subject) : openServer(subject, undefined);
}

/**
 * The folder that a file's imports start from: the first above it that is no package. What it imports
 * from there is part of the analysis.
 *
 * @param {string} file
 */
function importRoot(file) {
  let folder = dirname(file);
  while (existsSync(join(folder, '__init__.py'))) folder = dirname(folder);
  return folder;
}

/**
 * @param {{ program: string, because: string }} desktop
 * @param {string} subject
 */
async function openDesktop(desktop, subject) {
  console.log(`Opening ${subject} in desktop VS Code (${desktop.program}, ${desktop.because}).`);
  const paths = statSync(subject).isFile() ? [importRoot(subject), subject] : [subject];
  const parameters = [`--extensionDevelopmentPath=${projectFolder}`, '--new-window', ...paths];
  // Electron refuses to start as root otherwise.
  if (process.getuid?.() === 0) parameters.unshift('--no-sandbox', `--user-data-dir=${join(cacheFolder, 'desktop-data')}`);
  const status = await run(desktop.program, parameters);
  if (status !== 0) console.error(`VS Code ended with status ${status}.`);
  return status;
}

/**
 * @param {string} folder
 * @param {string | undefined} file
 */
async function openServer(folder, file) {
  console.log('There is no desktop VS Code here (no display, no `code` on the PATH, no VSCODE_EXECUTABLE_PATH): starting VS Code Server.');
  const server = await startServer({
    dataFolder: join(cacheFolder, 'vscode-server-data'),
    ports,
    settings: quietSettings,
  });
  const address = server.address({ folder, extension: projectFolder, ...(file !== undefined && { file }) });
  console.log(`\nVS Code Server has ${folder} ready, with Gilsight in it. Open this address in a browser:\n\n  ${address}\n`);
  console.log('Ctrl+C stops it.');

  const interrupted = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve(undefined));
  });
  const last = await Promise.race([interrupted, server.ended]);
  if (last !== undefined) {
    console.error(`VS Code Server ended by itself:\n${last}`);
    return 1;
  }
  server.stop();
  await server.ended;
  console.log('\nVS Code Server is stopped.');
  return 0;
}

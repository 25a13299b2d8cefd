// VS Code Server: the whole of VS Code but its window, for machines that have no desktop. Its page is
// opened in a browser.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findNode24 } from './node24.mjs';
import { installPackages, installTool } from './tools.mjs';

const codeServerVersion = '4.139.1';
const startLimitSeconds = 60;

/**
 * VS Code Server as npm has it: the package code-server carries it in lib/vscode.
 *
 * @returns {Promise<string>} The folder of the server.
 */
export async function installServer() {
  const server = join('node_modules', 'code-server', 'lib', 'vscode');
  const folder = await installTool(`vscode-server-${codeServerVersion}-${process.platform}-${process.arch}`, async (draft) => {
    console.log(`Installing VS Code Server (code-server ${codeServerVersion}), once …`);
    await installPackages(draft, [`code-server@${codeServerVersion}`]);
    await installPackages(join(draft, server), []);
  });
  return join(folder, server);
}

/**
 * @typedef {object} Server A VS Code Server that is running.
 * @property {number} port
 * @property {(subject: Subject) => string} address - The page that opens a folder with an extension under development.
 * @property {Promise<string>} ended - Resolves when the server is gone, with the end of what it said.
 * @property {() => void} stop
 *
 * @typedef {object} Subject What a page opens; absolute paths.
 * @property {string} folder
 * @property {string} [file] - To be shown in the editor.
 * @property {string} extension - The folder with the extension's package.json.
 * @property {string} [tests] - The file with the `run()` that VS Code calls once it is up.
 */

/**
 * Starts a server that only this machine, and only who has its address, can reach.
 *
 * @param {object} options
 * @param {string} options.dataFolder - Where it keeps its state.
 * @param {string} [options.ports] - "39200-39299": the first that is free is taken. Any free one by default.
 * @param {Record<string, unknown>} [options.settings] - Settings of this VS Code; the user's own go before them.
 * @param {readonly string[]} [options.parameters]
 * @param {NodeJS.ProcessEnv} [options.env] - Seen by the extension as well.
 * @returns {Promise<Server>}
 */
export async function startServer({ dataFolder, ports = '0', settings = {}, parameters = [], env = process.env }) {
  const node = await findNode24();
  const main = join(await installServer(), 'out', 'server-main.js');
  const machineFolder = join(dataFolder, 'data', 'Machine');
  await mkdir(machineFolder, { recursive: true });
  await writeFile(join(machineFolder, 'settings.json'), JSON.stringify(settings, undefined, 2));
  // Without a token, every page and every account on this machine could run commands through the server.
  const token = randomBytes(16).toString('hex');
  const tokenFile = join(dataFolder, 'token');
  await writeFile(tokenFile, token, { mode: 0o600 });

  const child = spawn(node, [
    main,
    '--host', '127.0.0.1',
    '--port', ports,
    '--connection-token-file', tokenFile,
    '--accept-server-license-terms',
    '--server-data-dir', dataFolder,
    '--disable-telemetry',
    // The server heeds an address that names an extension under development only with this.
    '--enable-smoke-test-driver',
    ...parameters,
  ], { stdio: ['ignore', 'pipe', 'pipe'], env, detached: true });

  // The server has children of its own, so the whole group is ended, also when this script dies of an error.
  const stop = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It is gone already.
    }
  };
  process.once('exit', stop);
  let said = '';
  const keep = (/** @type {string} */ text) => (said = (said + text).slice(-4000));
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', () => resolve(said));
  });
  const port = await readPort(child, ended);
  return { port, ended, stop, address: (subject) => addressOf({ port, token }, subject) };
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @param {Promise<string>} ended
 * @returns {Promise<number>}
 */
function readPort(child, ended) {
  return new Promise((resolve, reject) => {
    let said = '';
    const limit = setTimeout(() => reject(new Error(`VS Code Server did not start within ${startLimitSeconds} seconds:\n${said}`)), startLimitSeconds * 1000);
    void ended.then((last) => reject(new Error(`VS Code Server ended before it was up:\n${last}`))).finally(() => clearTimeout(limit));
    child.stdout.on('data', (/** @type {string} */ text) => {
      said += text;
      const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(limit);
      resolve(Number(port));
    });
  });
}

/**
 * @param {{ port: number, token: string }} server
 * @param {Subject} subject
 */
function addressOf({ port, token }, { folder, file, extension, tests }) {
  const remote = (/** @type {string} */ path) => `vscode-remote://127.0.0.1:${port}${path.split('/').map(encodeURIComponent).join('/')}`;
  const payload = [['extensionDevelopmentPath', remote(extension)]];
  if (tests !== undefined) payload.push(['extensionTestsPath', remote(tests)]);
  if (file !== undefined) payload.push(['openFile', remote(file)]);
  const query = new URLSearchParams({ tkn: token, folder, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}

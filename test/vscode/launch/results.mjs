// How a launcher hears from the tests: by a file, since what runs inside VS Code has no terminal.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {import('../support/testResults').TestResults} TestResults
 */

/**
 * Hands out a fresh folder for one run, and takes it away afterwards.
 *
 * @template T
 * @param {(folder: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withTemporaryFolder(use) {
  const folder = await mkdtemp(join(tmpdir(), 'vscode-tests-'));
  try {
    return await use(folder);
  } finally {
    // VS Code's processes may still be writing their last lines.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/**
 * Reads the results; a run that left none is an error, whatever its exit status.
 *
 * @param {string} file
 * @returns {Promise<TestResults>}
 */
export async function readResults(file) {
  if (!existsSync(file)) throw new Error('The tests ended without any results.');
  const results = JSON.parse(await readFile(file, 'utf8'));
  if (results.tests.length === 0) throw new Error('Not one test ran.');
  return results;
}

/**
 * Waits until the results are there.
 *
 * @param {string} file
 * @param {number} limitSeconds
 */
export async function waitForResults(file, limitSeconds) {
  const deadline = Date.now() + limitSeconds * 1000;
  while (!existsSync(file)) {
    if (Date.now() > deadline) throw new Error(`The tests left no results within ${limitSeconds} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return readResults(file);
}

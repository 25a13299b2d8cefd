// Runs vitest and counts its tests.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './commands.mjs';
import { projectFolder } from './project.mjs';

/**
 * Runs a suite of vitest's, and shows what it prints.
 *
 * @param {readonly string[]} parameters - Vitest's own.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ passed: number, failed: number }>}
 * @throws When the run itself failed, rather than a test of it.
 */
export async function runVitest(parameters, env) {
  const folder = await mkdtemp(join(tmpdir(), 'gilsight-vitest-'));
  try {
    const file = join(folder, 'results.json');
    const vitest = join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs');
    const status = await run(process.execPath, [vitest, 'run', ...parameters, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], {
      cwd: projectFolder,
      env: process.stdout.isTTY ? env : { ...env, NO_COLOR: '1' },
    });
    const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = JSON.parse(await readFile(file, 'utf8'));
    if (skipped > 0) console.log(`  ${skipped} tests are skipped on this machine, and count as neither.`);
    if (passed + failed === 0) throw new Error('Not one test ran.');
    // A file that cannot be loaded has no tests to fail: only the status tells.
    if (status !== 0 && failed === 0) throw new Error(`vitest ended with status ${status} though no test failed.`);
    return { passed, failed };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// Runs the tests in desktop VS Code, by @vscode/test-electron.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { projectFolder, sampleFolder } from '../../../scripts/project.mjs';
import { testsFolder } from './bundle.mjs';
import { readResults, withTemporaryFolder } from './results.mjs';

/**
 * The tests that run inside VS Code, in its extension host.
 *
 * @param {string} program - VS Code's executable.
 */
export async function runExtensionTestsOnDesktop(program) {
  console.log(`  launcher: desktop VS Code, by @vscode/test-electron (${program})`);
  return withTemporaryFolder(async (folder) => {
    const resultsFile = join(folder, 'results.json');
    const sample = join(folder, 'sample');
    await cp(sampleFolder, sample, { recursive: true });
    // It throws as well when a test failed; the results tell which.
    const failure = await runTests({
      vscodeExecutablePath: program,
      extensionDevelopmentPath: projectFolder,
      extensionTestsPath: join(testsFolder, 'extension', 'index.js'),
      extensionTestsEnv: { GILSIGHT_TEST_RESULTS: resultsFile },
      launchArgs: [sample, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes', `--user-data-dir=${join(folder, 'user')}`],
    }).then(() => undefined, (error) => error);
    return readResults(resultsFile).catch((error) => {
      throw failure ?? error;
    });
  });
}

/** Downloads VS Code into .vscode-test/, once. */
export function downloadDesktop() {
  return downloadAndUnzipVSCode({ cachePath: join(projectFolder, '.vscode-test'), extensionDevelopmentPath: projectFolder });
}

// Bundles the tests for VS Code, each test file by itself, as mocha wants to load them.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { cacheFolder, projectFolder } from '../../../scripts/project.mjs';

const sources = join(projectFolder, 'test', 'vscode');

/** The bundled tests: `extension/index.js` and `page/index.js` run them. */
export const testsFolder = join(cacheFolder, 'vscode-tests');

/** Bundles everything that runs in VS Code or drives its page. */
export async function bundleTests() {
  await rm(testsFolder, { recursive: true, force: true });
  const folders = await Promise.all(['extension', 'page'].map(entriesIn));
  await build({
    entryPoints: folders.flat(),
    outbase: sources,
    outdir: testsFolder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    // They are found in node_modules; mocha in particular must be the very one that loads the tests.
    external: ['vscode', 'mocha', 'playwright-core'],
    logLevel: 'warning',
  });
}

/** @param {string} folder */
async function entriesIn(folder) {
  const names = await readdir(join(sources, folder));
  return names.filter((name) => name.endsWith('.test.ts') || name === 'index.ts' || name === 'screenshots.ts').map((name) => join(sources, folder, name));
}

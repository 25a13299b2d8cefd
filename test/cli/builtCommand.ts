import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';

/** What the real command left behind. */
export interface CommandRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * The real command, bundled from the sources once for the tests of a file.
 *
 * @returns Runs `gilsight WORDS` in a folder, as a process of its own.
 */
export function useBuiltCommand(): { readonly path: () => string; readonly run: (folder: string, words: readonly string[]) => Promise<CommandRun> } {
  let folder = '';

  beforeAll(async () => {
    const require = createRequire(import.meta.url);
    folder = await mkdtemp(join(tmpdir(), 'gilsight-built-'));
    await chmod(folder, 0o755);
    await build({
      entryPoints: { cli: 'src/cli/main.ts' },
      outdir: folder,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      loader: { '.scm': 'text' },
      // As in esbuild.config.mjs, which says why.
      alias: { 'web-tree-sitter': require.resolve('web-tree-sitter') },
      logLevel: 'error',
    });
    await copyFile(require.resolve('web-tree-sitter/web-tree-sitter.wasm'), join(folder, 'web-tree-sitter.wasm'));
    await copyFile('src/probe/calibrate.py', join(folder, 'calibrate.py'));
    await copyFile(require.resolve('tree-sitter-python/tree-sitter-python.wasm'), join(folder, 'tree-sitter-python.wasm'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const path = () => join(folder, 'cli.js');
  return { path, run: (inside, words) => runNode(inside, [path(), ...words]) };
}

function runNode(cwd: string, words: readonly string[]): Promise<CommandRun> {
  const environment = { ...process.env, NO_COLOR: '1' };
  return new Promise((resolve) => {
    execFile(process.execPath, words, { cwd, env: environment, maxBuffer: 1 << 28, ...unprivileged() }, (error, stdout, stderr) => {
      const status = error ? (typeof error.code === 'number' ? error.code : -1) : 0;
      resolve({ status, stdout, stderr });
    });
  });
}

/** Root may read everything; tests of what may not be read run as nobody. */
function unprivileged(): { readonly uid?: number } {
  return process.getuid?.() === 0 ? { uid: 65_534 } : {};
}

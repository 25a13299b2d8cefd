// The simulator for benchmarks: bundled from the sources as they are.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * What the named modules of src/core/simulator export.
 *
 * @param {readonly string[]} modules
 */
export async function loadSimulator(modules) {
  const folder = mkdtempSync(join(tmpdir(), 'gilsight-bench-'));
  const outfile = join(folder, 'simulator.mjs');
  await build({
    stdin: { contents: modules.map((name) => `export * from './src/core/simulator/${name}';`).join('\n'), resolveDir: join(import.meta.dirname, '..'), loader: 'ts' },
    bundle: true, format: 'esm', platform: 'node', outfile,
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// The analysis as it is in src, for the benches beside this file.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const { resolve } = createRequire(import.meta.url);

/** The bytes of the two wasm files. */
export const wasm = { runtime: readFileSync(resolve('web-tree-sitter/web-tree-sitter.wasm')), python: readFileSync(resolve('tree-sitter-python/tree-sitter-python.wasm')) };

/** @returns What the sources export by these names: `{ createService: 'src/core/service/createService' }`. */
export async function loadEngine(modulesByName) {
  const folder = mkdtempSync(join(tmpdir(), 'gilsight-bench-'));
  const outfile = join(folder, 'engine.cjs');
  const contents = Object.entries(modulesByName).map(([name, module]) => `export { ${name} } from './${module}';`).join('\n');
  await build({
    stdin: { contents, resolveDir: join(import.meta.dirname, '../..'), loader: 'ts' },
    bundle: true, format: 'cjs', platform: 'node', outfile, loader: { '.scm': 'text' }, alias: { 'web-tree-sitter': resolve('web-tree-sitter') },
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// Bundles the extension, its worker, the command line and the webview into dist/.
import { copyFile, mkdir, chmod, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build, context } from 'esbuild';

const require = createRequire(import.meta.url);
const isWatching = process.argv.includes('--watch');
const isProduction = process.argv.includes('--production');

/** @satisfies {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: isProduction,
  sourcemap: !isProduction,
  loader: { '.scm': 'text' },
  logLevel: 'warning',
};

// The ESM build of web-tree-sitter needs `import.meta.url`, which a CommonJS bundle does not have:
// it would crash at Parser.init. Its CommonJS build is the same code.
/** @satisfies {import('esbuild').BuildOptions} */
const node = {
  ...shared,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  alias: { 'web-tree-sitter': require.resolve('web-tree-sitter') },
};

/** @type {import('esbuild').BuildOptions[]} */
export const bundles = [
  { ...node, entryPoints: { extension: 'src/extension.ts' }, external: ['vscode'], outdir: 'dist' },
  { ...node, entryPoints: { worker: 'src/worker/main.ts' }, outdir: 'dist' },
  { ...node, entryPoints: { cli: 'src/cli/main.ts' }, outdir: 'dist', banner: { js: '#!/usr/bin/env node' } },
  {
    ...shared,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    entryPoints: { simulator: 'src/webview/simulator.tsx' },
    outdir: 'dist',
  },
];

/** What is read beside the bundles: the parser, and the program that calibrates. */
async function copyFiles() {
  await mkdir('dist', { recursive: true });
  await copyFile(require.resolve('web-tree-sitter/web-tree-sitter.wasm'), 'dist/web-tree-sitter.wasm');
  await copyFile(require.resolve('tree-sitter-python/tree-sitter-python.wasm'), 'dist/tree-sitter-python.wasm');
  await copyFile('src/probe/calibrate.py', 'dist/calibrate.py');
}

// What is shipped holds nothing of an earlier build, such as its source maps.
if (isProduction) await rm('dist', { recursive: true, force: true });
await copyFiles();
if (isWatching) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  await Promise.all(bundles.map((bundle) => build(bundle)));
  await chmod('dist/cli.js', 0o755);
}

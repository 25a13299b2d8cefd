// Bundles the extension, its worker, the command line and the webview into dist/.
import { copyFile, mkdir, chmod, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { build, context } from 'esbuild';
import { thirdPartyNotices } from './scripts/thirdPartyNotices.mjs';

const require = createRequire(import.meta.url);
const isWatching = process.argv.includes('--watch');
const isProduction = process.argv.includes('--production');

/** @satisfies {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: isProduction,
  sourcemap: !isProduction,
  metafile: true,
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

const parsers = {
  'web-tree-sitter.wasm': require.resolve('web-tree-sitter/web-tree-sitter.wasm'),
  'tree-sitter-python.wasm': require.resolve('tree-sitter-python/tree-sitter-python.wasm'),
};

/** What is read beside the bundles: the parser, and the program that calibrates. */
async function copyFiles() {
  await mkdir('dist', { recursive: true });
  for (const [name, path] of Object.entries(parsers)) await copyFile(path, `dist/${name}`);
  await copyFile('src/probe/calibrate.py', 'dist/calibrate.py');
}

// What is shipped holds nothing of an earlier build, such as its source maps.
if (isProduction) await rm('dist', { recursive: true, force: true });
await copyFiles();
if (isWatching) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  const built = await Promise.all(bundles.map((bundle) => build(bundle)));
  const inputs = built.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
  const shipped = [...inputs, ...Object.values(parsers).map((path) => relative('.', path))];
  await writeFile('dist/third-party-notices.txt', await thirdPartyNotices(shipped));
  await chmod('dist/cli.js', 0o755);
}

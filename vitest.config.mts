import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      // As esbuild's text loader does: a tree-sitter query is its text.
      name: 'scm-as-text',
      load: (id) => (id.endsWith('.scm') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : undefined),
    },
  ],
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/vscode/**', 'node_modules/**'],
    testTimeout: 20_000,
  },
});

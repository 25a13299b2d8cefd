import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Rewritten programs, and the probe, run for real; apart from the unit tests, as each starts many processes. */
export default defineConfig({
  // As in the configuration of the unit tests.
  plugins: [{ name: 'scm-as-text', load: (id) => (id.endsWith('.scm') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : undefined) }],
  test: {
    include: ['test/rewrites-run/**/*.run.ts', 'test/probe/**/*.run.ts'],
    testTimeout: 180_000,
    // Two programs at a time: each has workers of its own.
    maxConcurrency: 2,
  },
});

import { defineConfig } from 'vitest/config';
import { scmAsText } from '../support/scmAsText.mts';

/** Rewritten programs, and the probe, run for real; apart from the unit tests, as each starts many processes. */
export default defineConfig({
  plugins: [scmAsText],
  test: {
    include: ['test/rewrites-run/**/*.run.ts', 'test/probe/**/*.run.ts'],
    testTimeout: 180_000,
    // Two programs at a time: each has workers of its own.
    maxConcurrency: 2,
  },
});

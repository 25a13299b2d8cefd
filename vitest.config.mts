import { defineConfig } from 'vitest/config';
import { scmAsText } from './test/support/scmAsText.mts';

const mocked = 'test/**/*.mocked.test.ts';
// What starts the built command or a browser takes as long as all other tests together.
const programs = 'test/**/*.program.test.ts';

export default defineConfig({
  plugins: [scmAsText],
  test: {
    // Only what never ends is to fail by it: a machine that is shared can be ten times as slow.
    testTimeout: 60_000,
    // Two workers on two cores, where the default leaves one core idle.
    maxWorkers: '100%',
    projects: [
      // Most files of a worker share the modules that they load: loading them anew for each file takes longer than the tests.
      { extends: true, test: { name: 'unit', isolate: false, include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], exclude: ['test/vscode/**', mocked, programs] } },
      { extends: true, test: { name: 'mocked', include: [mocked] } },
      { extends: true, test: { name: 'programs', include: [programs] } },
    ],
  },
});

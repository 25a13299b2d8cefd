// npm run test:rewrites: runs the rewritten programs for real, under every start method.
// -- --all: on every Python that is found; -- --cover: each program once, every Python and start method with some.
import { run } from './commands.mjs';
import { projectFolder } from './project.mjs';

const extents = new Map([['--all', 'all'], ['--cover', 'cover']]);
const [parameter, ...others] = process.argv.slice(2);
const extent = parameter === undefined ? 'default' : extents.get(parameter);
if (extent === undefined || others.length > 0) {
  console.error('Usage: npm run test:rewrites [-- --all | --cover]');
  process.exitCode = 2;
} else {
  process.exitCode = await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--root', '.', '--config', 'test/rewrites-run/vitest.config.ts', '--reporter', 'dot'], {
    cwd: projectFolder,
    env: { ...process.env, GILSIGHT_REWRITE_RUNS: extent },
  });
}

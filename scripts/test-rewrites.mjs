// npm run test:rewrites: runs the rewritten programs for real, under every start method.
// -- --only TEXT: only those with the text in their name, such as a rewrite's id, and nothing else.
// -- --all: on every Python that is found; -- --cover: each program once, every Python and start method with some.
// -- --random N: only N random programs, of which the other runs have a few.
import { run } from './commands.mjs';
import { projectFolder } from './project.mjs';

const extents = new Map([['--all', 'all'], ['--cover', 'cover']]);
const { only, rest: [parameter, ...others] } = takeOnly(process.argv.slice(2));
const randomPrograms = parameter === '--random' && others.length === 1 && /^[1-9]\d*$/.test(others[0] ?? '') ? others[0] : undefined;
const extent = parameter === undefined || randomPrograms !== undefined ? 'default' : extents.get(parameter);
if (extent === undefined || (others.length > 0 && randomPrograms === undefined)) {
  console.error('Usage: npm run test:rewrites [-- [--only TEXT] [--all | --cover] | --random N]');
  process.exitCode = 2;
} else {
  const [file] = [...(randomPrograms === undefined ? [] : ['random']), ...(only === '' ? [] : ['rewrites'])];
  process.exitCode = await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--root', '.', '--config', 'test/rewrites-run/vitest.config.ts', '--reporter', 'dot', ...(file === undefined ? [] : [`test/rewrites-run/${file}.run.ts`])], {
    cwd: projectFolder,
    env: { ...process.env, GILSIGHT_REWRITE_RUNS: extent, GILSIGHT_REWRITE_ONLY: only, ...(randomPrograms === undefined ? {} : { GILSIGHT_RANDOM_PROGRAMS: randomPrograms }) },
  });
}

/** @param {string[]} words */
function takeOnly(words) {
  const place = words.indexOf('--only');
  return place < 0 ? { only: '', rest: words } : { only: words[place + 1] ?? '', rest: words.filter((_, index) => index !== place && index !== place + 1) };
}

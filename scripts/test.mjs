// npm test: everything. Types, lint, boundaries, unit tests, rewritten programs, and the tests in a real VS Code.
// npm test -- --unit stops after the unit tests, and says so.
import { join } from 'node:path';
import { npm } from './commands.mjs';
import { installDependencies } from './install.mjs';
import { cacheFolder, projectFolder } from './project.mjs';
import { runVitest } from './vitest.mjs';
import { findBrowser } from './vscode/browser.mjs';

/**
 * @typedef {object} Counts How many tests of a stage passed and failed.
 * @property {number} passed
 * @property {number} failed
 *
 * @typedef {object} Stage Something that can succeed or fail as a whole.
 * @property {string} title
 * @property {() => Promise<Counts>} run - Throws when the stage failed by itself, and not by a test of its own.
 */

/** @type {readonly Stage[]} */
const checks = [
  { title: 'types', run: script('types') },
  { title: 'lint', run: script('lint') },
  { title: 'boundaries', run: script('boundaries') },
  { title: 'build', run: script('build') },
  { title: 'unit tests', run: () => runVitest(['--project', 'unit', '--project', 'mocked'], process.env) },
];

/** @type {readonly Stage[]} */
const real = [
  { title: 'the built command line and page, started', run: async () => runVitest(['--project', 'programs'], await withBrowser()) },
  {
    title: 'rewritten programs, run by Python',
    run: () => runVitest(['--root', '.', '--config', 'test/rewrites-run/vitest.config.ts'], { ...process.env, GILSIGHT_REWRITE_RUNS: 'default' }),
  },
  {
    title: 'tests inside VS Code',
    run: async () => {
      const { bundleTests } = await import('../test/vscode/launch/bundle.mjs');
      const { runExtensionTests } = await import('../test/vscode/launch/choose.mjs');
      await bundleTests();
      return report(await runExtensionTests());
    },
  },
  {
    title: "tests of VS Code's window",
    run: async () => {
      const { runPageTests } = await import('../test/vscode/launch/server.mjs');
      return report(await runPageTests());
    },
  },
];

/** Last, since what it builds is small but hard to debug. @type {Stage} */
const packaging = { title: 'package', run: script('package', ['--out', join(cacheFolder, 'gilsight.vsix')]) };

const isUnitOnly = process.argv.includes('--unit');
process.exitCode = await main(process.argv.slice(2));

/** @param {readonly string[]} parameters */
async function main(parameters) {
  
  const unknown = parameters.find((parameter) => parameter !== '--unit');
  if (unknown !== undefined) {
    console.error(`npm test does not know "${unknown}". Usage: npm test [-- --unit]`);
    return 2;
  }
  const stages = [{ title: 'install', run: install }, ...checks, ...(isUnitOnly ? [] : [...real, packaging])];
  let passed = 0;
  let failed = 0;
  /** @type {string[]} */
  const summary = [];
  for (const stage of stages) {
    const outcome = await runStage(stage);
    passed += outcome.passed;
    failed += outcome.failed;
    summary.push(outcome.line);
    // Without the dependencies nothing else can run, and every failure would be this one again.
    if (stage.title === 'install' && outcome.failed > 0) break;
  }
  console.log(`\n${summary.join('\n')}`);
  if (isUnitOnly) console.log('NOT RUN: the built command line and page, the rewritten programs, the tests in a real VS Code and the packaging; npm test without --unit runs them.');
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

/**
 * A stage counts as one itself, beside the tests in it.
 *
 * @param {Stage} stage
 */
async function runStage({ title, run: runIt }) {
  console.log(`\n── ${title}`);
  const startMilliseconds = Date.now();
  let counts = { passed: 0, failed: 0 };
  let isBroken = false;
  try {
    counts = await runIt();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    isBroken = true;
  }
  const isPassed = !isBroken && counts.failed === 0;
  const tests = counts.passed + counts.failed > 0 ? `: ${counts.passed} tests passed, ${counts.failed} failed` : '';
  const seconds = ((Date.now() - startMilliseconds) / 1000).toFixed(1);
  const line = `${isPassed ? '✓' : '✗'} ${title}${tests} (${seconds} s)`;
  console.log(line);
  return { line, passed: counts.passed + (isPassed ? 1 : 0), failed: counts.failed + (isPassed ? 0 : 1) };
}

async function install() {
  await installDependencies();
  return { passed: 0, failed: 0 };
}

/**
 * A stage that is one npm script; its output is shown when it fails.
 *
 * @param {string} name
 * @param {readonly string[]} [parameters]
 * @returns {() => Promise<Counts>}
 */
function script(name, parameters = []) {
  return async () => {
    const { status, output } = await npm(['run', '--silent', name, '--', ...parameters], { cwd: projectFolder });
    if (status !== 0) throw new Error(`${output.trim()}\nnpm run ${name} ended with status ${status}.`);
    return { passed: 0, failed: 0 };
  };
}

/** The tests of the simulator's page want a browser; they skip themselves without one. */
async function withBrowser() {
  const { program, env } = await findBrowser();
  return { ...process.env, ...env, CHROME_PATH: program };
}

/**
 * Prints the tests of a run in VS Code, and counts them.
 *
 * @param {import('../test/vscode/support/testResults').TestResults} results
 * @returns {Counts}
 */
function report({ where, tests }) {
  console.log(`  ran in: ${where}`);
  for (const { title, durationSeconds, failure } of tests) {
    console.log(`  ${failure === undefined ? '✓' : '✗'} ${title} (${durationSeconds.toFixed(1)} s)`);
    if (failure !== undefined) console.log(failure.replace(/^/gm, '      '));
  }
  const failed = tests.filter((test) => test.failure !== undefined).length;
  return { passed: tests.length - failed, failed };
}

// Verdicts held against the clock: what two threads gain on programs as people write them, and what Gilsight says.
//
//   node esbuild.config.mjs && node bench/verdicts/verdicts.mjs [--python python3] [--rounds 3] [--only REGEX]
//
// Each program hands `task` to threads. Two tasks are run one after the other and in two threads, in turns; the
// fastest of each counts, as whatever else a machine does only adds. The ratio is 2 where they run side by side, 1
// where they take turns, and less where the hand-over costs more than it gains. Programs whose libraries the
// Python lacks are left out. Needs two processors that nobody else uses.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { programsIn, readOptions, tellIfBusy } from '../programs.mjs';

const run = promisify(execFile);
const here = import.meta.dirname;
const cli = join(here, '../../dist/cli.js');
const options = readOptions();

/** What each verdict says the ratio is: at least, at most. Whoever waits runs side by side, too. */
const expected = { serialised: [0, 1.3], mixed: [1.15, 1.85], parallel: [1.6, Infinity], io: [1.6, Infinity] };

/** By how much the clock may beat a bound before the bound is untrue, and below what nothing is parallel. */
const [tolerance, leastParallel] = [1.1, 1.4];

const names = await programsIn(join(here, 'programs'), options.only);
const rows = [];
console.log('| program | ratio | verdict | at most | |\n| --- | --- | --- | --- | --- |');
for (const name of names) {
  const row = await compare(join(here, 'programs', `${name}.py`), name);
  if (row) rows.push(row);
  if (row) console.log(`| ${name} | ${row.ratio.toFixed(2)} | ${row.verdict} | ${row.bound.toFixed(2)} | ${opinion(row)} |`);
}
const told = rows.filter(({ verdict }) => verdict in expected);
console.log(`\n${rows.length} programs, ${names.length - rows.length} left out. Of ${told.length} verdicts ${told.filter(({ agrees }) => agrees).length} agree with the clock, and ${told.filter(({ isUntrue }) => isUntrue).length} are untrue.`);
for (const verdict of Object.keys(expected)) {
  const of = told.filter((row) => row.verdict === verdict);
  console.log(`${verdict}: ${of.length}, ${of.filter(({ agrees }) => agrees).length} agree, ${of.filter(({ isUntrue }) => isUntrue).length} untrue`);
}
tellIfBusy();

/** Measures a program and asks the command line for its verdict; `undefined` where a library is not there. */
async function compare(path, name) {
  const measured = JSON.parse((await run(options.python, ['-W', 'ignore', join(here, 'measure.py'), path, String(options.rounds)])).stdout);
  if (measured.lacks) return undefined;
  const ratio = Math.min(...measured.turn) / Math.min(...measured.side);
  const { verdict, heldShare } = await siteOf(path);
  const bound = Math.min(2, 1 / Math.max(heldShare ?? 0, 0.5));
  const [least, most] = expected[verdict] ?? [0, Infinity];
  const isUntrue = verdict in expected && (ratio > bound * tolerance || (least > leastParallel && ratio < leastParallel));
  return { name, ratio, verdict, bound, agrees: ratio >= least && ratio <= most, isUntrue };
}

/** What is said of the last place of a program that hands work to threads: `main` stands at the end. */
async function siteOf(path) {
  const report = await run(process.execPath, [cli, 'check', path, '--sites', '--format', 'json']).catch((error) => {
    // It ends with 1 where it has found something.
    if (error.code !== 1) throw error;
    return error;
  });
  return JSON.parse(report.stdout).sites.at(-1) ?? { verdict: 'not found', heldShare: null };
}

function opinion({ agrees, isUntrue }) {
  if (isUntrue) return 'untrue';
  return agrees ? '' : 'disagrees';
}

import { afterAll, describe, expect, it } from 'vitest';
import type { StartMethod } from '../../src/core/domain/calibration';
import { rewrites } from '../../src/core/rewrites/index';
import { offeredPrograms } from '../core/rewrites/programs';
import { allPythons, defaultPython, fit, namedPythons, type Python } from './pythons';
import { runProgram } from './runProgram';

const startMethods: readonly StartMethod[] = ['fork', 'spawn', 'forkserver'];
// `all`: every program on every Python; `cover`: each program once, every Python and start method with some of them.
const extent = process.env['GILSIGHT_REWRITE_RUNS'] ?? 'default';
// What needs a library runs on the first Python that has it, where the default has not.
const pythons = extent === 'default' ? [defaultPython(), ...namedPythons()] : allPythons();
const programs = rewrites.flatMap((rewrite) => offeredPrograms(rewrite).map((program) => ({ ...program, name: `${rewrite.id}: ${program.name}` })))
  .filter(({ name }) => name.includes(process.env['GILSIGHT_REWRITE_ONLY'] ?? ''));
const table = new Map<string, number>();

interface Run {
  readonly python: Python;
  readonly startMethods: readonly StartMethod[];
}

function runsOf({ needs }: { readonly needs: readonly string[] }, index: number): readonly Run[] {
  const usable = fit(pythons, needs);
  if (extent !== 'cover') return usable.slice(0, extent === 'all' ? usable.length : 1).map((python) => ({ python, startMethods }));
  const python = usable[index % usable.length];
  const startMethod = startMethods[Math.floor(index / pythons.length) % startMethods.length];
  return python && startMethod ? [{ python, startMethods: [startMethod] }] : [];
}

// A run's outcome is its exit status and its output; both must be those of the threads.
const cases = programs.flatMap((program, index) => runsOf(program, index).map((run) => ({ ...program, ...run, version: run.python.version })));
const skipped = programs.filter(({ needs }) => fit(pythons, needs).length === 0);
describe('a rewritten program prints what the original printed', () => {
  it.concurrent.each(cases)('$name on Python $version', async ({ before, after, prints, python, startMethods: chosen }) => {
    const expected = prints === undefined ? await runProgram(python, before, 'spawn') : { status: 0, output: prints, errors: '' };
    // Two programs that fail alike show nothing.
    expect(expected, expected.errors).toMatchObject({ status: endOf(before) });
    for (const startMethod of chosen) {
      const actual = await runProgram(python, after, startMethod);
      expect({ startMethod, ...actual }, actual.errors).toMatchObject({ startMethod, status: expected.status, output: expected.output, leavesProcesses: false });
      expect(warningsIn(actual.errors)).toEqual(warningsIn(expected.errors));
      const key = `${python.version.padEnd(5)} ${startMethod}`;
      table.set(key, (table.get(key) ?? 0) + 1);
    }
  });
  it.skip.each(skipped.map(({ name, needs }) => ({ name, missing: needs.join(' and ') })))('$name: skipped, needs $missing', () => undefined);
});

afterAll(() => {
  const rows = [...table].map(([key, count]) => `${key.padEnd(18)} ${String(count).padStart(4)}`);
  const left = skipped.map(({ name, needs }) => `skipped, needs ${needs.join(' and ')}: ${name}`);
  process.stdout.write(`\nrewritten programs that printed the same\n${[...rows, ...left].join('\n')}\n`);
});

/** The exit status that a program means to have: its line `# ends with: 1`. */
function endOf(text: string): number {
  return Number(/^# ends with: (\d+)$/m.exec(text)?.[1] ?? 0);
}

function warningsIn(errors: string): readonly string[] {
  return errors.split('\n').filter((line) => /Warning:/.test(line));
}

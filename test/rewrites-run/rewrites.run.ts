import { afterAll, describe, expect, it } from 'vitest';
import type { StartMethod } from '../../src/core/domain/calibration';
import { rewrites } from '../../src/core/rewrites/index';
import { offeredPrograms } from '../core/rewrites/programs';
import { allPythons, defaultPython, has, type Python } from './pythons';
import { runProgram } from './runProgram';

const startMethods: readonly StartMethod[] = ['fork', 'spawn', 'forkserver'];
// `all`: every program on every Python; `cover`: each program once, every Python and start method with some of them.
const extent = process.env['GILSIGHT_REWRITE_RUNS'] ?? 'default';
const pythons = extent === 'default' ? [defaultPython()] : allPythons();
const programs = rewrites.flatMap((rewrite) => offeredPrograms(rewrite).map((program) => ({ ...program, name: `${rewrite.id}: ${program.name}` })))
  .filter(({ name }) => name.includes(process.env['GILSIGHT_REWRITE_ONLY'] ?? ''));
const table = new Map<string, number>();

interface Run {
  readonly python: Python;
  readonly startMethods: readonly StartMethod[];
}

function runsOf({ needs }: { readonly needs: readonly string[] }, index: number): readonly Run[] {
  const usable = pythons.filter((python) => has(python, needs));
  if (extent !== 'cover') return usable.map((python) => ({ python, startMethods }));
  const python = usable[index % usable.length];
  const startMethod = startMethods[Math.floor(index / pythons.length) % startMethods.length];
  return python && startMethod ? [{ python, startMethods: [startMethod] }] : [];
}

// A run's outcome is its exit status and its output; both must be those of the threads.
const cases = programs.flatMap((program, index) => runsOf(program, index).map((run) => ({ ...program, ...run, version: run.python.version })));
describe('a rewritten program prints what the original printed', () => {
  it.concurrent.each(cases)('$name on Python $version', async ({ before, after, prints, python, startMethods: chosen }) => {
    const expected = prints === undefined ? await runProgram(python, before, 'spawn') : { status: 0, output: prints, errors: '' };
    for (const startMethod of chosen) {
      const actual = await runProgram(python, after, startMethod);
      expect({ startMethod, ...actual }, actual.errors).toMatchObject({ startMethod, status: expected.status, output: expected.output, leavesProcesses: false });
      expect(warningsIn(actual.errors)).toEqual(warningsIn(expected.errors));
      const key = `${python.version.padEnd(5)} ${startMethod}`;
      table.set(key, (table.get(key) ?? 0) + 1);
    }
  });
});

afterAll(() => {
  const rows = [...table].map(([key, count]) => `${key.padEnd(18)} ${String(count).padStart(4)}`);
  const idle = programs.filter(({ needs }) => !pythons.some((python) => has(python, needs)));
  const left = idle.map(({ name, needs }) => `not run, as no Python here has ${needs.join(' and ')}: ${name}`);
  process.stdout.write(`\nrewritten programs that printed the same\n${[...rows, ...left].join('\n')}\n`);
});

function warningsIn(errors: string): readonly string[] {
  return errors.split('\n').filter((line) => /Warning:/.test(line));
}

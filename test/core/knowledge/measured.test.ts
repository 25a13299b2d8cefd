import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { libraries } from '../../../src/core/knowledge/index';

interface Recipe {
  readonly entry: string;
  readonly call: unknown;
  readonly [key: string]: unknown;
}

const folder = 'scripts/knowledge/recipes';
const files = readdirSync(folder).map((name) => ({ name, ...readFile(name) }));
// Whether they are as they should be is what the tests below find out.
const recipes: readonly Recipe[] = files.flatMap(({ calls }) => Object.entries(calls).flatMap(([entry, value]) => listOf(value).map((each) => (typeof each === 'string' ? { entry, call: each } : { call: undefined, ...(each as object), entry }))));
const entries = libraries.flatMap((library) => library.entries);
const names = new Set(entries.map(({ name }) => name));

function readFile(name: string): { library: unknown; setup: unknown; calls: Readonly<Record<string, unknown>> } {
  // What is wrong with a file is what the tests below are to find.
  return JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as ReturnType<typeof readFile>;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** The entries whose recipes break a rule. */
function offenders(isWrong: (recipe: Recipe) => boolean): readonly string[] {
  return recipes.filter(isWrong).map(({ entry }) => entry);
}

describe('the recipes for measuring', () => {
  it('stand in one file per library, which says what it needs', () => {
    expect(files.filter(({ name, library, setup }) => name !== `${String(library)}.json` || !isListOfTexts(setup)).map(({ name }) => name)).toEqual([]);
  });

  it('are of entries that exist', () => {
    expect(offenders(({ entry }) => !names.has(entry))).toEqual([]);
  });

  it('call something, and say nothing that nobody reads', () => {
    const known = new Set(['entry', 'call', 'setup', 'elements', 'sinceMinor', 'untilMinor', 'expects', 'isForOverlapOnly']);
    expect(offenders((recipe) => typeof recipe.call !== 'string' || recipe.call === '' || Object.keys(recipe).some((key) => !known.has(key)))).toEqual([]);
    expect(offenders(({ setup }) => setup !== undefined && !isListOfTexts(setup))).toEqual([]);
    expect(offenders(({ elements, sinceMinor, untilMinor }) => [elements, sinceMinor, untilMinor].some((each) => each !== undefined && !(Number(each) > 0)))).toEqual([]);
  });

  it('expect something else than the entry only where the entry has a reason', () => {
    expect(offenders(({ entry, expects }) => expects !== undefined && !hasReason(entry))).toEqual([]);
  });

  it('stand once', () => {
    const keys = recipes.map(({ entry, call }) => `${entry} ${String(call)}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

/** A size or a condition; or a lock, of which the time is that of taking a free one. */
function hasReason(name: string): boolean {
  return entries.some((entry) => entry.name === name && (entry.condition !== undefined || entry.holdsBelowSize !== undefined || entry.behaviour === 'idles'));
}

it('no entry disagrees with what was measured, and nothing was measured that is no entry', async () => {
  const check = promisify(execFile)(process.execPath, ['scripts/knowledge-measure.mjs', '--check']);
  await expect(check).resolves.toMatchObject({ stderr: '' });
});

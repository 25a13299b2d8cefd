// Measures what the calls of the knowledge base do with the GIL, and compares it with what the entries say.
//
// npm run knowledge:measure                        measures everything on every Python found, and prints it
// npm run knowledge:measure -- --only '^zlib'      only entries that match
// npm run knowledge:measure -- --python PROGRAM    only on this Python; may be repeated. PYTHONS does the same, separated by spaces
// npm run knowledge:measure -- --write             also writes docs/knowledge-measured.tsv; what was not measured now stays in it
// npm run knowledge:measure -- --doubtful          only what the table lacks, or in what it disagrees with the entries
// npm run knowledge:measure -- --check             measures nothing: says whether the table agrees with the entries
//
// The exit status is 1 when an entry and its measurement disagree.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { capture } from './commands.mjs';
import { findDisagreements } from './knowledge/disagreements.mjs';
import { outcomeOf } from './knowledge/judge.mjs';
import { loadLibraries } from './knowledge/libraries.mjs';
import { findPythons } from './knowledge/pythons.mjs';
import { readRecipes } from './knowledge/recipes.mjs';
import { readTable, rowKey, writeTable } from './knowledge/table.mjs';
import { projectFolder } from './project.mjs';

/**
 * @typedef {import('./knowledge/pythons.mjs').Python} Python
 * @typedef {import('./knowledge/recipes.mjs').RecipeFile} RecipeFile
 * @typedef {import('./knowledge/table.mjs').Table} Table
 * @typedef {import('./knowledge/table.mjs').Row} Row
 * @typedef {import('./knowledge/judge.mjs').Figures & { entry: string, call: string, failure?: string }} Measured
 */

/** A library whose calls take longer in all has a recipe that hangs. */
const limitSeconds = 1800;

/** Shorter calls hand the GIL over so often that it shows. */
const shortSeconds = 1e-4;

/** What two processes reach on a machine that has room for both. */
const sideBySide = 1.7;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    python: { type: 'string', multiple: true, default: process.env['PYTHONS']?.split(' ').filter(Boolean) ?? [] },
    write: { type: 'boolean', default: false },
    doubtful: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});

const libraries = await loadLibraries();
const files = await readRecipes();
let table = await readTable();
const recipesByKey = new Map(files.flatMap(({ recipes }) => recipes.map((recipe) => [rowKey(recipe), recipe])));
if (options.write) table = { ...table, rows: table.rows.map(withoutStrangers).filter(({ cells }) => cells.size > 0) };
if (!options.check) for (const python of await findPythons(options.python)) await measureOn(python);
const disagreements = findDisagreements(libraries, files, table);
for (const { entry, version, problem } of disagreements) console.error(`${entry}${version === '' ? '' : ` on ${version}`}: ${problem}`);
if (disagreements.length > 0) process.exitCode = 1;
else console.log(`${table.rows.length} calls, measured on ${table.versions.join(', ')}, do what their entries say.`);

/**
 * A recipe that is no more, or no longer for some Pythons, takes what was measured along.
 *
 * @param {Row} row
 * @returns {Row}
 */
function withoutStrangers(row) {
  const recipe = recipesByKey.get(rowKey(row));
  return { ...row, cells: new Map([...row.cells].filter(([version]) => recipe !== undefined && fits(recipe, Number(version.split('.')[1])))) };
}

/**
 * @param {import('./knowledge/recipes.mjs').Recipe} recipe
 * @param {number} minor
 */
function fits({ sinceMinor = 0, untilMinor = 99 }, minor) {
  return minor >= sinceMinor && minor <= untilMinor;
}

/** @param {Python} python */
async function measureOn(python) {
  for (const file of files) {
    const wanted = wantedOf(file, python);
    if (wanted.length === 0) continue;
    const pattern = `^(${wanted.map((entry) => entry.replaceAll(/[.*]/g, '[$&]')).join('|')})$`;
    const { output } = await capture(python.program, ['-W', 'ignore', join(projectFolder, 'scripts', 'knowledge', 'measure.py'), file.path, pattern], { timeoutSeconds: limitSeconds });
    const lines = output.split('\n').filter((line) => line.startsWith('{'));
    if (lines.length === 0 && output.trim() !== '') console.error(`${file.library} on ${python.version}: ${output.trim().split('\n').at(-1)}`);
    table = lines.map((line) => /** @type {Measured} */ (JSON.parse(line))).reduce((known, measured) => withMeasured(known, file, python, measured), table);
    if (options.write) await writeTable(table);
  }
}

/**
 * @param {RecipeFile} file
 * @param {Python} python
 * @returns {readonly string[]} The entries to measure.
 */
function wantedOf(file, python) {
  const entries = [...new Set(file.recipes.map(({ entry }) => entry))].filter((entry) => new RegExp(options.only).test(entry));
  if (!options.doubtful) return entries;
  const doubtful = new Set(findDisagreements(libraries, [file], table).map(({ entry }) => entry));
  const known = new Map(table.rows.map((row) => [rowKey(row), row]));
  const isMissing = (/** @type {string} */ entry) => file.recipes.some((recipe) => recipe.entry === entry
    && fits(recipe, python.minor)
    && known.get(rowKey(recipe))?.cells.get(python.version)?.overlap === undefined);
  return entries.filter((entry) => doubtful.has(entry) || isMissing(entry));
}

/**
 * The table with one more measurement in it.
 *
 * @param {Table} known
 * @param {RecipeFile} file
 * @param {Python} python
 * @param {Measured} measured
 * @returns {Table}
 */
function withMeasured(known, file, python, measured) {
  const recipe = file.recipes.find((each) => each.entry === measured.entry && each.call === measured.call);
  if (!recipe) return known;
  if (measured.failure !== undefined) {
    // Most Pythons have few libraries installed.
    if (!measured.failure.startsWith('ModuleNotFoundError')) console.log(`${measured.entry}\t${python.version}\tfails: ${measured.failure}`);
    return known;
  }
  const cell = { overlap: hadRoom(measured) ? measured.overlap : undefined, processOverlap: measured.processOverlap ?? undefined, outcome: outcomeOf(measured) };
  console.log([measured.entry, python.version, cell.outcome, measured.overlap.toFixed(2), measured.processOverlap?.toFixed(2) ?? '-', measured.secondsEach.toPrecision(2), hadRoom(measured) ? '' : 'disturbed'].join('\t'));
  if (!isWorthKeeping(measured, cell)) return known;
  const row = known.rows.find((each) => rowKey(each) === rowKey(recipe)) ?? { entry: recipe.entry, call: recipe.call, secondsEach: undefined, cells: new Map() };
  const versions = [...new Set([...known.versions, python.version])].sort((a, b) => Number(a.split('.')[1]) - Number(b.split('.')[1]));
  const isNewest = versions.at(-1) === python.version;
  const isTimed = measured.isClean && !recipe.isForOverlapOnly && (isNewest || row.secondsEach === undefined);
  const secondsEach = isTimed ? measured.secondsEach : row.secondsEach;
  const changed = { ...row, secondsEach, cells: new Map(row.cells).set(python.version, cell) };
  return { where: describeMachine(), versions, rows: [...known.rows.filter((each) => each !== row), changed] };
}

/**
 * Whether the machine had a core for each of two threads: no run had to wait for one. Threads that hand
 * the GIL to each other in short calls wake on the same core and wait for it by their own doing; there
 * it is enough that two processes, which ran in turn with them, went side by side.
 *
 * @param {Measured} measured
 */
function hadRoom({ isClean, processOverlap, secondsEach }) {
  return isClean || (secondsEach < shortSeconds && (processOverlap ?? 0) >= sideBySide);
}

/**
 * A busy machine hides an overlap, but makes no call let go that does not.
 *
 * @param {Measured} measured
 * @param {import('./knowledge/table.mjs').Cell} cell
 */
function isWorthKeeping(measured, cell) {
  return hadRoom(measured) || cell.outcome === 'held';
}

function describeMachine() {
  const day = new Date().toISOString().slice(0, 10);
  return `Measured by npm run knowledge:measure on ${process.platform} ${process.arch}, ${cpus().length} cores, ${day}. A cell: overlap of two threads, of two processes, outcome.`;
}

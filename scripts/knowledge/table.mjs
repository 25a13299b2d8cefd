// The table of measurements in the docs: one row for each recipe, one column for each Python.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../project.mjs';

/**
 * @typedef {object} Cell What was measured on one Python.
 * @property {number | undefined} overlap - `undefined` when the machine was too busy to tell, and the call held anyway.
 * @property {number | undefined} processOverlap
 * @property {import('./judge.mjs').Outcome} outcome
 *
 * @typedef {object} Row
 * @property {string} entry
 * @property {string} call
 * @property {number | undefined} secondsEach - On the newest Python; `undefined` where the call says nothing of the entry's time.
 * @property {ReadonlyMap<string, Cell>} cells - By version.
 *
 * @typedef {object} Table
 * @property {string} where - Of what kind the machine was.
 * @property {readonly string[]} versions
 * @property {readonly Row[]} rows
 */

const file = join(projectFolder, 'docs', 'knowledge-measured.tsv');

/** @returns {Promise<Table>} Empty when nothing was written yet. */
export async function readTable() {
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line !== '');
  const where = lines[0]?.replace(/^# /, '') ?? '';
  const versions = lines[1]?.split('\t').slice(3) ?? [];
  return { where, versions, rows: lines.slice(2).map((line) => readRow(line, versions)) };
}

/** @param {Table} table */
export async function writeTable({ where, versions, rows }) {
  const sorted = [...rows].sort((a, b) => compare(a.entry, b.entry) || compare(a.call, b.call));
  const heading = ['entry', 'call', 'seconds', ...versions].join('\t');
  await writeFile(file, [`# ${where}`, heading, ...sorted.map((row) => writeRow(row, versions)), ''].join('\n'));
}

/**
 * The key of a row.
 *
 * @param {{ readonly entry: string, readonly call: string }} row
 */
export function rowKey({ entry, call }) {
  return `${entry}\t${call}`;
}

/**
 * @param {string} line
 * @param {readonly string[]} versions
 * @returns {Row}
 */
function readRow(line, versions) {
  const [entry = '', call = '', seconds = '', ...cells] = line.split('\t');
  const known = versions.flatMap((version, index) => {
    const cell = readCell(cells[index] ?? '');
    return cell ? [/** @type {const} */ ([version, cell])] : [];
  });
  return { entry, call: call.replaceAll('\\n', '\n'), secondsEach: seconds === '' ? undefined : Number(seconds), cells: new Map(known) };
}

/** @param {string} text @returns {Cell | undefined} */
function readCell(text) {
  const [, overlap, processOverlap, outcome] = /^(?:([\d.]+) )?(?:of ([\d.]+) )?(held|waited|parallel|limited|no gain)$/.exec(text) ?? [];
  if (outcome === undefined) return undefined;
  // The pattern lets nothing else through.
  return { overlap: toNumber(overlap), processOverlap: toNumber(processOverlap), outcome: /** @type {Cell['outcome']} */ (outcome) };
}

/** @param {string | undefined} text */
function toNumber(text) {
  return text === undefined ? undefined : Number(text);
}

/**
 * @param {Row} row
 * @param {readonly string[]} versions
 */
function writeRow({ entry, call, secondsEach, cells }, versions) {
  const seconds = secondsEach === undefined ? '' : String(Number(secondsEach.toPrecision(2)));
  return [entry, call.replaceAll('\n', '\\n'), seconds, ...versions.map((version) => writeCell(cells.get(version)))].join('\t');
}

/** @param {Cell | undefined} cell */
function writeCell(cell) {
  if (!cell) return '';
  const overlap = cell.overlap === undefined ? '' : `${cell.overlap.toFixed(2)} `;
  const processes = cell.processOverlap === undefined ? '' : `of ${cell.processOverlap.toFixed(2)} `;
  return `${overlap}${processes}${cell.outcome}`;
}

/** @param {string} a @param {string} b */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

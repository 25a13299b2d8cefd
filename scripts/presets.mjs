// npm run presets -- REPORT…: takes what `gilsight calibrate --output REPORT` wrote into the shipped presets.
// Of several reports of one Python the middle of every cost counts.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { middleReport } from './middleReport.mjs';
import { projectFolder } from './project.mjs';

const folder = join(projectFolder, 'src/core/simulator/presets');

/** @type {Map<string, any[]>} */
const byName = new Map();
for (const path of process.argv.slice(2)) {
  const report = JSON.parse(await readFile(path, 'utf8'));
  const { minor, isFreeThreaded } = report.python;
  const name = `cpython-3.${minor}${isFreeThreaded ? 't' : ''}.json`;
  byName.set(name, [...(byName.get(name) ?? []), report]);
}
for (const [name, reports] of byName) {
  const report = middleReport(reports);
  await writeFile(join(folder, name), `${JSON.stringify(shortened(report), undefined, 1).replace(/\n {3,}/g, ' ').replace(/\n {2}([}\]])/g, ' $1')}\n`);
  console.log(`${name}: noise ${report.costs.noise.value.toFixed(2)}`);
}
await writeIndex();

/**
 * Four digits are more than any of these is known to.
 *
 * @param {unknown} value
 * @returns {unknown}
 */
function shortened(value) {
  if (typeof value === 'number') return Number(value.toPrecision(Number.isInteger(value) ? 15 : 4));
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shortened(entry)]));
  return value;
}

async function writeIndex() {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const minorOf = (/** @type {string} */ file) => Number(/^cpython-3\.(\d+)/.exec(file)?.[1]);
  const names = files.sort((a, b) => minorOf(a) - minorOf(b) || a.length - b.length).map((file) => ({ file, name: file.replace(/^cpython-3\./, 'python').replace('.json', '') }));
  await writeFile(join(folder, 'index.ts'), [
    "import type { CalibrationReport } from '../calibrationReport';",
    ...names.map(({ file, name }) => `import ${name} from './${file}';`),
    '',
    '/** What the probe measured on one machine, by version: written by `npm run presets`. */',
    '// Holds: a test compares each with docs/schema/calibration-1.json.',
    `export const presetReports = [${names.map(({ name }) => name).join(', ')}] as unknown as readonly CalibrationReport[];`,
    '',
  ].join('\n'));
}

// What a change of one file costs in a project that is known: the editor's case.
//
//   node bench/analysis/change.mjs FOLDER [--files 12]
//
// All Python files of the folder are analysed once. Then, of files that hold sites, one after the
// other gets a new first line, which moves all that stands in it, and is analysed again, and with it
// the files whose reports rest on it. Milliseconds of processor time; beside them what the same file
// costs a service that knows nothing yet.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadEngine, wasm } from './loadEngine.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { files: { type: 'string', default: '12' } } });
const [folder = '.'] = positionals;
const engine = await loadEngine({ createService: 'src/core/service/createService', createNodeFiles: 'src/worker/nodeFiles', discoverFiles: 'src/cli/discoverFiles' });
const open = () => engine.createService({ files: engine.createNodeFiles(), log: { warn: (message) => { console.error(message); } }, wasm });

/** Milliseconds of processor time that something takes, and what it gives. */
async function timed(work) {
  const before = process.cpuUsage().user;
  const result = await work();
  return { milliseconds: (process.cpuUsage().user - before) / 1000, result };
}

const service = await open();
const analyse = (path, by = service) => by.analyse(path, { isCancelled: false });
const { files } = await engine.discoverFiles([folder], process.cwd());
const withSites = [];
const whole = await timed(async () => {
  for (const path of files) {
    const report = await analyse(path);
    if (report.sites.length > 0 && path.endsWith('.py')) withSites.push(path);
  }
});
console.log(`${String(files.length)} files, ${String(withSites.length)} with sites: ${(whole.milliseconds / 1000).toFixed(1)} s`);

const step = Math.max(1, Math.floor(withSites.length / Number(values.files)));
const rows = [];
for (const path of withSites.filter((_, place) => place % step === 0)) {
  const text = `# A line more.\n${readFileSync(path, 'utf8')}`;
  const own = await timed(() => {
    service.setText(path, text);
    return analyse(path);
  });
  const others = await timed(async () => {
    const dependents = service.dependents(path);
    for (const each of dependents) await analyse(each);
    return dependents.length;
  });
  const fresh = await open();
  const anew = await timed(() => analyse(path, fresh));
  fresh.dispose();
  rows.push({ path, own: own.milliseconds, others: others.milliseconds, count: others.result, anew: anew.milliseconds });
}
const number = (value) => value.toFixed(0).padStart(9);
console.log(`${'itself'.padStart(9)}${'anew'.padStart(9)}${'others'.padStart(9)}   of files`);
for (const { path, own, others, count, anew } of rows) console.log(`${number(own)}${number(anew)}${number(others)}${String(count).padStart(8)}   ${path}`);
const median = (key) => rows.map((row) => row[key]).sort((a, b) => a - b)[rows.length >> 1] ?? 0;
console.log(`${number(median('own'))}${number(median('anew'))}${number(median('others'))}           the medians`);

// How long the analysis thinks about programs of shapes that made it slow.
//
//   node bench/analysis/speed.mjs [--only REGEX] [--scale 1]
//
// Processor time of the analysis of a whole project by a service that has seen none of it, the
// median of three. With `--scale 2` each project is twice as large: what takes much more than twice
// as long then is no longer in proportion to what it reads.
import { parseArgs } from 'node:util';
import { loadEngine, wasm } from './loadEngine.mjs';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, scale: { type: 'string', default: '1' } } });
const scale = Number(values.scale);

/** A text made of one for each number. */
const each = (count, write) => Array.from({ length: Math.round(count * scale) }, (_, number) => write(number)).join('');

/** Projects by what is much of in them: sources by path. */
const projects = {
  'sites in one function': () => ({
    'main.py': `import threading\n\ndef work(n):\n    return sum(i * i for i in range(n))\n\ndef main():\n${each(3000, (n) => `    t${n} = threading.Thread(target=work, args=(${n},))\n    t${n}.start()\n`)}`,
  }),
  'sites with one name': () => ({
    'main.py': `import threading\n\ndef work(n):\n    return sum(i * i for i in range(n))\n\n${each(1000, (n) => `t = threading.Thread(target=work, args=(${n},))\nt.start()\nt.join()\n`)}`,
  }),
  'functions with a site each': () => ({
    'main.py': `import threading\n\n${each(3000, (n) => `def work${n}(n):\n    return sum(i * i for i in range(n))\n\ndef start${n}():\n    threading.Thread(target=work${n}, args=(${n},)).start()\n\n`)}`,
  }),
  'modules that import all from each other': () => {
    const names = Array.from({ length: Math.round(12 * scale) }, (_, number) => `part${number}`);
    const module = (name) => `${names.filter((other) => other !== name).map((other) => `from kit.${other} import *\n`).join('')}\ndef of_${name}(n):\n    return sum(i * i for i in range(n))\n`;
    return {
      ...Object.fromEntries(names.map((name) => [`kit/${name}.py`, module(name)])),
      'main.py': `from threading import Thread\nfrom kit.part0 import *\n\ndef work(n):\n    return max(of_${names.at(-1)}(n), of_nothing(n))\n\nfor _ in range(8):\n    Thread(target=work, args=(1000,)).start()\n`,
    };
  },
};

/** A folder in memory. */
function filesOf(sources) {
  const paths = Object.keys(sources);
  const readNow = (path) => sources[path];
  const listNow = (folder) => [...new Set(paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1).replace(/\/.*/, '/')))];
  return { readNow, listNow, read: (path) => Promise.resolve(readNow(path)), list: (folder) => Promise.resolve(listNow(folder)) };
}

/** Seconds of processor time. */
async function once(createService, sources) {
  const service = await createService({ files: filesOf(sources), log: { warn: (message) => { console.log(message); } }, wasm });
  const before = process.cpuUsage().user;
  let sites = 0;
  for (const path of Object.keys(sources)) sites += (await service.analyse(path, { isCancelled: false })).sites.length;
  const seconds = (process.cpuUsage().user - before) / 1e6;
  service.dispose();
  return { seconds, sites };
}

const { createService } = await loadEngine({ createService: 'src/core/service/createService' });
console.log(`${'project'.padEnd(42)}  sites   seconds`);
for (const [name, write] of Object.entries(projects)) {
  if (!new RegExp(values.only).test(name)) continue;
  const sources = Object.fromEntries(Object.entries(write()).map(([path, text]) => [`/project/${path}`, text]));
  const runs = [await once(createService, sources), await once(createService, sources), await once(createService, sources)];
  const [, { seconds, sites }] = runs.sort((a, b) => a.seconds - b.seconds);
  console.log(`${name.padEnd(42)}${String(sites).padStart(7)}${seconds.toFixed(2).padStart(10)}`);
}

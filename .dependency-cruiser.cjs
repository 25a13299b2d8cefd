/** Each folder, and the folders it may import. Anything else is an error. */
const layers = {
  'core/domain': [],
  'core/python': ['core/domain'],
  'core/knowledge': ['core/domain'],
  'core/program': ['core/domain', 'core/python', 'core/knowledge'],
  'core/rules': ['core/domain'],
  'core/rewrites': ['core/domain', 'core/python'],
  // What goes wrong with processes is what speaks against moving work to them.
  'core/hazards': ['core/domain', 'core/python', 'core/rewrites'],
  'core/simulator': ['core/domain'],
  'core/service': ['core'],
  protocol: ['core/domain'],
  // A lens shows the expected speed-up, and the editor's own thread must not be the one to compute it.
  // It reads the calibrations that the probe keeps.
  worker: ['protocol', 'core/domain', 'core/service', 'core/simulator', 'probe'],
  // The webview runs the simulator itself: a slider must not wait for a trip to a remote machine.
  webview: ['protocol', 'core/domain', 'core/simulator'],
  // The editor has the probe run, as a program of its own.
  editor: ['protocol', 'core/domain', 'probe'],
  // The Python that measures, who runs it, and who reads what it says.
  probe: ['core/domain', 'core/simulator'],
  cli: ['core/domain', 'core/service', 'core/simulator', 'worker', 'probe'],
};

/** Packages that only one place may know. */
const homes = {
  vscode: '^src/(editor/|extension[.]ts$)',
  'web-tree-sitter': '^src/core/python/',
  preact: '^src/webview/',
  commander: '^src/cli/',
};

/** Folders with one file per entry: `index.ts` is the list, the other file named here is the contract. */
const catalogs = {
  'core/rules': 'rule',
  'core/rewrites': 'rewrite',
  'core/knowledge': 'entry',
  'core/simulator/strategies': 'strategy',
};

const error = (name, from, to) => ({ name, severity: 'error', from, to });
const anyOf = (folders) => folders.map((folder) => `${folder}/`).join('|');

module.exports = {
  forbidden: [
    error('no-cycles', {}, { circular: true }),
    error('node-only-at-the-edges', { path: '^src/', pathNot: '^src/(cli|worker|editor|probe)/' }, { dependencyTypes: ['core'] }),
    error('src-never-imports-test', { path: '^src/' }, { path: '^test/' }),
    ...Object.entries(layers).map(([layer, allowed]) =>
      error(`layer ${layer}`, { path: `^src/${layer}/` }, { path: '^src/', pathNot: `^src/(${anyOf([layer, ...allowed])})` })),
    error('layer extension', { path: '^src/extension[.]ts$' }, { path: '^src/', pathNot: '^src/editor/' }),
    ...Object.entries(homes).map(([name, home]) =>
      error(`home of ${name}`, { path: '^src/', pathNot: home }, { path: `(^|node_modules/)(@types/)?${name}(/|$)` })),
    ...Object.entries(catalogs).flatMap(([catalog, contract]) => [
      error(`${catalog}: an entry is not in index.ts`, { path: `^src/${catalog}/index[.]ts$` }, { path: `^src/${catalog}/[^/]+$`, pathNot: `^src/${catalog}/(index|knowledgeBase|${contract})[.]ts$`, reachable: false }),
      error(`${catalog}: only the list knows its entries`, { path: `^src/${catalog}/(?!index[.])[^/]+$` }, { path: `^src/${catalog}/index[.]ts$` }),
    ]),
  ],
  options: { tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, doNotFollow: { path: 'node_modules' } },
};

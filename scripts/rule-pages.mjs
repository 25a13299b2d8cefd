// Writes docs/rules/: a page for each rule, made from the rule itself, and a list of them. What
// stands under an example is what the command line prints for it. With --check it only says whether
// the pages are up to date (exit status 1 when they are not).
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { cacheFolder, projectFolder } from './project.mjs';

/**
 * @typedef {import('../src/core/service/comments/commentRules').CommentRule} Rule Those of the catalog are such rules, too.
 * @typedef {import('../src/core/rules/rule').RuleExample} RuleExample
 *
 * @typedef {object} Engine
 * @property {readonly Rule[]} rules
 * @property {readonly Rule[]} commentRules
 * @property {typeof import('../src/core/service/createService').createService} createService
 * @property {typeof import('../src/cli/checkResult').summarise} summarise
 * @property {typeof import('../src/cli/formats/text').text} text
 * @property {typeof import('../src/cli/paint').plainPaint} plainPaint
 *
 * @typedef {(code: string) => Promise<string>} Narrator Prints what the engine says about a program.
 */

const folder = join(projectFolder, 'docs', 'rules');
const pages = await renderPages(await loadEngine());
if (process.argv.includes('--check')) await check();
else await write();

/**
 * The rules, the engine and the terminal's format, compiled from TypeScript.
 *
 * @returns {Promise<Engine>}
 */
async function loadEngine() {
  // In the project, where the packages that stay outside of the bundle are found.
  const file = join(cacheFolder, `rule-pages-${process.pid}.mjs`);
  await build({
    stdin: {
      contents: `export { rules } from './src/core/rules/index';
        export { commentRules } from './src/core/service/comments/commentRules';
        export { createService } from './src/core/service/createService';
        export { summarise } from './src/cli/checkResult';
        export { text } from './src/cli/formats/text';
        export { plainPaint } from './src/cli/paint';`,
      resolveDir: projectFolder,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    loader: { '.scm': 'text' },
    logLevel: 'error',
    outfile: file,
  });
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(file);
  }
}

/**
 * @param {Engine} engine
 * @returns {Promise<ReadonlyMap<string, string>>} Texts by file name.
 */
async function renderPages(engine) {
  const rules = [...engine.rules, ...engine.commentRules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const sourceOf = (/** @type {Rule} */ rule) => (engine.commentRules.includes(rule) ? 'src/core/service/comments/commentRules.ts' : `src/core/rules/${rule.id}.ts`);
  const narrate = await createNarrator(engine);
  const rendered = new Map([['README.md', renderList(rules)]]);
  for (const rule of rules) rendered.set(`${rule.id}.md`, await renderRule(rule, sourceOf(rule), narrate));
  return rendered;
}

/**
 * @param {Engine} engine
 * @returns {Promise<Narrator>}
 */
async function createNarrator({ createService, summarise, text, plainPaint }) {
  const { resolve } = createRequire(import.meta.url);
  const service = await createService({
    files: { read: async () => undefined, list: async () => [] },
    log: { warn: (message) => { throw new Error(message); } },
    wasm: {
      runtime: await readFile(resolve('web-tree-sitter/web-tree-sitter.wasm')),
      python: await readFile(resolve('tree-sitter-python/tree-sitter-python.wasm')),
    },
  });
  const path = '/example/example.py';
  return async (code) => {
    service.setText(path, code);
    const report = await service.analyse(path, { isCancelled: false });
    if (!report) throw new Error('The analysis was cancelled, though nobody did.');
    const result = summarise([{ kind: 'report', report }]);
    const lines = code.split('\n');
    return text.write(result, {
      currentFolder: '/example',
      listsSites: result.findings.length === 0,
      paint: plainPaint,
      lineOf: (_, line) => lines[line],
      placeOf: (_, line) => ({ cell: undefined, line }),
      rules: [],
      version: '',
    });
  };
}

/** @param {readonly Rule[]} rules */
function renderList(rules) {
  return page([
    '# Rules',
    generatedFrom('src/core/rules/'),
    ['| rule | what it finds |', '| --- | --- |', ...rules.map(({ id, summary }) => `| [${id}](${id}.md) | ${summary} |`)].join('\n'),
    `A finding is a warning where Gilsight is sure of the verdict, and an information where it is less so; of the
rest it says nothing, but \`gilsight check --sites\` lists every place that hands work over, with its verdict.`,
  ]);
}

/**
 * @param {Rule} rule
 * @param {string} source Its file.
 * @param {Narrator} narrate
 */
async function renderRule(rule, source, narrate) {
  return page([
    `# ${rule.id}`,
    generatedFrom(source),
    `**${rule.summary}.**`,
    rule.explanation,
    '## Where Gilsight speaks',
    ...await renderExamples(rule.bad, narrate),
    '## Where it says nothing',
    ...await renderExamples(rule.good, narrate),
    '[All rules](README.md)',
  ]);
}

/**
 * @param {readonly RuleExample[]} examples
 * @param {Narrator} narrate
 */
async function renderExamples(examples, narrate) {
  const parts = [];
  // One after the other: all of them are the same file to the engine.
  for (const { title, code } of examples) parts.push(`### ${title}`, fence('python', code), fence('text', await narrate(code)));
  return parts;
}

/** @param {readonly string[]} parts */
function page(parts) {
  return `${parts.join('\n\n')}\n`;
}

/** @param {string} source */
function generatedFrom(source) {
  return `*Generated by \`npm run rules:page\` from \`${source}\`. Change it there, not here.*`;
}

/**
 * @param {string} language
 * @param {string} content
 */
function fence(language, content) {
  return `\`\`\`${language}\n${content.trimEnd()}\n\`\`\``;
}

async function write() {
  await mkdir(folder, { recursive: true });
  for (const name of await strayPages()) await rm(join(folder, name));
  for (const [name, content] of pages) await writeFile(join(folder, name), content);
}

async function check() {
  const stale = await strayPages();
  for (const [name, content] of pages) {
    if (await readFile(join(folder, name), 'utf8').catch(() => '') !== content) stale.push(name);
  }
  if (stale.length === 0) return;
  console.error(`docs/rules/ is not what src/core/rules/ says (${stale.join(', ')}); run: npm run rules:page`);
  process.exitCode = 1;
}

/** Pages of rules that are no more. */
async function strayPages() {
  const present = await readdir(folder).catch(() => []);
  return present.filter((name) => !pages.has(name));
}

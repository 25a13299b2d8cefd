// Precision, recall and site coverage of the command line on labelled real code.
//
//   node bench/accuracy/accuracy.mjs --sources FOLDER [--labels FILE.jsonl] [--details]
//
// FOLDER holds one checkout per repository, named owner__name, at the commit that the labels give;
// checkout.mjs makes it.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { labels: { type: 'string', default: join(import.meta.dirname, 'labels.jsonl') }, sources: { type: 'string' }, details: { type: 'boolean', default: false } },
});
if (!values.sources) throw new Error('usage: accuracy.mjs --sources FOLDER [--labels FILE.jsonl] [--details]');

const cli = resolve(import.meta.dirname, '../../dist/cli.js');
const labels = readFileSync(values.labels, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const results = new Map();

/** The report on one repository, from the built command line. */
function check(repository) {
  const folder = join(values.sources, repository.replace('/', '__'));
  if (!existsSync(folder)) return undefined;
  let output;
  try {
    output = execFileSync(process.execPath, [cli, 'check', '.', '--sites', '--format', 'json'], { cwd: folder, maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if (error.status !== 1) throw error;
    output = error.stdout;
  }
  return JSON.parse(output.toString());
}

function resultFor(repository) {
  if (!results.has(repository)) results.set(repository, check(repository));
  return results.get(repository);
}

/** A site within a line of the label: a label stands where its author saw the call begin. */
function siteFor(label) {
  const sites = resultFor(label.repo)?.sites.filter((site) => site.path === label.path) ?? [];
  const lines = [label.line, ...(label.alt_lines ?? [])];
  return sites.find((site) => lines.includes(site.line));
}

function severityFor(label, site) {
  const finding = resultFor(label.repo).findings.find((each) => each.path === site.path && each.line === site.line && each.column === site.column);
  return finding?.severity;
}

function share(part, whole) {
  return whole === 0 ? '-' : `${part}/${whole} = ${(part / whole).toFixed(3)}`;
}

const kinds = [...new Set(labels.map((label) => label.kind))].filter((kind) => kind !== 'not-a-thread-spawn');
const rows = [];
for (const kind of kinds) {
  const judged = labels.filter((label) => label.kind === kind && resultFor(label.repo)).map((label) => {
    const site = siteFor(label);
    return { label, site, severity: site ? severityFor(label, site) : undefined };
  });
  const found = judged.filter(({ site }) => site);
  const decided = judged.filter(({ label }) => label.flagged !== 'debatable');
  const told = decided.filter(({ severity }) => severity);
  const warned = decided.filter(({ severity }) => severity === 'warning');
  const isRight = ({ label }) => label.flagged === 'yes';
  const comparable = found.filter(({ label }) => label.verdict !== 'unclear');
  rows.push({
    kind,
    'sites found': share(found.length, judged.length),
    'precision, warnings': share(warned.filter(isRight).length, warned.length),
    'precision, all': share(told.filter(isRight).length, told.length),
    'recall, warnings': share(warned.filter(isRight).length, decided.filter(isRight).length),
    'recall, all': share(told.filter(isRight).length, decided.filter(isRight).length),
    'verdict equal': share(comparable.filter(({ label, site }) => label.verdict === site.verdict).length, comparable.length),
    unknown: share(found.filter(({ site }) => site.verdict === 'unknown').length, found.length),
  });
  if (values.details) {
    for (const { label, site, severity } of judged) {
      const isWrong = !site || (label.flagged === 'yes') !== Boolean(severity) || label.verdict !== site.verdict;
      if (isWrong) console.log(`${kind} ${label.repo}/${label.path}:${label.line} ${label.api} expected ${label.verdict}/${label.multiplicity}/${label.flagged}, `
        + (site ? `got ${site.verdict}/${site.multiplicity}/${severity ?? 'silent'} (${site.confidence}, held ${site.heldShare?.toFixed(2)}, target ${site.target})` : 'not found') + `\n    ${label.why}`);
    }
  }
}
/** Labels say nothing of rules, so a rule is measured by the labelled sites at which it speaks. */
function ruleRows() {
  const told = labels.filter((label) => resultFor(label.repo) && label.kind !== 'not-a-thread-spawn' && label.flagged !== 'debatable').flatMap((label) => {
    const site = siteFor(label);
    const findings = site ? resultFor(label.repo).findings.filter((each) => each.path === site.path && each.line === site.line && each.column === site.column) : [];
    return findings.map(({ rule }) => ({ rule, isRight: label.flagged === 'yes' }));
  });
  return [...new Set(told.map(({ rule }) => rule))].sort().map((rule) => {
    const own = told.filter((each) => each.rule === rule);
    return { rule, 'told rightly': share(own.filter(({ isRight }) => isRight).length, own.length) };
  });
}

const threads = labels.filter((label) => label.kind === 'not-a-thread-spawn' && resultFor(label.repo)).filter((label) => {
  const site = siteFor(label);
  return site && severityFor(label, site);
});
for (const row of [...rows, ...ruleRows()]) console.log(Object.entries(row).map(([name, value]) => `${name}: ${value}`).join(' | '));
console.log(`traps flagged: ${threads.length}`);

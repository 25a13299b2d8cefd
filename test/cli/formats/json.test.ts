import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020';
import { expect, test } from 'vitest';
import { runGilsight, type Stage } from '../runCheck';
import { sampleReports, sampleSources, site, report } from '../sampleReports';
import { createFolder } from '../temporaryFolder';

async function sampleProject(): Promise<Stage> {
  const folder = await createFolder(sampleSources);
  return { folder, reports: sampleReports(folder) };
}

async function writtenJson(words: readonly string[], stage: Stage): Promise<unknown> {
  const { stdout } = await runGilsight(['check', '--format', 'json', ...words], stage);
  return JSON.parse(stdout);
}

const findings = [
  {
    rule: 'serialised-pool',
    severity: 'warning',
    path: 'app/render.py',
    line: 6,
    column: 21,
    endLine: 6,
    endColumn: 42,
    message: 'Threads will take turns here: `score` holds the GIL for 99 % of its time. Use a ProcessPoolExecutor.',
    confidence: 'high',
    evidence: [
      { path: 'app/render.py', line: 6, column: 21, text: 'hands `score` to a thread pool' },
      { path: 'app/score.py', line: 3, column: 5, text: 'loops over `row` in Python' },
      { path: 'app/score.py', line: 4, column: 9, text: 'holds the GIL: arithmetic in bytecode' },
    ],
  },
];

const sites = [
  {
    path: 'app/fetch.py', line: 3, column: 2, api: 'threading.Thread', target: 'poll', targetDefinition: null,
    verdict: 'unknown', heldShare: null, multiplicity: 'single', purpose: 'unknown', confidence: 'low', flagged: false, python: null, verdictWithGil: null,
  },
  {
    path: 'app/render.py', line: 6, column: 21, api: 'ThreadPoolExecutor.map', target: 'score', targetDefinition: { path: 'app/score.py', line: 1 },
    verdict: 'serialised', heldShare: 0.9877, multiplicity: 'many', purpose: 'throughput', confidence: 'high', flagged: true, python: null, verdictWithGil: null,
  },
];

// `toEqual` on parsed JSON is exact: a key more or less, or a position from zero, is a breach of the contract.
test('the findings have exactly the documented keys', async () => {
  expect(await writtenJson([], await sampleProject())).toEqual({ version: 1, findings, sites: [] });
});

test('--sites fills the list of sites', async () => {
  expect(await writtenJson(['--sites'], await sampleProject())).toEqual({ version: 1, findings, sites });
});

test('an empty run is a whole document', async () => {
  expect(await writtenJson([], { folder: await createFolder({}) })).toEqual({ version: 1, findings: [], sites: [] });
});

test('the documented schema accepts what is written, and would notice what is not allowed', async () => {
  const schema: unknown = JSON.parse(await readFile('docs/schema/check-1.json', 'utf8'));
  // The schema is an object: the file above says so.
  const validate = new Ajv2020({ allErrors: true }).compile(schema as object);
  const check = (document: unknown) => ({ isValid: validate(document), errors: validate.errors });
  const document = await writtenJson(['--sites'], await sampleProject());
  expect(check(document)).toEqual({ isValid: true, errors: null });
  const zeroBased = JSON.parse(JSON.stringify(document).replace('"line":6', '"line":0')) as unknown;
  expect(check(zeroBased).isValid).toBe(false);
  const otherWord = JSON.parse(JSON.stringify(document).replace('"serialised"', '"serialized"')) as unknown;
  expect(check(otherWord).isValid).toBe(false);
});

test('odd names survive', async () => {
  const name = 'a "b" \\ c\n\u001B日.py';
  const folder = await createFolder({ [name]: '' });
  const one = site({ path: `${folder}/${name}`, target: '</script>' });
  expect(await writtenJson(['--sites'], { folder, reports: [report(one.path, [one], [])] })).toMatchObject({ sites: [{ path: name, target: '</script>' }] });
});

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log, Run } from 'sarif';
import { beforeAll, describe, expect, test } from 'vitest';
import { runGilsight, sampleRules, type Stage } from '../runCheck';
import { finding, range, report, sampleReports, sampleSources, site } from '../sampleReports';
import { createFolder } from '../temporaryFolder';

let validate: ValidateFunction;

beforeAll(async () => {
  const require = createRequire(import.meta.url);
  const text = await readFile(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8');
  // The official schema is of JSON Schema draft 4, of which it uses nothing but `id` that Ajv reads differently.
  const schema: object = { ...(JSON.parse(text) as Record<string, unknown>), $schema: undefined, id: undefined };
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  validate = ajv.compile(schema);
});

async function written(stage: Stage, words: readonly string[] = []): Promise<Run> {
  const { stdout } = await runGilsight(['check', '--format', 'sarif', ...words], stage);
  const log: unknown = JSON.parse(stdout);
  validate(log);
  expect(validate.errors).toBeNull();
  // The schema has just said so; and every log of ours has one run.
  const [run] = (log as Log).runs;
  if (!run) throw new Error('the log has no run');
  return run;
}

async function sampleProject(): Promise<Stage> {
  const folder = await createFolder(sampleSources);
  return { folder, reports: sampleReports(folder) };
}

test('a finding becomes a result with its place, its evidence as a code flow, and its rule', async () => {
  const run = await written(await sampleProject());
  const place = (uri: string, startLine: number, startColumn: number, endColumn: number) => ({
    artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
    region: { startLine, startColumn, endLine: startLine, endColumn },
  });
  const steps = [
    { physicalLocation: place('app/render.py', 6, 21, 42), message: { text: 'hands `score` to a thread pool' } },
    { physicalLocation: place('app/score.py', 3, 5, 22), message: { text: 'loops over `row` in Python' } },
    { physicalLocation: place('app/score.py', 4, 9, 31), message: { text: 'holds the GIL: arithmetic in bytecode' } },
  ];
  expect(run.results).toEqual([
    {
      ruleId: 'serialised-pool',
      ruleIndex: 1,
      level: 'warning',
      message: { text: 'Threads will take turns here: `score` holds the GIL for 99 % of its time. Use a ProcessPoolExecutor.' },
      locations: [{ physicalLocation: place('app/render.py', 6, 21, 42) }],
      codeFlows: [{ threadFlows: [{ locations: steps.map((location) => ({ location })) }] }],
      relatedLocations: steps.map((step, index) => ({ id: index + 1, ...step })),
      partialFingerprints: { 'gilsightSite/v1': expect.stringMatching(/^[0-9a-f]{32}$/) as unknown },
      properties: { confidence: 'high' },
    },
  ]);
});

test('the run names the tool, its rules with their pages, the base of its paths, and how columns are counted', async () => {
  const stage = await sampleProject();
  const { tool, columnKind, originalUriBaseIds, properties } = await written(stage);
  expect(tool.driver).toMatchObject({ name: 'Gilsight', version: '1.2.3' });
  expect(tool.driver.rules?.map(({ id, helpUri, help }) => ({ id, helpUri, text: help?.text }))).toEqual(
    sampleRules.map(({ id, page, explanation }) => ({ id, helpUri: page, text: explanation })),
  );
  expect(columnKind).toBe('utf16CodeUnits');
  expect(originalUriBaseIds).toEqual({ '%SRCROOT%': { uri: `file://${stage.folder}/` } });
  expect(properties).toBeUndefined();
});

test.each([['error', 'error'], ['warning', 'warning'], ['information', 'note'], ['hint', 'note']] as const)('the severity %s becomes the level %s', async (severity, level) => {
  const folder = await createFolder({ 'a.py': '' });
  const one = site({ path: `${folder}/a.py` });
  const run = await written({ folder, reports: [report(one.path, [one], [finding(one, { severity })])] });
  expect(run.results?.map((result) => result.level)).toEqual([level]);
});

test('--sites puts every spawn site into the properties of the run', async () => {
  const run = await written(await sampleProject(), ['--sites']);
  expect(run.properties?.sites).toMatchObject([{ path: 'app/fetch.py', flagged: false }, { path: 'app/render.py', flagged: true }]);
});

test('the official schema would notice a level that SARIF does not have', async () => {
  const { stdout } = await runGilsight(['check', '--format', 'sarif'], await sampleProject());
  expect(validate(JSON.parse(stdout))).toBe(true);
  expect(validate(JSON.parse(stdout.replace('"level": "warning",\n          "message"', '"level": "information",\n          "message"')))).toBe(false);
});

test('an empty run is a valid log', async () => {
  expect((await written({ folder: await createFolder({}) })).results).toEqual([]);
});

test('skipped files are notifications of a run that succeeded', async () => {
  const run = await written({ folder: await createFolder({ 'a.py': '', 'old.py': Buffer.from([0x23, 0xe9]) }) });
  expect(run.invocations).toEqual([
    {
      executionSuccessful: true,
      toolExecutionNotifications: [
        {
          level: 'warning',
          message: { text: 'Skipped: not UTF-8' },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'old.py', uriBaseId: '%SRCROOT%' } } }],
        },
      ],
    },
  ]);
});

describe('paths', () => {
  const uriOf = async (folder: string, path: string) => {
    const one = site({ path });
    const run = await written({ folder, reports: [report(path, [one], [finding(one)])] }, [path]);
    return run.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation;
  };

  test('are percent-encoded', async () => {
    const folder = await createFolder({ 'a b#c?/100%/ü日.py': '' });
    expect(await uriOf(folder, `${folder}/a b#c?/100%/ü日.py`)).toEqual({ uri: 'a%20b%23c%3F/100%25/%C3%BC%E6%97%A5.py', uriBaseId: '%SRCROOT%' });
  });

  test('outside the current folder are absolute', async () => {
    const folder = await createFolder({ 'here/a.py': '', 'there b/c.py': '' });
    expect(await uriOf(`${folder}/here`, `${folder}/there b/c.py`)).toEqual({ uri: `file://${folder}/there%20b/c.py` });
  });
});

test('what looks like a placeholder or a link in a message stays text', async () => {
  const folder = await createFolder({ 'a.py': '' });
  const one = site({ path: `${folder}/a.py` });
  const run = await written({ folder, reports: [report(one.path, [one], [finding(one, { message: '`jobs[0](x)` gets {0}, rows[1]' })])] });
  expect(run.results?.[0]?.message.text).toBe('`jobs\\[0](x)` gets {{0}}, rows[1]');
});

describe('the fingerprint', () => {
  const fingerprints = async (lines: readonly number[], changes = {}) => {
    const folder = await createFolder({ 'a.py': '' });
    const sites = lines.map((line) => site({ path: `${folder}/a.py`, range: range(line, 0, 5), id: `${line}:0`, ...changes }));
    const run = await written({ folder, reports: [report(`${folder}/a.py`, sites, sites.map((one) => finding(one)))] });
    return run.results?.map((result) => result.partialFingerprints?.['gilsightSite/v1']);
  };

  test('stays when lines move, and tells like findings apart', async () => {
    const before = await fingerprints([3, 9]);
    expect(await fingerprints([13, 22])).toEqual(before);
    expect(new Set(before).size).toBe(2);
  });

  test('changes with the target', async () => {
    expect(await fingerprints([3], { target: 'other' })).not.toEqual(await fingerprints([3]));
  });
});

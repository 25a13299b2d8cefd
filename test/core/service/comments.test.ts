import { describe, expect, test } from 'vitest';
import type { FileReport } from '../../../src/core/domain/fileReport';
import { commentRules } from '../../../src/core/service/comments/commentRules';
import { analyse } from '../../support/analyse';

/** What is told of a program: rule, line counted from 1, and the text that is underlined. */
async function told(code: string): Promise<readonly string[]> {
  const { 'main.py': report } = await analyse({ 'main.py': code });
  return report.findings.map((finding) => `${finding.rule} ${finding.range.start.line + 1} ${underlined(code, finding)}`);
}

function underlined(code: string, { range }: FileReport['findings'][number]): string {
  const lines = code.split('\n').slice(range.start.line, range.end.line + 1);
  return lines.length > 1 ? `${lines[0]?.slice(range.start.column) ?? ''} …` : (lines[0]?.slice(range.start.column, range.end.column) ?? '');
}

const head = `from concurrent.futures import ThreadPoolExecutor
def score(n):
    return sum(i * n for i in range(200_000))
pool = ThreadPoolExecutor(4)
`;

/** The rules that speak of what follows the head, which has four lines. */
async function rulesAfterHead(use: string, top = ''): Promise<readonly string[]> {
  const { 'main.py': report } = await analyse({ 'main.py': `${top}${head}${use}\n` });
  expect(report.sites.length, 'A site is listed whether it is flagged or not.').toBeGreaterThan(0);
  return report.findings.map(({ rule }) => rule);
}

const call = 'list(pool.map(score, range(64)))';
const ignore = '# gilsight: ignore[serialised-pool]';

describe('a comment that tells Gilsight to ignore a rule', () => {
  test('silences it on the line that it ends', async () => {
    expect(await rulesAfterHead(call)).toEqual(['serialised-pool']);
    expect(await rulesAfterHead(`${call}  ${ignore} too short to matter`)).toEqual([]);
  });

  test('silences it on the next line of code when it stands alone', async () => {
    expect(await rulesAfterHead(`${ignore}\n${call}`)).toEqual([]);
    expect(await rulesAfterHead(`${ignore}\n# Another word on it.\n${call}`)).toEqual([]);
  });

  test('speaks of no line but that one', async () => {
    expect(await rulesAfterHead(`${call}  ${ignore}\n${call}`)).toEqual(['serialised-pool']);
    expect(await rulesAfterHead(`${ignore}\nprint()\n${call}`)).toEqual(['serialised-pool', 'unused-suppression']);
    expect(await rulesAfterHead(`${ignore}\n\n${call}`)).toEqual(['serialised-pool', 'unused-suppression']);
  });

  test('silences only the rules that it names', async () => {
    expect(await rulesAfterHead(`${call}  # gilsight: ignore[serialised-pool, serialised-threads]`)).toEqual(['unused-suppression']);
    expect(await rulesAfterHead(`${call}  # gilsight: ignore[serialised-threads]`)).toEqual(['serialised-pool', 'unused-suppression']);
  });

  test('may follow what another tool is told, and precede it', async () => {
    expect(await rulesAfterHead(`${call}  # noqa: E501  ${ignore}`)).toEqual([]);
    expect(await rulesAfterHead(`${call}  ${ignore}  # noqa: E501`)).toEqual([]);
  });

  test('is only a comment, not a quotation of one', async () => {
    expect(await rulesAfterHead(`print("${ignore}"); ${call}`)).toEqual(['serialised-pool']);
    expect(await rulesAfterHead(`${call}  # as in "${ignore}"`)).toEqual(['serialised-pool']);
  });

  test.each([
    ['at the first line', `list(pool.map(  ${ignore}\n    score,\n    range(64),\n))`],
    ['behind the closing bracket, where formatters put it', `results = list(\n    pool.map(score, range(64))\n)  ${ignore}`],
    ['at the line of the call itself', `results = list(\n    pool.map(score, range(64))  ${ignore}\n)`],
    ['above the statement', `${ignore}\nresults = list(\n    pool.map(score, range(64))\n)`],
    ['above the call inside the statement', `results = list(\n    ${ignore}\n    pool.map(score, range(64))\n)`],
    ['at the head of a loop', `for result in list(\n    pool.map(score, range(64))\n):  ${ignore}\n    print(result)`],
    ['inside a function', `def main():\n    if pool:\n        return list(\n            pool.map(score, range(64))\n        )  ${ignore}`],
  ])('may stand, for a call of several lines, %s', async (_, use) => {
    expect(await rulesAfterHead(use.replaceAll(ignore, '# nothing'))).toEqual(['serialised-pool']);
    expect(await rulesAfterHead(use)).toEqual([]);
  });

  test('in the middle of a block does not speak of the whole block', async () => {
    expect(await rulesAfterHead(`if pool:\n    print()  ${ignore}\n    ${call}`)).toEqual(['serialised-pool', 'unused-suppression']);
  });
});

describe('a comment for the whole file', () => {
  const ignoreFile = '# gilsight: ignore-file[serialised-pool] a script for once';

  test.each([
    ['in the first line', `${ignoreFile}\n`],
    ['below a shebang and a licence', `#!/usr/bin/env python3\n# Copyright.\n\n${ignoreFile}\n\n`],
    ['below the docstring', `"""Scores."""\n\n${ignoreFile}\n`],
  ])('silences a rule everywhere when it stands %s', async (_, top) => {
    expect(await rulesAfterHead(`${call}\n${call}`)).toEqual(['serialised-pool', 'serialised-pool']);
    expect(await rulesAfterHead(`${call}\n${call}`, top)).toEqual([]);
  });

  test('has no effect further down, and says so', async () => {
    expect(await rulesAfterHead(`${ignoreFile}\n${call}`)).toEqual(['serialised-pool', 'invalid-comment']);
    expect(await rulesAfterHead(call, `import os  ${ignoreFile}\n`)).toEqual(['serialised-pool', 'invalid-comment']);
  });

  test('is not what an ordinary one at the top is', async () => {
    expect(await rulesAfterHead(call, `${ignore}\n`)).toEqual(['serialised-pool', 'unused-suppression']);
  });

  test('that ignores nothing is told of, unless it ignores just that', async () => {
    expect(await told(`${ignoreFile}\nprint()\n`)).toEqual(['unused-suppression 1 serialised-pool']);
    expect(await told('# gilsight: ignore-file[serialised-pool, unused-suppression]\nprint()\n')).toEqual([]);
  });
});

describe('a comment that has no effect', () => {
  test('is underlined at the rule that is not needed', async () => {
    expect(await told(`${head}print()  # gilsight: ignore[serialised-pool, serialised-threads]\n`)).toEqual([
      'unused-suppression 5 serialised-pool',
      'unused-suppression 5 serialised-threads',
    ]);
  });

  test('is told of in files that hand nothing over', async () => {
    expect(await told(`x = 1  ${ignore}\n`)).toEqual(['unused-suppression 1 serialised-pool']);
  });

  test('names a rule that does not exist, and perhaps another is meant', async () => {
    const { 'main.py': report } = await analyse({ 'main.py': `${head}${call}  # gilsight: ignore[serialized-pool]\nprint()  # gilsight: ignore[whatever]\n` });
    expect(report.findings.map(({ rule, message }) => `${rule}: ${message}`).slice(1)).toEqual([
      'invalid-comment: There is no rule `serialized-pool`, so nothing is ignored by its name: did you mean `serialised-pool`?',
      'invalid-comment: There is no rule `whatever`, so nothing is ignored by its name.',
    ]);
  });

  test.each(['ignore', 'ignore[]', 'ignore[serialised-pool', 'ignore serialised-pool', 'ignore-file', 'please be quiet', ''])('says no rule, or nothing that is understood: "%s"', async (said) => {
    expect(await told(`x = 1  # gilsight: ${said}\n`)).toEqual([`invalid-comment 1 ${`# gilsight: ${said}`.trimEnd()}`]);
  });
});

describe('numbers that a comment states', () => {
  async function scenarioAt(use: string) {
    const { 'main.py': report } = await analyse({ 'main.py': `${head}${use}\n` });
    return { ...report.sites[0]?.scenario, problems: report.findings.filter(({ rule }) => rule === 'invalid-comment').map(({ message }) => message) };
  }

  test('take the place of what was inferred or assumed', async () => {
    expect(await scenarioAt(`${call}  # gilsight: task_ms=12.5 payload_kb=3, result_bytes=4_000 tasks=1e3 workers=8  # from a profile`)).toMatchObject({
      taskSeconds: { value: 0.0125, origin: 'stated' },
      payloadBytes: { value: 3000, origin: 'stated' },
      resultBytes: { value: 4000, origin: 'stated' },
      tasks: { value: 1000, origin: 'stated' },
      workers: { value: 8, origin: 'stated' },
      heldShare: { origin: 'inferred' },
      problems: [],
    });
  });

  test('may stand above, with spaces, beside another comment for Gilsight', async () => {
    const scenario = await scenarioAt(`# gilsight: task_s = 2\n# gilsight: payload_mb=1\n${call}  # gilsight: workers=3  ${ignore}`);
    expect(scenario).toMatchObject({ taskSeconds: { value: 2 }, payloadBytes: { value: 1e6 }, workers: { value: 3 }, problems: [] });
  });

  test('speak of their own site only', async () => {
    const { 'main.py': report } = await analyse({ 'main.py': `${head}${call}  # gilsight: task_ms=7\n${call}\n` });
    expect(report.sites.map(({ scenario }) => scenario.taskSeconds.origin)).toEqual(['stated', 'inferred']);
  });

  test('decide whether a task is too short to matter', async () => {
    expect(await rulesAfterHead(`${call}  # gilsight: task_ms=10`)).toEqual(['serialised-pool']);
    expect(await rulesAfterHead(`${call}  # gilsight: task_us=20`)).toEqual([]);
  });

  test.each([
    ['task_ms=12ms', '`task_ms` must be a number above 0, without a unit, as in `task_ms=12`.'],
    ['task_ms=-1', '`task_ms` must be a number above 0, without a unit, as in `task_ms=12`.'],
    ['task_ms=', '`task_ms` must be a number above 0, without a unit, as in `task_ms=12`.'],
    ['workers=2.5', '`workers` must be a whole number from 1 to 1,024, as in `workers=12`.'],
    ['tasks=0', '`tasks` must be a whole number from 1 to 1,000,000,000,000, as in `tasks=12`.'],
    ['payload_kbs=3', 'Nothing called `payload_kbs` can be stated: did you mean `payload_kb`?'],
    ['cost=3', 'Nothing called `cost` can be stated; there are task_us, task_ms, task_s, tasks, workers, payload_bytes, payload_kb, payload_mb, result_bytes, result_kb, result_mb.'],
  ])('are refused when they make no sense: %s', async (said, message) => {
    expect((await scenarioAt(`${call}  # gilsight: ${said}`)).problems).toEqual([message]);
  });

  test('that are wrong do not take the right ones with them', async () => {
    expect(await scenarioAt(`${call}  # gilsight: tasks=many task_ms=4 task_ms=5`)).toMatchObject({
      taskSeconds: { value: 0.004, origin: 'stated' }, tasks: { origin: 'inferred' }, problems: [expect.stringContaining('`tasks`'), expect.stringContaining('said before')],
    });
  });

  test('where nothing is handed over are told of', async () => {
    expect(await told(`${head}print()  # gilsight: task_ms=3\n`)).toEqual(['invalid-comment 5 # gilsight: task_ms=3']);
  });
});

describe('the rules about comments', () => {
  const examples = (kind: 'bad' | 'good') => commentRules.flatMap((rule) => rule[kind].map((example) => ({ rule: rule.id, ...example })));

  test.each(examples('bad'))('$rule speaks: $title', async ({ rule, code }) => {
    expect((await told(code)).map((finding) => finding.split(' ')[0])).toContain(rule);
  });

  test.each(examples('good'))('$rule is silent: $title', async ({ rule, code }) => {
    expect((await told(code)).map((finding) => finding.split(' ')[0])).not.toContain(rule);
  });
});

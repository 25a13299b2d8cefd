import { describe, expect, test } from 'vitest';
import { neverCancelled } from '../../../src/core/domain/cancellation';
import { createService } from '../../../src/core/service/createService';
import type { ConfigurationProblem } from '../../../src/core/service/project/project';
import { createMemoryFiles } from '../../support/memoryFiles';
import { wasmBytes } from '../../support/wasm';

const pool = `from concurrent.futures import ThreadPoolExecutor
import threading
def score(n):
    return sum(i * n for i in range(200_000))
with ThreadPoolExecutor(4) as pool:
    list(pool.map(score, range(64)))
for n in range(4):
    threading.Thread(target=score, args=(n,)).start()
`;

/** What is found in a project with these settings, and what is said of them. */
async function findingsWith(settings: string, path = '/p/app/a.py', code = pool) {
  const files = createMemoryFiles({ '/p/.git/HEAD': '', '/p/pyproject.toml': `[tool.gilsight]\n${settings}\n`, [path]: code });
  const problems: ConfigurationProblem[] = [];
  const service = await createService({ files, log: { warn: (message) => { throw new Error(message); } }, wasm: wasmBytes(), onProblem: (problem) => problems.push(problem) });
  const report = await service.analyse(path, neverCancelled);
  return {
    found: report?.findings.map(({ rule, severity }) => `${severity} ${rule}`) ?? [],
    problems: problems.map((problem) => `${problem.path ?? '-'}: ${problem.message}`),
    isExcluded: await service.isExcluded(path),
  };
}

const both = ['warning serialised-pool', 'warning serialised-threads'];

describe('[tool.gilsight]', () => {
  test.each([
    ['nothing', '', both],
    ['select: only these rules speak', 'select = ["serialised-threads"]', ['warning serialised-threads']],
    ['select: of an empty list none', 'select = []', []],
    ['ignore: these are silent', 'ignore = ["serialised-threads"]', ['warning serialised-pool']],
    ['per-file-ignores: these are silent in these files', 'per-file-ignores = { "app/*.py" = ["serialised-pool"] }', ['warning serialised-threads']],
    ['per-file-ignores: and nowhere else', 'per-file-ignores = { "tests/" = ["serialised-pool"], "/a.py" = ["serialised-threads"] }', both],
    ['severity: by rule', 'severity = { serialised-pool = "error", serialised-threads = "hint" }', ['error serialised-pool', 'hint serialised-threads']],
  ])('%s', async (_, settings, found) => {
    expect(await findingsWith(settings)).toEqual({ found, problems: [], isExcluded: false });
  });

  test('a comment that silences a rule which is off anyway is not called unused', async () => {
    const code = 'x = 1  # gilsight: ignore[serialised-pool]\n';
    expect((await findingsWith('', '/p/a.py', code)).found).toEqual(['information unused-suppression']);
    expect((await findingsWith('ignore = ["serialised-pool"]', '/p/a.py', code)).found).toEqual([]);
    expect((await findingsWith('ignore = ["unused-suppression"]', '/p/a.py', code)).found).toEqual([]);
    expect((await findingsWith('severity = { unused-suppression = "error" }', '/p/a.py', code)).found).toEqual(['error unused-suppression']);
  });

  test.each([
    ['"app/"', true], ['"/app"', true], ['"*.py"', true], ['"app/*.py"', true], ['"**/a.py"', true],
    ['"/a.py"', false], ['"tests/"', false], ['"app/", "!app/a.py"', true], ['"*.py", "!a.py"', false],
  ])('excludes as a .gitignore would: %s', async (patterns, isExcluded) => {
    expect((await findingsWith(`exclude = [${patterns}]`)).isExcluded).toBe(isExcluded);
  });

  test.each([
    ['pyton = "3.12"', 'There is no setting `pyton`; there are python, exclude, select, ignore, per-file-ignores, severity, knowledge.'],
    ['python = 3.12', '`python` must be a text from "3.8" to "3.15", from 3.13 on with a "t" for a free-threaded build; 3.12 is left out.'],
    ['python = "2.7"', '`python` must be a text from "3.8" to "3.15", from 3.13 on with a "t" for a free-threaded build; "2.7" is left out.'],
    ['ignore = "serialised-pool"', '`ignore` must be a list of texts in brackets.'],
    ['ignore = [1]', '`ignore` must hold texts only; 1 is left out.'],
    ['select = ["serialised-pol", "serialised-pool", "serialised-threads"]', '`select` names a rule that does not exist: "serialised-pol": did you mean "serialised-pool"?'],
    ['severity = "error"', '`severity` must be a table from rules to severities.'],
    ['severity = { serialised-pool = "loud" }', 'The `severity` of `serialised-pool` must be error, warning, information or hint; "loud" is left out.'],
    ['per-file-ignores = []', '`per-file-ignores` must be a table from patterns to lists of rules.'],
    ['knowledge = 1979-05-27', '`knowledge` must be a table from names to what they do with the GIL.'],
  ])('tells what it cannot use, and uses the rest: %s', async (settings, message) => {
    expect(await findingsWith(settings)).toEqual({ found: both, problems: [`/p/pyproject.toml: ${message}`], isExcluded: false });
  });

  test('of the nearest file counts that has one, up to the root of the repository', async () => {
    const sources = {
      '/pyproject.toml': '[tool.gilsight]\nignore = ["serialised-threads"]\n',
      '/p/.git/HEAD': '',
      '/p/pyproject.toml': '[tool.gilsight]\nignore = ["serialised-pool"]\n',
      '/p/inner/pyproject.toml': '[project]\nname = "inner"\n',
      '/p/own/pyproject.toml': '[tool.gilsight]\n',
    };
    const found = async (path: string) => {
      const service = await createService({ files: createMemoryFiles({ ...sources, [path]: pool }), log: { warn: () => undefined }, wasm: wasmBytes() });
      return (await service.analyse(path, neverCancelled))?.findings.map(({ rule }) => rule);
    };
    expect(await found('/p/a.py')).toEqual(['serialised-threads']);
    expect(await found('/p/inner/a.py')).toEqual(['serialised-threads']);
    expect(await found('/p/own/a.py')).toEqual(['serialised-pool', 'serialised-threads']);
  });
});

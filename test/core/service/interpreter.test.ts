import { describe, expect, test } from 'vitest';
import { formatInterpreter, parseInterpreter } from '../../../src/core/domain/interpreter';
import type { Settings } from '../../../src/core/service/service';
import { openService } from '../../support/openService';

const auto: Settings = { interpreter: undefined, cores: 4 };

/** The Python that a file of a project is judged for, and why. */
async function judgedFor(sources: Readonly<Record<string, string>>, { path = '/p/src/a.py', settings = auto }: { path?: string; settings?: Settings } = {}) {
  const { service, report } = await openService({ ...sources, [path]: 'x = 1\n' });
  service.setSettings(settings);
  const { judgedFor } = await report(path);
  return judgedFor && `${formatInterpreter(judgedFor.interpreter)} ${judgedFor.reason}`;
}

const requires = (range: string) => `[project]\nname = "p"\nrequires-python = "${range}"\n`;

describe('the Python that a file is judged for', () => {
  test('is the default when nobody says anything', async () => {
    expect(await judgedFor({})).toBe('3.13 the default');
    expect(await judgedFor({ '/p/pyproject.toml': '[project]\nname = "p"\n' })).toBe('3.13 the default');
  });

  test('is what the user chose, before all else; then what the project tells Gilsight; what is selected; what is implied', async () => {
    const python = parseInterpreter('3.9');
    const selectedInterpreters = [{ folder: '/p', interpreter: { minor: 10, isFreeThreaded: false } }];
    const sources = { '/p/pyproject.toml': `[tool.gilsight]\npython = "3.14t"\n`, '/p/.python-version': '3.11\n' };
    expect(await judgedFor(sources, { settings: { ...auto, interpreter: python, selectedInterpreters } })).toBe('3.9 as chosen');
    expect(await judgedFor(sources, { settings: { ...auto, selectedInterpreters } })).toBe('3.14t `python` in [tool.gilsight] of pyproject.toml');
    expect(await judgedFor({ ...sources, '/p/pyproject.toml': '' }, { settings: { ...auto, selectedInterpreters } })).toBe('3.10 the selected interpreter');
    expect(await judgedFor({ ...sources, '/p/pyproject.toml': requires('>=3.14') })).toBe('3.11 `.python-version`');
  });

  test('is the one selected for the innermost workspace folder around the file', async () => {
    const selectedInterpreters = [
      { folder: '/p', interpreter: { minor: 10, isFreeThreaded: false } },
      { folder: '/p/src', interpreter: { minor: 12, isFreeThreaded: false } },
      { folder: '/p/s', interpreter: { minor: 8, isFreeThreaded: false } },
    ];
    expect(await judgedFor({}, { settings: { ...auto, selectedInterpreters } })).toBe('3.12 the selected interpreter');
    expect(await judgedFor({}, { path: '/q/a.py', settings: { ...auto, selectedInterpreters } })).toBe('3.13 the default');
  });

  test.each([
    ['>=3.9', '3.13'], ['>=3.14', '3.14'], ['<3.12', '3.11'], ['==3.10.*', '3.10'], ['~=3.10', '3.13'], ['~=3.10.2', '3.10'],
    ['>=3.8,<3.11', '3.10'], ['>=3.14.2', '3.14'], ['>3.13,!=3.13.*', '3.14'], ['!=3.13.*', '3.12'], ['<=3.11', '3.11'], ['>=3', '3.13'],
    ['==3.9.7', '3.9'], ['3.10', '3.10'], ['>= 3.9, < 3.13', '3.12'], ['^3.9', '3.13'], ['~3.11', '3.11'], ['~3.9 || ~3.12', '3.12'], ['*', '3.13'],
  ])('is, of the range %s that the project allows, %s', async (range, expected) => {
    expect(await judgedFor({ '/p/pyproject.toml': requires(range) })).toBe(`${expected} \`requires-python\` in pyproject.toml`);
  });

  test.each(['<3.8', '>=4', '==2.7.*', 'nonsense', '>=3.x', ''])('is not taken from a range that allows none that is known: %s', async (range) => {
    expect(await judgedFor({ '/p/pyproject.toml': requires(range) })).toBe('3.13 the default');
  });

  test.each([
    ['3.12.4\n', '3.12'], ['3.13t', '3.13t'], ['3.14t-dev', '3.14t'], ['3.14-dev', '3.14'], ['3.15.0rc1', '3.15'], ['cpython@3.10', '3.10'],
    ['cpython-3.13.0+freethreaded-linux-x86_64-gnu', '3.13t'], ['# pinned\n\n3.11  # for the cluster\n3.9\n', '3.11'], ['pypy3.10-7.3\n3.9.1\n', '3.9'], ['>=3.11,<3.12', '3.11'],
  ])('is what a .python-version names: %j', async (text, expected) => {
    expect(await judgedFor({ '/p/.python-version': text })).toBe(`${expected} \`.python-version\``);
  });

  test.each(['system', 'my-project-env', 'pypy3.10-7.3.12', '2.7.18', '3.7.9', '3.9t', '3', ''])('is not taken from a .python-version that names no CPython that is known: %j', async (text) => {
    expect(await judgedFor({ '/p/.python-version': text })).toBe('3.13 the default');
  });

  test.each([
    ['setup.cfg', '[metadata]\nname = p\n\n[options]\npackages = find:\npython_requires = >=3.8, <3.11\n\n[options.extras_require]\n', '3.10 `python_requires` in setup.cfg'],
    ['setup.cfg', '[other]\npython_requires = <3.9\n', '3.13 the default'],
    ['setup.py', 'from setuptools import setup\nsetup(\n    name="p",\n    python_requires=">=3.14",\n)\n', '3.14 `python_requires` in setup.py'],
    ['setup.py', 'setup(\n    # python_requires=">=3.14",\n    python_requires=RANGE)\n', '3.13 the default'],
    ['pyproject.toml', '[tool.poetry.dependencies]\npython = "^3.14"\n', '3.14 `tool.poetry.dependencies.python` in pyproject.toml'],
  ])('is taken from a %s', async (name, text, expected) => {
    expect(await judgedFor({ [`/p/${name}`]: text })).toBe(expected);
  });

  test('comes from the nearest folder, up to the root of the repository', async () => {
    const sources = { '/.python-version': '3.8', '/p/.git/HEAD': '', '/p/.python-version': '3.9', '/p/tools/.python-version': '3.10' };
    expect(await judgedFor(sources, { path: '/p/tools/deep/a.py' })).toBe('3.10 `.python-version`');
    expect(await judgedFor(sources, { path: '/p/src/a.py' })).toBe('3.9 `.python-version`');
    expect(await judgedFor({ '/w/.python-version': '3.8', '/w/p/.git': 'gitdir: elsewhere' }, { path: '/w/p/a.py' })).toBe('3.13 the default');
  });

  test('comes, without a repository, from no further than the project', async () => {
    const sources = { '/home/.python-version': '3.8', '/home/p/setup.py': '' };
    expect(await judgedFor(sources, { path: '/home/p/src/a.py' })).toBe('3.13 the default');
    expect(await judgedFor(sources, { path: '/home/scripts/a.py' })).toBe('3.8 `.python-version`');
  });

  test('is another for another project in the same workspace', async () => {
    const pool = 'from concurrent.interpreters import create\n';
    const { report } = await openService({
      '/w/.git/HEAD': '', '/w/old/pyproject.toml': requires('<3.10'), '/w/old/a.py': pool, '/w/new/pyproject.toml': requires('>=3.14'), '/w/new/a.py': pool,
    });
    expect((await report('/w/old/a.py')).judgedFor?.interpreter.minor).toBe(9);
    expect((await report('/w/new/a.py')).judgedFor?.interpreter.minor).toBe(14);
  });

  test('follows the files that name it', async () => {
    const { service, files, report } = await openService({ '/p/.python-version': '3.9', '/p/src/a.py': 'x = 1\n' });
    expect((await report('/p/src/a.py')).judgedFor?.interpreter.minor).toBe(9);
    files.write('/p/.python-version', '3.12');
    service.fileChanged('/p/.python-version', 'written');
    expect(service.dependents('/p/.python-version')).toEqual(['/p/src/a.py']);
    expect((await report('/p/src/a.py')).judgedFor?.interpreter.minor).toBe(12);
    files.write('/p/.python-version', undefined);
    service.fileChanged('/p/.python-version', 'came-or-went');
    expect((await report('/p/src/a.py')).judgedFor?.reason).toBe('the default');
  });
});

describe('a version that somebody writes', () => {
  test.each(['3.8', '3.13', '3.13t', '3.15t'])('%s is one', (text) => {
    const interpreter = parseInterpreter(text);
    expect(interpreter && formatInterpreter(interpreter)).toBe(text);
  });

  test.each(['3.7', '3.16', '3.12t', '3', '3.13.1', '2.7', 'auto', ''])('%s is none, or one that never had such a build', (text) => {
    expect(parseInterpreter(text)).toBeUndefined();
  });
});

describe('on a free-threaded build', () => {
  const code = `from concurrent.futures import ThreadPoolExecutor
import time
def score(n):
    return sum(i * n for i in range(200_000))
def half(n):
    time.sleep(0.005)
    return sum(i * n for i in range(100_000))
with ThreadPoolExecutor(4) as pool:
    list(pool.map(score, range(64)))
    list(pool.map(half, range(64)))
    list(pool.map(time.sleep, range(64)))
`;

  test('nothing is serialised, and each site says what a GIL would do', async () => {
    const { service, report } = await openService({ '/p/a.py': code });
    const withGil = await report('/p/a.py');
    expect(withGil.sites.map(({ verdict, freeThreaded }) => [verdict, freeThreaded])).toEqual([['serialised', undefined], ['mixed', undefined], ['io', undefined]]);
    expect(withGil.findings.length).toBeGreaterThan(0);
    expect(withGil.heat.length).toBeGreaterThan(0);

    const interpreter = { minor: 14, isFreeThreaded: true };
    service.setSettings({ ...auto, interpreter });
    const without = await report('/p/a.py');
    expect(without.sites.map(({ verdict }) => verdict)).toEqual(['parallel', 'parallel', 'io']);
    expect(without.sites.map(({ freeThreaded }) => freeThreaded)).toEqual(['serialised', 'mixed', 'io'].map((verdictWithGil) => ({ interpreter, verdictWithGil })));
    expect(without.sites[0]?.assumptions.at(-1)).toContain('turns the GIL on again');
    expect(without.sites.map(({ heldShare }) => heldShare)).toEqual(withGil.sites.map(({ heldShare }) => heldShare));
    expect([without.findings, without.heat]).toEqual([[], []]);
  });

  test('a comment that silences a rule is not called unused, as it is right elsewhere', async () => {
    const { service, report } = await openService({ '/p/a.py': 'x = 1  # gilsight: ignore[serialised-pool]\n' });
    expect((await report('/p/a.py')).findings.map(({ rule }) => rule)).toEqual(['unused-suppression']);
    service.setSettings({ ...auto, interpreter: { minor: 13, isFreeThreaded: true } });
    expect((await report('/p/a.py')).findings).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { useBuiltCommand } from './builtCommand';
import { createFolder, type Tree } from './temporaryFolder';

const command = useBuiltCommand();

const pool = `from concurrent.futures import ThreadPoolExecutor

def score(row):
    return sum(value * row for value in range(100_000))

with ThreadPoolExecutor(8) as pool:
    print(sum(pool.map(score, range(64))))
`;

const project = (pyproject: string, more: Tree = {}) => createFolder({ 'app/pool.py': pool, 'pyproject.toml': pyproject, ...more });

describe('gilsight check in a project with [tool.gilsight]', () => {
  test('judges for the Python that the project says, and says which', async () => {
    const { stderr } = await command.run(await project('[project]\nrequires-python = "<3.12"\n'), ['check']);
    expect(stderr).toBe('1 file analysed for CPython 3.11 (`requires-python` in pyproject.toml), 1 spawn site, 1 finding.\n');
    const chosen = await command.run(await project('[tool.gilsight]\npython = "3.11"\n'), ['check', '--python', '3.9']);
    expect(chosen.stderr).toContain('for CPython 3.9 (as chosen)');
  });

  test('says, for a Python without a GIL, that nothing is serialised there and would be elsewhere', async () => {
    const folder = await project('[tool.gilsight]\npython = "3.14t"\n');
    const { status, stdout, stderr } = await command.run(folder, ['check', '--sites']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/app\/pool\.py:7:15 +parallel \(no GIL\) +100 % /);
    expect(stderr).toContain('no findings. CPython 3.14t has no GIL, so threads run in parallel; with a GIL, those of 1 site would take turns.\n');
    const { sites } = JSON.parse((await command.run(folder, ['check', '--sites', '--format', 'json'])).stdout) as { sites: unknown };
    expect(sites).toMatchObject([{ verdict: 'parallel', verdictWithGil: 'serialised', python: '3.14t' }]);
  });

  test('leaves out what the project excludes, unless it is named', async () => {
    const folder = await project('[tool.gilsight]\nexclude = ["vendor/", "*_pb2.py"]\n', { 'vendor/a/pool.py': pool, 'app/x_pb2.py': pool });
    expect((await command.run(folder, ['check'])).stderr).toContain('1 file analysed');
    expect((await command.run(folder, ['check', 'app', 'vendor/a/pool.py'])).stderr).toContain('2 files analysed');
  });

  test('tells in a sentence what it cannot use, uses the rest, and does not pass', async () => {
    const folder = await project('[tool.gilsight]\nignore = ["serialised-pool", "nothing-like-it"]\n');
    expect(await command.run(folder, ['check'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'pyproject.toml: `ignore` names a rule that does not exist: "nothing-like-it".\n1 file analysed for CPython 3.13 (the default), 1 spawn site, no findings.\n',
    });
  });

  test('hears the rules that the command line asks for instead of those that the project selects and ignores', async () => {
    const folder = await project('[tool.gilsight]\nignore = ["serialised-pool"]\n', { 'tests/pool.py': pool });
    expect((await command.run(folder, ['check'])).stderr).toContain('no findings');
    expect((await command.run(folder, ['check', '--select', 'serialised-pool'])).stderr).toContain('2 findings');
    expect((await command.run(folder, ['check', '--select', 'serialised-threads'])).stderr).toContain('no findings');
    const plain = await project('');
    expect((await command.run(plain, ['check', '--ignore', 'serialised-pool'])).stderr).toContain('no findings');
  });

  test('minds a file that is no TOML only if it speaks to Gilsight', async () => {
    expect((await command.run(await project('[project\n'), ['check'])).status).toBe(1);
    const { status, stderr } = await command.run(await project('[tool.gilsight]\nignore = ["serialised-pool"\n'), ['check']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^pyproject\.toml: It is not valid TOML, so its \[tool\.gilsight\] is not used: .+ \(line \d+\)\.\n/);
  });

  test('analyses many files in several threads by the same settings', async () => {
    const copies = Object.fromEntries(Array.from({ length: 220 }, (_, index) => [`app/pool${index}.py`, pool]));
    const { stderr } = await command.run(await project('[tool.gilsight]\nper-file-ignores = { "pool1*.py" = ["serialised-pool"] }\n', copies), ['check']);
    expect(stderr).toContain('221 files analysed for CPython 3.13 (the default), 221 spawn sites, 110 findings.');
  });
});

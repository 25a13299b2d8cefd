import { execFileSync } from 'node:child_process';
import { chmod, readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, onTestFinished, test } from 'vitest';
import { useBuiltCommand } from './builtCommand';
import { createFolder, type Tree } from './temporaryFolder';

const command = useBuiltCommand();

/** A pool that the GIL serialises, across two modules, and one that waits for a server. */
const project: Tree = {
  'app/__init__.py': '',
  'app/score.py': 'def score(row):\n    total = 0\n    for value in range(100_000):\n        total += value * row\n    return total\n',
  'app/render.py': [
    'from concurrent.futures import ThreadPoolExecutor',
    'from app.score import score',
    '',
    'def render(rows):',
    '    with ThreadPoolExecutor(max_workers=8) as pool:',
    '        return list(pool.map(score, rows))',
    '',
  ].join('\n'),
  'app/fetch.py': [
    'from concurrent.futures import ThreadPoolExecutor',
    'from urllib.request import urlopen',
    '',
    'def fetch(url):',
    '    return urlopen(url).read()',
    '',
    'def fetch_all(urls):',
    '    with ThreadPoolExecutor() as pool:',
    '        return list(pool.map(fetch, urls))',
    '',
  ].join('\n'),
};

interface Report {
  readonly findings: readonly { readonly rule: string; readonly path: string; readonly line: number; readonly evidence: readonly { readonly path: string }[] }[];
  readonly sites: readonly { readonly path: string; readonly line: number; readonly verdict: string; readonly flagged: boolean }[];
}

async function jsonOf(folder: string, ...words: readonly string[]): Promise<Report> {
  const { stdout } = await command.run(folder, ['check', '--format', 'json', ...words]);
  // The next test but one holds it against its schema.
  return JSON.parse(stdout) as Report;
}

test('a pool that the GIL serialises is found, with evidence in the module of its target', async () => {
  const { status, stdout, stderr } = await command.run(await createFolder(project), ['check']);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^app\/render\.py:6:21: warning: .+ \[serialised-pool\]\n {4}6 \| {9}return list\(pool\.map\(score, rows\)\)\n/);
  expect(stdout).toMatch(/^ {4}app\/score\.py:\d+:\d+ /m);
  expect(stdout).not.toContain('fetch.py');
  expect(stderr).toBe('4 files analysed for CPython 3.13 (the default), 2 spawn sites, 1 finding.\n');
});

test('--sites lists the pool that waits, too, unflagged', async () => {
  const { findings, sites } = await jsonOf(await createFolder(project), '--sites');
  expect(findings).toMatchObject([{ rule: 'serialised-pool', path: 'app/render.py', line: 6 }]);
  expect(sites).toMatchObject([
    { path: 'app/fetch.py', line: 9, verdict: 'io', flagged: false },
    { path: 'app/render.py', line: 6, verdict: 'serialised', flagged: true },
  ]);
});

test('the JSON is what its schema promises', async () => {
  const schema: unknown = JSON.parse(await readFile('docs/schema/check-1.json', 'utf8'));
  // The schema is an object: the file above says so.
  const validate = new Ajv2020().compile(schema as object);
  validate(await jsonOf(await createFolder(project), '--sites'));
  expect(validate.errors ?? null).toBeNull();
});

test('a run in several threads says the same as one in a single thread', async () => {
  const few = await createFolder(project);
  const fillers = Array.from({ length: 300 }, (_, index) => [`filler/m${index}.py`, `x = ${index}\n`] as const);
  const many = await createFolder({ ...project, ...Object.fromEntries(fillers) });
  expect(await jsonOf(many, '--sites')).toEqual(await jsonOf(few, '--sites'));
});

test('files that cannot be read are skipped with a line, and broken ones are analysed as far as they go', async () => {
  const folder = await createFolder({
    ...project,
    'latin.py': Buffer.from('name = "Zo\xeb"\n', 'latin1'),
    'broken.py': 'from threading import Thread\nfor in x:\n    pass\n\nThread(target=print).start()\nprint (1\n',
  });
  const { status, stderr } = await command.run(folder, ['check']);
  expect(status).toBe(1);
  expect(stderr).toContain('latin.py: skipped: not UTF-8\n');
  expect((await jsonOf(folder, '--sites', 'broken.py')).sites).toMatchObject([{ path: 'broken.py', line: 5 }]);
});

test.skipIf(process.platform === 'win32')('what may not be read is skipped with a line each', async () => {
  const folder = await createFolder({ ...project, 'secret.py': '', 'closed/a.py': '' });
  await chmod(`${folder}/secret.py`, 0o000);
  await chmod(`${folder}/closed`, 0o000);
  onTestFinished(() => chmod(`${folder}/closed`, 0o755));
  const { status, stderr } = await command.run(folder, ['check']);
  expect(status).toBe(1);
  expect(stderr).toBe('closed: skipped: permission denied\nsecret.py: skipped: permission denied\n4 files analysed for CPython 3.13 (the default), 2 spawn sites, 1 finding, 1 file skipped.\n');
  const alone = await command.run(folder, ['check', 'closed']);
  expect(alone).toEqual({ status: 2, stdout: '', stderr: 'closed: skipped: permission denied\n0 files analysed, 0 spawn sites, no findings.\n' });
});

test('a missing path ends with 2 and a sentence', async () => {
  const { status, stdout, stderr } = await command.run(await createFolder(project), ['check', 'app', 'nowhere']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe('gilsight: there is no file or folder "nowhere"; nothing was analysed.\n');
});

test('the version is that of the package', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string };
  expect((await command.run(await createFolder({}), ['--version'])).stdout).toBe(`${version}\n`);
});

describe.skipIf(process.platform === 'win32')('in a pipe', () => {
  test('a reader that leaves early sees no stack trace', async () => {
    const pool = 'from concurrent.futures import ThreadPoolExecutor\npool = ThreadPoolExecutor()\n';
    const folder = await createFolder({ 'many.py': pool + 'pool.submit(print)\n'.repeat(2_000) });
    const script = `"$0" "$1" check --sites 2>errors.txt | head -n 1`;
    const first = execFileSync('sh', ['-c', script, process.execPath, command.path()], { cwd: folder, encoding: 'utf8' });
    expect(first.split('\n')).toHaveLength(2);
    expect(await readFile(`${folder}/errors.txt`, 'utf8')).toMatch(/^1 file analysed for .*\n$/);
  });
});

test('reads notebooks, and tells places by their cells', async () => {
  const score = ['def score(row):\n', '    total = 0\n', '    for i in range(1_000_000):\n', '        total += i * row\n', '    return total'];
  const cells = [
    { cell_type: 'markdown', source: ['# Scores'] },
    { cell_type: 'code', source: ['%matplotlib inline\n', 'from concurrent.futures import ThreadPoolExecutor'] },
    { cell_type: 'code', source: score },
    { cell_type: 'code', source: ['%%time\n', 'with ThreadPoolExecutor() as pool:\n', '    print(list(pool.map(score, range(100))))'] },
  ];
  const folder = await createFolder({ 'scores.ipynb': JSON.stringify({ nbformat: 4, metadata: {}, cells }), 'other.ipynb': JSON.stringify({ nbformat: 4, metadata: { kernelspec: { language: 'julia' } }, cells }) });
  const { stdout, stderr } = await command.run(folder, ['check']);
  expect(stdout).toMatch(/^scores\.ipynb:cell 4:3:16: warning: .+\[serialised-pool\]\n {4}3 \| {5}print\(list\(pool\.map/);
  expect(stdout).toContain('scores.ipynb:cell 3:1:5   `score` is defined here');
  expect(stderr).toContain('other.ipynb: skipped: a notebook of julia');
  const { findings } = JSON.parse((await command.run(folder, ['check', '--format', 'json'])).stdout) as { readonly findings: readonly object[] };
  expect(findings).toMatchObject([{ path: 'scores.ipynb', cell: 4, line: 3, endLine: 3 }]);
  const { runs: [run] } = JSON.parse((await command.run(folder, ['check', '--format', 'sarif'])).stdout) as { readonly runs: readonly { readonly results: readonly object[] }[] };
  expect(run?.results).toMatchObject([{ locations: [{ logicalLocations: [{ fullyQualifiedName: 'cell 4, line 3' }] }] }]);
  expect(await command.run(folder, ['fix', 'scores.ipynb'])).toMatchObject({ stderr: expect.stringContaining('scores.ipynb: notebooks are checked, and not changed.') as string });
});

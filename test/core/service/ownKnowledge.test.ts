import { describe, expect, test } from 'vitest';
import { neverCancelled } from '../../../src/core/domain/cancellation';
import type { Site } from '../../../src/core/domain/site';
import { createService } from '../../../src/core/service/createService';
import { createMemoryFiles } from '../../support/memoryFiles';
import { wasmBytes } from '../../support/wasm';

const threads = (target: string) => `for n in range(4):\n    threading.Thread(target=${target}, args=(n,)).start()\n`;

/** A program whose tasks do what the project's settings state; its functions are found in `src/shop/prices.py`. */
const sources = {
  '/p/.git/HEAD': '',
  '/p/src/shop/__init__.py': '',
  '/p/src/shop/prices.py': `import time
class Table:
    def render(self, n):
        time.sleep(1)
def load(n):
    return sum(i * n for i in range(1_000_000))
`,
};

interface Statement {
  /** Lines of `[tool.gilsight.knowledge]`. */
  readonly project?: string;
  /** The setting of the editor. */
  readonly setting?: unknown;
}

/** What becomes of the first site of a program, and what is said of the settings. */
async function judge(code: string, { project, setting }: Statement) {
  const pyproject = project === undefined ? {} : { '/p/pyproject.toml': `[tool.gilsight.knowledge]\n${project}\n` };
  const files = createMemoryFiles({ ...sources, ...pyproject, '/p/src/main.py': `import threading\n${code}` });
  const problems: string[] = [];
  const service = await createService({ files, log: { warn: (message) => { throw new Error(message); } }, wasm: wasmBytes(), onProblem: ({ path, message }) => problems.push(`${path ?? 'setting'}: ${message}`) });
  service.setSettings({ interpreter: undefined, cores: 4, knowledge: setting });
  const report = await service.analyse('/p/src/main.py', neverCancelled);
  return { site: report?.sites[0], problems };
}

async function siteOf(code: string, statement: Statement): Promise<Site> {
  const { site, problems } = await judge(code, statement);
  expect(problems).toEqual([]);
  if (!site) throw new Error('There is no site.');
  return site;
}

const library = `import mylib\ndef work(n):\n    mylib.fft(n)\n${threads('work')}`;
const rendering = `from shop.prices import Table\ntable = Table()\n${threads('table.render')}`;
const loading = `from shop.prices import load\n${threads('load')}`;

describe('knowledge of one’s own', () => {
  test('of a library that nobody knows makes a verdict of it', async () => {
    expect((await siteOf(library, {})).verdict).toBe('unknown');
    expect(await siteOf(library, { project: '"mylib.fft" = "releases"' })).toMatchObject({ verdict: 'parallel', confidence: 'high' });
    expect(await siteOf(library, { project: '"mylib.fft" = "holds, 20 ms"' })).toMatchObject({ verdict: 'serialised', confidence: 'high', scenario: { taskSeconds: { value: expect.closeTo(0.02, 4) as unknown } } });
    expect(await siteOf(library, { project: '"mylib.*" = "waits 2 s"' })).toMatchObject({ verdict: 'io', confidence: 'high' });
  });

  test('beats what Gilsight knows', async () => {
    const hashing = `import zlib\ndef work(n):\n    zlib.crc32(bytes(10_000_000))\n    zlib.compress(bytes(10_000_000))\n${threads('work')}`;
    expect((await siteOf(hashing, {})).verdict).not.toBe('serialised');
    expect((await siteOf(hashing, { project: 'zlib = { compress = "holds, 1 s" }' })).verdict).toBe('serialised');
  });

  test('of a function of the project takes the place of what its body says', async () => {
    expect((await siteOf(rendering, {})).verdict).toBe('io');
    expect((await siteOf(loading, {})).verdict).toBe('serialised');
    for (const name of ['render', 'Table.render', 'prices.Table.render', 'shop.prices.Table.render']) {
      expect(await siteOf(rendering, { project: `"${name}" = "holds, 20 ms"` }), name).toMatchObject({ verdict: 'serialised', profile: { heldSeconds: expect.closeTo(0.02, 4) as unknown } });
    }
    expect((await siteOf(loading, { project: '"shop.prices.load" = "releases"' })).verdict).toBe('parallel');
  });

  test('speaks only of what bears the whole name', async () => {
    for (const name of ['rend', 'ender', 'Other.render', 'shop.Table.render', 'render.Table']) {
      expect((await siteOf(rendering, { project: `"${name}" = "holds, 20 ms"` })).verdict, name).toBe('io');
    }
  });

  test('without a dot speaks of what cannot be resolved, too', async () => {
    const unresolved = `def work(n):\n    find(n).engine.render()\n${threads('work')}`;
    expect((await siteOf(unresolved, {})).verdict).toBe('unknown');
    expect((await siteOf(unresolved, { project: 'render = "holds, 20 ms"' })).verdict).toBe('serialised');
  });

  test('is shown as what the verdict rests on', async () => {
    const site = await siteOf(library, { project: '"mylib.fft" = "holds"' });
    expect(site.evidence.at(-1)?.text).toBe('`mylib.fft` holds the GIL');
    expect(site.assumptions).toContain('`mylib.fft`: stated in pyproject.toml, not found out');
  });

  test('may have the fields of an entry', async () => {
    expect((await siteOf(library, { project: '[tool.gilsight.knowledge."mylib.fft"]\nbehaviour = "releases"\nseconds = 0.5\n' })).profile.releasedSeconds).toBeCloseTo(0.5);
    const applied = `import mylib\ndef task(n):\n    return sum(i * n for i in range(1_000_000))\ndef work(n):\n    mylib.each(task)\n${threads('work')}`;
    expect((await siteOf(applied, { project: '"mylib.each" = { behaviour = "callback", callback = { position = 0 } }' })).verdict).toBe('serialised');
    expect((await siteOf(library, { project: '"mylib.fft" = { behaviour = "releases", sinceMinor = 14 }' })).verdict).toBe('unknown');
  });

  test('may stand in the setting, where the project has the last word', async () => {
    expect((await siteOf(library, { setting: { 'mylib.fft': 'holds, 20 ms' } })).verdict).toBe('serialised');
    expect((await siteOf(library, { setting: { 'mylib.fft': { behaviour: 'waits', seconds: 1 } } })).verdict).toBe('io');
    expect((await siteOf(library, { setting: { 'mylib.fft': 'holds' }, project: '"mylib.fft" = "releases"' })).verdict).toBe('parallel');
  });

  test('changes what is known when the setting does', async () => {
    const files = createMemoryFiles({ ...sources, '/p/src/main.py': `import threading\n${library}` });
    const service = await createService({ files, log: { warn: () => undefined }, wasm: wasmBytes() });
    const verdict = async () => (await service.analyse('/p/src/main.py', neverCancelled))?.sites[0]?.verdict;
    expect(await verdict()).toBe('unknown');
    service.setSettings({ interpreter: undefined, cores: 4, knowledge: { 'mylib.fft': 'waits' } });
    expect(await verdict()).toBe('io');
    files.write('/p/pyproject.toml', '[tool.gilsight.knowledge]\n"mylib.fft" = "holds"\n');
    service.fileChanged('/p/pyproject.toml', 'came-or-went');
    expect(service.dependents('/p/pyproject.toml')).toEqual(['/p/src/main.py']);
    expect(await verdict()).toBe('serialised');
  });
});

describe('knowledge that cannot be used', () => {
  test.each([
    ['"mylib.fft" = "release"', '`mylib.fft` must be holds, releases, waits or idles, and perhaps a time, as in "holds, 20 ms"; "release" is left out.'],
    ['"mylib.fft" = "callback"', '`mylib.fft` must be holds, releases, waits or idles, and perhaps a time, as in "holds, 20 ms"; "callback" is left out.'],
    ['"mylib.fft" = "holds, 20 minutes"', '`mylib.fft` must be holds, releases, waits or idles, and perhaps a time, as in "holds, 20 ms"; "holds, 20 minutes" is left out.'],
    ['"mylib.fft" = "holds, 0 ms"', '`mylib.fft`: its `time` must be more than nothing and at most a day; what is stated of it is left out.'],
    ['"mylib.fft" = 20', '`mylib.fft` must be holds, releases, waits or idles, and perhaps a time, as in "holds, 20 ms"; 20 is left out.'],
    ['"mylib fft" = "holds"', '"mylib fft" is not the dotted name of a callable, such as "mylib.fft" or "mylib.*".'],
    ['"mylib.fft" = { behavior = "holds" }', '`mylib.fft`: its `behaviour` must be holds, releases, waits, idles or callback; what is stated of it is left out.'],
    ['"mylib.fft" = { behaviour = "holds", seconds = "20 ms" }', '`mylib.fft`: its `seconds` must be a number of seconds above 0; what is stated of it is left out.'],
    ['"mylib.fft" = { behaviour = "callback" }', '`mylib.fft`: its `callback` must be given, as in { position = 0 }, for it says which argument is called; what is stated of it is left out.'],
    ['"mylib.fft" = { behaviour = "holds", callback = { place = 0 } }', '`mylib.fft`: its `callback` must be { position = 0 } or { keyword = "key" }; what is stated of it is left out.'],
  ])('is told in a sentence: %s', async (project, message) => {
    const { site, problems } = await judge(library, { project });
    expect(problems).toEqual([`/p/pyproject.toml: ${message}`]);
    expect(site?.verdict).toBe('unknown');
  });

  test('does not take the rest with it', async () => {
    const { site, problems } = await judge(library, { project: '"mylib.ifft" = "?"\n"mylib.fft" = { behaviour = "holds", cost = 3 }' });
    expect(problems).toHaveLength(2);
    expect(problems[1]).toContain('there is no field `cost`');
    expect(site?.verdict).toBe('serialised');
  });

  test.each([[['mylib.fft'], 'must be a table'], ['holds', 'must be a table'], [{ 'mylib.fft': null }, 'is left out']])('in the setting is told, too: %j', async (setting, part) => {
    const { problems } = await judge(library, { setting });
    expect(problems).toEqual([expect.stringContaining(part)]);
    expect(problems[0]).toMatch(/^setting: /);
  });
});

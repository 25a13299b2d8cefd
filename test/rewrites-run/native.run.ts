import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RewriteOffer } from '../../src/core/domain/rewriteProposal';
import { createRewriteService, proposalsOf, type RewriteService } from '../core/rewrites/rewriteService';
import { allPythons, defaultPython, fit } from './pythons';

const programs = fileURLToPath(new URL('../fixtures/native/', import.meta.url));
const extent = process.env['GILSIGHT_REWRITE_RUNS'] ?? 'default';
/** What `npm test` compiles: one of each kind. The others, other Pythons and the comparison of times take minutes: `--all`. */
const covering = new Set(['crunch', 'library', 'gather', 'smooth']);
const inputs = 1000;

interface Translated {
  readonly name: string;
  readonly offer: RewriteOffer;
}

let service: RewriteService;
let folder: string;
const told: string[] = [];
beforeAll(async () => {
  service = await createRewriteService();
  folder = mkdtempSync(join(tmpdir(), 'gilsight-native-'));
});
afterAll(() => {
  service.dispose();
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`\ntranslated functions against Python\n${told.join('\n')}\n`);
});

async function translated(file: string, rewrite: string): Promise<readonly Translated[]> {
  const found = await service.propose(readFileSync(programs + file, 'utf8'));
  return proposalsOf(found, rewrite).map((proposal) => {
    if (proposal.kind !== 'offer') throw new Error(`${proposal.title}: ${proposal.reason}`);
    return { name: /`(\w+)`/.exec(proposal.title)?.[1] ?? '', offer: proposal };
  });
}

/** Where a Python has what a C compiler needs; `undefined` where it has none. */
function headersOf(executable: string): { readonly include: string; readonly suffix: string } | undefined {
  const { stdout } = spawnSync(executable, ['-c', 'import sysconfig; print(sysconfig.get_paths()["include"]); print(sysconfig.get_config_var("EXT_SUFFIX"))'], { encoding: 'utf8' });
  const [include = '', suffix = ''] = stdout.split('\n');
  return existsSync(join(include, 'Python.h')) ? { include, suffix } : undefined;
}

/** Writes the package, and compiles it as strictly as the compiler can. */
function build({ name, offer }: Translated, python: string): { readonly root: string; readonly module: string; readonly errors: string } {
  const root = mkdtempSync(join(folder, `${name}-`));
  for (const { path, text } of offer.files ?? []) {
    const target = join(root, path.slice(path.indexOf('/', 1)).replace(/^\/[^/]+-native\//, ''));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  const module = readdirSync(join(root, 'src')).find((each) => each !== 'cpp') ?? '';
  const { include, suffix } = headersOf(python) ?? { include: '', suffix: '' };
  const { stderr } = spawnSync('g++', ['-shared', '-fPIC', '-std=c++17', '-Wall', '-Wextra', '-Werror', '-O3', '-fopenmp', '-ffp-contract=off', '-isystem', include, join(root, 'src/cpp/native.cpp'), '-o', join(root, 'src', module, `_native${suffix}`)], { encoding: 'utf8' });
  return { root, module, errors: stderr };
}

const hasCompiler = spawnSync('g++', ['--version']).status === 0;
const pythons = (extent === 'all' ? fit(allPythons(), []) : [defaultPython()]).filter(({ executable }) => hasCompiler && headersOf(executable) !== undefined);

describe.skipIf(pythons.length === 0)('a translated function', () => {
  it.each(readdirSync(programs).filter((file) => file.endsWith('.py')).flatMap((file) => pythons.map((python) => ({ file, python, version: python.version }))))('gives what Python gives: $file on Python $version', async ({ file, python }) => {
    for (const each of await translated(file, 'function-to-c-extension')) {
      if (extent !== 'all' && !covering.has(each.name)) continue;
      const { root, module, errors } = build(each, python.executable);
      expect(errors).toBe('');
      const { stdout, stderr } = spawnSync(python.executable, [join(root, 'tests', `test_${module}.py`), String(inputs)], { encoding: 'utf8', env: { ...process.env, PYTHONPATH: join(root, 'src'), PYTHONDONTWRITEBYTECODE: '1' } });
      expect(stderr).toBe('');
      expect(Number(/ (\d+) inputs, the same results; ([1-9]\d*) of them/.exec(stdout)?.[1])).toBeGreaterThanOrEqual(inputs);
      told.push(`${python.version.padEnd(5)} ${stdout.trim()}`);
    }
  }, 600_000);
});

describe.skipIf(pythons.length === 0 || extent !== 'all' || availableParallelism() < 2)('two threads', () => {
  it('are faster with the translation than without', async () => {
    const python = defaultPython().executable;
    const crunch = (await translated('whole_numbers.py', 'function-to-c-extension')).find(({ name }) => name === 'crunch');
    if (!crunch) throw new Error('crunch is not translated');
    const { root } = build(crunch, python);
    const { stdout, stderr } = spawnSync(python, ['-c', timing], { encoding: 'utf8', env: { ...process.env, PYTHONPATH: `${join(root, 'src')}:${join(root, 'tests')}` } });
    expect(stderr).toBe('');
    const [ofPython = 0, ofOne = 0, ofTwo = 0] = stdout.trim().split(' ').map(Number);
    told.push(`two threads, 4 tasks: Python ${ofPython.toFixed(3)} s, C++ ${ofTwo.toFixed(4)} s: ${(ofPython / ofTwo).toFixed(0)} times as fast; ${(ofOne / ofTwo).toFixed(2)} times one thread of C++`);
    expect(ofPython / ofTwo).toBeGreaterThan(4);
  }, 120_000);
});

/** Seconds that two threads take in Python, and one and two in C++, for the same tasks. */
const timing = `
import time
from concurrent.futures import ThreadPoolExecutor
import original
from crunch_native import native_crunch

def seconds(function, workers, n):
    with ThreadPoolExecutor(workers) as pool:
        start = time.perf_counter()
        results = list(pool.map(function, [n] * 4))
        return time.perf_counter() - start, results

translated = native_crunch(original.crunch)
small, large = 500_000, 50_000_000
slow, expected = seconds(original.crunch, 2, small)
assert seconds(translated, 2, small)[1] == expected
one = min(seconds(translated, 1, large)[0] for _ in range(3))
two = min(seconds(translated, 2, large)[0] for _ in range(3))
print(slow * large / small, one, two)
`;

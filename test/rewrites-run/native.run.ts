import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RewriteOffer } from '../../src/core/domain/rewriteProposal';
import { createRewriteService, proposalsOf, type RewriteService } from '../core/rewrites/rewriteService';
import { allPythons, defaultPython, fit, namedPythons, type Python } from './pythons';

const programs = fileURLToPath(new URL('../fixtures/native/', import.meta.url));
const extent = process.env['GILSIGHT_REWRITE_RUNS'] ?? 'default';
/** What `npm test` compiles: one of each kind. The others, other Pythons and the comparison of times take minutes: `--all`. */
const covering = new Set(['crunch', 'library', 'gather', 'smooth', 'inherited', 'powers']);
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
  const { offers, refusals } = await proposed(file, rewrite);
  if (refusals.length > 0) throw new Error(refusals.join('\n'));
  return offers;
}

async function proposed(file: string, rewrite: string): Promise<{ readonly offers: readonly Translated[]; readonly refusals: readonly string[] }> {
  const proposals = proposalsOf(await service.propose(readFileSync(programs + file, 'utf8')), rewrite);
  return {
    offers: proposals.flatMap((proposal) => (proposal.kind === 'offer' ? [{ name: /`(\w+)`/.exec(proposal.title)?.[1] ?? '', offer: proposal }] : [])),
    refusals: proposals.flatMap((proposal) => (proposal.kind === 'refusal' ? [proposal.reason] : [])),
  };
}

/** Where a Python has what a C compiler needs; `undefined` where it has none. */
function headersOf(executable: string): { readonly include: string; readonly suffix: string } | undefined {
  const { stdout } = spawnSync(executable, ['-c', 'import sysconfig; print(sysconfig.get_paths()["include"]); print(sysconfig.get_config_var("EXT_SUFFIX"))'], { encoding: 'utf8' });
  const [include = '', suffix = ''] = stdout.split('\n');
  return existsSync(join(include, 'Python.h')) ? { include, suffix } : undefined;
}

/** Writes the package. */
function lay({ name, offer }: Translated): { readonly root: string; readonly module: string } {
  const root = mkdtempSync(join(folder, `${name}-`));
  for (const { path, text } of offer.files ?? []) {
    const target = join(root, path.slice(path.indexOf('/', 1)).replace(/^\/[^/]+-(native|extension)\//, ''));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return { root, module: readdirSync(join(root, 'src')).find((each) => each !== 'cpp') ?? '' };
}

/** Writes the package, and compiles it as strictly as the compiler can. */
function build(native: Translated, python: string): { readonly root: string; readonly module: string; readonly errors: string } {
  const { root, module } = lay(native);
  const { include, suffix } = headersOf(python) ?? { include: '', suffix: '' };
  const { stderr } = spawnSync('g++', ['-shared', '-fPIC', '-std=c++17', '-Wall', '-Wextra', '-Werror', '-O3', '-fopenmp', '-ffp-contract=off', '-isystem', include, join(root, 'src/cpp/native.cpp'), '-o', join(root, 'src', module, `_native${suffix}`)], { encoding: 'utf8' });
  return { root, module, errors: stderr };
}

const hasCompiler = spawnSync('g++', ['--version']).status === 0;
const pythons = (extent === 'all' ? fit(allPythons(), []) : [defaultPython()]).filter(({ executable }) => hasCompiler && headersOf(executable) !== undefined);

/** Which Pythons a file of functions is tried on: arrays want NumPy. */
function pythonsFor(file: string, found: readonly Python[]): readonly Python[] {
  return file === 'arrays.py' ? fit(extent === 'all' ? allPythons() : [...found, ...namedPythons()], ['numpy']).filter(({ executable }) => headersOf(executable) !== undefined) : found;
}
if (pythonsFor('arrays.py', pythons).length === 0) told.push('arrays are not tried, as no Python here has NumPy');

describe.skipIf(pythons.length === 0)('a translated function', () => {
  it.each(readdirSync(programs).filter((file) => file.endsWith('.py')).flatMap((file) => pythonsFor(file, pythons).map((python) => ({ file, python, version: python.version }))))('gives what Python gives: $file on Python $version', async ({ file, python }) => {
    for (const each of await translated(file, 'function-to-c-extension')) {
      if (extent !== 'all' && !covering.has(each.name)) continue;
      const { root, module, errors } = build(each, python.executable);
      expect(errors).toBe('');
      told.push(`${python.version.padEnd(5)} ${compared(root, module, python)}`);
    }
  }, 600_000);
});

/** Runs the package's own test, and tells what it says. */
function compared(root: string, module: string, { executable }: Python): string {
  const { stdout, stderr } = spawnSync(executable, [join(root, 'tests', `test_${module}.py`), String(inputs)], { encoding: 'utf8', env: { ...process.env, PYTHONPATH: join(root, 'src'), PYTHONDONTWRITEBYTECODE: '1' } });
  expect(stderr).toBe('');
  expect(Number(/ (\d+) inputs, the same results; ([1-9]\d*) of them/.exec(stdout)?.[1])).toBeGreaterThanOrEqual(inputs);
  return stdout.trim();
}

describe.skipIf(pythons.length === 0)('a loop that adds up floats', () => {
  it('is shared out only where the program says that the order does not matter', async () => {
    const python = defaultPython();
    const weigh = (await translated('floats.py', 'function-to-c-extension')).find(({ name }) => name === 'weigh');
    if (!weigh) throw new Error('weigh is not translated');
    const { root, errors } = build(weigh, python.executable);
    expect(errors).toBe('');
    const { stdout, stderr } = spawnSync(python.executable, ['-c', sums], { encoding: 'utf8', env: { ...process.env, PYTHONPATH: `${join(root, 'src')}:${join(root, 'tests')}` } });
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe('True True True True');
  }, 120_000);
});

/** The same sum by default, and with one thread; close to it with several, and not always the same. */
const sums = `
import math
import original
from weigh_native import native_weigh, set_threads

translated = native_weigh(original.weigh)
given = [(900 + n, 0.1 * n) for n in range(1, 60)]
expected = [original.weigh(*each) for each in given]
set_threads(3)
by_default = [translated(*each) for each in given]
set_threads(1, reorder_sums=True)
alone = [translated(*each) for each in given]
set_threads(3, reorder_sums=True)
shared = [translated(*each) for each in given]
print(by_default == expected, alone == expected, all(map(math.isclose, shared, expected)), shared != expected)
`;

describe.skipIf(pythons.length === 0)('a translated method', () => {
  it('is left to Python for objects whose class has another way', async () => {
    const python = defaultPython();
    const inherited = (await translated('methods.py', 'function-to-c-extension')).find(({ name }) => name === 'inherited');
    if (!inherited) throw new Error('inherited is not translated');
    const { root, errors } = build(inherited, python.executable);
    expect(errors).toBe('');
    const { stdout, stderr } = spawnSync(python.executable, ['-c', objects], { encoding: 'utf8', env: { ...process.env, PYTHONPATH: `${join(root, 'src')}:${join(root, 'tests')}` } });
    expect(stderr).toBe('');
    expect(stdout.split('\n').filter((line) => line !== '')).toEqual([
      'Model True C++', 'Replaced True Python', 'Computed True Python', 'Asking True Python', 'Slotted True C++', 'Own True Python', 'Bare True Python',
    ]);
  }, 120_000);
});

/** The same answers, or errors, for objects of classes that the translation has not seen; and who gives them. */
const objects = `
import original
from model_inherited_native import native_model_inherited

plain = original.Model.inherited
STEP = original.STEP
python_ran = []

def noted(self, n):
    python_ran.append(n)
    return plain(self, n)

noted.__module__ = "original"

class Replaced(original.Model):
    def moved(self, i):
        return -i

class Computed(original.Model):
    shift = property(lambda self: 7)

class Asking(original.Model):
    def __getattribute__(self, name):
        return 5 if name == "POWER" else super().__getattribute__(name)

class Slotted(original.Model):
    __slots__ = ("shift",)

class Own(original.Model):
    pass

class Bare(original.Model):
    pass

def answer(method, owner):
    try:
        return method(owner, 9)
    except Exception as error:
        return repr(error)

translated = native_model_inherited(noted)
for kind in (original.Model, Replaced, Computed, Asking, Slotted, Own, Bare):
    owner = kind.__new__(kind)
    for name, value in [("POWER", 2), ("shift", 3), ("is_open", True)]:
        if kind is not Bare and (kind, name) != (Computed, "shift"):
            setattr(owner, name, value)
    if kind is Own:
        owner.moved = lambda i: i * i
    python_ran.clear()
    same = answer(translated, owner) == answer(plain, owner)
    print(kind.__name__, same, "Python" if python_ran else "C++")
`;

describe.skipIf(pythons.length === 0)('a scaffold', () => {
  it('compiles, leaves every call to Python, and says what is left to write', async () => {
    const python = defaultPython();
    const text = 'import math\nfrom concurrent.futures import ThreadPoolExecutor\n\nNAMES = {0: 1.5}\n\n\ndef rate(k):\n    return NAMES.get(k, 0.5)\n\n\ndef crunch(n: int, *, scale=2.0):\n    total = 0.0\n    for i in range(n):\n        total += rate(i % 3) * scale + \\\n            math.sqrt(i)\n    return total\n\n\nwith ThreadPoolExecutor() as pool:\n    print(list(pool.map(crunch, [20_000, 30_000])))\n';
    const [proposal] = proposalsOf(await service.propose(text), 'function-to-c-scaffold');
    if (proposal?.kind !== 'offer') throw new Error(proposal?.reason ?? 'nothing is proposed');
    const { root, module, errors } = build({ name: 'crunch', offer: proposal }, python.executable);
    expect(errors).toBe('');
    const test = join(root, 'tests', `test_${module}.py`);
    const run = () => spawnSync(python.executable, [test, '50'], { encoding: 'utf8', env: { ...process.env, PYTHONPATH: join(root, 'src'), PYTHONDONTWRITEBYTECODE: '1' } });
    expect(run().stderr.trim()).toBe('crunch: nothing is compared, as how its arguments are made is not written yet: arguments()');
    writeFileSync(test, readFileSync(test, 'utf8').replace('return None', 'return [chance.randrange(50), chance.random()]'));
    expect(run()).toMatchObject({ stderr: '', stdout: 'crunch: 50 inputs, the same results; 0 of them without Python: its body is not written\n' });
  }, 120_000);
});

const cythonPythons = fit(extent === 'all' ? allPythons() : [defaultPython(), ...namedPythons()], ['Cython', 'setuptools']).filter(({ executable }) => hasCompiler && headersOf(executable) !== undefined);
if (cythonPythons.length === 0) told.push('not compiled with Cython, as no Python here has Cython and setuptools');

describe.skipIf(cythonPythons.length === 0)('a function for Cython', () => {
  it.each(readdirSync(programs).filter((file) => file.endsWith('.py')).flatMap((file) => cythonPythons.map((python) => ({ file, python, version: python.version }))))('gives what Python gives, compiled and as plain Python: $file on Python $version', async ({ file, python }) => {
    const { offers, refusals } = await proposed(file, 'function-to-cython');
    told.push(...refusals.map((reason) => `Cython ${reason}`));
    for (const each of offers) {
      if (extent !== 'all' && !covering.has(each.name)) continue;
      const { root, module } = lay(each);
      told.push(`${python.version.padEnd(5)} as plain Python, ${compared(root, module, python)}`);
      const { status, stdout, stderr } = spawnSync(python.executable, ['setup.py', '--quiet', 'build_ext', '--build-lib', 'src'], { cwd: root, encoding: 'utf8' });
      expect(status, stdout + stderr).toBe(0);
      expect(readdirSync(join(root, 'src', module)).filter((name) => /^_native\..*(so|dylib)$/.test(name))).toHaveLength(1);
      told.push(`${python.version.padEnd(5)} Cython, ${compared(root, module, python)}`);
    }
  }, 900_000);
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

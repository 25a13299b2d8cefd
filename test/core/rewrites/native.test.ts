import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRewriteService, firstProposal, rewritten, type RewriteService } from './rewriteService';

let service: RewriteService;
beforeAll(async () => {
  service = await createRewriteService('/project/app/program.py');
});
afterAll(() => {
  service.dispose();
});

/** What becomes of a function that a pool of threads runs. */
async function translate(functions: string, rewrite = 'function-to-c-extension') {
  const text = `import math\nfrom concurrent.futures import ThreadPoolExecutor\n\n\n${functions}\n\nwith ThreadPoolExecutor() as pool:\n    print(list(pool.map(work, [300_000, 400_000])))\n`;
  return firstProposal(await service.propose(text), rewrite);
}

async function kernelsOf(functions: string): Promise<string> {
  const proposal = await translate(functions);
  if (proposal?.kind !== 'offer') throw new Error(proposal?.reason ?? 'nothing is proposed');
  return proposal.files?.find(({ path }) => path.endsWith('/kernels.hpp'))?.text ?? '';
}

async function refusalOf(functions: string): Promise<string> {
  const proposal = await translate(functions);
  return proposal?.kind === 'refusal' ? proposal.reason : `no refusal but ${String(proposal?.kind)}`;
}

describe('translation to C++', () => {
  it('brings a package of its own beside the file', async () => {
    const proposal = await translate('def work(n: int) -> int:\n    total = 0\n    for i in range(n):\n        total += i * i\n    return total\n');
    expect(proposal?.kind === 'offer' ? proposal.files?.map(({ path }) => path) : proposal).toEqual([
      'README.md', 'pyproject.toml', 'CMakeLists.txt', 'src/cpp/python.hpp', 'src/cpp/kernels.hpp', 'src/cpp/convert.hpp', 'src/cpp/native.cpp',
      'src/work_native/__init__.py', 'src/work_native/__init__.pyi', 'src/work_native/_native.pyi', 'src/work_native/py.typed', 'tests/original.py', 'tests/test_work_native.py',
    ].map((name) => `/project/app/work-native/${name}`));
  });

  it('checks what may leave 64 bits, and leaves it to Python', async () => {
    const text = await kernelsOf('def work(n: int) -> int:\n    total = 0\n    for i in range(n):\n        total += i * i\n    return total\n');
    expect(text).toContain('total = python::add(total, python::multiply(i, i, failed), failed);');
    expect(text).toContain('if (failed) return {};');
  });

  it('divides and takes remainders as Python does', async () => {
    const text = await kernelsOf('def work(n: int) -> float:\n    total = 0.0\n    for i in range(n):\n        total += i // -3 + i % -3 + i / 3\n    return total\n');
    expect(text).toContain('python::floor_divide(i, Int{(-3)}, failed)');
    expect(text).toContain('python::modulo(i, Int{(-3)}, failed)');
    expect(text).toContain('python::divide(i, Int{3}, failed)');
  });

  it('knows a variable that starts as the int 0', async () => {
    const text = await kernelsOf('def work(n: int):\n    total = 0\n    for i in range(n):\n        total += i * 0.5\n    return total\n');
    expect(text).toContain('return python::definitely(total, total_is_int_, failed)'.replace('return ', ''));
  });

  it('translates the functions that are called with it', async () => {
    const text = await kernelsOf('def square(x):\n    return x * x\n\n\ndef work(n: int) -> int:\n    total = 0\n    for i in range(n):\n        total += square(i) % 7\n    return total\n');
    expect(text.indexOf('square(')).toBeLessThan(text.indexOf('work('));
  });

  it('renames what means something else in C++', async () => {
    const text = await kernelsOf('def work(n: int) -> int:\n    new = 0\n    for double in range(n):\n        new += double % 7\n    return new\n');
    expect(text).toContain('py_new = python::add(py_new, python::modulo(py_double, Int{7}, failed), failed);');
  });

  it('hands numbers of the file over at each call', async () => {
    const proposal = await translate('MODULUS = 97\n\n\ndef work(n: int) -> int:\n    total = 0\n    for i in range(n):\n        total += i % MODULUS\n    return total\n');
    const text = proposal?.kind === 'offer' ? proposal.files?.find(({ path }) => path.endsWith('/__init__.py'))?.text : undefined;
    expect(text).toContain('_native(n, _names.get("MODULUS"))');
  });

  it('leaves a site whose threads run at the same time', async () => {
    const text = 'from concurrent.futures import ThreadPoolExecutor\n\n\ndef work(n: int) -> int:\n    total = 0\n    for i in range(n):\n        total += i * i\n    return total\n\n\nwith ThreadPoolExecutor() as pool:\n    print(list(pool.map(work, [300_000, 400_000])))\n';
    const proposal = firstProposal(await service.propose(text), 'function-to-c-extension');
    if (proposal?.kind !== 'offer') throw new Error('nothing is offered');
    const after = await service.propose(rewritten(text, proposal));
    expect(after.map(({ site }) => site.verdict)).toEqual(['parallel']);
  });

  it('offers nothing where the work is no arithmetic', async () => {
    expect(await translate('def work(n):\n    names = {}\n    for i in range(n):\n        names[str(i)] = "x"\n    return len(names)\n')).toBeUndefined();
  });

  const loop = (line: string, first = 'total = 0') => `def work(n: int):\n    ${first}\n    for i in range(n):\n        total += i * 2\n        ${line}\n    return total\n`;
  it.each([
    ['a call into Python', loop('total += ord(chr(i % 50))'), 'calls `chr`, which needs Python and the GIL'],
    ['a method', loop('n.bit_length()'), 'calls `n.bit_length`, which needs Python and the GIL'],
    ['an exception that is caught', loop('try:\n            total += 1\n        except ValueError:\n            pass'), 'has a `try`, which only Python can'],
    ['a list that gets a second name', loop('xs = [0]\n        ys = xs\n        ys[0] = i'), 'gives a list a second name, `ys`'],
    ['a list of mixed numbers', loop('xs = [0, 1.5]'), 'makes a list of numbers of several types'],
    ['what Python versions work out differently', loop('x = math.hypot(i, 2.0)'), 'calls `math.hypot`, which needs Python and the GIL'],
    ['a comparison of identity', loop('total += i is n'), 'uses `is`'],
    ['an element by two indices', loop('xs = [0]\n        x = xs[0,]'), 'takes something out of what is no flat list'],
    ['a dict', loop('xs = {}'), 'makes a dict, which only Python can'],
    ['a variable that may be two types', loop('total = i > 3'), 'keeps values of two types in `total`'],
    ['a name that is set elsewhere', `limit = 3\n\n\ndef set_limit():\n    global limit\n    limit = 4\n\n\n${loop('total += limit')}`, 'uses `limit`, which is not a number that the file sets once'],
    ['a function of another module', `import random\n\n\n${loop('total += random.getrandbits(i)')}`, 'calls `random.getrandbits`, which needs Python and the GIL'],
  ])('refuses %s', async (_, functions, reason) => {
    expect(await refusalOf(functions)).toContain(reason);
  });
});

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

  it('takes a sum alone for arithmetic', async () => {
    expect(await kernelsOf('def work(n: int):\n    total = 0\n    for i in range(n):\n        total += i\n    return total\n')).toContain('total = python::add(total, i, failed);');
    expect(await translate('def work(n: int):\n    text = ""\n    for i in range(n):\n        text += "x"\n    return len(text)\n')).toBeUndefined();
  });

  it('says which decorator of a function that is called stands in the way', async () => {
    expect(await refusalOf('from functools import lru_cache\n\n\n@lru_cache(maxsize=None)\ndef square(x):\n    return x * x\n\n\ndef work(n: int) -> int:\n    total = 0\n    for i in range(n):\n        total += square(i) % 7\n    return total\n')).toContain('`square` has a decorator, `@lru_cache(maxsize=None)`, which may make another function of it');
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

describe('translation of lists of lists', () => {
  const reading = (line: string, type = 'list[list[float]]', end = 'total') => `def work(m: ${type}):\n    total = 0.0\n    for i in range(len(m)):\n        total += m[i][0] * 2.0\n        ${line}\n    return ${end}\n`;

  it('reads their elements and lengths from one stretch', async () => {
    const text = await kernelsOf(reading('total += m[i][-1] * len(m[0])'));
    expect(text).toContain('work([[maybe_unused]] Matrix<Float>& m)');
    expect(text).toContain('python::cell(m, i, (-1), failed)');
    expect(text).toContain('python::width(m, 0, failed)');
  });

  it.each([
    ['an element that is set', reading('m[i][0] = total'), 'takes something out of what is no flat list'],
    ['a loop over them', reading('for row in m:\n            total += row[0]'), 'goes through `m`, which is neither a range nor a flat list'],
    ['one of their lists', reading('row = m[i]'), 'takes something out of what is no flat list'],
    ['themselves as the result', reading('total += 1.0', 'list[list[float]]', 'm'), 'returns a list of lists'],
    ['another name for them', reading('n = m'), 'keeps something that is no number in `n`'],
    ['three levels', reading('total += 1.0', 'list[list[list[float]]]'), 'takes arguments that are not translated'],
  ])('refuses %s', async (_, functions, reason) => {
    expect(await refusalOf(functions)).toContain(reason);
  });
});

describe('translation of arrays', () => {
  const going = (line: string, annotation = 'NDArray[np.float64]', index = 'i, 0') => `import numpy as np\nfrom numpy.typing import NDArray\n\n\ndef work(m: ${annotation}):\n    total = 0.0\n    for _ in range(1000):\n        for i in range(m.shape[0]):\n            total += float(m[${index}]) * 2.0\n            ${line}\n    return total\n`;

  it('reads them where they lie, and warns where NumPy would', async () => {
    const text = await kernelsOf(going('total = total + m[i][-1] * len(m) / m.shape[1]'));
    expect(text).toContain('work([[maybe_unused]] Grid<Float>& m)');
    expect(text).toContain('numpy::add(total, numpy::divide(numpy::multiply(python::cell(m, i, (-1), failed)');
    expect(text).toContain('numpy::surely(total, total_is_numpy_, failed)');
  });

  it('sets their elements', async () => {
    expect(await kernelsOf(going('m[i, 0] = m[i, 1] + 1'))).toContain('python::store(m, i, 0, numpy::add(python::cell(m, i, 1, failed)');
    expect(await kernelsOf(going('m[i, 0] = int(m[i, 1]) + 1', 'NDArray[np.uint8]'))).toContain('python::store(m, i, 0, python::add(static_cast<Int>(python::cell(m, i, 1, failed)), Int{1}, failed), failed);');
  });

  it('brings a translation for lists and some for arrays where nothing says what is given', async () => {
    const proposal = await translate('def work(values, n: int):\n    total = 0.0\n    for i in range(n):\n        total += values[i % len(values)] * 0.5\n    return total\n');
    const files = proposal?.kind === 'offer' ? proposal.files ?? [] : [];
    expect(files.find(({ path }) => path.endsWith('/kernels.hpp'))?.text).toMatch(/List<Float>& values[\s\S]*Array<Float>& values[\s\S]*Array<Int>& values/);
    expect(files.find(({ path }) => path.endsWith('/native.cpp'))?.text).toContain('if (PyObject* returned = call_2(arguments)) return returned;');
  });

  it('keeps to what is said', async () => {
    const proposal = await translate('def work(values: list[float]):\n    total = 0.0\n    for _ in range(10_000):\n        for i in range(len(values)):\n            total += values[i] * 0.5\n    return total\n');
    expect(proposal?.kind === 'offer' ? proposal.files?.find(({ path }) => path.endsWith('/kernels.hpp'))?.text : proposal).not.toContain('Array<Float>&');
  });

  it.each([
    ['arithmetic on numbers that go round', going('total += m[i, 1] + 1', 'NDArray[np.uint8]'), 'uses `+` on a number of `uint8`, which gives another one in another version of NumPy; take `int(…)` of it'],
    ['comparing what NumPy rounds', going('total += m[i, 1] < 0.1', 'NDArray[np.float32]'), 'compares a number of `float32`'],
    ['a row', going('row = m[i]'), 'takes a row or a part of an array, of which only elements are translated'],
    ['a part', going('total += m[i, 1:]'), 'has an expression that is not translated'],
    ['a sum, which is another one for NumPy’s numbers', going('total += sum(m)', 'NDArray[np.float64]', 'i, 0').replaceAll('m.shape[0]', 'len(m)').replaceAll('m[i, 0]', 'm[i]'), 'calls `sum`, which needs Python and the GIL'],
    ['truth values that NumPy adds in its own way', going('total += (m[i, 0] > 1) + (m[i, 1] > 1)'), 'uses `+` on truth values of NumPy'],
    ['a truth value as a place', going('total += m[True, 0]'), 'takes something out by what is no whole number'],
    ['a list of NumPy’s numbers', going('xs = [m[i, 0]]'), 'makes a list of numbers of NumPy'],
    ['rounding, which NumPy does itself', going('total += round(m[i, 0])'), 'calls `round`, which needs Python and the GIL'],
  ])('refuses %s', async (_, functions, reason) => {
    expect(await refusalOf(functions)).toContain(reason);
  });

  it('refuses them for Cython and Numba, with the reason', async () => {
    const text = going('total += m[i, 1]');
    for (const [rewrite, reason] of [['function-to-cython', 'which is translated to C++ only'], ['function-to-numba', 'does not notice an index out of range']] as const) {
      const proposal = await translate(text, rewrite);
      expect(proposal?.kind === 'refusal' ? proposal.reason : proposal).toContain(reason);
    }
  });
});

describe('translation of methods', () => {
  const family = (body: string, before = '') => `${before}class Model:
    def __init__(self, scale: float, size: int = 4):
        self.scale = scale
        self.table = [0] * size
        self.best = None
        self.__share = 2.5

    def helper(self, i: int) -> int:
        return i * 2

    @property
    def area(self):
        return 3

    @staticmethod
    def rest(i: int) -> int:
        return i % 7

    def work(self, n: int):
        total = 0.0
        for i in range(n):
            ${body}
        return total
`;
  const propose = async (functions: string, rewrite = 'function-to-c-extension') => {
    const text = `import math\nfrom concurrent.futures import ThreadPoolExecutor\n\n\n${functions}\n\nmodel = Model(0.5)\nwith ThreadPoolExecutor() as pool:\n    print(list(pool.map(model.work, [300_000, 400_000])))\n`;
    return { text, proposal: firstProposal(await service.propose(text), rewrite) };
  };

  it('hands over what a method reads of its object, and keeps its name and place', async () => {
    const { text, proposal } = await propose(family('total += self.scale * i + self.__share'));
    if (proposal?.kind !== 'offer') throw new Error(proposal?.reason ?? 'nothing is proposed');
    expect(rewritten(text, proposal)).toContain('    @native_model_work\n    def work(self, n: int):');
    const wrapper = proposal.files?.find(({ path }) => path.endsWith('/__init__.py'))?.text;
    expect(wrapper).toContain('_native(n, _attribute(self, "_Model__share"), _attribute(self, "scale"))');
    expect(wrapper).toContain('_python(self, n)');
  });

  it('asks whether a method that it calls is still the one that was translated', async () => {
    const { proposal } = await propose(family('total += self.helper(i) * 0.5 + Model.rest(i)'));
    const wrapper = proposal?.kind === 'offer' ? proposal.files?.find(({ path }) => path.endsWith('/__init__.py'))?.text : proposal?.reason;
    expect(wrapper).toContain('_native(n) if _is_own(self, "helper", "Model.helper", _python.__module__) else NotImplemented');
  });

  it('says so where an attribute is also set while others may read it', async () => {
    const { proposal } = await propose(family('total += self.scale * i', '').replace('    def work', '    def tune(self, scale: float):\n        self.scale = scale\n\n    def work'));
    expect(proposal?.title).toContain('assumes no other thread changes `self.scale` meanwhile');
  });

  it.each([
    ['an attribute that is set', family('self.scale = total + i * 2.0'), 'sets `self.scale`, which only Python can'],
    ['a list of the object that is changed', family('self.table[i % 4] = i * 2'), 'changes `self.table`, a list from outside of it'],
    ['a property', family('total += self.area * 0.5'), 'reads `self.area`, which is a property or a method'],
    ['an attribute that is not always a number', family('total += self.best * 0.5'), 'reads `self.best`, of which the file does not say that it is always a number'],
    ['an attribute that is set nowhere', family('total += self.other * 0.5'), 'reads `self.other`, of which the file does not say'],
    ['an object that is handed on', family('total += score(self) * 0.5', 'def score(model):\n    return model.scale\n\n\n'), 'uses `self` otherwise than for its attributes'],
    ['a method that a class made from it has its own of', `${family('total += self.helper(i) * 0.5')}\n\nclass Other(Model):\n    def helper(self, i):\n        return i\n`, 'calls `self.helper`, of which a class made from `Model` has its own'],
    ['a class that answers for its attributes', family('total += self.scale * i').replace('    def helper', '    def __getattr__(self, name):\n        return 1.0\n\n    def helper'), 'reads `self.scale`, for which a method of the class may answer'],
    ['a method of the class', family('total += i * 0.5').replace('    def work(self', '    @classmethod\n    def work(cls'), 'is a class method, which is given the class itself'],
    ['a class within a function', `def made():\n${family('total += self.scale * i').replaceAll(/^(?=.)/gm, '    ')}    return Model\n\n\nModel = made()\n`, 'is a method of a class that is not at the top of the file'],
  ])('refuses %s', async (_, functions, reason) => {
    const { proposal } = await propose(functions);
    expect(proposal?.kind === 'refusal' ? proposal.reason : `no refusal but ${String(proposal?.kind)}`).toContain(reason);
  });

  it('leaves methods with an object out of Numba, and takes static ones', async () => {
    const { proposal } = await propose(family('total += self.scale * i'), 'function-to-numba');
    expect(proposal?.kind === 'refusal' ? proposal.reason : '').toContain('is given an object, which Numba does not know');
    const { text, proposal: ofStatic } = await propose(family('total += i * 0.5').replace('    def work(self, ', '    @staticmethod\n    def work('), 'function-to-numba');
    if (ofStatic?.kind !== 'offer') throw new Error(ofStatic?.reason ?? 'nothing is proposed');
    expect(rewritten(text, ofStatic)).toContain('    @staticmethod\n    @njit(nogil=True)\n    def work(n: int):');
  });
});

describe('translation for Cython', () => {
  const moduleOf = async (functions: string): Promise<string> => {
    const proposal = await translate(functions, 'function-to-cython');
    if (proposal?.kind !== 'offer') throw new Error(proposal?.reason ?? 'nothing is proposed');
    return proposal.files?.find(({ path }) => path.endsWith('/_native.py'))?.text ?? '';
  };

  it('brings a package of its own beside the file', async () => {
    const proposal = await translate('def work(n: int) -> int:\n    total = 0\n    for i in range(n):\n        total += i * i\n    return total\n', 'function-to-cython');
    expect(proposal?.kind === 'offer' ? proposal.files?.map(({ path }) => path) : proposal).toEqual([
      'README.md', 'pyproject.toml', 'setup.py', 'src/work_native/_native.py',
      'src/work_native/__init__.py', 'src/work_native/__init__.pyi', 'src/work_native/_native.pyi', 'src/work_native/py.typed', 'tests/original.py', 'tests/test_work_native.py',
    ].map((name) => `/project/app/work-native/${name}`));
  });

  it('leaves to Cython what it does as Python does, and brings functions for the rest', async () => {
    const text = await moduleOf('def work(n: int, x: float) -> float:\n    r = x\n    for i in range(n):\n        r = r + i % 7 - x % 3.5 + (i + n) // 5 - i / 3\n    return r\n');
    expect(text).toContain('r = ((((r + float((i % 7))) - python_float_modulo(x, 3.5)) + float((python_add(i, n) // 5))) - (python_exact(i) / 3))');
    expect(text).toContain('def python_float_modulo(a: cython.double, b: cython.double) -> cython.double:');
    expect(text).not.toContain('python_float_floor_divide');
  });

  it('shares the rounds out where none needs what another one does', async () => {
    const text = await moduleOf('def work(n: int) -> int:\n    total = 0\n    for i in range(n):\n        total += i % 7\n    return total\n');
    expect(text).toContain('in prange(blocks_4_, num_threads=count_3_, schedule="static"):');
    expect(text).toContain('total = python_add(total, parts[part_5_])');
  });

  it('writes ints that are longer than Cython takes for numbers of C as such', async () => {
    expect(await moduleOf('def work(n: int) -> int:\n    total = 0\n    for i in range(n):\n        total = (total + i) % 1_000_000_007_000\n    return total\n')).toContain('% cython.cast(cython.longlong, 1000000007000)');
  });

  it.each([
    ['a list that is made on the way', 'def work(n: int):\n    xs = []\n    for i in range(n):\n        xs.append(i * i)\n    return n\n', 'makes a list, `xs`'],
    ['a step that is not written out', 'def work(n: int, k: int):\n    total = 0\n    for i in range(0, n, k):\n        total += i * i\n    return total\n', 'has a range whose step is not written out'],
    ['a counter that the loop sets', 'def work(n: int):\n    total = 0\n    for i in range(n):\n        i = i * 2\n        total += i\n    return total\n', 'sets `i` within the loop that counts with it'],
    ['a power that is not written out', 'def work(n: int, k: int):\n    total = 0\n    for i in range(n):\n        total += i ** k\n    return total\n', 'takes an int to a power that is not written out'],
    ['an int that is written out and too large', 'def work(n: int):\n    total = 0\n    for i in range(n):\n        total += i % (10 ** 12 * 10 ** 12)\n    return total\n', 'works out an int that does not fit in 64 bits'],
    ['a function with a name of the module', 'def array(n: int):\n    total = 0\n    for i in range(n):\n        total += i * i\n    return total\n\n\nwork = array\n', 'has a name that the module uses itself'],
  ])('refuses %s', async (_, functions, reason) => {
    const proposal = await translate(functions, 'function-to-cython');
    expect(proposal?.kind === 'refusal' ? proposal.reason : `no refusal but ${String(proposal?.kind)}`).toContain(reason);
  });
});

describe('a scaffold of what cannot be translated', () => {
  const calling = 'def work(n: int) -> int:\n    total = 0\n    for i in range(n):\n        total += i * 2\n        total += ord(chr(i % 50))\n        names = {}\n    return total\n';

  it('is offered with all that stands in the way, and its body as it was', async () => {
    const proposal = await translate(calling, 'function-to-c-scaffold');
    if (proposal?.kind !== 'offer') throw new Error('nothing is offered');
    expect(proposal.title).toBe('Start a C++ extension for `work` — its body is left to write: `work` calls `chr`, which needs Python and the GIL (line 9), and 1 more');
    const text = proposal.files?.find(({ path }) => path.endsWith('/native.cpp'))?.text ?? '';
    expect(text).toContain('// - `work` calls `chr`, which needs Python and the GIL (line 9).\n// - `work` makes a dict, which only Python can (line 10).');
    expect(text).toContain('//             total += ord(chr(i % 50))');
    expect(text).toContain('constexpr bool is_written = false;');
  });

  it('is not offered where the function can be translated', async () => {
    expect(await translate('def work(n: int) -> int:\n    total = 0\n    for i in range(n):\n        total += i * i\n    return total\n', 'function-to-c-scaffold')).toBeUndefined();
  });

  it('does not make a site count as one whose threads run at the same time', async () => {
    const text = `from concurrent.futures import ThreadPoolExecutor\n\n\n${calling}\n\nwith ThreadPoolExecutor() as pool:\n    print(list(pool.map(work, [300_000, 400_000])))\n`;
    const proposal = firstProposal(await service.propose(text), 'function-to-c-scaffold');
    if (proposal?.kind !== 'offer') throw new Error('nothing is offered');
    const after = await service.propose(rewritten(text, proposal));
    expect(after.map(({ site }) => site.verdict)).not.toContain('parallel');
    expect(proposal.isAlternative).toBe(true);
  });
});

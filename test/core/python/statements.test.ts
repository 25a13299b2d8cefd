import { describe, expect, test } from 'vitest';
import { readPython } from '../../support/readPython';
import { showBindings, showBody } from '../../support/showFacts';

/** What is understood of a text. */
async function understood(text: string): Promise<string> {
  return showBody(await readPython(text));
}

describe('a statement is read', () => {
  test.each([
    ['an assignment to several targets', 'a = b = f(1)', 'a, b = f(1)'],
    ['an unpacking', 'a, (b, *rest) = pair', 'tuple[a, tuple[b, <list_splat_pattern rest>]] = pair'],
    ['an annotated assignment', 'size: int = 3', 'size: int = 3'],
    ['an annotation alone', 'pool: Optional[ThreadPoolExecutor]', 'pool: Optional[ThreadPoolExecutor]'],
    ['an augmented assignment', 'total //= n', 'total //= n'],
    ['a loop with else', 'for i, x in enumerate(xs):\n    f(x)\nelse:\n    g()', 'for tuple[i, x] in enumerate(xs)\n  f(x)\nelse\n  g()'],
    ['a while loop', 'while n > 0:\n    n -= 1', 'while (n > 0)\n  n -= 1'],
    ['branches', 'if a:\n    f()\nelif b:\n    g()\nelse:\n    h()', 'if a\n  f()\nif b\n  g()\nelse\n  h()'],
    ['with', 'with open(p) as f, lock:\n    f.read()', 'with open(p) as f, lock\n  f.read()'],
    ['with in parentheses', 'with (open(p) as f, lock):\n    f.read()', 'with open(p) as f, lock\n  f.read()'],
    ['with in parentheses over lines', 'with (\n    open(p) as f,\n    pool() as q,\n):\n    f.read()', 'with open(p) as f, pool() as q\n  f.read()'],
    ['with of one thing in parentheses', 'with (open(p)) as f:\n    f.read()', 'with open(p) as f\n  f.read()'],
    ['with that unpacks', 'with pair() as (a, b):\n    a.go()', 'with pair() as tuple[a, b]\n  a.go()'],
    ['try', 'try:\n    f()\nexcept (OSError, ValueError) as error:\n    g(error)\nfinally:\n    h()', 'try\n  f()\nexcept\n  g(error)\nfinally\n  h()'],
    ['try with groups of exceptions', 'try:\n    f()\nexcept* OSError as group:\n    g(group)', 'try\n  f()\nexcept\n  g(group)'],
    ['raise, assert and del', 'raise Error(x) from y\nassert ok, "no"\ndel a[0]', 'raise Error(x), y\nassert ok, str "no"\ndelete a[0]'],
    ['a print statement of Python 2', 'print "total", total(3)', 'str "total"\ntotal(3)'],
    ['a function', 'def f(a, b: int = 3, *rest, c, d=4, **more) -> str:\n    return a', 'def f(a, b: int=3, *rest, keyword c, keyword d=4, **more) -> str\n  return a'],
    ['a function with positional and keyword marks', 'def f(a, /, b, *, c):\n    pass', 'def f(a, b, keyword c)\n  pass'],
    ['an async function', 'async def f():\n    async with lock as l:\n        async for x in xs:\n            await g(x)', 'async def f()\n  async with lock as l\n    async for x in xs\n      await g(x)'],
    ['a generator', 'def f():\n    got = yield 1\n    yield from g()', 'def f() yields\n  got = yield 1\n  yield from g()'],
    ['decorators', '@app.get("/")\n@cached\ndef f():\n    pass', '@app.get(str "/") @cached def f()\n  pass'],
    ['a class', 'class A(Base, metaclass=M):\n    limit = 3\n    @property\n    def f(self):\n        return self.limit', 'class A(Base)\n  limit = 3\n  @property def A.f(self)\n    return self.limit'],
    ['nested definitions', 'class A:\n    class B:\n        def f(self):\n            def g(): pass', 'class A()\n  class A.B()\n    def A.B.f(self)\n      def A.B.f.<locals>.g()\n        pass'],
    ['a generic function', 'def first[T: (int, str)](xs: list[T]) -> T:\n    return xs[0]', 'def first(xs: list[T]) -> T\n  return xs[0]'],
    ['a generic class', 'class Box[T](Base[T]):\n    def get(self) -> T:\n        return self.item', 'class Box(Base[T])\n  def Box.get(self) -> T\n    return self.item'],
    ['statements on one line', 'a = 1; b = 2; f(a)', 'a = 1\nb = 2\nf(a)'],
    ['bits, of which & binds closer than ^', 'x = a ^ b & c ^ d\ny = a & b ^ c\nz = (a ^ b) & c | d', 'x = (a ^ (b & c) ^ d)\ny = ((a & b) ^ c)\nz = (((a ^ b) & c) | d)'],
    ['a line that goes on', 'total = a + \\\n    b', 'total = (a + b)'],
    ['match', 'match command.split():\n    case ["go", where]:\n        go(where)\n    case Point(x=0) | {"k": 1} if ok:\n        stop()\n    case _:\n        pass', 'match command.split()\n  case\n    go(where)\n  case\n    stop()\n  case\n    pass'],
    ['match and case as names', 'match = case = 1\nprint(match, case)', 'match, case = 1\nprint(match, case)'],
    ['a type alias', 'type Pair = tuple[int, int]\nf()', 'f()'],
  ])('%s', async (_, text, expected) => {
    expect(await understood(text)).toBe(expected);
  });
});

describe('an expression is read', () => {
  test.each([
    ['numbers', '[1, 0x_ff, 0b11, 1_000, 1e3, 2.5, 3j, -4]', 'list[1, 255, 3, 1000, 1000, 2.5, int, (- 4)]'],
    ['constants', '(True, False, None, ...)', 'tuple[1, 0, none, ellipsis]'],
    ['texts', '["a" "b", b"bytes", r"\\d", """long\ntext"""]', 'list[str "ab", bytes "bytes", str "\\d", str "long\ntext"]'],
    ['formatted texts', 'f"{f(x)!r:>{width}} and {y + 1}"', '<f-string f(x), (y + 1)>'],
    ['nested formatted texts', 'f"{f"{inner()}"}"', '<f-string <f-string inner()>>'],
    ['calls', 'f(1, *xs, key=2, **options)(3)', 'f(1, *xs, key=2, *options)(3)'],
    ['a call over lines that go on', 'f(a, \\\n  [b, \\\n c], *xs, \\\n key=(1, \\\n 2))', 'f(a, list[b, c], *xs, key=tuple[1, 2])'],
    ['a call of a generator', 'sum(x * x for x in xs if x)', 'sum(generator of (x * x) for x in xs if x)'],
    ['comprehensions', '[{k: v for k, v in d.items()}, {x for xs in xss for x in xs}]', 'list[dict of k, v for tuple[k, v] in d.items(), set of x for xs in xss for x in xs]'],
    ['async comprehensions', '[await f(x) async for x in xs]', 'list of await f(x) async for x in xs'],
    ['long chains of an operator', 'a + b + c - d', '((a + b + c) - d)'],
    ['comparisons', 'a < b <= c', '(a < <= b < <= c)'],
    ['negations', 'not a and b not in c', '((not a) and (b not in c))'],
    ['is not', 'a is not None', '(a is not none)'],
    ['conditionals', 'a if b else c', '(a if b else c)'],
    ['assignments', 'f(n := g(x))', 'f((n := g(x)))'],
    ['lambdas', 'sorted(xs, key=lambda x, y=2: x.size)', 'sorted(xs, key=lambda x y: x.size)'],
    ['subscripts', '(a[0], a[1:2], a[i, j], a[..., None])', 'tuple[a[0], a[<slice 1, 2>], a[i, j], a[ellipsis, none]]'],
    ['dicts', '{"a": f, **more, b: g}', 'dict[str "a", b → f, <dictionary_splat more>, g]'],
    ['awaited calls', 'await asyncio.gather(*tasks)', 'await asyncio.gather(*tasks)'],
    ['matrix products', 'a @ b', '(a @ b)'],
    ['powers and signs', '-x ** 2', '(- (x ** 2))'],
    ['names beyond ASCII', 'größe.Δ(naïve)', 'größe.Δ(naïve)'],
  ])('%s', async (_, text, expected) => {
    expect(await understood(text)).toBe(expected);
  });
});

describe('a name is bound', () => {
  test.each([
    ['by imports', 'import a.b, c.d as e\nfrom .f import g as h, i\nfrom ..j import (\n    k,\n)', ['a: import a', 'e: import c.d', 'h: import .f g', 'i: import .f i', 'k: import ..j k']],
    ['by imports with white space around the dots', 'from . . import a\nfrom .b . c import d', ['a: import .. a', 'd: import .b.c d']],
    ['by definitions', 'def f(): pass\nclass A: pass', ['f: function', 'A: class']],
    ['by assignments', 'a = b = 1\n(c, [d, e]) = pair\nf: int\ng += 1', ['a: value', 'b: value', 'c: unpacked 0', 'd: unpacked 1.0', 'e: unpacked 1.1', 'f: declared', 'g: opaque']],
    ['by loops and comprehensions', 'for i, (a, b) in xs: pass\n[y for y in ys]', ['i: element 0', 'a: element 1.0', 'b: element 1.1', 'y: element']],
    ['by with, except and walrus', 'with f() as a: pass\ntry: pass\nexcept E as e: pass\nif (n := g()): pass', ['a: entered', 'e: opaque', 'n: value']],
    ['in several ways, in the order of the text', 'try:\n    import a\nexcept ImportError:\n    a = None', ['a: import a, value']],
    ['by a function that says global', 'def f():\n    global a\n    a = 1', ['f: function', 'a: value']],
  ])('%s', async (_, text, expected) => {
    const facts = await readPython(text);
    expect(showBindings(facts.functions[0])).toEqual(expected);
  });

  test('in the function around by one that says nonlocal', async () => {
    const facts = await readPython('def f():\n    a = 1\n    def g():\n        nonlocal a\n        a = h()');
    expect(showBindings(facts.functions[1])).toEqual(['a: value, value', 'g: function']);
  });

  test('on the object by an assignment to self', async () => {
    const facts = await readPython('class A:\n    def f(this):\n        this.pool = P()\n        other.x = 1');
    expect(Object.keys(facts.classes[0]?.attributes ?? {})).toEqual(['pool']);
  });

  // Wrong: `where` is bound by the pattern, so a function of that name outside is not meant.
  test('not yet by a pattern of match', async () => {
    const facts = await readPython('match command:\n    case ["go", where]:\n        pass');
    expect(showBindings(facts.functions[0])).toEqual([]);
  });

  test('by a star import, as far as is known', async () => {
    const facts = await readPython('from .a import *\ndef f():\n    from b import *');
    expect(facts.functions.map(({ starImports }) => starImports)).toEqual([[{ module: 'a', level: 1 }], [{ module: 'b', level: 0 }]]);
  });
});

describe('comments that speak to Gilsight', () => {
  test('are kept with their place, wherever they stand', async () => {
    const facts = await readPython('pool.map(f)  # gilsight: ignore[serialised-pool] too short\nx = "# gilsight: no"\n#gilsight:calm\n# other');
    expect(facts.pragmas.map(({ range, text }) => `${range.start.line}:${range.start.column} ${text}`)).toEqual(['0:13 ignore[serialised-pool] too short', '2:0 calm']);
  });
});

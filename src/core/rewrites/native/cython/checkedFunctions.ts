/** A function that the module brings where Cython's own way has another answer than Python's. */
interface CheckedFunction {
  readonly text: string;
  /** Others of the module, and those of C's library, that it calls. */
  readonly needs: readonly string[];
}

/**
 * What a function gives when it raises. The number is given by chance as well, and Cython then asks, with the GIL,
 * which of the two it was: it must be a rare one.
 */
export function errorValue(returns: string): string {
  return returns === 'cython.double' ? '-7.0e-306' : returns === 'cython.bint' ? '-1' : '-9223372036854775807';
}

function checked(text: string, ...needs: readonly string[]): CheckedFunction {
  const returns = /-> ([\w.]+):$/m.exec(text)?.[1] ?? '';
  return { text: `@cython.cfunc\n@cython.nogil\n@cython.exceptval(${errorValue(returns)}, check=True)\n${text.trim()}`, needs };
}

/** `checked_sin`: Python raises where a number gives none, or an endless one. */
function ofLibrary(name: string): readonly [string, CheckedFunction] {
  return [`checked_${name}`, checked(`
def checked_${name}(x: cython.double) -> cython.double:
    result: cython.double = ${name}(x)
    if (isnan(result) and not isnan(x)) or (isinf(result) and not isinf(x)):
        raise ValueError
    return result
`, name, 'isnan', 'isinf')];
}

/** What each is called by, in the order in which they may stand in a module. */
const checkedFunctions: ReadonlyMap<string, CheckedFunction> = new Map<string, CheckedFunction>([
  ['python_add', checked(`
def python_add(a: cython.longlong, b: cython.longlong) -> cython.longlong:
    """Raises where the sum leaves 64 bits. Cython's own check does so without the GIL, which stops the program."""
    largest: cython.longlong = 9223372036854775807
    if a > largest - b if b > 0 else a < -largest - b:
        raise OverflowError
    return a + b
`)],
  ['python_subtract', checked(`
def python_subtract(a: cython.longlong, b: cython.longlong) -> cython.longlong:
    largest: cython.longlong = 9223372036854775807
    if a < -largest + b if b > 0 else a > largest + b:
        raise OverflowError
    return a - b
`)],
  ['python_multiply', checked(`
def python_multiply(a: cython.longlong, b: cython.longlong) -> cython.longlong:
    largest: cython.longlong = 9223372036854775807
    small: cython.longlong = 2147483647
    if -small <= a <= small and -small <= b <= small:
        return a * b
    if a == 0 or b == 0:
        return 0
    # What is left of the smallest int is left to Python.
    if a < -largest or b < -largest or abs(a) > largest // abs(b):
        raise OverflowError
    return a * b
`)],
  ['python_absolute', checked(`
def python_absolute(a: cython.longlong) -> cython.longlong:
    largest: cython.longlong = 9223372036854775807
    if a < -largest:
        raise OverflowError
    return -a if a < 0 else a
`)],
  ['python_exact', checked(`
def python_exact(value: cython.longlong) -> cython.longlong:
    """An int that a float holds as it is; of others C would compare or divide what they are rounded to."""
    limit: cython.longlong = 9007199254740992
    if value > limit or value < -limit:
        raise OverflowError
    return value
`)],
  ['python_modulo', checked(`
def python_modulo(a: cython.longlong, b: cython.longlong) -> cython.longlong:
    """The remainder; of the smallest int and -1 a processor would stop the program."""
    return 0 if b == -1 else a % b
`)],
  ['python_power', checked(`
def python_power(base: cython.longlong, exponent: cython.longlong) -> cython.longlong:
    result: cython.longlong = 1
    while True:
        if exponent & 1:
            result = python_multiply(result, base)
        exponent = exponent >> 1
        if exponent == 0:
            return result
        base = python_multiply(base, base)
`, 'python_multiply')],
  ['python_shift_left', checked(`
def python_shift_left(a: cython.longlong, count: cython.longlong) -> cython.longlong:
    if count < 0 or count > 62:
        raise OverflowError
    return python_multiply(a, cython.cast(cython.longlong, 1) << count)
`, 'python_multiply')],
  ['python_shift_right', checked(`
def python_shift_right(a: cython.longlong, count: cython.longlong) -> cython.longlong:
    """C leaves open what comes of counts below 0 and above 63."""
    if count < 0:
        raise ValueError
    return a >> (63 if count > 63 else count)
`)],
  ['python_float_modulo', checked(`
def python_float_modulo(a: cython.double, b: cython.double) -> cython.double:
    """The remainder with the sign of \`b\`, also where it is 0."""
    if b == 0:
        raise ZeroDivisionError
    rest: cython.double = fmod(a, b)
    if rest == 0:
        return copysign(0.0, b)
    return rest + b if (b < 0) != (rest < 0) else rest
`, 'fmod', 'copysign')],
  ['python_float_floor_divide', checked(`
def python_float_floor_divide(a: cython.double, b: cython.double) -> cython.double:
    """As floatobject.c of CPython has it."""
    if b == 0:
        raise ZeroDivisionError
    rest: cython.double = fmod(a, b)
    quotient: cython.double = (a - rest) / b
    if rest != 0 and (b < 0) != (rest < 0):
        quotient = quotient - 1.0
    if quotient == 0:
        return copysign(0.0, a / b)
    if not isfinite(quotient):
        return quotient
    whole: cython.double = floor(quotient)
    return whole + 1.0 if quotient - whole > 0.5 else whole
`, 'fmod', 'copysign', 'floor', 'isfinite')],
  ['python_float_power', checked(`
def python_float_power(base: cython.double, exponent: cython.double) -> cython.double:
    """The operator: a negative base with a broken exponent gives a complex number, which is Python's."""
    if exponent == 0:
        return 1.0
    if not isfinite(base) or not isfinite(exponent):
        raise ValueError
    is_odd: cython.bint = fmod(fabs(exponent), 2.0) == 1.0
    if base == 0:
        if exponent < 0:
            raise ZeroDivisionError
        return base if is_odd else 0.0
    if base < 0 and exponent != floor(exponent):
        raise ValueError
    size: cython.double = fabs(base)
    result: cython.double = 1.0 if size == 1.0 else pow(size, exponent)
    if not isfinite(result):
        raise OverflowError
    return -result if base < 0 and is_odd else result
`, 'isfinite', 'fmod', 'fabs', 'floor', 'pow')],
  ['python_math_power', checked(`
def python_math_power(x: cython.double, y: cython.double) -> cython.double:
    """math.pow of finite numbers."""
    if not isfinite(x) or not isfinite(y):
        raise ValueError
    result: cython.double = pow(x, y)
    if not isfinite(result):
        raise OverflowError
    return result
`, 'isfinite', 'pow')],
  ['python_remainder_like_c', checked(`
def python_remainder_like_c(x: cython.double, y: cython.double) -> cython.double:
    """math.fmod of finite numbers."""
    if not isfinite(x) or not isfinite(y) or y == 0:
        raise ValueError
    return fmod(x, y)
`, 'isfinite', 'fmod')],
  ['python_truncated', checked(`
def python_truncated(x: cython.double) -> cython.longlong:
    """The int of a float, where 64 bits hold it."""
    if not (x >= -9223372036854775808.0 and x < 9223372036854775808.0):
        raise OverflowError
    return cython.cast(cython.longlong, x)
`)],
  ['python_rounded', checked(`
def python_rounded(x: cython.double) -> cython.longlong:
    """To the nearest int, and to the even one of two."""
    if not isfinite(x):
        raise ValueError
    below: cython.double = floor(x)
    part: cython.double = x - below
    if part > 0.5 or (part == 0.5 and fmod(below, 2.0) != 0):
        below = below + 1.0
    return python_truncated(below)
`, 'isfinite', 'floor', 'fmod', 'python_truncated')],
  ['python_greatest_common_divisor', checked(`
def python_greatest_common_divisor(a: cython.longlong, b: cython.longlong) -> cython.longlong:
    rest: cython.longlong
    a = python_absolute(a)
    b = python_absolute(b)
    while b != 0:
        rest = a % b
        a = b
        b = rest
    return a
`, 'python_absolute')],
  ['python_integer_square_root', checked(`
def python_integer_square_root(a: cython.longlong) -> cython.longlong:
    if a < 0:
        raise ValueError
    root: cython.longlong = python_truncated(sqrt(float(a)))
    while root > 0 and root > a // root:
        root = root - 1
    while root + 1 <= a // (root + 1):
        root = root + 1
    return root
`, 'python_truncated', 'sqrt')],
  ...['sqrt', 'exp', 'log', 'log2', 'log10', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh'].map(ofLibrary),
  ['python_room_for', checked(`
def python_room_for(stop: cython.longlong, step: cython.longlong) -> cython.longlong:
    """Raises where counting up to \`stop\` would leave 64 bits on the way."""
    return python_add(stop, step)
`, 'python_add')],
  ['python_stretches', checked(`
def python_stretches(start: cython.longlong, stop: cython.longlong, least: cython.longlong, threads: cython.longlong) -> cython.longlong:
    """How many threads share a range. Few short rounds are not worth them."""
    most: cython.longlong = 4611686018427387904
    size: cython.longlong = python_subtract(stop, start) if start < stop else 0
    return max(1, min(threads, size // least)) if size < most else 1
`, 'python_subtract')],
  ['python_blocks', checked(`
def python_blocks(start: cython.longlong, stop: cython.longlong, threads: cython.longlong) -> cython.longlong:
    """In how many blocks they share it: when one raises, the others stop at the end of their block."""
    return (stop - start) // max(1, min(65536, (stop - start) // threads)) + 1 if threads > 1 else 1
`)],
  ['python_edge', checked(`
def python_edge(start: cython.longlong, stop: cython.longlong, block: cython.longlong, blocks: cython.longlong) -> cython.longlong:
    """Where a block of a range begins."""
    size: cython.longlong = python_subtract(stop, start) if start < stop else 0
    return start + size // blocks * block + min(block, size % blocks)
`, 'python_subtract')],
]);

/** The functions that are used, with those that they need, in an order in which they can stand; and what is C's. */
export function usedFunctions(used: ReadonlySet<string>): { readonly texts: readonly string[]; readonly library: readonly string[] } {
  const needed = new Set(used);
  for (const name of needed) for (const need of checkedFunctions.get(name)?.needs ?? []) needed.add(need);
  return {
    texts: [...checkedFunctions].flatMap(([name, { text }]) => (needed.has(name) ? [text] : [])),
    library: [...needed].filter((name) => !checkedFunctions.has(name)).sort(),
  };
}

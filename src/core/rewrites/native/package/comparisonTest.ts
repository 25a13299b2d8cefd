import { isArray, isGrid } from '../tree/nativeType';
import { outsideName } from '../tree/outsideName';
import type { NativeFunction, Step } from '../tree/tree';
import { allValues, stepsIn, targetsOfLoop, targetsOfStep, valuesIn, valuesOfLoop, valuesOfStep } from '../tree/walk';
import { namesFor, type NativePackage } from './nativePackage';

/** A program that compares the translation with the function on generated inputs. */
export function comparisonTest({ program: { entry, alternatives } }: NativePackage): string {
  const { module, decorator, function: name } = namesFor(entry);
  const [kinds = [], ...otherKinds] = [entry, ...alternatives.map((each) => each.entry)].map(parameterLines);
  const hasArrays = [entry, ...alternatives.map((each) => each.entry)].some(({ parameters }) => parameters.some(({ type }) => isArray(type) || isGrid(type)));
  const compared = entry.className === undefined ? `original.${name}` : `original.${entry.className}.${name}`;
  const raw = rawArguments(entry);
  return `"""Compares \`${name}\` in C++ with the Python that it was made from: python tests/test_${module}.py [inputs]"""

import array
import copy
import pathlib
import random
import signal
import sys
import time
${hasArrays ? 'import warnings\n\nimport numpy\n' : ''}
sys.path.insert(0, str(pathlib.Path(__file__).parent))
import original
from ${module} import ${decorator}, set_threads
from ${module}._native import ${name} as native

# Name, type, whether it says how long something takes, and how it is given: by its position, its name, or kept by the object.
PARAMETERS = [
${kinds.join('\n')}
]
# The same for each of the translations.
TRANSLATIONS = [PARAMETERS${otherKinds.map((lines) => `, [\n${lines.join('\n')}\n]`).join('')}]
EDGE_INTS = [0, 1, -1, 2, -2, 7, -7, 255, 2**31 - 1, -(2**31), 2**32, 2**53, 2**53 + 1, 2**62, 2**63 - 1, -(2**63), 2**63, 2**64, -(2**64), 10**30]
HUGE_INTS = [2**62, 2**63 - 1, -(2**63), 2**63, 2**64, 10**30]
EDGE_FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, -2.5, 3.5, 1e-300, 5e-324, 1e300, -1e308, 2.0**53, 2.0**63, float("inf"), float("-inf"), float("nan")]


# What says how long something takes stays below this, which becomes less where that is too long.
largest = [60]


class TooLong(BaseException):
    """The function takes too long for this input."""


def an_int(chance, is_size):
    if is_size:
        kind = chance.random()
        return chance.choice([-2, 0, 1, 2, 3]) if kind < 0.2 else chance.choice(HUGE_INTS) if kind < 0.24 else chance.randrange(1, largest[0])
    kind = chance.random()
    return chance.choice(EDGE_INTS) if kind < 0.3 else chance.randrange(-50, 50) if kind < 0.8 else chance.randrange(-(2**40), 2**40)


def a_float(chance):
    kind = chance.random()
    return chance.choice(EDGE_FLOATS) if kind < 0.25 else chance.uniform(-3, 3) if kind < 0.7 else chance.gauss(0, 1000)


${hasArrays ? arrayText : ''}def in_one_stretch(chance, values):
    """Now and then what holds the same numbers as machine numbers; a list otherwise."""
    if chance.random() < 0.6:
        return values
    if any(isinstance(value, float) for value in values):
        return array.array(chance.choice("fd"), values)
    kind = chance.choice([bytes, bytearray, array.array])
    return array.array(chance.choice("bhilq"), values) if kind is array.array else kind(abs(value) for value in values)


def a_value(chance, kind, is_size):
${hasArrays ? `    if kind.split("[")[0] in DTYPES and kind.endswith("]"):\n        return an_array(chance, kind)\n` : ''}    if kind.endswith("[][]"):
        width = chance.choice([0, 1, 2, 3, 5])
        rows = [[a_value(chance, kind[:-4], False) for _ in range(width)] for _ in range(chance.choice([0, 1, 2, 3, 5]))]
        return rows if chance.random() < 0.95 else [*rows, [1]]
    if kind.endswith("[]"):
        calm = chance.random() < 0.7
        size = chance.choice([0, 1, 2, 3, 8, 20])
        if calm and kind == "int[]":
            return in_one_stretch(chance, [chance.randrange(-40, 40) for _ in range(size)])
        if calm and kind == "float[]":
            return in_one_stretch(chance, [chance.uniform(-3, 3) for _ in range(size)])
        return [a_value(chance, kind[:-2], False) for _ in range(size)]
    if chance.random() < 0.02:
        kind = chance.choice(["int", "float", "bool"])
    return an_int(chance, is_size) if kind == "int" else a_float(chance) if kind == "float" else chance.random() < 0.5


def described(value):
${hasArrays ? `    if isinstance(value, numpy.ndarray):\n        return type(value).__name__, value.dtype.str, value.shape, [repr(item) for item in value.ravel().tolist()]\n` : ''}    return (type(value).__name__, [described(item) for item in value] if isinstance(value, (list, tuple, array.array)) else repr(value))


def outcome(function, arguments):
    """What comes back, or is raised, and what became of the arguments."""
    given = ${hasArrays ? 'copied' : 'copy.deepcopy'}(arguments)
    by_position = [value for value, parameter in zip(given, PARAMETERS) if parameter[3] == "position"]
    by_name = {parameter[0]: value for value, parameter in zip(given, PARAMETERS) if parameter[3] == "name"}
${entry.receiver === undefined ? '' : objectText(entry.className ?? '')}${hasArrays ? '    with warnings.catch_warnings(record=True) as seen:\n        warnings.simplefilter("always")\n' : ''}${indented(hasArrays, `    try:
        result = described(function(*by_position, **by_name))
    except Exception as error:
        result = ("raised", type(error).__name__, str(error))`)}
    return result, described(given)${hasArrays ? ', [(each.category.__name__, str(each.message)) for each in seen]' : ''}


def limited(seconds):
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def stop(*_):
    raise TooLong


def compare(count):
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, stop)
    translated = ${decorator}(${compared})
    chance = random.Random(1)
    compared = alone = late = 0
    patience = 0.05
    end = time.monotonic() + 120
    while compared < count and late < 200 and time.monotonic() < end:
        set_threads(1 + compared % 3)
        arguments = [a_value(chance, kind, is_size) for _, kind, is_size, _ in chance.choice(TRANSLATIONS)]${hasArrays ? '\n        overlap(chance, arguments)' : ''}
        try:
            limited(patience)
            expected = outcome(${compared}, arguments)
            limited(0)
        except TooLong:
            late += 1
            # Some functions take long whatever they are given.
            patience *= 4 if compared == 0 and late % 10 == 0 and patience < 10 else 1
            largest[0] = max(4, largest[0] * 9 // 10)
            continue
        actual = outcome(translated, arguments)
        assert actual == expected, f"${name}{tuple(arguments)!r}: {actual} instead of {expected}"
        given = ${hasArrays ? 'copied' : 'copy.deepcopy'}(arguments)
        alone += native(${raw}) is not NotImplemented
        compared += 1
    return compared, alone


def test_same_results():
    compared, alone = compare(1000)
    assert compared > 0 and alone > 0


if __name__ == "__main__":
    compared, alone = compare(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
    print(f"${name}: {compared} inputs, the same results; {alone} of them without Python")
`;
}

/** What each parameter is, for one of the translations. */
function parameterLines(entry: NativeFunction): readonly string[] {
  const sizes = sizesOf(entry);
  const parameters = [
    ...entry.parameters.map(({ name: parameter, type, isKeywordOnly }) => ({ name: parameter, type, isSize: sizes.has(parameter), manner: isKeywordOnly ? 'name' : 'position' })),
    ...entry.outside.flatMap((each) => (each.origin === 'object' ? [{ name: each.name, type: each.type, isSize: sizes.has(outsideName(each)), manner: 'object' }] : [])),
  ];
  return parameters.map((each) => `    ("${each.name}", "${each.type}", ${each.isSize ? 'True' : 'False'}, "${each.manner}"),`);
}

function indented(isDeeper: boolean, text: string): string {
  return isDeeper ? text.split('\n').map((line) => `    ${line}`).join('\n') : text;
}

/** Arrays of all layouts, also of other kinds than were translated, and some in the same memory. */
const arrayText = `DTYPES = ["float64", "int64", "int8", "int16", "int32", "uint8", "uint16", "uint32", "float32"]


def an_array(chance, kind):
    dtype = numpy.dtype(kind.split("[")[0])
    if chance.random() < 0.03:
        dtype = chance.choice([numpy.dtype(chance.choice(DTYPES)), dtype.newbyteorder(), numpy.dtype("complex128"), numpy.dtype("bool"), numpy.dtype("uint64"), numpy.dtype("longlong"), numpy.dtype("float16")])
    calm = chance.random() < 0.7
    shape = [chance.choice([0, 1, 2, 3, 5] if kind.endswith("[][]") else [0, 1, 2, 3, 8, 20]) for _ in range(kind.count("[]"))]
    layout = chance.choice(["plain", "plain", "plain", "fortran", "reversed", "apart", "within"])
    whole = [size * 2 + 1 if layout in ("apart", "within") else size for size in shape]
    count = int(numpy.prod(whole))
    if dtype.kind in "iu":
        edges = [int(numpy.iinfo(dtype).min), int(numpy.iinfo(dtype).max), 0, 1]
        numbers = [chance.randrange(max(edges[0], -40), min(edges[1], 40)) if calm else chance.choice([*edges, chance.randrange(edges[0], edges[1])]) for _ in range(count)]
    else:
        numbers = [chance.uniform(-3, 3) if calm else a_float(chance) for _ in range(count)]
    with numpy.errstate(all="ignore"):
        array = numpy.array(numbers).astype(dtype).reshape(whole, order="F" if layout == "fortran" else "C")
    if layout == "reversed":
        array = array[tuple(slice(None, None, -1) for _ in shape)]
    if layout == "apart":
        array = array[tuple(slice(0, 2 * size, 2) for size in shape)]
    if layout == "within":
        array = array[tuple(slice(1, 1 + size) for size in shape)]
    if chance.random() < 0.03:
        array.flags.writeable = False
    return array


def overlap(chance, arguments):
    """Now and then two arrays are the same, or share some of their memory."""
    arrays = [index for index, value in enumerate(arguments) if isinstance(value, numpy.ndarray)]
    if len(arrays) > 1 and chance.random() < 0.05:
        one, other = chance.sample(arrays, 2)
        if arguments[one].ndim == arguments[other].ndim:
            arguments[other] = chance.choice([arguments[one], arguments[one][1:], arguments[one][::-1]])


def copied(arguments):
    """Copies that lie in memory as what they were copied from does, also to each other."""
    memory = {}

    def of(value):
        if not isinstance(value, numpy.ndarray):
            return copy.deepcopy(value)
        owner = value if value.base is None else value.base
        while owner.base is not None:
            owner = owner.base
        if id(owner) not in memory:
            memory[id(owner)] = owner.copy(order="K")
        whole = memory[id(owner)]
        start = value.__array_interface__["data"][0] - owner.__array_interface__["data"][0]
        array = whole if value is owner else numpy.lib.stride_tricks.as_strided(whole.ravel(order="K").view(value.dtype)[start // max(value.itemsize, 1):], value.shape, value.strides) if value.size > 0 else value.copy()
        if not value.flags.writeable:
            array.flags.writeable = False
        return array

    same = {}
    return [same.setdefault(id(value), of(value)) for value in arguments]


`;

/** What the compiled function is called with, from what was generated. */
function rawArguments({ parameters, outside }: NativeFunction): string {
  let index = parameters.length;
  const others = outside.map((each) => (each.origin === 'file' ? `original.${each.name}` : `given[${String(index++)}]`));
  return [`*given[:${String(parameters.length)}]`, ...others].join(', ');
}

/** An object of the class that keeps what was generated, and was never told how it is made. */
function objectText(className: string): string {
  return `    owner = object.__new__(original.${className})
    vars(owner).update({parameter[0]: value for value, parameter in zip(given, PARAMETERS) if parameter[3] == "object"})
    by_position.insert(0, owner)
`;
}

/** The parameters that say how often a loop runs, or may do so. */
function sizesOf({ body }: NativeFunction): ReadonlySet<string> {
  const names = new Set<string>();
  const note = (value: Parameters<typeof valuesIn>[0]) => { for (const part of valuesIn(value)) if (part.kind === 'variable' || part.kind === 'outside') names.add(part.kind === 'variable' ? part.name : outsideName(part)); };
  for (const step of stepsIn(body)) {
    if (step.kind === 'for') valuesOfLoop(step.loop).forEach(note);
    if (step.kind === 'while') { note(step.condition); noteConditions(step.body, note); }
  }
  for (const value of allValues(body)) {
    if (value.kind === 'fold' || value.kind === 'collect') for (const { loop } of value.clauses) valuesOfLoop(loop).forEach(note);
    if (value.kind === 'repeat') note(value.times);
    if (value.kind === 'local') value.arguments.forEach(note);
  }
  // What a size is made of is one as well.
  for (let before = -1; before !== names.size;) {
    before = names.size;
    for (const step of stepsIn(body)) if (targetsOfStep(step).some((name) => names.has(name)) && !(step.kind === 'for' && targetsOfLoop(step.loop).length > 0)) valuesOfStep(step).forEach(note);
  }
  return names;
}

/** What ends an endless loop. */
function noteConditions(body: readonly Step[], note: (value: Parameters<typeof valuesIn>[0]) => void): void {
  for (const step of stepsIn(body)) if (step.kind === 'if') step.branches.forEach(({ condition }) => { if (condition) note(condition); });
}

import { outsideName } from '../tree/outsideName';
import type { NativeFunction, Step } from '../tree/tree';
import { allValues, stepsIn, targetsOfLoop, targetsOfStep, valuesIn, valuesOfLoop, valuesOfStep } from '../tree/walk';
import { namesFor, type NativePackage } from './nativePackage';

/** A program that compares the translation with the function on generated inputs. */
export function comparisonTest({ program: { entry } }: NativePackage): string {
  const { module, decorator, function: name } = namesFor(entry);
  const sizes = sizesOf(entry);
  const parameters = [
    ...entry.parameters.map(({ name: parameter, type, isKeywordOnly }) => ({ name: parameter, type, isSize: sizes.has(parameter), manner: isKeywordOnly ? 'name' : 'position' })),
    ...entry.outside.flatMap((each) => (each.origin === 'object' ? [{ name: each.name, type: each.type, isSize: sizes.has(outsideName(each)), manner: 'object' }] : [])),
  ];
  const kinds = parameters.map((each) => `    ("${each.name}", "${each.type}", ${each.isSize ? 'True' : 'False'}, "${each.manner}"),`);
  const compared = entry.className === undefined ? `original.${name}` : `original.${entry.className}.${name}`;
  const raw = rawArguments(entry);
  return `"""Compares \`${name}\` in C++ with the Python that it was made from: python tests/test_${module}.py [inputs]"""

import copy
import pathlib
import random
import signal
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import original
from ${module} import ${decorator}, set_threads
from ${module}._native import ${name} as native

# Name, type, whether it says how long something takes, and how it is given: by its position, its name, or kept by the object.
PARAMETERS = [
${kinds.join('\n')}
]
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


def a_value(chance, kind, is_size):
    if kind.endswith("[][]"):
        width = chance.choice([0, 1, 2, 3, 5])
        rows = [[a_value(chance, kind[:-4], False) for _ in range(width)] for _ in range(chance.choice([0, 1, 2, 3, 5]))]
        return rows if chance.random() < 0.95 else [*rows, [1]]
    if kind.endswith("[]"):
        calm = chance.random() < 0.7
        size = chance.choice([0, 1, 2, 3, 8, 20])
        if calm and kind == "int[]":
            return [chance.randrange(-40, 40) for _ in range(size)]
        if calm and kind == "float[]":
            return [chance.uniform(-3, 3) for _ in range(size)]
        return [a_value(chance, kind[:-2], False) for _ in range(size)]
    if chance.random() < 0.02:
        kind = chance.choice(["int", "float", "bool"])
    return an_int(chance, is_size) if kind == "int" else a_float(chance) if kind == "float" else chance.random() < 0.5


def described(value):
    return (type(value).__name__, [described(item) for item in value] if isinstance(value, (list, tuple)) else repr(value))


def outcome(function, arguments):
    """What comes back, or is raised, and what became of the arguments."""
    given = copy.deepcopy(arguments)
    by_position = [value for value, parameter in zip(given, PARAMETERS) if parameter[3] == "position"]
    by_name = {parameter[0]: value for value, parameter in zip(given, PARAMETERS) if parameter[3] == "name"}
${entry.receiver === undefined ? '' : objectText(entry.className ?? '')}    try:
        result = described(function(*by_position, **by_name))
    except Exception as error:
        result = ("raised", type(error).__name__, str(error))
    return result, described(given)


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
        arguments = [a_value(chance, kind, is_size) for _, kind, is_size, _ in PARAMETERS]
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
        given = copy.deepcopy(arguments)
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

import { pythonHeader } from '../cpp/pythonHeader';
import { cmakeFile, projectFile } from '../package/buildFiles';
import { conversionHeader } from '../package/conversionHeader';
import type { PackageNames } from '../package/nativePackage';
import { decoratorText, decoratorStub, type GivenParameter } from '../package/pythonFiles';
import type { PackageFile } from '../package/packageFiles';

/** What a scaffold is made of. */
export interface Scaffold {
  readonly names: PackageNames;
  readonly origin: string;
  readonly parameters: readonly GivenParameter[];
  /** What stands in the way of a translation, each a sentence. */
  readonly reasons: readonly string[];
  /** The function as it stands in the file. */
  readonly functionText: string;
  /** The function with what it needs. */
  readonly originalText: string;
}

/** The names of a package whose body is left to write: not those of a translation, which is known to run without the GIL. */
export function scaffoldNames(functionName: string): PackageNames {
  const plain = functionName.replace(/^_+/, '');
  return { function: functionName, module: `${plain}_extension`, folder: `${plain.replaceAll('_', '-')}-extension`, decorator: `extended_${plain}` };
}

/** Everything but the body: the build files, the wrapper, the stubs, and a test. */
export function scaffoldFiles(scaffold: Scaffold): readonly PackageFile[] {
  const { names: { folder, module }, names, origin, parameters, originalText } = scaffold;
  const files: readonly (readonly [string, string])[] = [
    ['README.md', readme(scaffold)],
    ['pyproject.toml', projectFile({ names, origin, binding: 'c-api' })],
    ['CMakeLists.txt', cmakeFile({ names, binding: 'c-api' })],
    ['src/cpp/python.hpp', pythonHeader],
    ['src/cpp/convert.hpp', conversionHeader],
    ['src/cpp/native.cpp', moduleToWrite(scaffold)],
    [`src/${module}/__init__.py`, decoratorText({ names, origin, receiver: undefined, parameters, outside: [], methods: [], exports: [] })],
    [`src/${module}/__init__.pyi`, decoratorStub(names, [])],
    [`src/${module}/_native.pyi`, `from typing import Any\n\n# What \`${names.function}\` gives, or NotImplemented where Python is to do it.\ndef ${names.function}(${[...parameters.map(({ name }) => `${name}: Any`), '/'].join(', ')}) -> Any: ...\n`.replace('(/)', '()')],
    [`src/${module}/py.typed`, ''],
    ['tests/original.py', originalText],
    [`tests/test_${module}.py`, testToWrite(scaffold)],
  ];
  return files.map(([path, text]) => ({ path: `${folder}/${path}`, text }));
}

function readme({ names: { folder, module, function: name, decorator }, origin, reasons }: Scaffold): string {
  return `# ${folder}

The beginning of a C++ extension for \`${name}\` of \`${origin}\`. **Its body is not written**: until it is, every call is
Python's, and nothing is faster. It was not translated because

${reasons.map((reason) => `- ${reason}`).join('\n')}

What is left to write is marked \`TO WRITE\`:

1. \`src/cpp/native.cpp\`: what the arguments are in C++, the body, which runs without the GIL and must not touch Python,
   and what comes back. \`python.hpp\` has Python's arithmetic for machine numbers, \`convert.hpp\` what turns objects into
   them and back. Whatever the body cannot answer as Python would, it leaves to Python: \`return leave_to_python();\`.
2. \`tests/test_${module}.py\`: how arguments like the program's are made. The test compares both on a thousand of them.

Then

    pip install ./${folder}
    python ${folder}/tests/test_${module}.py

Until the package is installed \`@${decorator}\` does nothing. It needs GCC or Clang, and CMake.
`;
}

/** A line of Python as a comment of C++: a backslash at its end would draw in the next line. */
function comment(line: string): string {
  return line === '' ? '//' : `//     ${line}${line.endsWith('\\') ? ' (goes on)' : ''}`;
}

function moduleToWrite({ names: { function: name }, origin, parameters, reasons, functionText }: Scaffold): string {
  const given = parameters.map((parameter, index) => `  //   arguments[${String(index)}] is \`${parameter.name}\``);
  return `// \`${name}\` of ${origin}, for Python. ITS BODY IS NOT WRITTEN: every call is Python's.
//
// It was not translated because
${reasons.map((reason) => `// - ${reason}`).join('\n')}
#include "convert.hpp"
#include "python.hpp"

namespace {

// TO WRITE, last: true as soon as the body below gives what the Python gives.
constexpr bool is_written = false;

PyObject* leave_to_python() {
  PyErr_Clear();
  Py_INCREF(Py_NotImplemented);
  return Py_NotImplemented;
}

// The Python:
//
${functionText.split(/\r\n?|\n/).map(comment).join('\n')}
PyObject* call([[maybe_unused]] PyObject* const* arguments) {
  if (!is_written) return leave_to_python();

  // TO WRITE: the arguments in C++. What is of another type than you translate is Python's:
  //   python::Float x;
  //   if (!convert::from_python(arguments[0], x)) return leave_to_python();
${given.join('\n')}${given.length > 0 ? '\n' : ''}
  [[maybe_unused]] bool failed = false;
  Py_BEGIN_ALLOW_THREADS
  // TO WRITE: the body. The GIL is not held here: nothing of Python may be touched, and nothing thrown.
  // python::add(a, b, failed) and its like set "failed" where Python would raise, or an int leaves 64 bits.
  Py_END_ALLOW_THREADS
  if (failed) return leave_to_python();

  // TO WRITE: what comes back, as in
  //   return convert::to_python(result);
  return leave_to_python();
}

PyObject* call_checked(PyObject*, PyObject* const* arguments, Py_ssize_t count) {
  return count == ${String(parameters.length)} ? call(arguments) : leave_to_python();
}

PyMethodDef methods[] = {
  {"${name}", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(call_checked)), METH_FASTCALL, "${name} without the GIL, or NotImplemented."},
  {nullptr, nullptr, 0, nullptr},
};

PyModuleDef module_definition = {PyModuleDef_HEAD_INIT, "_native", nullptr, 0, methods, nullptr, nullptr, nullptr, nullptr};

}  // namespace

PyMODINIT_FUNC PyInit__native() { return PyModuleDef_Init(&module_definition); }
`;
}

function testToWrite({ names: { function: name, module, decorator }, parameters }: Scaffold): string {
  const isByName = parameters.map(({ isKeywordOnly }) => isKeywordOnly);
  const split = isByName.indexOf(true) < 0 ? parameters.length : isByName.indexOf(true);
  const byName = parameters.slice(split).map((parameter) => parameter.name);
  return `"""Compares \`${name}\` in C++ with the Python: python tests/test_${module}.py [inputs]"""

import copy
import pathlib
import random
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import original
from ${module} import ${decorator}
from ${module}._native import ${name} as native


def arguments(chance):
    """Arguments like those that the program gives: (${parameters.map((parameter) => parameter.name).join(', ')}).

    TO WRITE, for example [chance.randrange(100), [chance.uniform(-3, 3) for _ in range(20)]]. With nothing here
    nothing is run: whether \`${name}\` may be called with anything is for you to say.
    """
    return None


def described(value):
    return (type(value).__name__, [described(item) for item in value] if isinstance(value, (list, tuple)) else repr(value))


def outcome(function, given):
    """What comes back, or is raised, and what became of the arguments."""
    given = copy.deepcopy(given)
    by_name = dict(zip(${JSON.stringify(byName)}, given[${String(split)}:]))
    try:
        result = described(function(*given[:${String(split)}], **by_name))
    except Exception as error:
        result = ("raised", type(error).__name__, str(error))
    return result, [described(value) for value in given]


def compare(count):
    translated = ${decorator}(original.${name})
    chance = random.Random(1)
    alone = 0
    for _ in range(count):
        given = arguments(chance)
        if given is None:
            raise unittest.SkipTest("how its arguments are made is not written yet: arguments()")
        expected = outcome(original.${name}, given)
        actual = outcome(translated, given)
        assert actual == expected, f"${name}{tuple(given)!r}: {actual} instead of {expected}"
        alone += native(*copy.deepcopy(given)) is not NotImplemented
    return alone


def test_same_results():
    compare(1000)


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    try:
        alone = compare(count)
    except unittest.SkipTest as reason:
        sys.exit(f"${name}: nothing is compared, as {reason}")
    print(f"${name}: {count} inputs, the same results; {alone} of them without Python{'' if alone else ': its body is not written'}")
`;
}

import { namesFor, type NativePackage } from '../package/nativePackage';

/** What pip reads. */
export function cythonProject({ program, origin }: NativePackage): string {
  const { folder, module, function: name } = namesFor(program.entry);
  return `[build-system]
requires = ["setuptools>=70", "Cython>=3.1"]
build-backend = "setuptools.build_meta"

[project]
name = "${folder}"
version = "0.1.0"
description = "${name} of ${origin} in Cython, without the GIL"
requires-python = ">=3.8"

[tool.setuptools]
package-dir = {"" = "src"}
packages = ["${module}"]

[tool.setuptools.package-data]
${module} = ["py.typed", "*.pyi"]
`;
}

/** What setuptools runs: it has Cython translate the module, and a C compiler compile it. */
export function cythonSetup({ program }: NativePackage): string {
  const { module } = namesFor(program.entry);
  return `import sys

from Cython.Build import cythonize
from setuptools import Extension, setup

# Apple's compiler has no OpenMP: there a call runs in the thread that makes it.
openmp = [] if sys.platform == "darwin" else ["-fopenmp"]
# Results must be Python's to the last bit: no operation is merged with another, and no function of the library worked
# out by the compiler, which does so more precisely.
exact = ["-O3", "-ffp-contract=off", "-fno-fast-math", "-fno-builtin"]

setup(
    ext_modules=cythonize(
        [
            Extension(
                "${module}._native",
                ["src/${module}/_native.py"],
                extra_compile_args=[*exact, *openmp],
                extra_link_args=openmp,
            )
        ]
    )
)
`;
}

/** How to build it, and what it does. */
export function cythonReadme({ program, origin }: NativePackage): string {
  const { folder, module, function: name, decorator } = namesFor(program.entry);
  return `# ${folder}

\`${name}\` of \`${origin}\` for Cython, in its pure-Python mode: \`src/${module}/_native.py\` is what Cython compiles, and
runs as Python where only Cython itself is installed. Compiled it runs without the GIL, so threads that call it run at
the same time.

    pip install ./${folder}
    python ${folder}/tests/test_${module}.py

The second line compares it with the Python function on generated inputs. Until the package is installed
\`@${decorator}\` does nothing, and the program runs as before.

The translation answers exactly what Python would, or not at all: where an int leaves 64 bits, an argument is
of another type than was translated, or Python would raise an error, the call starts anew in Python. So a
program that has many such calls gains nothing. While it runs, Ctrl+C waits for it.

One call runs in the thread that makes it. Where few threads make calls, \`${module}.set_threads(4)\` lets four share
the rounds of a loop that needs nothing from one round in another (\`prange\` in the source), if OpenMP was found.

- \`src/${module}/_native.py\`: the translated functions, and Python's arithmetic where C has another
- \`tests/original.py\`: the Python that was translated; when \`${origin}\` changes, delete this folder and have it made anew

It needs GCC or Clang.
`;
}

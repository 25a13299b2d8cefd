import { namesFor, type NativePackage, type PackageNames } from './nativePackage';

/** What the build files need to know. */
export interface BuiltPackage extends Pick<NativePackage, 'binding'> {
  readonly names: PackageNames;
}

/** What pip reads. */
export function projectFile({ names: { folder, module, function: name }, origin, binding }: BuiltPackage & Pick<NativePackage, 'origin'>): string {
  const requires = ['"scikit-build-core>=0.10"', ...(binding === 'pybind11' ? ['"pybind11>=2.12"'] : [])];
  return `[build-system]
requires = [${requires.join(', ')}]
build-backend = "scikit_build_core.build"

[project]
name = "${folder}"
version = "0.1.0"
description = "${name} of ${origin} in C++, without the GIL"
requires-python = ">=3.8"

[tool.scikit-build]
wheel.packages = ["src/${module}"]
`;
}

/** What CMake reads. */
export function cmakeFile({ names: { module }, binding }: BuiltPackage): string {
  const library = binding === 'pybind11'
    ? 'find_package(pybind11 CONFIG REQUIRED)\npybind11_add_module(_native MODULE src/cpp/native.cpp)'
    : 'Python_add_library(_native MODULE WITH_SOABI src/cpp/native.cpp)';
  return `cmake_minimum_required(VERSION 3.18)
project(${module} LANGUAGES CXX)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_package(Python REQUIRED COMPONENTS Interpreter Development.Module)
${library}
target_compile_features(_native PRIVATE cxx_std_17)
# Results must be Python's to the last bit: no operation is merged with another.
target_compile_options(_native PRIVATE -O3 -ffp-contract=off -fno-fast-math -Wall -Wextra)

# Loops whose rounds are independent can be shared out among threads.
find_package(OpenMP)
if(OpenMP_CXX_FOUND)
  target_link_libraries(_native PRIVATE OpenMP::OpenMP_CXX)
endif()

install(TARGETS _native LIBRARY DESTINATION ${module})
`;
}

/** How to build it, and what it does. */
export function readmeFile({ program, origin }: NativePackage): string {
  const { folder, module, function: name, decorator } = namesFor(program.entry);
  return `# ${folder}

\`${name}\` of \`${origin}\` in C++. It runs without the GIL, so threads that call it run at the same time.

    pip install ./${folder}
    python ${folder}/tests/test_${module}.py

The second line compares it with the Python function on generated inputs. Until the package is installed
\`@${decorator}\` does nothing, and the program runs as before.

The translation answers exactly what Python would, or not at all: where an int leaves 64 bits, an argument is
of another type than was translated, or Python would raise an error, the call starts anew in Python. So a
program that has many such calls gains nothing. While it runs, Ctrl+C waits for it.

One call runs in the thread that makes it. Where few threads make calls, \`${module}.set_threads(4)\` lets four share
the rounds of a loop that needs nothing from one round in another (\`python::split\` in the source), if OpenMP was found.
Loops that add up floats are left out, as another order of additions gives another sum; where its last digits do not
matter, \`${module}.set_threads(4, reorder_sums=True)\` shares them out as well.

- \`src/cpp/kernels.hpp\`: the translated functions
- \`src/cpp/python.hpp\`: Python's arithmetic in C++
- \`src/cpp/convert.hpp\`, \`src/cpp/native.cpp\`: what Python calls
- \`tests/original.py\`: the Python that was translated; when \`${origin}\` changes, delete this folder and have it made anew

It needs GCC or Clang, and CMake.
`;
}

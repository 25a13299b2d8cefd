import { pythonHeader } from '../cpp/pythonHeader';
import { writeKernels } from '../cpp/writeKernels';
import { cythonProject, cythonReadme, cythonSetup } from '../cython/cythonFiles';
import { moduleText } from '../cython/moduleText';
import { cmakeFile, projectFile, readmeFile } from './buildFiles';
import { comparisonTest } from './comparisonTest';
import { conversionHeader } from './conversionHeader';
import { moduleSource } from './moduleSource';
import { namesFor, type NativePackage } from './nativePackage';
import { initFile, nativeStub, stubFile } from './pythonFiles';

/** A file of the package; its path starts with the package's folder. */
export interface PackageFile {
  readonly path: string;
  readonly text: string;
}

type NamedText = readonly [path: string, text: string];

/** Everything that is needed to build, use and check the translation of a function. */
export function packageFiles(native: NativePackage): readonly PackageFile[] {
  const { folder, module } = namesFor(native.program.entry);
  const files: readonly NamedText[] = [
    ...(native.binding === 'cython' ? cythonFiles(native) : cppFiles(native)),
    [`src/${module}/__init__.py`, initFile(native)],
    [`src/${module}/__init__.pyi`, stubFile(native)],
    [`src/${module}/_native.pyi`, nativeStub(native)],
    [`src/${module}/py.typed`, ''],
    ['tests/original.py', native.originalText],
    [`tests/test_${module}.py`, comparisonTest(native)],
  ];
  return files.map(([path, text]) => ({ path: `${folder}/${path}`, text }));
}

function cythonFiles(native: NativePackage): readonly NamedText[] {
  return [
    ['README.md', cythonReadme(native)],
    ['pyproject.toml', cythonProject(native)],
    ['setup.py', cythonSetup(native)],
    [`src/${namesFor(native.program.entry).module}/_native.py`, moduleText(native)],
  ];
}

function cppFiles(native: NativePackage): readonly NamedText[] {
  return [
    ['README.md', readmeFile(native)],
    ['pyproject.toml', projectFile({ ...native, names: namesFor(native.program.entry) })],
    ['CMakeLists.txt', cmakeFile({ ...native, names: namesFor(native.program.entry) })],
    ['src/cpp/python.hpp', pythonHeader],
    ['src/cpp/kernels.hpp', writeKernels(native.program, native.origin)],
    ['src/cpp/convert.hpp', conversionHeader],
    ['src/cpp/native.cpp', moduleSource(native)],
  ];
}

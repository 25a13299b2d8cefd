import type { NativeProgram } from '../tree/tree';
import { signatureOf, writeFunction } from './writeFunction';

/** Writes the header with the translated functions. */
export function writeKernels(program: NativeProgram, origin: string): string {
  const programs = [program, ...program.alternatives];
  const functions = programs.flatMap((each) => each.functions.map((native) => writeFunction(each, native).join('\n')));
  return [
    `// What ${origin} computes, in C++. Nothing here touches Python, so it runs without the GIL.`,
    '#pragma once',
    '',
    '#include "python.hpp"',
    '',
    '// What the Python compares with itself, or with what it can never be, is kept as it is.',
    '#pragma GCC diagnostic ignored "-Wtautological-compare"',
    '#pragma GCC diagnostic ignored "-Wtype-limits"',
    '',
    'namespace kernels {',
    '',
    'using python::Array;',
    'using python::Float;',
    'using python::Grid;',
    'using python::Int;',
    'using python::List;',
    'using python::Matrix;',
    'using python::Result;',
    '',
    ...programs.flatMap((each) => each.functions).filter(({ isRecursive }) => isRecursive).map((native) => `${signatureOf(native)};`),
    functions.join('\n\n'),
    '',
    '}  // namespace kernels',
    '',
  ].join('\n');
}

import type { NativeProgram } from '../tree/tree';
import { signatureOf, writeFunction } from './writeFunction';

/** Writes the header with the translated functions. */
export function writeKernels(program: NativeProgram, origin: string): string {
  const functions = program.functions.map((native) => writeFunction(program, native).join('\n'));
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
    'using python::Float;',
    'using python::Int;',
    'using python::List;',
    'using python::Matrix;',
    'using python::Result;',
    '',
    ...program.functions.filter(({ isRecursive }) => isRecursive).map((native) => `${signatureOf(native)};`),
    functions.join('\n\n'),
    '',
    '}  // namespace kernels',
    '',
  ].join('\n');
}

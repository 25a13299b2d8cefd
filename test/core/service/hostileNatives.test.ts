import { describe, expect, test } from 'vitest';
import { readC } from '../../../src/core/service/natives/cLanguages';
import { readCython } from '../../../src/core/service/natives/cython';
import { gilIn } from '../../../src/core/service/natives/nativeSource';
import { readRust } from '../../../src/core/service/natives/rust';

const times = 100_000;

describe('sources in other languages that do not end what they begin', () => {
  test.each(['f(', '"a\\', '/*', 'def("a" ', '{"a", ((', 'f() {', '('])('in C: %s', (piece) => {
    const source = readC('module.c', `PyInit_module ${piece.repeat(times)}`);
    expect(source?.modules).toEqual(['module']);
    expect(source && gilIn(source, 'sum')).toBeUndefined();
  });

  test.each(['"""', "'a\\", 'cdef ', 'def f(', 'cdef class A\n', 'def f():\n x\n'])('in Cython: %s', (piece) => {
    expect(gilIn(readCython('module.pyx', piece.repeat(times)), 'sum')).toBeUndefined();
  });

  test.each(['fn f(', 'fn f() {', '#[pyo3(', 'r#"', '#[pymodule'])('in Rust: %s', (piece) => {
    expect(gilIn(readRust('lib.rs', `use pyo3::prelude;\n${piece.repeat(times)}`), 'sum')).toBeUndefined();
  });
});

import { isOutsideName } from '../tree/outsideName';

/** Names that the module itself uses, and those that Cython takes for types of C. */
const reserved: ReadonlySet<string> = new Set(`
  cython prange threadid array type int float bool abs min max len range zip list tuple NotImplemented ArithmeticError LookupError ValueError OverflowError
  MemoryError True False None set_threads threads parts part NULL sizeof double long short char signed unsigned void bint size_t
  fmod floor ceil pow sqrt fabs copysign atan2 isnan isinf isfinite
  exp log log2 log10 sin cos tan asin acos atan sinh cosh tanh`.split(/\s+/));

/** How the module calls what the program calls so; an underscore at the end belongs to the translation. */
export function pythonIdentifier(name: string): string {
  const isPlain = !reserved.has(name) && !name.endsWith('_') && !name.endsWith('_nogil') && !isOutsideName(name) && !name.startsWith('py_') && !name.startsWith('checked_') && !name.startsWith('python_') && !name.startsWith('__');
  return isPlain ? name : `py_${name}_`;
}

/** What a translated function is called: the one without the addition is what Python calls. */
export function kernelName(instance: string): string {
  return `${instance}_nogil`;
}

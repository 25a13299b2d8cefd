import { elementOf, isList, partsOf, type NativeType } from '../tree/nativeType';

/** How Cython's pure-Python mode names the type of a value. */
export function cythonType(type: NativeType): string {
  if (type === 'float') return 'cython.double';
  if (type === 'bool') return 'cython.bint';
  if (isList(type)) return `${cythonType(elementOf(type))}[::1]`;
  const parts = partsOf(type);
  // A function without a result gives 0: what gives nothing would need the GIL to tell whether it failed.
  return parts.length > 0 ? `(${parts.map(cythonType).join(', ')})` : 'cython.longlong';
}

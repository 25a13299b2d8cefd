import { cellOf, elementOf, isList, isMatrix, partsOf, type NativeType } from '../tree/nativeType';

/** The C++ type of a value. */
export function cppType(type: NativeType): string {
  if (type === 'int') return 'Int';
  if (type === 'float') return 'Float';
  if (type === 'bool') return 'bool';
  if (isList(type)) return `List<${cppType(elementOf(type))}>`;
  if (isMatrix(type)) return `Matrix<${cppType(cellOf(type))}>`;
  const parts = partsOf(type);
  return parts.length > 0 ? `std::tuple<${parts.map(cppType).join(', ')}>` : 'python::None';
}

import { cellOf, dtypeOf, elementOf, isArray, isGrid, isList, isMatrix, isNarrow, partsOf, type Dtype, type NativeType } from '../tree/nativeType';

/** The C++ type of a value. */
export function cppType(type: NativeType): string {
  if (type === 'int' || type === 'int64') return 'Int';
  if (type === 'float' || type === 'float64') return 'Float';
  if (type === 'bool' || type === 'bool_') return 'bool';
  if (isNarrow(type)) return itemType(type);
  if (isArray(type)) return `Array<${itemType(dtypeOf(type))}>`;
  if (isGrid(type)) return `Grid<${itemType(dtypeOf(type))}>`;
  if (isList(type)) return `List<${cppType(elementOf(type))}>`;
  if (isMatrix(type)) return `Matrix<${cppType(cellOf(type))}>`;
  const parts = partsOf(type);
  return parts.length > 0 ? `std::tuple<${parts.map(cppType).join(', ')}>` : 'python::None';
}

/** What an array holds, as C++ has it. */
function itemType(dtype: Dtype): string {
  if (dtype === 'float64') return 'Float';
  if (dtype === 'int64') return 'Int';
  return dtype === 'float32' ? 'float' : `std::${dtype}_t`;
}

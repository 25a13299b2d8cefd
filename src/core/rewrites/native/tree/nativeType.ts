/** What a C++ variable can hold of what Python's can. */
export type Scalar = 'int' | 'float' | 'bool';

/** A flat list, each element of the one type. */
export type ListType = 'int[]' | 'float[]' | 'bool[]';

/** A list of lists that are all of one length, each element of the one type; it is only read. */
export type MatrixType = 'int[][]' | 'float[][]';

/** What a function gives back when it gives several numbers. */
export type TupleType = `(${string})`;

/** `unknown` only while types are still being worked out. */
export type NativeType = Scalar | ListType | MatrixType | TupleType | 'none' | 'unknown';

/** Whether a value is one number or truth value. */
export function isScalar(type: NativeType): type is Scalar {
  return type === 'int' || type === 'float' || type === 'bool';
}

/** Whether a value is a flat list. */
export function isList(type: NativeType): type is ListType {
  return type === 'int[]' || type === 'float[]' || type === 'bool[]';
}

/** Whether a value is a list of lists. */
export function isMatrix(type: NativeType): type is MatrixType {
  return type === 'int[][]' || type === 'float[][]';
}

/** What the lists of a list of lists hold. */
export function cellOf(matrix: MatrixType): 'int' | 'float' {
  return matrix === 'int[][]' ? 'int' : 'float';
}

/** The list whose elements have a type. */
export function listOf(element: Scalar): ListType {
  return `${element}[]`;
}

/** What a list holds. */
export function elementOf(list: ListType): Scalar {
  return list === 'int[]' ? 'int' : list === 'float[]' ? 'float' : 'bool';
}

/** The tuple of some numbers. */
export function tupleOf(parts: readonly Scalar[]): TupleType {
  return `(${parts.join()})`;
}

/** The types of a tuple's parts; empty for what is none. */
export function partsOf(type: NativeType): readonly Scalar[] {
  if (!type.startsWith('(')) return [];
  return type.slice(1, -1).split(',').filter((part): part is Scalar => part === 'int' || part === 'float' || part === 'bool');
}

/** A type as a person would write it in Python. */
export function pythonName(type: NativeType): string {
  if (type === 'none') return 'None';
  if (isList(type)) return `list[${elementOf(type)}]`;
  if (isMatrix(type)) return `list[list[${cellOf(type)}]]`;
  const parts = partsOf(type);
  return parts.length > 0 ? `tuple[${parts.join(', ')}]` : type;
}

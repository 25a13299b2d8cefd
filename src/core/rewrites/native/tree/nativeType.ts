/** What a C++ variable can hold of what Python's can. */
export type PlainScalar = 'int' | 'float' | 'bool';

/** The numbers of NumPy's own whose arithmetic is that of 64 bits in every version; `bool_` is what comparing them gives. */
export type NumpyScalar = 'int64' | 'float64' | 'bool_';

/** A number or truth value. */
export type Scalar = PlainScalar | NumpyScalar;

/** Numbers of fewer bits: what arithmetic on them gives differs among NumPy's versions, so they are only converted, compared and set. */
export type NarrowScalar = 'int8' | 'int16' | 'int32' | 'uint8' | 'uint16' | 'uint32' | 'float32';

/** What a NumPy array holds. */
export type Dtype = 'int64' | 'float64' | NarrowScalar;

/** A flat list, each element of the one type. */
export type ListType = 'int[]' | 'float[]' | 'bool[]';

/** A list of lists that are all of one length, each element of the one type; it is only read. */
export type MatrixType = 'int[][]' | 'float[][]';

/** A NumPy array of one dimension. */
export type ArrayType = `${Dtype}[]`;

/** A NumPy array of two dimensions. */
export type GridType = `${Dtype}[][]`;

/** What a function gives back when it gives several numbers. */
export type TupleType = `(${string})`;

/** `unknown` only while types are still being worked out. */
export type NativeType = Scalar | NarrowScalar | ListType | MatrixType | ArrayType | GridType | TupleType | 'none' | 'unknown';

/** Whether a value is one number or truth value. */
export function isScalar(type: NativeType): type is Scalar {
  return type === 'int' || type === 'float' || type === 'bool' || isNumpy(type);
}

/** Whether a value is a number or truth value of NumPy's. */
export function isNumpy(type: NativeType): type is NumpyScalar {
  return type === 'int64' || type === 'float64' || type === 'bool_';
}

const dtypes: readonly string[] = ['int64', 'float64', 'int8', 'int16', 'int32', 'uint8', 'uint16', 'uint32', 'float32'] satisfies readonly Dtype[];

/** Whether a word names what an array may hold. */
export function isDtype(word: string): word is Dtype {
  return dtypes.includes(word);
}

/** Whether a value is a number of fewer than 64 bits. */
export function isNarrow(type: NativeType): type is NarrowScalar {
  return isDtype(type) && !isNumpy(type);
}

/** Python's own kind of number for what a value is. */
export function plainOf(type: Scalar | NarrowScalar): PlainScalar {
  if (type === 'float64' || type === 'float32') return 'float';
  if (type === 'bool_') return 'bool';
  return type === 'float' || type === 'bool' ? type : 'int';
}

/** NumPy's kind of number for what a value is. */
export function numpyOf(type: PlainScalar): NumpyScalar {
  return type === 'int' ? 'int64' : type === 'float' ? 'float64' : 'bool_';
}

/** Whether a value is a NumPy array of one dimension. */
export function isArray(type: NativeType): type is ArrayType {
  return type.endsWith('[]') && isDtype(type.slice(0, -2));
}

/** Whether a value is a NumPy array of two dimensions. */
export function isGrid(type: NativeType): type is GridType {
  return type.endsWith('[][]') && isDtype(type.slice(0, -4));
}

/** What an array holds. */
export function dtypeOf(type: ArrayType | GridType): Dtype {
  const word = type.replaceAll('[]', '');
  if (!isDtype(word)) throw new Error(`${type} is no array.`);
  return word;
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
export function listOf(element: PlainScalar): ListType {
  return `${element}[]`;
}

/** What a list holds. */
export function elementOf(list: ListType): PlainScalar {
  return list === 'int[]' ? 'int' : list === 'float[]' ? 'float' : 'bool';
}

/** The tuple of some numbers. */
export function tupleOf(parts: readonly Scalar[]): TupleType {
  return `(${parts.join()})`;
}

/** The types of a tuple's parts; empty for what is none. */
export function partsOf(type: NativeType): readonly Scalar[] {
  if (!type.startsWith('(')) return [];
  const isPart = (part: string): part is Scalar => part === 'int' || part === 'float' || part === 'bool' || part === 'int64' || part === 'float64' || part === 'bool_';
  return type.slice(1, -1).split(',').filter(isPart);
}

/** A type as a person would write it in Python. */
export function pythonName(type: NativeType): string {
  if (type === 'none') return 'None';
  if (isList(type)) return `list[${elementOf(type)}]`;
  if (isMatrix(type)) return `list[list[${cellOf(type)}]]`;
  if (isArray(type) || isGrid(type)) return `numpy.ndarray[Any, numpy.dtype[numpy.${dtypeOf(type)}]]`;
  if (isNumpy(type)) return `numpy.${type}`;
  const parts = partsOf(type);
  return parts.length > 0 ? `tuple[${parts.map(pythonName).join(', ')}]` : type;
}

import type { Expression } from '../../../python/facts/expression';
import { partsIn } from '../../../python/traverse';
import { isDtype, type Dtype, type NativeType } from '../tree/nativeType';

const scalars: Readonly<Partial<Record<string, readonly NativeType[]>>> = { int: ['int'], float: ['float'], bool: ['bool'], bytes: ['int[]'], bytearray: ['int[]'], memoryview: ['int[]', 'float[]'] };
const lists = new Set(['list', 'List', 'Sequence', 'MutableSequence', 'Collection', 'Iterable']);

/** The types that an annotation leaves open; `undefined` where it names none that is translated. */
export function annotatedType(annotation: Expression): readonly NativeType[] | undefined {
  if (annotation.kind === 'name' && annotation.name !== 'array') return lists.has(annotation.name) ? ['float[]', 'int[]', 'bool[]'] : scalars[annotation.name];
  if (annotation.kind === 'literal' && annotation.text !== undefined) return scalars[annotation.text];
  if (annotation.kind === 'name' && annotation.name === 'array') return ['float[]', 'int[]'];
  if (annotation.kind === 'attribute') return annotation.name === 'array' ? ['float[]', 'int[]'] : undefined;
  const [element] = annotation.kind === 'subscript' ? annotation.indices : [];
  const isList = annotation.kind === 'subscript' && ((annotation.object.kind === 'name' && lists.has(annotation.object.name)) || (annotation.object.kind === 'attribute' && lists.has(annotation.object.name)));
  const ofInner = isList && element?.kind === 'subscript' ? annotatedType(element) : undefined;
  if (ofInner) return ofInner.flatMap((type) => (type === 'int[]' ? ['int[][]'] : type === 'float[]' ? ['float[][]'] : []));
  const inner = element?.kind === 'name' ? element.name : undefined;
  return isList && (inner === 'int' || inner === 'float' || inner === 'bool') ? [`${inner}[]`] : undefined;
}

/** Whether an annotation is one of a NumPy array, and of what: `np.ndarray`, `NDArray[np.float64]`. */
export function annotatedArray(annotation: Expression): { readonly dtype: Dtype | undefined } | undefined {
  const text = annotation.kind === 'literal' ? annotation.text ?? '' : '';
  const named = annotation.kind === 'subscript' ? annotation.object : annotation;
  const name = named.kind === 'name' || named.kind === 'attribute' ? named.name : /\b(ndarray|NDArray)\b/.exec(text)?.[1];
  if (name !== 'ndarray' && name !== 'NDArray') return undefined;
  const words = [...wordsIn(annotation), ...text.split(/\W+/)];
  return { dtype: words.map((word) => alsoCalled[word] ?? word).find(isDtype) };
}

const alsoCalled: Readonly<Partial<Record<string, Dtype>>> = { double: 'float64', float_: 'float64', single: 'float32' };

function wordsIn(expression: Expression): readonly string[] {
  return [...(expression.kind === 'attribute' || expression.kind === 'name' ? [expression.name] : []), ...partsIn(expression).flatMap(wordsIn)];
}

import type { Expression } from '../../../python/facts/expression';
import type { NativeType } from '../tree/nativeType';

const scalars: Readonly<Partial<Record<string, readonly NativeType[]>>> = { int: ['int'], float: ['float'], bool: ['bool'] };
const lists = new Set(['list', 'List', 'Sequence', 'MutableSequence', 'Collection', 'Iterable']);

/** The types that an annotation leaves open; `undefined` where it names none that is translated. */
export function annotatedType(annotation: Expression): readonly NativeType[] | undefined {
  if (annotation.kind === 'name') return lists.has(annotation.name) ? ['float[]', 'int[]', 'bool[]'] : scalars[annotation.name];
  if (annotation.kind === 'literal' && annotation.text !== undefined) return scalars[annotation.text];
  if (annotation.kind === 'attribute') return annotation.name === 'array' ? ['float[]', 'int[]'] : undefined;
  const [element] = annotation.kind === 'subscript' ? annotation.indices : [];
  const isList = annotation.kind === 'subscript' && ((annotation.object.kind === 'name' && lists.has(annotation.object.name)) || (annotation.object.kind === 'attribute' && lists.has(annotation.object.name)));
  const ofInner = isList && element?.kind === 'subscript' ? annotatedType(element) : undefined;
  if (ofInner) return ofInner.flatMap((type) => (type === 'int[]' ? ['int[][]'] : type === 'float[]' ? ['float[][]'] : []));
  const inner = element?.kind === 'name' ? element.name : undefined;
  return isList && (inner === 'int' || inner === 'float' || inner === 'bool') ? [`${inner}[]`] : undefined;
}

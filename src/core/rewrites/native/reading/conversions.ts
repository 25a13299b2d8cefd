import { isList, isNarrow, plainOf, type Scalar } from '../tree/nativeType';
import type { Value } from '../tree/tree';

/** A number as another kind of number, where Python converts it by itself. */
export function convert(value: Value, type: Scalar): Value {
  if (value.type === type) return value;
  return { kind: 'convert', type, value };
}

/** What `if` sees in a value; `undefined` where it is not translated. */
export function truthOf(value: Value): Value | undefined {
  if (value.type === 'unknown' || value.type === 'bool') return value;
  if (value.type === 'bool_') return convert(value, 'bool');
  if (value.type === 'int64' || value.type === 'float64' || isNarrow(value.type)) return truthOf(convert(value, plainOf(value.type)));
  if (value.type === 'int') return { kind: 'compare', type: 'bool', operator: '!=', left: value, right: { kind: 'int', type: 'int', value: 0n } };
  if (value.type === 'float') return { kind: 'compare', type: 'bool', operator: '!=', left: value, right: { kind: 'float', type: 'float', text: '0.0' } };
  if (isList(value.type)) return { kind: 'compare', type: 'bool', operator: '!=', left: { kind: 'length', type: 'int', list: value }, right: { kind: 'int', type: 'int', value: 0n } };
  return undefined;
}

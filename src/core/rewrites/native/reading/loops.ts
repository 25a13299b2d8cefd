import type { CallExpression, Expression } from '../../../python/facts/expression';
import { importedName } from '../../names/owner';
import { dtypeOf, elementOf, isArray, isList, isNarrow, type Dtype, type NativeType, type Scalar } from '../tree/nativeType';
import type { Loop, Value } from '../tree/tree';
import { convert } from './conversions';
import type { Readers } from './readers';
import { hole, refuse, type Reading } from './reading';

/** What a loop goes over, and what it calls the items. */
export interface LoopHead {
  readonly target: Expression;
  readonly iterable: Expression;
  /** Gives a name its type for the rounds, and tells how it is called. */
  readonly give: (name: string, type: Scalar | Dtype, place: Expression) => string;
}

/** Reads `for … in …`; `undefined` where it is refused or not known yet. */
export function readLoop(reading: Reading, head: LoopHead, readers: Readers): Loop | undefined {
  const { iterable } = head;
  const call = iterable.kind === 'call' ? iterable : undefined;
  const name = call && importedName(reading.file.facts, reading.scope.id, call.callee);
  if (call?.arguments.some(({ keyword, isSpread }) => keyword !== undefined || isSpread)) return refused(reading, iterable);
  if (call && name === 'range') return readRange(reading, head, call, readers);
  if (call && name === 'enumerate') return readEnumerate(reading, head, call, readers);
  if (call && name === 'zip') return readZip(reading, head, call, readers);
  if (call) return refused(reading, iterable);
  return itemsLoop(reading, { ...head, index: undefined, targets: [head.target], lists: [iterable] }, readers);
}

function refused(reading: Reading, iterable: Expression): Loop | undefined {
  refuse(reading, iterable, `goes through \`${reading.file.source.slice(iterable.range)}\`, which is neither a range nor a flat list`);
  return undefined;
}

function readRange(reading: Reading, { target, iterable, give }: LoopHead, call: CallExpression, { readValue }: Readers): Loop | undefined {
  const values = call.arguments.map(({ value }) => readValue(reading, value));
  if (values.some(({ type }) => type === 'unknown')) return undefined;
  const whole = values.flatMap((value) => (value.type === 'int' || value.type === 'bool' || value.type === 'int64' || (isNarrow(value.type) && value.type !== 'float32') ? [convert(value, 'int')] : []));
  if (whole.length !== values.length || target.kind !== 'name' || whole.length === 0 || whole.length > 3) return refused(reading, iterable);
  const [first = hole, second, step = one] = whole;
  return { kind: 'range', target: give(target.name, 'int', target), start: second ? first : zero, stop: second ?? first, step };
}

const zero: Value = { kind: 'int', type: 'int', value: 0n };
const one: Value = { kind: 'int', type: 'int', value: 1n };

function readEnumerate(reading: Reading, head: LoopHead, call: CallExpression, readers: Readers): Loop | undefined {
  const [list, start] = call.arguments;
  const [index, item] = head.target.kind === 'collection' ? head.target.elements : [];
  if (!list || start || index?.kind !== 'name' || !item || head.target.kind !== 'collection' || head.target.elements.length !== 2) return refused(reading, head.iterable);
  return itemsLoop(reading, { ...head, index, targets: [item], lists: [list.value] }, readers);
}

function readZip(reading: Reading, head: LoopHead, call: CallExpression, readers: Readers): Loop | undefined {
  const lists = call.arguments.map(({ value }) => value);
  const targets = head.target.kind === 'collection' ? head.target.elements : [];
  if (lists.length === 0 || lists.length !== targets.length) return refused(reading, head.iterable);
  return itemsLoop(reading, { ...head, index: undefined, targets, lists }, readers);
}

/** What going through something gives; `undefined` where that is no number. */
function itemOf(type: NativeType): Scalar | Dtype | undefined {
  return isList(type) ? elementOf(type) : isArray(type) ? dtypeOf(type) : undefined;
}

interface ItemsHead extends LoopHead {
  readonly index: Extract<Expression, { kind: 'name' }> | undefined;
  readonly targets: readonly Expression[];
  readonly lists: readonly Expression[];
}

function itemsLoop(reading: Reading, { iterable, give, index, targets, lists }: ItemsHead, { readValue }: Readers): Loop | undefined {
  const values = lists.map((list) => (list.kind === 'name' || list.kind === 'attribute' ? readValue(reading, list) : undefined));
  if (values.some((value) => value?.type === 'unknown')) return undefined;
  const listed = values.flatMap((value) => {
    const element = value && itemOf(value.type);
    return value && element ? [{ value, element }] : [];
  });
  const names = targets.flatMap((target) => (target.kind === 'name' ? [target] : []));
  if (listed.length !== lists.length || names.length !== targets.length) return refused(reading, iterable);
  const counter = index && give(index.name, 'int', index);
  const items = listed.flatMap(({ value, element }, position) => {
    const target = names[position];
    return target ? [{ target: give(target.name, element, target), list: value }] : [];
  });
  return { kind: 'items', index: counter, items };
}

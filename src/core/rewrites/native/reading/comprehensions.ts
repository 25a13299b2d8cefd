import type { ComprehensionExpression } from '../../../python/facts/expression';
import { isNumpy, isScalar, listOf, type Dtype, type PlainScalar, type Scalar } from '../tree/nativeType';
import type { Clause, FoldKind, Value } from '../tree/tree';
import { convert } from './conversions';
import { readLoop } from './loops';
import type { Readers } from './readers';
import { freshName, hole, refuse, type Reading } from './reading';

/** Reads `sum(x * x for x in xs)` and its like, or a list that is made by a comprehension. */
export function readFold(reading: Reading, comprehension: ComprehensionExpression, fold: FoldKind | 'list', readers: Readers): Value {
  const outside = new Map(reading.inner);
  const value = readInside(reading, comprehension, fold, readers);
  reading.inner.clear();
  for (const [name, inner] of outside) reading.inner.set(name, inner);
  return value;
}

function readInside(reading: Reading, comprehension: ComprehensionExpression, fold: FoldKind | 'list', readers: Readers): Value {
  const [element, ...others] = comprehension.elements;
  if (!element || others.length > 0 || (comprehension.type !== 'generator' && comprehension.type !== 'list') || comprehension.clauses.some(({ isAsync }) => isAsync)) {
    return refuse(reading, comprehension, 'has a comprehension that is not translated');
  }
  const clauses: Clause[] = [];
  for (const { target, iterable, conditions } of comprehension.clauses) {
    const loop = readLoop(reading, { target, iterable, give: (name, type) => innerName(reading, name, type) }, readers);
    if (!loop) return hole;
    clauses.push({ loop, conditions: conditions.map((condition) => readers.readCondition(reading, condition)) });
  }
  const value = fold === 'any' || fold === 'all' ? readers.readCondition(reading, element) : readers.readValue(reading, element);
  if (value.type === 'unknown') return hole;
  if (!isScalar(value.type) || isNumpy(value.type)) return refuse(reading, comprehension, 'has a comprehension of other things than numbers of Python');
  return folded(fold, { clauses, element: value, type: value.type });
}

function folded(fold: FoldKind | 'list', { clauses, element, type }: { readonly clauses: readonly Clause[]; readonly element: Value; readonly type: PlainScalar }): Value {
  if (fold === 'list') return { kind: 'collect', type: listOf(type), clauses, element };
  if (fold === 'sum' && type === 'bool') return { kind: 'fold', type: 'int', fold, clauses, element: convert(element, 'int') };
  return { kind: 'fold', type: fold === 'any' || fold === 'all' ? 'bool' : type, fold, clauses, element };
}

/** Names of a comprehension are its own, whatever else bears them. */
function innerName(reading: Reading, name: string, type: Scalar | Dtype): string {
  const unique = freshName(reading, name);
  reading.inner.set(name, { name: unique, type });
  return unique;
}

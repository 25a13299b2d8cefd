import type { Expression } from '../../python/facts/expression';
import type { Statement } from '../../python/facts/statement';
import { blocksIn, partsIn, targetsOf, valuesOf } from '../../python/traverse';
import { boundNames } from './namesIn';
import { plainName } from './plainName';

/** Methods that change their object, so that it counts as bound again. */
const changing = new Set(['append', 'appendleft', 'add', 'extend', 'insert', 'update', 'setdefault', 'pop', 'popleft', 'remove', 'discard', 'clear', 'put', 'put_nowait', 'push']);

/** A statement that binds a name, or changes what it stands for. */
export interface Write {
  readonly kind: 'binding' | 'change';
  /** As written: "state", "self.state". */
  readonly name: string;
  readonly values: readonly Expression[];
  readonly statement: Statement;
}

/** All that a block binds or changes, in the order of the text. */
export function writesIn(statements: readonly Statement[]): readonly Write[] {
  return statements.flatMap((statement) => {
    const values = valuesOf(statement);
    const targets = statement.kind === 'assign' && !statement.value ? [] : targetsOf(statement);
    const bound = targets.flatMap((target) => boundNames(target).map((name): Write => ({ kind: isPlain(target) ? 'binding' : 'change', name, values, statement })));
    const changed = values.flatMap(changedNames).map((name): Write => ({ kind: 'change', name, values, statement }));
    return [...bound, ...changed, ...blocksIn(statement).flatMap(writesIn)];
  });
}

/** A name, or several; an element or an attribute belongs to something that was there before. */
function isPlain(target: Expression): boolean {
  return target.kind === 'name' || (target.kind === 'collection' && target.elements.every(isPlain));
}

function changedNames(expression: Expression): readonly string[] {
  const inner = partsIn(expression).flatMap(changedNames);
  if (expression.kind === 'named') return [expression.name, ...inner];
  if (expression.kind !== 'call' || expression.callee.kind !== 'attribute' || !changing.has(expression.callee.name)) return inner;
  const name = plainName(expression.callee.object);
  return name === undefined ? inner : [name, ...inner];
}

import type { Expression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import type { Frame } from './meaning';

/** An expression as written, reduced to names: "self.executor"; empty when there is more to it. */
export function writtenName(expression: Expression): string {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind === 'call') return writtenName(expression.callee);
  if (expression.kind === 'subscript') return writtenName(expression.object);
  if (expression.kind !== 'attribute') return '';
  const object = writtenName(expression.object);
  return object === '' ? expression.name : `${object}.${expression.name}`;
}

/** The name under which tables keep something of a library. */
export function canonicalNames(evaluator: Evaluator, expression: Expression, frame: Frame): readonly string[] {
  return evaluator.meaningsOf(expression, frame).flatMap((meaning) => (meaning.kind === 'external' ? [evaluator.program.knowledge.canonicalName(meaning.name)] : []));
}

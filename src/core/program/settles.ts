import type { Expression } from '../python/facts/expression';
import type { ForStatement, Statement, WhileStatement } from '../python/facts/statement';
import { blocksIn, partsIn } from '../python/traverse';
import { lastName } from './callIndex';
import { writtenName } from './writtenName';

/**
 * Whether a loop ends as soon as what it computes hardly changes any more: `for _ in range(100): …
 * if abs(step) < tolerance: break`. The number of rounds is a limit for when that does not happen.
 */
export function settles({ body }: ForStatement | WhileStatement): boolean {
  return leavesWhenSettled(body);
}

function leavesWhenSettled(statements: readonly Statement[]): boolean {
  return statements.some((statement) => {
    // What leaves a loop inside does not leave this one.
    if (statement.kind === 'for' || statement.kind === 'while') return false;
    if (statement.kind !== 'if') return blocksIn(statement).some(leavesWhenSettled);
    // Who looks each hundredth round only has many of them.
    return statement.branches.some(({ condition, body }) => (condition && leaves(body) && saysSettled(condition)) || (!asksForRest(condition) && leavesWhenSettled(body)));
  });
}

/** `round % 100 == 0` and `not round % 100`. */
function asksForRest(condition: Expression | undefined): boolean {
  return condition?.kind === 'operator' && (condition.operator === '%' || condition.operands.some(asksForRest));
}

function leaves(body: readonly Statement[]): boolean {
  return body.at(-1)?.kind === 'break' || body.at(-1)?.kind === 'return';
}

function saysSettled(condition: Expression): boolean {
  if (condition.kind === 'call') return comparesClosely.has(lastName(condition.callee) ?? '');
  if (condition.kind !== 'operator') return false;
  const { operator, operands } = condition;
  if (operator === 'and' || operator === 'or') return operands.some(saysSettled);
  const [small, limit] = operator === '<' || operator === '<=' ? operands : operator === '>' || operator === '>=' ? [...operands].reverse() : [];
  return small !== undefined && limit !== undefined && (isTolerance(limit) || (isLittle(limit) && isDifference(small)));
}

const comparesClosely: ReadonlySet<string> = new Set(['isclose', 'allclose']);

/** The name of a limit below which nothing is worth another round. */
function isTolerance(limit: Expression): boolean {
  if (limit.kind === 'operator') return limit.operands.some(isTolerance);
  return /(^|[._])(r|a|x|f)?(tol|tolerance|eps|epsilon|precision)([._]|$)/i.test(writtenName(limit));
}

/** Far below 1, as errors are and few other things. */
function isLittle(limit: Expression): boolean {
  return limit.kind === 'literal' && typeof limit.value === 'number' && limit.value > 0 && limit.value <= 1e-2;
}

/** `abs(new - old)`, `np.linalg.norm(step)`, `max(changes)`. */
function isDifference(value: Expression): boolean {
  if (value.kind === 'call') return /^(f?abs|absolute|norm|max|amax|sum|hypot)$/.test(lastName(value.callee) ?? '') || partsIn(value).some(isDifference);
  return /(^|[._])(err|error|diff|difference|delta|change|residual|update|shift)s?([._]|$)/i.test(writtenName(value));
}

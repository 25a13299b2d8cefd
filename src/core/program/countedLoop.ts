import type { Expression } from '../python/facts/expression';
import type { Statement, WhileStatement } from '../python/facts/statement';
import { blocksIn } from '../python/traverse';
import type { Evaluator } from './evaluator';
import { knownNumber } from './knownNumbers';
import type { Frame } from './meaning';

/** `while n > 0: … n -= 1` and `while i * i <= n: … i = i + 2`, where both ends are known. */
export function countedIterations(evaluator: Evaluator, loop: WhileStatement, frame: Frame): number | undefined {
  const [left, right] = loop.condition.kind === 'operator' ? loop.condition.operands : [loop.condition];
  const squared = left && squareOf(left);
  const counter = squared ?? left;
  if (counter?.kind !== 'name') return undefined;
  const step = loop.body.map((statement) => stepOf(statement, counter.name)).find((each) => each !== undefined);
  if (!step) return undefined;
  const start = knownNumber(evaluator, counter, frame);
  const stop = right ? knownNumber(evaluator, right, frame) : 0;
  const size = knownNumber(evaluator, step.size, frame);
  if (start === undefined || stop === undefined || size === undefined || size === 0) return undefined;
  const limit = squared ? Math.sqrt(stop) : stop;
  const rounds = (step.isDown ? start - limit : limit - start) / size;
  return rounds >= 0 ? Math.ceil(rounds) : undefined;
}

/** By how much a statement moves a name on: `i += 1`, `i = i + 1`, `i = 1 + i`, `i = i - 1`. */
function stepOf(statement: Statement, name: string): { readonly size: Expression; readonly isDown: boolean } | undefined {
  if (statement.kind === 'augmented') {
    const isStep = isName(statement.target, name) && (statement.operator === '+=' || statement.operator === '-=');
    return isStep ? { size: statement.value, isDown: statement.operator === '-=' } : undefined;
  }
  if (statement.kind !== 'assign' || !statement.targets.some((target) => isName(target, name)) || statement.value?.kind !== 'operator') return undefined;
  const { operator, operands: [left, right, ...others] } = statement.value;
  if (!left || !right || others.length > 0 || (operator !== '+' && operator !== '-')) return undefined;
  if (isName(left, name)) return { size: right, isDown: operator === '-' };
  return isName(right, name) && operator === '+' ? { size: left, isDown: false } : undefined;
}

/** Whether a loop moves a name on by some amount, wherever in its body. */
export function movesOn(body: readonly Statement[], name: string): boolean {
  return body.some((statement) => stepOf(statement, name) !== undefined || blocksIn(statement).some((block) => movesOn(block, name)));
}

/** The x of `x * x` and `x ** 2`. */
function squareOf(expression: Expression): Expression | undefined {
  const [left, right] = expression.kind === 'operator' ? expression.operands : [];
  if (expression.kind !== 'operator' || left?.kind !== 'name' || !right) return undefined;
  if (expression.operator === '*') return isName(right, left.name) ? left : undefined;
  return expression.operator === '**' && right.kind === 'literal' && right.value === 2 ? left : undefined;
}

/** Whether an expression is `x * x` or `x ** 2`. */
export function isSquare(expression: Expression): boolean {
  return squareOf(expression) !== undefined;
}

function isName(expression: Expression, name: string): boolean {
  return expression.kind === 'name' && expression.name === name;
}

import type { CallExpression, Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import type { Statement, WhileStatement } from '../python/facts/statement';
import { blocksIn, partsIn, valuesOf } from '../python/traverse';
import { writtenName } from './expressions';

/** Methods that say at once whether something is there. */
const pollers = /(^|\.)(get_nowait|empty|is_set|is_alive|done|locked)$/;

/** The same for those that raise when nothing is. */
const raisingPollers = /(^|\.)get_nowait$/;

/**
 * What a function asks again and again without ever waiting, as written (`self.jobs.get_nowait`): a
 * `while` of which a round with nothing to do consists of the question alone. It holds the GIL all
 * the time and keeps it from everybody else.
 */
export function askedAgain(scope: FunctionFacts): string | undefined {
  return loopsIn(scope.body).map(askedBy).find((asked) => asked !== undefined);
}

function loopsIn(statements: readonly Statement[]): readonly WhileStatement[] {
  return statements.flatMap((statement) => (statement.kind === 'while' ? [statement] : blocksIn(statement).flatMap(loopsIn)));
}

function askedBy({ condition, body, orElse }: WhileStatement): string | undefined {
  if (orElse.length > 0 || (callsWithin(condition).length > 0 && !isQuestion(condition))) return undefined;
  if (body.every(isIdle)) return asksForMore(condition) ? pollerIn(condition) : undefined;
  const [statement, ...others] = body.filter((each) => !isIdle(each));
  return statement && others.length === 0 ? askedByRound(statement) : undefined;
}

/** A round that consists of one statement, which does something only if there is something. */
function askedByRound(statement: Statement): string | undefined {
  if (statement.kind === 'try') {
    const [first] = statement.body;
    const question = first && valuesOf(first).flatMap(callsWithin).find(({ callee }) => raisingPollers.test(writtenName(callee)));
    const doesNothing = statement.finally.length === 0 && statement.handlers.length > 0 && statement.handlers.every((handler) => handler.every(isIdle));
    return question && doesNothing ? writtenName(question.callee) : undefined;
  }
  if (statement.kind !== 'if') return undefined;
  const [branch, ...alternatives] = statement.branches;
  const waitsFor = branch?.condition;
  return waitsFor && alternatives.every(({ condition, body }) => condition === undefined && body.every(isIdle)) ? pollerIn(waitsFor) : undefined;
}

/** `while not ready.is_set(): pass` goes on until something happens; `while not jobs.empty(): …` ends when nothing is left. */
function asksForMore(condition: Expression): boolean {
  const isNegated = condition.kind === 'operator' && condition.operator === 'not';
  const asked = pollerIn(condition);
  return asked !== undefined && isNegated !== /(empty|is_alive|locked)$/.test(asked);
}

/** Whether the only calls in an expression ask. */
function isQuestion(expression: Expression): boolean {
  const calls = callsWithin(expression);
  return calls.length > 0 && calls.every((call) => call.arguments.length === 0 && pollers.test(writtenName(call.callee)));
}

function pollerIn(expression: Expression): string | undefined {
  const [call] = callsWithin(expression);
  return call && isQuestion(expression) ? writtenName(call.callee) : undefined;
}

function callsWithin(expression: Expression): readonly CallExpression[] {
  return [...(expression.kind === 'call' ? [expression] : []), ...partsIn(expression).flatMap(callsWithin)];
}

function isIdle({ kind }: Statement): boolean {
  return kind === 'pass' || kind === 'continue';
}

import type { Expression } from '../python/facts/expression';
import type { Statement } from '../python/facts/statement';
import type { FactsNode } from '../python/traverse';
import { asksAtOnce } from './asksAtOnce';
import { callsWhere } from './callsWhere';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import type { CallInFrame } from './meaning';

/**
 * Whether a call that waits elsewhere does not here: it asks how things are, or takes from a queue
 * in a loop that ends when the queue is empty, `while not jobs.empty(): jobs.get()`.
 */
export function isToldAtOnce(evaluator: Evaluator, call: CallInFrame): boolean {
  return asksAtOnce(call.call) || takesUntilEmpty(evaluator, call);
}

const takesUntilEmpty = callsWhere(({ callee }, around) => {
  if (callee.kind !== 'attribute' || callee.name !== 'get') return false;
  const queue = writtenName(callee.object);
  return queue !== '' && around.some((node) => endsWhenEmpty(node, queue));
});

/** `while not jobs.empty(): …`, and a loop that begins with `if jobs.empty(): break`. */
function endsWhenEmpty(node: FactsNode, queue: string): boolean {
  if (node.kind !== 'while' && node.kind !== 'for') return false;
  return (node.kind === 'while' && saysThereIsSomething(node.condition, queue)) || node.body.some((statement) => leavesWhenEmpty(statement, queue));
}

function saysThereIsSomething(condition: Expression, queue: string): boolean {
  if (condition.kind !== 'operator') return isAsked(condition, queue, 'qsize');
  const [left] = condition.operands;
  if (condition.operator === 'and') return condition.operands.some((operand) => saysThereIsSomething(operand, queue));
  if (condition.operator === 'not') return isAsked(left, queue, 'empty');
  return (condition.operator === '>' || condition.operator === '!=') && isAsked(left, queue, 'qsize');
}

function leavesWhenEmpty(statement: Statement, queue: string): boolean {
  if (statement.kind !== 'if') return false;
  const [{ condition, body } = { condition: undefined, body: [] }] = statement.branches;
  const last = body.at(-1)?.kind;
  return (last === 'break' || last === 'return') && isAsked(condition, queue, 'empty');
}

function isAsked(expression: Expression | undefined, queue: string, question: string): boolean {
  return expression?.kind === 'call' && writtenName(expression.callee) === `${queue}.${question}`;
}

import type { CallExpression, Expression } from '../python/facts/expression';
import type { Statement } from '../python/facts/statement';
import { walkExpressions, type FactsNode } from '../python/traverse';
import { asksAtOnce } from './asksAtOnce';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import type { CallInFrame } from './meaning';
import { oncePerFile } from './oncePerFile';

/**
 * Whether a call that waits elsewhere does not here: it asks how things are, or takes from a queue
 * in a loop that ends when the queue is empty, `while not jobs.empty(): jobs.get()`.
 */
export function isToldAtOnce({ program }: Evaluator, { call, frame }: CallInFrame): boolean {
  if (asksAtOnce(call)) return true;
  const facts = program.file(frame.path);
  return facts !== undefined && takersOf(facts).has(call);
}

const takersOf = oncePerFile((facts): ReadonlySet<CallExpression> => {
  const found = new Set<CallExpression>();
  for (const scope of facts.functions) {
    walkExpressions(facts, scope, (expression, around) => {
      if (expression.kind !== 'call' || expression.callee.kind !== 'attribute' || expression.callee.name !== 'get') return;
      const queue = writtenName(expression.callee.object);
      if (queue !== '' && around.some((node) => endsWhenEmpty(node, queue))) found.add(expression);
    });
  }
  return found;
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

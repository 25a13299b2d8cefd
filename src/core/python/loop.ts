import type { CallExpression, ComprehensionExpression, Expression } from './facts/expression';
import type { ForStatement, Statement, WhileStatement } from './facts/statement';
import { blocksIn, partsIn, targetsOf, valuesOf, type FactsNode } from './traverse';

/** What runs its parts several times. */
export type Loop = ForStatement | WhileStatement | ComprehensionExpression;

/** Whether what stands in the node may run several times. */
export function isLoop(node: FactsNode): node is Loop {
  return node.kind === 'for' || node.kind === 'while' || node.kind === 'comprehension';
}

/** An expression, mostly a call, and what stands around it, outermost first. */
interface Placed {
  readonly call: Expression;
  readonly around: readonly FactsNode[];
}

/** The loops each round of which evaluates an expression, the outermost first; what a loop is made over, and what follows it, is worked out once. */
export function loopsAround({ call, around }: Placed): readonly Loop[] {
  return around.flatMap((node, depth) => (isLoop(node) && repeats(node, around[depth + 1] ?? call) ? [node] : []));
}

function repeats(loop: Loop, inner: FactsNode): boolean {
  if (loop.kind !== 'comprehension') return loop.body.some((statement) => statement === inner);
  return loop.clauses[0]?.iterable.range !== inner.range;
}

/** Whether the loop itself says so: it is open-ended, may end with any round, pauses in each, or measures them. */
export function hasReasonToWait(loop: Loop): boolean {
  return loop.kind !== 'comprehension' && (isOpenEnded(loop) || leavesEarly(loop.body) || callsAny(loop.body, isPauseOrClock));
}

/** `while True`: the tasks come one at a time, from outside. */
function isOpenEnded(loop: Loop): boolean {
  return loop.kind === 'while' && loop.condition.kind === 'literal';
}

/** A loop that ends with the first task that succeeds, or fails. */
function leavesEarly(statements: readonly Statement[]): boolean {
  return statements.some((statement) => statement.kind === 'break' || returns(statement)
    || (statement.kind !== 'for' && statement.kind !== 'while' && blocksIn(statement).some(leavesEarly)));
}

function returns(statement: Statement): boolean {
  return statement.kind === 'return' || blocksIn(statement).some((block) => block.some(returns));
}

/** A pause in every round, since whoever is asked must not be asked faster; or a look at the clock, to measure each. */
function isPauseOrClock({ callee }: CallExpression): boolean {
  const name = callee.kind === 'name' || callee.kind === 'attribute' ? callee.name : '';
  if (name === 'time') return callee.kind === 'name' || (callee.kind === 'attribute' && callee.object.kind === 'name' && callee.object.name === 'time');
  return /^(sleep|perf_counter|perf_counter_ns|process_time|monotonic|default_timer|timeit)$/.test(name);
}

function callsAny(statements: readonly Statement[], isIt: (call: CallExpression) => boolean): boolean {
  return statements.some((statement) => [...valuesOf(statement), ...targetsOf(statement)].some((expression) => holdsCall(expression, isIt))
    || blocksIn(statement).some((block) => callsAny(block, isIt)));
}

function holdsCall(expression: Expression, isIt: (call: CallExpression) => boolean): boolean {
  return (expression.kind === 'call' && isIt(expression)) || partsIn(expression).some((part) => holdsCall(part, isIt));
}

import type { CallExpression, Expression } from '../../python/facts/expression';
import type { Statement } from '../../python/facts/statement';
import { blocksIn, partsIn, targetsOf, valuesOf } from '../../python/traverse';
import { lastName } from '../callIndex';

/** Calls that take no time worth mentioning beside a task: book-keeping, and telling somebody. */
const lightCalls = new Set([
  'print', 'pprint', 'write', 'flush', 'echo', 'debug', 'info', 'warning', 'warn', 'error', 'exception', 'critical', 'log',
  'append', 'appendleft', 'add', 'extend', 'insert', 'setdefault', 'update', 'set_description', 'set_postfix',
  'str', 'repr', 'int', 'float', 'bool', 'len', 'format', 'round', 'max', 'min', 'range', 'strip', 'get_ident', 'current_thread',
  'time', 'perf_counter', 'monotonic', 'process_time', 'now', 'add_done_callback', 'setDaemon', 'setName', 'getName', 'is_alive',
]);

/**
 * Whether nothing happens in a statement that could be meant to run beside a task: no call but
 * book-keeping and messages, and no loop.
 */
export function isLight(statement: Statement): boolean {
  switch (statement.kind) {
    case 'for':
    case 'while':
    case 'with':
    case 'match':
      return false;
    case 'function':
    case 'class':
      return true;
    default:
      return [...valuesOf(statement), ...targetsOf(statement)].every(isLightExpression) && blocksIn(statement).every((block) => block.every(isLight));
  }
}

function isLightExpression(expression: Expression): boolean {
  if (expression.kind === 'await' || expression.kind === 'yield') return false;
  if (expression.kind === 'call' && !lightCalls.has(lastName(expression.callee) ?? '') && !joinsTexts(expression)) return false;
  return partsIn(expression).every(isLightExpression);
}

/** `", ".join(names)`, and not the join of a thread. */
function joinsTexts({ callee }: CallExpression): boolean {
  return callee.kind === 'attribute' && callee.name === 'join' && callee.object.kind === 'literal';
}

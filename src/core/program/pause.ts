import type { Expression } from '../python/facts/expression';
import type { Statement, WhileStatement } from '../python/facts/statement';
import { lastName } from './callIndex';
import { asksThread, attributesIn, callsWithin } from './spinning';

/** As the knowledge base has it for an event. */
export const secondsOfOnePause = 10e-3;

/**
 * Whether a loop does nothing but sleep until another thread lets it go on: `while self.paused: sleep(0.1)`.
 * One that asks the world outside, such as a file or a child process, waits for that.
 */
export function isPause({ condition, body, orElse }: WhileStatement): boolean {
  return orElse.length === 0 && body.length > 0 && body.every(onlySleeps) && body.some(({ kind }) => kind === 'expression') && hangsOnThread(condition);
}

function onlySleeps(statement: Statement): boolean {
  if (statement.kind === 'pass' || statement.kind === 'continue') return true;
  return statement.kind === 'expression' && statement.value.kind === 'call' && /^(sleep|msleep|usleep|wait)$/.test(lastName(statement.value.callee) ?? '');
}

/** A condition that reads attributes, and calls nothing but what asks threads. */
function hangsOnThread(condition: Expression): boolean {
  const calls = callsWithin(condition);
  return calls.every(asksThread) && (calls.length > 0 || attributesIn(condition).length > 0);
}

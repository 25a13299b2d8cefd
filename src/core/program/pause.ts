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
export function isPause(loop: WhileStatement): boolean {
  const { condition, body, orElse } = loop;
  if (orElse.length > 0 || !body.some(sleeps)) return false;
  return condition.kind === 'literal' ? looksNowAndThen(loop) : body.every(onlySleeps) && hangsOnThread(condition);
}

/** The same with the condition inside: `while True: if not self.locked: …; break`, and sleeping else. */
function looksNowAndThen({ body }: WhileStatement): boolean {
  const ways = body.flatMap((statement) => (statement.kind === 'if' ? statement.branches : []));
  return body.every((statement) => onlySleeps(statement) || statement.kind === 'if') && ways.every((way) => way.body.every(isMoment) && leaves(way.body.at(-1)))
    && ways.some(({ condition, body: [...way] }) => condition !== undefined && hangsOnThread(condition) && way.at(-1)?.kind !== 'raise');
}

/** Taking what is free, or giving up. */
function isMoment({ kind }: Statement): boolean {
  return kind === 'assign' || kind === 'augmented' || kind === 'break' || kind === 'return' || kind === 'raise';
}

function leaves(last: Statement | undefined): boolean {
  return last?.kind === 'break' || last?.kind === 'return' || last?.kind === 'raise';
}

function sleeps(statement: Statement): boolean {
  return statement.kind === 'expression' && onlySleeps(statement);
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

import { keywordArgument, positionalArguments } from '../python/callArguments';
import type { CallExpression, Expression } from '../python/facts/expression';
import { lastName } from './callIndex';

/** Which positional argument of a waiting method says whether it waits at all. */
const flags: ReadonlyMap<string, number> = new Map([['get', 0], ['acquire', 0], ['put', 1]]);

/** Whether a call that waits elsewhere says at once how things are: `jobs.get(block=False)`, `lock.acquire(False)`, `done.wait(timeout=0)`. */
export function asksAtOnce(call: CallExpression): boolean {
  const flag = flags.get(lastName(call.callee) ?? '');
  const block = keywordArgument(call, 'block') ?? keywordArgument(call, 'blocking') ?? (flag === undefined ? undefined : positionalArguments(call)[flag]);
  const timeout = keywordArgument(call, 'timeout');
  return isLiteral(block?.value, 'bool', 0) || isLiteral(timeout?.value, 'int', 0);
}

function isLiteral(value: Expression | undefined, type: 'bool' | 'int', expected: number): boolean {
  return value?.kind === 'literal' && value.type === type && value.value === expected;
}

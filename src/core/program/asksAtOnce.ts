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

/** Flags of system calls that wait for nobody: `os.waitpid(pid, os.WNOHANG)`, `sock.recv(64, socket.MSG_DONTWAIT)`. */
const impatient: ReadonlySet<string> = new Set(['WNOHANG', 'MSG_DONTWAIT', 'GRND_NONBLOCK']);

/** Whether a system call that waits is told not to. */
export function isToldNotToWait({ arguments: given }: CallExpression): boolean {
  return given.some(({ value }) => namesFlag(value));
}

function namesFlag(value: Expression): boolean {
  if (value.kind === 'operator') return value.operator === '|' && value.operands.some(namesFlag);
  return impatient.has(lastName(value) ?? '');
}

function isLiteral(value: Expression | undefined, type: 'bool' | 'int', expected: number): boolean {
  return value?.kind === 'literal' && value.type === type && value.value === expected;
}

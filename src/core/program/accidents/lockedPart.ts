import type { Expression } from '../../python/facts/expression';
import type { Statement, TryStatement } from '../../python/facts/statement';
import { plainName } from './plainName';

/** The part of a body that runs under a lock. */
export interface LockedPart {
  /** The lock as an expression: what stands after `with`, or before `.acquire()`. */
  readonly lock: Expression;
  readonly inside: readonly Statement[];
  /** What runs without the lock in the blocks that lead to it. */
  readonly outside: readonly Statement[];
}

/**
 * The only part of a block that stands under a lock: below `with lock:`, or between `lock.acquire()`
 * and `lock.release()`; perhaps inside a `try`, a loop or another `with`.
 */
export function lockedPart(block: readonly Statement[]): LockedPart | undefined {
  const between = betweenCalls(block);
  if (between) return between;
  const parts = block.flatMap((statement) => {
    const part = partIn(statement);
    return part ? [{ statement, part }] : [];
  });
  const [only, ...others] = parts;
  if (!only || others.length > 0) return undefined;
  return { ...only.part, outside: [...block.filter((statement) => statement !== only.statement), ...only.part.outside] };
}

function partIn(statement: Statement): LockedPart | undefined {
  switch (statement.kind) {
    case 'with': {
      const [item, ...others] = statement.items;
      if (item && others.length === 0 && !statement.isAsync && plainName(item.context) !== undefined && !item.target) return { lock: item.context, inside: statement.body, outside: [] };
      return lockedPart(statement.body);
    }
    case 'for':
    case 'while':
      return lockedPart(statement.body);
    case 'try':
      return lockedPart([...statement.body, ...statement.orElse, ...statement.finally]);
    default:
      return undefined;
  }
}

/** `lock.acquire()`, then either a `try` that releases at its end, or statements up to `lock.release()`. */
function betweenCalls(block: readonly Statement[]): LockedPart | undefined {
  const start = block.findIndex((statement) => calledOn(statement, 'acquire') !== undefined);
  const lock = start < 0 ? undefined : block[start] && calledOn(block[start], 'acquire');
  if (!lock) return undefined;
  const next = block[start + 1];
  if (next?.kind === 'try' && next.finally.some((statement) => releases(statement, lock))) return { lock, inside: bodyOf(next), outside: [...block.slice(0, start), ...block.slice(start + 2)] };
  const end = block.findIndex((statement, index) => index > start && releases(statement, lock));
  return end < 0 ? undefined : { lock, inside: block.slice(start + 1, end), outside: [...block.slice(0, start), ...block.slice(end + 1)] };
}

function bodyOf(statement: TryStatement): readonly Statement[] {
  return [...statement.body, ...statement.orElse];
}

function releases(statement: Statement, lock: Expression): boolean {
  const released = calledOn(statement, 'release');
  return released !== undefined && plainName(released) === plainName(lock);
}

/** What `x.method()` is called on, when that is all that the statement does; with arguments it may give up. */
function calledOn(statement: Statement, method: string): Expression | undefined {
  if (statement.kind !== 'expression' || statement.value.kind !== 'call' || statement.value.arguments.length > 0) return undefined;
  const { callee } = statement.value;
  return callee.kind === 'attribute' && callee.name === method && plainName(callee.object) !== undefined ? callee.object : undefined;
}

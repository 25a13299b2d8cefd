import type { Range } from '../../domain/position';
import type { Expression } from '../../python/facts/expression';
import type { Statement } from '../../python/facts/statement';
import { blocksIn } from '../../python/traverse';
import type { FileView } from '../fileView';

/** Statements that run under a lock. */
export interface LockedBlock {
  readonly functionId: number;
  readonly lock: Expression;
  readonly body: readonly Statement[];
  /** The lines that take the lock: `with lock:`, or `lock.acquire()` and the `try:` behind it. */
  readonly head: { readonly first: number; readonly last: number };
  /** The column of the head; what leaves the lock goes there. */
  readonly column: number;
  /** Whether what is behind the last change can leave the lock as well: behind a `with` block the lock is free, behind a `try` body not yet. */
  readonly isOpenEnded: boolean;
}

/**
 * The block whose lock stands at this place.
 *
 * @returns A sentence when it is written in a way that cannot be moved.
 */
export function findLockedBlock({ facts, source }: FileView, lock: Range): LockedBlock | string {
  for (const { id, body } of facts.functions) {
    const found = search(id, body, lock);
    if (!found) continue;
    const [first] = found.body;
    const isReadable = first && first.range.start.line > found.head.last && source.lineText(found.head.first).slice(0, found.column).trim() === ''
      && /^[^#]*:\s*(#.*)?$|\)\s*(#.*)?$/.test(source.lineText(found.head.last));
    return isReadable ? found : 'How the lock is taken could not be read.';
  }
  return 'Where the lock is taken could not be read.';
}

function search(functionId: number, block: readonly Statement[], lock: Range): LockedBlock | undefined {
  for (const [index, statement] of block.entries()) {
    const found = ofWith(functionId, statement, lock) ?? ofAcquire(functionId, block, index, lock);
    if (found) return found;
    for (const inner of blocksIn(statement)) {
      const deeper = search(functionId, inner, lock);
      if (deeper) return deeper;
    }
  }
  return undefined;
}

function ofWith(functionId: number, statement: Statement, lock: Range): LockedBlock | undefined {
  if (statement.kind !== 'with' || statement.isAsync) return undefined;
  const [item, ...others] = statement.items;
  if (!item || others.length > 0 || !isAt(item.context, lock)) return undefined;
  const { line, column } = statement.range.start;
  return { functionId, lock: item.context, body: statement.body, head: { first: line, last: item.context.range.end.line }, column, isOpenEnded: true };
}

/** `lock.acquire()`, and a `try` that gives it back. */
function ofAcquire(functionId: number, block: readonly Statement[], index: number, lock: Range): LockedBlock | undefined {
  const [acquire, guarded] = block.slice(index);
  const call = acquire?.kind === 'expression' && acquire.value.kind === 'call' ? acquire.value : undefined;
  if (!acquire || call?.callee.kind !== 'attribute' || call.callee.name !== 'acquire' || !isAt(call.callee.object, lock)) return undefined;
  if (guarded?.kind !== 'try' || guarded.handlers.length > 0 || guarded.orElse.length > 0) return undefined;
  const { line, column } = acquire.range.start;
  return { functionId, lock: call.callee.object, body: guarded.body, head: { first: line, last: guarded.range.start.line }, column, isOpenEnded: false };
}

function isAt({ range }: Expression, { start }: Range): boolean {
  return range.start.line === start.line && range.start.column === start.column;
}

import { contains, type Range } from '../../domain/position';
import type { FileFacts } from '../../python/facts';
import type { Statement } from '../../python/facts/statement';
import { blocksIn, valuesOf } from '../../python/traverse';
import type { GilsightComment } from './comment';

/** The lines at which a comment speaks of a place. */
export interface Reach {
  readonly firstLines: readonly number[];
  readonly lastLines: readonly number[];
}

/**
 * Where people put a comment about a call: at its first line, at its last one, or at those of the
 * statement that it is part of. Formatters move a comment that ended a long line to the closing
 * bracket, so it must count there, too.
 */
export function reachOf(facts: FileFacts, range: Range): Reach {
  const around = pieceAround(facts, range) ?? range;
  return { firstLines: [range.start.line, around.start.line], lastLines: [range.end.line, around.end.line] };
}

/** Whether a comment speaks of what has this reach. */
export function speaksOf({ line, isAlone }: GilsightComment, { firstLines, lastLines }: Reach): boolean {
  return firstLines.includes(line) || (!isAlone && lastLines.includes(line));
}

/** The simple statement around a place; in the head of a loop or a `with`, the whole expression. */
function pieceAround(facts: FileFacts, { start }: Range): Range | undefined {
  // A lambda's body is a function of its own, but for a reader it is part of its statement.
  const scopes = [...facts.functions.filter(({ kind }) => kind !== 'lambda'), ...facts.classes];
  const bodies = scopes.filter((scope) => scope === facts.functions[0] || contains(scope.range, start)).map(({ body }) => body);
  for (const body of bodies) {
    const found = pieceIn(body);
    if (found) return found;
  }
  return undefined;

  function pieceIn(statements: readonly Statement[]): Range | undefined {
    const statement = statements.find(({ kind, range }) => kind !== 'function' && kind !== 'class' && contains(range, start));
    if (!statement) return undefined;
    const blocks = blocksIn(statement);
    if (blocks.length === 0) return statement.range;
    const head = valuesOf(statement).find(({ range }) => contains(range, start));
    if (head) return head.range;
    for (const block of blocks) {
      const found = pieceIn(block);
      if (found) return found;
    }
    return undefined;
  }
}

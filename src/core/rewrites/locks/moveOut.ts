import type { Expression } from '../../python/facts/expression';
import type { Statement } from '../../python/facts/statement';
import { blocksIn, targetsOf, valuesOf } from '../../python/traverse';
import type { FileView } from '../fileView';
import { unusedName } from '../names/mentions';
import { indentationOf } from '../rounds/round';
import { insertAt, remove, type Edit } from '../text/edit';
import type { SourceText } from '../text/sourceText';
import { isQuick, statementOf, takesTime, type Freedom } from './freedom';
import type { LockedBlock } from './lockedBlock';

/** What left the lock, and how. */
export interface MovedOut {
  readonly edits: readonly Edit[];
  /** Callees of what left it that may need it, for all that is known. */
  readonly doubtful: readonly string[];
}

/** A block in three parts, of which the middle one needs the lock. */
interface Split {
  readonly before: readonly Statement[];
  readonly locked: readonly Statement[];
  readonly after: readonly Statement[];
  /** A value that the first locked statement stores, and that is worked out before. */
  readonly value: Expression | undefined;
}

/**
 * Lets what needs no lock stand before and behind it.
 *
 * @returns A sentence when that is nothing, or when what takes the time needs the lock.
 */
export function moveOut({ source }: FileView, block: LockedBlock, freedom: Freedom): MovedOut | string {
  const split = splitBlock(block.body, freedom, block.isOpenEnded);
  if (!split) return 'Nothing is seen that the tasks share; what the lock is for cannot be told.';
  const { before, locked, after, value } = split;
  const [first] = locked;
  const last = locked.at(-1);
  const long = locked.find((statement) => isLong(statement, value));
  if (long && freedom.isFree(long)) return 'What takes the time stands between lines that need the lock.';
  if (!first || !last || long || (![...before, ...after].some(takesTime) && value === undefined)) return 'What takes the time changes or reads what the tasks share.';
  if (![...block.body, ...before, ...locked, ...after].every((statement) => sharesNoLine(source, statement))) return 'How the block is written could not be read.';
  const moved = [...before, ...after, ...(value ? [statementOf(value)] : [])];
  return { edits: editsOf(source, block, split, { first, last }), doubtful: freedom.doubtful(moved) };
}

function splitBlock(body: readonly Statement[], freedom: Freedom, isOpenEnded: boolean): Split | undefined {
  const start = body.findIndex((statement) => !freedom.isFree(statement));
  if (start < 0) return undefined;
  const end = isOpenEnded ? body.findLastIndex((statement) => !freedom.isFree(statement)) + 1 : body.length;
  const [before, locked, after] = [body.slice(0, start), body.slice(start, end), body.slice(end)];
  const [only, ...others] = locked;
  // A file that is open, or a response: the lock is only needed within.
  const opened = isOpenEnded && only?.kind === 'with' && others.length === 0 && !only.isAsync ? only.items.map(({ context }) => statementOf(context)) : [];
  if (only?.kind === 'with' && opened.length > 0 && opened.every((each) => freedom.isFree(each))) {
    const inner = splitBlock(only.body, freedom, true);
    return inner && { ...inner, before: [...before, ...opened, ...inner.before], after: [...inner.after, ...after] };
  }
  const stored = only && storedValue(only);
  const alone = stored && statementOf(stored);
  return { before, locked, after, value: alone && takesTime(alone) && freedom.isFree(alone) ? stored : undefined };
}

/** `x[key] = value`, `x += value`, `x.append(value)`: what is worked out before anything is changed. */
function storedValue(statement: Statement): Expression | undefined {
  if (statement.kind === 'assign') return statement.targets.length === 1 && statement.targets[0]?.kind !== 'name' ? statement.value : undefined;
  if (statement.kind === 'augmented') return statement.value;
  const call = statement.kind === 'expression' && statement.value.kind === 'call' ? statement.value : undefined;
  const [only, ...others] = call?.arguments ?? [];
  return call?.callee.kind === 'attribute' && only && others.length === 0 && !only.isSpread && only.keyword === undefined ? only.value : undefined;
}

/** What stays under the lock should take no time: no loops, and no calls but methods of what is changed. */
function isLong(statement: Statement, value: Expression | undefined): boolean {
  if (statement.kind === 'for' || statement.kind === 'while') return true;
  const isLongValue = (expression: Expression): boolean => {
    if (expression === value) return false;
    switch (expression.kind) {
      case 'comprehension': return true;
      case 'call': return (expression.callee.kind === 'name' && !isQuick(expression)) || expression.arguments.some((argument) => isLongValue(argument.value));
      case 'operator': return expression.operands.some(isLongValue);
      case 'collection': return [...expression.keys, ...expression.elements].some(isLongValue);
      case 'subscript': return [expression.object, ...expression.indices].some(isLongValue);
      case 'conditional': return [expression.condition, expression.whenTrue, expression.whenFalse].some(isLongValue);
      default: return false;
    }
  };
  return [...targetsOf(statement), ...valuesOf(statement)].some(isLongValue) || blocksIn(statement).some((inner) => inner.some((each) => isLong(each, value)));
}

function editsOf(source: SourceText, { head, column, body }: LockedBlock, { value }: Split, { first, last }: { readonly first: Statement; readonly last: Statement }): readonly Edit[] {
  const inner = indentationOf(source, body[0]?.range.start.line ?? head.last);
  const width = inner.length - column;
  const innermost = indentationOf(source, first.range.start.line);
  const outdented = innermost.slice(0, innermost.length - width);
  const bodyEnd = body.at(-1)?.range.end.line ?? head.last;
  const edits: Edit[] = [remove({ start: source.lineStart(head.first), end: source.lineStart(head.last + 1) })];
  for (let line = head.last + 1; line <= bodyEnd; line++) {
    if (line >= first.range.start.line && line <= last.range.end.line) continue;
    const start = source.lineStart(line);
    if (!source.startsInString(line) && source.lineText(line).startsWith(inner)) edits.push(remove({ start: start + column, end: start + inner.length }));
  }
  const name = value && unusedName(source, 'value');
  if (value) edits.push({ ...source.spanOf(value.range), newText: name ?? '' });
  const lines = [...(value ? [`${outdented}${name ?? ''} = ${oneLine(source, value)}`] : []), ...headLines(source, head, column).map((line) => `${outdented}${line}`)];
  edits.push(insertAt(source.lineStart(first.range.start.line), lines.map((line) => `${line}${source.lineBreak}`).join('')));
  return edits;
}

/** The lines that take the lock, without their indentation. */
function headLines(source: SourceText, { first, last }: LockedBlock['head'], column: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => source.lineText(first + index).slice(column));
}

/** Outside of its brackets a value goes on behind a line's end only within brackets of its own. */
function oneLine(source: SourceText, { range }: Expression): string {
  const text = source.slice(range);
  return range.start.line === range.end.line ? text : `(${text})`;
}

function sharesNoLine(source: SourceText, { range: { start, end } }: Statement): boolean {
  return !source.lineText(start.line).includes(';') && !source.lineText(end.line).includes(';');
}

import type { CallExpression, ComprehensionExpression, Expression } from '../../python/facts/expression';
import type { ForStatement, Statement } from '../../python/facts/statement';
import { blocksIn, partsIn, targetsOf } from '../../python/traverse';
import type { PlacedCall } from '../names/callAt';
import type { FileView } from '../fileView';
import { namesMentioned, unusedName } from '../names/mentions';
import { insertAt, remove, type Edit } from '../text/edit';
import type { SourceText, Span } from '../text/sourceText';

/** What a round says of a task that it hands over and waits for. */
export interface Round {
  /** The call that hands over. */
  readonly placed: PlacedCall;
  /** How the task is handed over without waiting, as text. */
  readonly start: string;
  /** What stands in the place of the call then: `future`, `handle.get()`; given the variable's name. */
  readonly wait: (handle: string) => string;
  /** What the variable is called where it has no name yet. */
  readonly handle: string;
}

/**
 * Lets a loop run over tasks that are all handed over before the first is waited for.
 *
 * @returns A sentence when the loop has a shape for which that is not known to be the same.
 */
export function startAllFirst(file: FileView, round: Round): readonly Edit[] | string {
  const { around } = round.placed;
  const loop = around.findLast((node): node is ForStatement | ComprehensionExpression => node.kind === 'for' || node.kind === 'comprehension');
  if (around.some((node) => node.kind === 'while' && (!loop || around.indexOf(node) > around.indexOf(loop)))) return 'The loop has no list of tasks that could be handed over at once.';
  if (!loop) return 'No loop is seen about it.';
  if (callArguments(round.placed.call).some(holdsLambda)) return 'A lambda is handed over, which would see the loop\'s variables as they are at the end.';
  return loop.kind === 'for' ? forLoop(file, loop, round) : comprehension(file, loop, round);
}

function forLoop({ source }: FileView, loop: ForStatement, { placed, start, wait, handle }: Round): readonly Edit[] | string {
  const [first, ...rest] = loop.body;
  const place = placed.around[placed.around.indexOf(loop) + 1];
  if (!first || place !== first) return 'The loop does other work before it hands over its task; that would come after the other tasks.';
  if (loop.isAsync || loop.orElse.length > 0) return 'The loop has an `else`, or is asynchronous.';
  const header = { start: source.spanOf(loop.target.range).start, end: source.spanOf(loop.iterable.range).end };
  if (source.tokensIn({ start: header.end, end: source.text.length })[0]?.text !== ':') return 'How the loop is written could not be read.';
  // `future = pool.submit(…)`: the variable itself becomes that of the loop.
  const isAssigned = wait(handle) === handle && first.kind === 'assign' && first.value === placed.call && first.targets.length === 1 && first.targets[0]?.kind === 'name';
  const name = isAssigned && first.targets[0]?.kind === 'name' ? first.targets[0].name : unusedName(source, handle);
  if (isAssigned && !mayGo(source, first, rest)) return 'What stands beside the call would go with it.';
  if (!isAssigned && evaluatesBefore(source, first, placed.call)) return 'The loop does other work before it hands over its task; that would come after the other tasks.';
  const bound = boundIn(loop.body);
  if (namesMentioned(source, source.spanOf(placed.call.range)).some(({ text }) => text !== name && bound.has(text))) return 'What the task is given changes in the loop.';
  const own = isAssigned ? source.spanOf(first.range) : source.spanOf(placed.call.range);
  const body = { start: source.spanOf(first.range).start, end: source.spanOf(loop.range).end };
  const head: Edit = { ...header, newText: headerText(source, loop, { start, name, isUsed: isUsedOutside(source, loop.target, body, own) }) };
  return [head, isAssigned ? wholeLines(source, first) : { ...own, newText: wait(name) }];
}

/** The names that statements bind, nested ones as well. */
function boundIn(statements: readonly Statement[]): ReadonlySet<string> {
  const names = (target: Expression): readonly string[] => (target.kind === 'name' ? [target.name] : target.kind === 'collection' ? target.elements.flatMap(names) : []);
  return new Set(statements.flatMap((statement) => [...targetsOf(statement).flatMap(names), ...blocksIn(statement).flatMap((block) => [...boundIn(block)])]));
}

function comprehension({ source }: FileView, loop: ComprehensionExpression, { placed, start, wait, handle }: Round): readonly Edit[] | string {
  const [clause, ...others] = loop.clauses;
  const isElement = loop.elements.some((element) => placed.around[placed.around.indexOf(loop) + 1] === element || element === placed.call);
  if (!clause || others.length > 0 || clause.isAsync || !isElement) return 'The comprehension has several loops, or the task is not what it makes.';
  const end = source.spanOf((clause.conditions.at(-1) ?? clause.iterable).range).end;
  const span = { start: source.spanOf(clause.target.range).start, end };
  const whole = source.spanOf(loop.range);
  const next = source.tokensIn({ start: end, end: source.text.length })[0];
  if (!next || !/^[\])}]$/.test(next.text) || next.end > whole.end + 1) return 'How the comprehension is written could not be read.';
  const name = unusedName(source, handle);
  const own = source.spanOf(placed.call.range);
  const elements = { start: Math.min(...loop.elements.map(({ range }) => source.spanOf(range).start)), end: Math.max(...loop.elements.map(({ range }) => source.spanOf(range).end)) };
  const conditions = source.text.slice(source.spanOf(clause.iterable.range).end, end);
  const isUsed = isUsedOutside(source, clause.target, elements, own);
  return [{ ...own, newText: wait(name) }, { ...span, newText: headerText(source, clause, { start, name, isUsed, conditions }) }];
}

interface Header {
  readonly start: string;
  readonly name: string;
  /** Whether the loop's own variable is used besides. */
  readonly isUsed: boolean;
  readonly conditions?: string;
}

/** `row, future in [(row, pool.submit(f, row)) for row in rows]`. */
function headerText(source: SourceText, { target, iterable }: { readonly target: Expression; readonly iterable: Expression }, { start, name, isUsed, conditions = '' }: Header): string {
  const variable = source.slice(target.range);
  const items = `for ${variable} in ${source.slice(iterable.range)}${conditions}`;
  const grouped = target.kind === 'name' || /^[[(]/.test(variable) ? variable : `(${variable})`;
  return isUsed ? `${grouped}, ${name} in [(${grouped}, ${start}) ${items}]` : `${name} in [${start} ${items}]`;
}

function isUsedOutside(source: SourceText, target: Expression, body: Span, own: Span): boolean {
  const names = new Set(namesMentioned(source, source.spanOf(target.range)).map(({ text }) => text));
  return namesMentioned(source, body).some((token) => names.has(token.text) && !(own.start <= token.start && token.end <= own.end));
}

/** Calls that the statement makes before the task is handed over would come after all tasks. */
function evaluatesBefore(source: SourceText, statement: Statement, call: CallExpression): boolean {
  const before = source.tokensIn({ start: source.spanOf(statement.range).start, end: source.spanOf(call.range).start });
  const words = before.filter((token) => token.kind !== 'comment');
  // `totals.append(` and `print(` are called after what is in them; anything that is closed again was called before.
  return words.some((token) => token.text === ')' || token.text === 'if' || token.text === 'and' || token.text === 'or' || token.text === 'lambda' || token.text === ':');
}

/** Whether the statement can go: alone on its lines, without a comment, and not the whole of the loop. */
function mayGo(source: SourceText, { range }: Statement, rest: readonly Statement[]): boolean {
  const { start, end } = range;
  return rest.length > 0 && source.lineText(start.line).slice(0, start.column).trim() === '' && source.lineText(end.line).slice(end.column).trim() === '';
}

function wholeLines(source: SourceText, { range }: Statement): Edit {
  return remove({ start: source.lineStart(range.start.line), end: source.lineStart(range.end.line + 1) });
}

function callArguments(call: CallExpression): readonly Expression[] {
  return call.arguments.map(({ value }) => value);
}

function holdsLambda(expression: Expression): boolean {
  return expression.kind === 'lambda' || partsIn(expression).some(holdsLambda);
}

/** A line of its own above another, with the same indentation. */
export function lineAbove(source: SourceText, line: number, text: string): Edit {
  return insertAt(source.lineStart(line), `${indentationOf(source, line)}${text}${source.lineBreak}`);
}

/** The white space with which a line begins. */
export function indentationOf(source: SourceText, line: number): string {
  return /^[ \t]*/.exec(source.lineText(line))?.[0] ?? '';
}

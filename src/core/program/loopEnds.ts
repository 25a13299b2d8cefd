import type { Expression } from '../python/facts/expression';
import type { ForStatement, Statement, WhileStatement } from '../python/facts/statement';
import { isLoop } from '../python/loop';
import { blocksIn, partsIn, statementsIn, valuesOf } from '../python/traverse';
import { asksAtOnce } from './asksAtOnce';
import { lastName } from './callIndex';
import { adders } from './containerUses';
import { writtenName } from './writtenName';
import { isSlice } from './slices';

function isEnd({ kind }: Statement): boolean {
  return kind === 'return' || kind === 'break';
}

/**
 * Whether a loop takes what is there and ends when nothing is left: `while True: try: q.get_nowait()
 * except Empty: break`, `while not q.empty(): q.get()`, `while True: … text = text[end:]`, which some
 * error ends. It runs as often as there is something to take.
 */
export function drains({ condition, body }: WhileStatement): boolean {
  const asked = condition.kind === 'operator' && condition.operator === 'not' ? condition.operands[0] : undefined;
  if (asked?.kind === 'call' && asked.callee.kind === 'attribute' && asked.callee.name === 'empty') return true;
  if (condition.kind === 'literal' && usesUp(body)) return true;
  return body.some((statement) => statement.kind === 'try' && statement.body.some(polls) && statement.handlers.some((handler) => handler.some(isEnd)));
}

/** Whether a loop throws away what others left, until an error says that nothing is there, whoever catches it: `while True: q.get_nowait()`. Mostly there is nothing. */
export function discards({ condition, body }: WhileStatement): boolean {
  return condition.kind === 'literal' && body.every((statement) => statement.kind === 'expression' && polls(statement));
}

/** What a loop goes through by hand until it is at its end: the `steps` of `while …: try: step = next(steps) … except StopIteration: break`. */
export function goneThrough({ body }: WhileStatement): Expression | undefined {
  for (const statement of body) {
    if (statement.kind !== 'try' || !statement.handlers.some((handler) => handler.some(isEnd))) continue;
    const next = statement.body.flatMap(valuesOf).find((value) => value.kind === 'call' && lastName(value.callee) === 'next' && value.arguments.length === 1);
    if (next?.kind === 'call') return next.arguments[0]?.value;
  }
  return undefined;
}

/** A call that takes something without waiting for it. */
function polls(statement: Statement): boolean {
  return valuesOf(statement).some((value) => value.kind === 'call' && value.callee.kind === 'attribute'
    && (/_nowait$/.test(value.callee.name) || /^(get|recv)$/.test(value.callee.name) && asksAtOnce(value) || /^pop(left|item)?$/.test(value.callee.name)));
}

/** Whether something is cut off round by round, and never added to. */
function usesUp(body: readonly Statement[]): boolean {
  const all = statementsIn(body);
  return all.some((statement) => {
    const whole = cutOff(statement);
    return whole !== undefined && all.every((other) => !gives(other, whole) || cutOff(other) === whole);
  });
}

/** The name of what has gone as far as it is read: `text = text[end:]`, `text = text[end:].lstrip()`. */
function cutOff(statement: Statement): string | undefined {
  const rest = statement.kind === 'assign' ? statement.value && withoutMethod(statement.value) : undefined;
  if (rest?.kind !== 'subscript' || !rest.indices.some(isSlice)) return undefined;
  const whole = writtenName(rest.object);
  return whole !== '' && gives(statement, whole) ? whole : undefined;
}

/** Whether a statement gives a name something that may be more than before: not `text = text.lstrip()`. */
function gives(statement: Statement, name: string): boolean {
  if (statement.kind === 'augmented') return writtenName(statement.target) === name;
  if (statement.kind !== 'assign' || !statement.targets.some((target) => namesIn(target).includes(name))) return false;
  const given = statement.value && withoutMethod(statement.value);
  return given === undefined || given === statement.value || given.kind === 'subscript' || writtenName(given) !== name;
}

function namesIn(target: Expression): readonly string[] {
  return target.kind === 'collection' ? target.elements.flatMap(namesIn) : [writtenName(target)];
}

function withoutMethod(value: Expression): Expression {
  return value.kind === 'call' && value.callee.kind === 'attribute' ? value.callee.object : value;
}

/**
 * Whether a loop counts until it comes to what is not taken: `for number in range(4096): if f"tap{number}"
 * not in devices(): … break`. How far it may count is a limit; what is taken are a few.
 */
export function findsWhatIsFree({ target, iterable, body }: ForStatement): boolean {
  return target.kind === 'name' && iterable.kind === 'call' && lastName(iterable.callee) === 'range' && body.some((statement) => statement.kind === 'if'
    && statement.branches.some((each) => each.condition && saysFree(each.condition, target.name) && each.body.some(isEnd)));
}

function saysFree(condition: Expression, counter: string): boolean {
  if (condition.kind !== 'operator') return false;
  const [tested] = condition.operands;
  if (!tested || !isMadeOf(tested, counter)) return false;
  return condition.operator === 'not in' || (condition.operator === 'not' && tested.kind === 'call' && /(^|_)(l?exists|is_?file|is_?dir)$/.test(lastName(tested.callee) ?? ''));
}

/** Whether a counter stands in it as a number of its own, not as the place of an element: who goes through the elements mostly comes to the last. */
function isMadeOf(value: Expression, counter: string): boolean {
  if (value.kind === 'name') return value.name === counter;
  return value.kind !== 'subscript' && partsIn(value).some((part) => isMadeOf(part, counter));
}

/**
 * After how many finds a loop ends, where it does: `if count == 16: break`, `if len(found) >= limit: return found`.
 * The expression is the number that it compares with.
 */
export function limitOf({ body }: ForStatement): Expression | undefined {
  const conditions = body.flatMap(inSameRound).flatMap((statement) => (statement.kind === 'if' ? statement.branches : []))
    .flatMap((each) => (each.condition && each.body.some(isEnd) ? [each.condition] : []));
  return conditions.map((condition) => limitIn(condition, body)).find((limit) => limit !== undefined);
}

function limitIn(condition: Expression, body: readonly Statement[]): Expression | undefined {
  if (condition.kind !== 'operator' || !/^(==|>=)$/.test(condition.operator)) return undefined;
  const [counted, limit] = condition.operands;
  return counted && limit && countsFinds(counted, body) ? limit : undefined;
}

/** What ends a loop inside does not end this one. */
function inSameRound(statement: Statement): readonly Statement[] {
  return isLoop(statement) ? [] : [statement, ...blocksIn(statement).flatMap((block) => block.flatMap(inSameRound))];
}

/** A counter that goes up by one, or the length of what the loop fills. */
function countsFinds(counted: Expression, body: readonly Statement[]): boolean {
  if (counted.kind === 'name') return statementsIn(body).some((statement) => addsOne(statement, counted.name));
  const [container] = counted.kind === 'call' && lastName(counted.callee) === 'len' ? counted.arguments : [];
  const name = container && writtenName(container.value);
  return name !== undefined && name !== '' && statementsIn(body).some((statement) => valuesOf(statement).some((value) => value.kind === 'call'
    && value.callee.kind === 'attribute' && adders.has(value.callee.name) && writtenName(value.callee.object) === name));
}

function addsOne(statement: Statement, name: string): boolean {
  return statement.kind === 'augmented' && statement.operator === '+=' && statement.value.kind === 'literal' && statement.value.value === 1 && writtenName(statement.target) === name;
}

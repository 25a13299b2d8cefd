import type { CallExpression, Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import type { Statement, WhileStatement } from '../python/facts/statement';
import { blocksIn, partsIn, valuesOf } from '../python/traverse';
import { asksAtOnce } from './asksAtOnce';
import { lastName } from './callIndex';
import { writtenName } from './writtenName';

/** Methods that say at once whether something is there. */
const pollers = /(^|\.)(get_nowait|empty|is_set|is_alive|done|locked)$/;

/** The same for those that raise when nothing is. */
const raisingPollers = /(^|\.)get_nowait$/;

/** A loop that asks without ever waiting, and what it asks, as written: `self.jobs.get_nowait`. */
export interface Spin {
  readonly asked: string;
  readonly loop: WhileStatement;
}

/**
 * What a function asks again and again without ever waiting: a `while` of which a round with nothing
 * to do consists of the question alone. It holds the GIL all the time and keeps it from everybody else.
 */
export function askedAgain(scope: FunctionFacts): Spin | undefined {
  for (const loop of loopsIn(scope.body)) {
    const asked = askedBy(loop) ?? readAgain(loop, scope) ?? lookedAt(loop, scope);
    if (asked !== undefined) return { asked, loop };
  }
  return undefined;
}

function loopsIn(statements: readonly Statement[]): readonly WhileStatement[] {
  return statements.flatMap((statement) => [...(statement.kind === 'while' ? [statement] : []), ...blocksIn(statement).flatMap(loopsIn)]);
}

function askedBy({ condition, body, orElse }: WhileStatement): string | undefined {
  if (orElse.length > 0 || (callsWithin(condition).length > 0 && !isQuestion(condition)) || untilEmpty(condition)) return undefined;
  if (body.every(isIdle)) return asksForMore(condition) ? pollerIn(condition) : undefined;
  const [statement, ...others] = body.filter((each) => !isIdle(each) && !isEnd(each));
  return statement && others.length === 0 ? askedByRound(statement) : undefined;
}

/** `if done >= total: break` only compares what the round left. */
function isEnd(statement: Statement): boolean {
  return statement.kind === 'if' && statement.branches.every(({ condition, body }) => (condition === undefined || callsWithin(condition).length === 0) && body.every(isNote));
}

/** `while not jobs.empty(): …` ends as soon as there is nothing to do, whatever its rounds make of an item that somebody else was quicker to take. */
function untilEmpty(condition: Expression): boolean {
  return condition.kind === 'operator' && condition.operator === 'not' && /(^|\.)empty$/.test(pollerIn(condition) ?? '');
}

/** A round that consists of one statement, which does something only if there is something. */
function askedByRound(statement: Statement): string | undefined {
  if (statement.kind === 'try') {
    const [first, ...others] = statement.body;
    // What happens when something goes wrong does not happen where there is nothing to do.
    if (first?.kind === 'if' && others.length === 0 && statement.finally.length === 0) return askedByRound(first);
    const question = first && valuesOf(first).flatMap(callsWithin).find((call) => raisingPollers.test(writtenName(call.callee)) || (lastName(call.callee) === 'get' && asksAtOnce(call)));
    const doesNothing = statement.finally.length === 0 && statement.handlers.length > 0 && statement.handlers.every((handler) => handler.every(isIdle));
    return question && doesNothing ? writtenName(question.callee) : undefined;
  }
  if (statement.kind !== 'if') return undefined;
  const [branch, ...alternatives] = statement.branches;
  const waitsFor = branch?.condition;
  return waitsFor && alternatives.every(({ condition, body }) => condition === undefined && body.every(isQuiet)) ? pollerIn(waitsFor) ?? clockIn(waitsFor) : undefined;
}

/** `while not ready.is_set(): pass` goes on until something happens; `while not jobs.empty(): …` ends when nothing is left. */
function asksForMore(condition: Expression): boolean {
  const isNegated = condition.kind === 'operator' && condition.operator === 'not';
  const asked = pollerIn(condition);
  return asked !== undefined && isNegated !== /(empty|is_alive|locked)$/.test(asked);
}

/** Whether a call asks a thread, a queue, a lock or an event how it stands: `done.is_set()`. */
export function asksThread(call: CallExpression): boolean {
  return asksAtOnce(call) || (call.arguments.length === 0 && pollers.test(writtenName(call.callee)));
}

/** Whether the only calls in an expression ask. */
function isQuestion(expression: Expression): boolean {
  const calls = askingCalls(expression);
  return calls.length > 0 && calls.every(asksThread);
}

function pollerIn(expression: Expression): string | undefined {
  const [call] = askingCalls(expression);
  return call && isQuestion(expression) ? writtenName(call.callee) : undefined;
}

const clocks = /^((time|_time)\.)?(time|monotonic|perf_counter|time_ns|monotonic_ns)$|(^|\.)datetime\.(now|utcnow)$/;

/** `if time.time() - seen > limit:` asks nothing but the clock. */
function clockIn(expression: Expression): string | undefined {
  const calls = callsWithin(expression);
  const [first] = calls;
  return first && expression.kind === 'operator' && calls.every(({ callee }) => clocks.test(writtenName(callee))) ? writtenName(first.callee) : undefined;
}

/** `any(thread.is_alive() for thread in threads)` asks what is in it. */
function askingCalls(expression: Expression): readonly CallExpression[] {
  return callsWithin(expression).filter(({ callee }) => callee.kind !== 'name' || (callee.name !== 'any' && callee.name !== 'all'));
}

/** The calls in an expression, its own among them. */
export function callsWithin(expression: Expression): readonly CallExpression[] {
  return [...(expression.kind === 'call' ? [expression] : []), ...partsIn(expression).flatMap(callsWithin)];
}

/**
 * What a loop reads again and again until another thread changes it: `while not self.ready: pass`, or
 * a round that only looks through others and notes what it sees. It calls nothing, so it never waits.
 */
function readAgain({ condition, body, orElse }: WhileStatement, scope: FunctionFacts): string | undefined {
  if (orElse.length > 0 || callsWithin(condition).some(({ callee }) => lastName(callee) !== 'len')) return undefined;
  const changed = changedIn(body);
  const isChanged = (read: string) => read in scope.bindings || changed.has(read);
  const reads = body.every(isIdle) ? readsIn(condition, scope) : body.map(readByRound);
  return reads.every((read) => read !== undefined) ? reads.find((read) => !isChanged(read)) : undefined;
}

/**
 * The same where a round asks how several things stand and notes what follows: `while running: if
 * jobs.qsize() > 80: is_full = True …`. Nothing in it depends on an earlier round, so only others end it.
 */
function lookedAt({ condition, body, orElse }: WhileStatement, scope: FunctionFacts): string | undefined {
  if (orElse.length > 0 || !isLook(condition) || !body.some(({ kind }) => kind === 'if') || !body.every(looksOrNotes)) return undefined;
  const changed = changedIn(body);
  return readsIn(condition, scope).find((read) => !(read in scope.bindings && !scope.globals.includes(read)) && !changed.has(read));
}

function looksOrNotes(statement: Statement): boolean {
  if (statement.kind === 'if') return statement.branches.every(({ condition, body }) => (condition === undefined || isLook(condition)) && body.every(looksOrNotes));
  if (statement.kind === 'assign' && statement.value?.kind === 'call') return isLook(statement.value);
  return isNote(statement);
}

/** Whether an expression calls nothing but what says at once how something stands. */
export function isLook(expression: Expression): boolean {
  return callsWithin(expression).every((call) => asksThread(call) || /^(qsize|len)$/.test(lastName(call.callee) ?? ''));
}

function readByRound(statement: Statement): string | undefined {
  if (statement.kind === 'for') {
    const [inner, ...others] = statement.body;
    return inner?.kind === 'if' && others.length === 0 && statement.orElse.length === 0 && inner.branches.every(({ body }) => body.every(isNote)) ? readByRound(inner) : undefined;
  }
  if (statement.kind !== 'if') return undefined;
  const [branch, ...alternatives] = statement.branches;
  if (!branch?.condition || callsWithin(branch.condition).length > 0 || alternatives.length > 0) return undefined;
  return attributesIn(branch.condition)[0];
}

/** Noting what was seen: `found = True`, `self.winner = thread`, `break`. */
function isNote(statement: Statement): boolean {
  if (statement.kind === 'assign') return statement.value?.kind === 'literal' || statement.value?.kind === 'name';
  return isIdle(statement) || statement.kind === 'break' || statement.kind === 'return';
}

/** Attributes, and names that belong to the module: what another thread may change. */
function readsIn(condition: Expression, { parameters, kind }: FunctionFacts): readonly string[] {
  const own = new Set(parameters.map(({ name }) => name));
  return [...attributesIn(condition), ...(kind === 'module' ? [] : namesIn(condition).filter((name) => !own.has(name)))];
}

/** The attributes that an expression reads, as written. */
export function attributesIn(expression: Expression): readonly string[] {
  return expression.kind === 'attribute' ? [writtenName(expression)] : partsIn(expression).flatMap(attributesIn);
}

function namesIn(expression: Expression): readonly string[] {
  if (expression.kind === 'attribute' || expression.kind === 'call') return [];
  return expression.kind === 'name' ? [expression.name] : partsIn(expression).flatMap(namesIn);
}

/** What the statements of a loop give a value. */
function changedIn(statements: readonly Statement[]): ReadonlySet<string> {
  return new Set(statements.flatMap((statement): readonly string[] => [
    ...(statement.kind === 'assign' ? statement.targets.map(writtenName) : statement.kind === 'augmented' ? [writtenName(statement.target)] : []),
    ...blocksIn(statement).flatMap((block) => [...changedIn(block)]),
  ]));
}

/** Doing nothing, or noting that there is nothing to do: `self.idle = True`. */
function isQuiet(statement: Statement): boolean {
  return isIdle(statement) || (statement.kind === 'assign' && isNote(statement));
}

/** What does nothing; a text that stands alone is a remark. */
export function isIdle(statement: Statement): boolean {
  return statement.kind === 'pass' || statement.kind === 'continue' || (statement.kind === 'expression' && statement.value.kind === 'literal');
}

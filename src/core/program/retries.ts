import type { CallExpression, Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import type { ForStatement, Statement, WhileStatement } from '../python/facts/statement';
import { namesGiven, namesIn } from '../python/names';
import { isNoneLiteral } from '../python/noneLiteral';
import { blocksIn, partsIn, statementsIn, targetsOf, valuesOf } from '../python/traverse';
import { lastName } from './callIndex';
import { oncePerFunction } from './oncePerFile';

/**
 * Whether a round is the last one if nothing goes wrong: `while …: try: return fetch() except: …`. Such
 * loops are there to try again, so one round is what they cost.
 */
export function triesAgain(loop: ForStatement | WhileStatement): boolean {
  return loop.body.some((statement) => isTryThatEnds(statement, loop) || (loop.kind === 'while' && tried(statement).some((each) => saysEnough(each, loop.condition))));
}

/** What a round does after a try that ends the loop when it comes out right: nothing, unless something went wrong. */
export function whenFailed(loop: ForStatement | WhileStatement): readonly Statement[] {
  const ending = loop.body.findIndex((statement) => isTryThatEnds(statement, loop));
  return ending < 0 ? [] : loop.body.slice(ending + 1);
}

/** `try: return fetch()`, and in a loop that counts its tries `try: answer = fetch(); if answer.ok: return answer`. */
function isTryThatEnds(statement: Statement, loop: ForStatement | WhileStatement): boolean {
  const goodCourse = tried(statement);
  const last = goodCourse.at(-1);
  return goodCourse.some(isEnd) || (last?.kind === 'if' && last.branches.some(({ body }) => body.some(isEnd)) && countsTries(loop));
}

/** What a statement does as long as no error that it expects comes in between. */
function tried(statement: Statement): readonly Statement[] {
  return statement.kind === 'try' && statement.handlers.length > 0 ? [...statement.body, ...statement.orElse] : [];
}

function isEnd({ kind }: Statement): boolean {
  return kind === 'return' || kind === 'break';
}

/** Whether a statement makes the condition false that a loop goes on by: `left = 0` of `while left > 0`, `done = True` of `while not done`. */
function saysEnough(statement: Statement, condition: Expression): boolean {
  const [asked, bound] = condition.kind === 'operator' ? condition.operands : [condition];
  if (statement.kind !== 'assign' || statement.value?.kind !== 'literal' || asked?.kind !== 'name') return false;
  if (!statement.targets.some((target) => target.kind === 'name' && target.name === asked.name)) return false;
  const { type, value } = statement.value;
  if (condition.kind === 'operator' && condition.operator === 'not') return type === 'bool' && value === 1;
  const isBound = condition.kind !== 'operator' || (condition.operator === '>' && bound?.kind === 'literal' && bound.value === 0);
  return isBound && (type === 'bool' || type === 'int') && value === 0;
}

/** What is called so counts how often something was tried. */
const tries = /retr(y|ies)|attempt|(^|_)(try|tries|trials?)($|_)/i;

function countsTries(loop: ForStatement | WhileStatement): boolean {
  return loop.kind === 'while' ? saysTries(loop.condition) : saysTries(loop.target) || saysTries(loop.iterable);
}

function saysTries(value: Expression): boolean {
  const name = value.kind === 'name' || value.kind === 'attribute' ? value.name : '';
  return tries.test(name) || partsIn(value).some(saysTries);
}

/**
 * Whether a loop does the same until it comes out right: `while True: made = attempt(); if made.plan is not None: break`.
 * Who writes that expects to be done after a few rounds. Not one that goes on from where the round before
 * ended, waits for something, or tries what chance gives it, as who looks for a prime or a digest does.
 */
export function triesUntilRight({ condition, body }: WhileStatement): boolean {
  if (condition.kind !== 'literal' || condition.value === 0 || body.some(movesState)) return false;
  const calls = statementsIn(body).flatMap(valuesOf).flatMap(callsIn);
  return !calls.some(goesOn) && body.some((statement, index) => isLeftWhenRight(statement, madeBefore(body.slice(0, index), body)));
}

/** What a statement changes beyond the round: an attribute, an element, a counter. */
function movesState(statement: Statement): boolean {
  return statementsIn([statement]).some((each) => each.kind === 'augmented' || targetsOf(each).some((target) => target.kind !== 'name' && target.kind !== 'collection'));
}

function callsIn(value: Expression): readonly CallExpression[] {
  const inner = partsIn(value).flatMap(callsIn);
  return value.kind === 'call' ? [value, ...inner] : inner;
}

/** By these names something is taken further, waited for, or left to chance. */
const onward = /(^|_)(next|read\w*|get|get_?nowait|pop\w*|recv\w*|receive|fetch(one|many|row)|poll\w*|wait\w*|sleep|join|accept|take|step|advance|scan|peek|tokens?|input|getch|find\w*|search\w*|match\w*|append|add|extend|update|push|put|rand\w*|random\w*|choices?|sample|shuffle|urandom|uuid\d?|getrandbits|event|status|state)($|_)/;

function goesOn({ callee }: CallExpression): boolean {
  return onward.test(lastName(callee) ?? '') || namesIn(callee).some((name) => /^(random|rng|secrets)$/.test(name));
}

/** The names that a round makes by calls, of nothing that the round before left. */
function madeBefore(statements: readonly Statement[], body: readonly Statement[]): ReadonlySet<string> {
  const given = new Set(statementsIn(body).flatMap(targetsOf).flatMap(namesGiven));
  const made = new Set<string>();
  for (const statement of statements) {
    if (statement.kind !== 'assign' || statement.value?.kind !== 'call') continue;
    const isFresh = namesIn(statement.value).every((name) => !given.has(name) || made.has(name));
    if (isFresh) for (const name of statement.targets.flatMap(namesGiven)) made.add(name);
  }
  return made;
}

function isLeftWhenRight(statement: Statement, made: ReadonlySet<string>): boolean {
  return statement.kind === 'if' && statement.branches.some(({ condition, body }) => condition !== undefined
    && (body.at(-1)?.kind === 'break' || body.at(-1)?.kind === 'return') && saysRight(condition, made));
}

/** What ends a search, or a conversation, rather than tells that something came out right. */
const over = /(^|_)(end\w*|eof|done|finish\w*|last|stop\w*|quit|exit|cancel\w*|clos\w*|empty|terminat\w*|converged|over)($|_)/i;

/** `made is not None`, `made.ok`, `fits(made)`; `not made` and `made == b""` say that there is nothing more. */
function saysRight(condition: Expression, made: ReadonlySet<string>): boolean {
  if (!namesIn(condition).some((name) => made.has(name)) || over.test(lastName(condition.kind === 'call' ? condition.callee : condition) ?? '')) return false;
  if (condition.kind === 'operator') return condition.operator === 'is not' && isNoneLiteral(condition.operands[1]);
  return condition.kind === 'name' || condition.kind === 'attribute' || condition.kind === 'call';
}

/** Who counts further looks for something rather than tries again. */
const mostTries = 200;

/**
 * Whether a counted loop ends with the first try that comes out right, and is an error where none does:
 * `for _ in range(10): port = choose(); if is_free(port): return port`, and then `raise`. Of so few tries
 * nobody expects the last. One that takes the elements of something one by one looks through it.
 */
export function givesUpAfterTries(scope: FunctionFacts | undefined, loop: ForStatement, rounds: number): boolean {
  const { target, iterable, body } = loop;
  if (!scope || rounds > mostTries || target.kind !== 'name' || iterable.kind !== 'call' || lastName(iterable.callee) !== 'range') return false;
  const ends = body.some((statement) => statement.kind === 'if' && statement.branches.some((each) => statementsIn(each.body).some(({ kind }) => kind === 'return')));
  return ends && raisedAfter(scope).has(loop) && !statementsIn(body).some((statement) => [...valuesOf(statement), ...targetsOf(statement)].some((value) => takesElement(value, target.name)));
}

const raisedAfter = oncePerFunction(({ body }): ReadonlySet<Statement> => new Set(followedByRaise(body)));

function followedByRaise(block: readonly Statement[]): readonly Statement[] {
  return block.flatMap((statement, index) => {
    const inner = blocksIn(statement).flatMap(followedByRaise);
    const isFollowed = block[index + 1]?.kind === 'raise' || (statement.kind === 'for' && statement.orElse.at(-1)?.kind === 'raise');
    return isFollowed ? [statement, ...inner] : inner;
  });
}

function takesElement(value: Expression, counter: string): boolean {
  return (value.kind === 'subscript' && value.indices.some((index) => namesIn(index).includes(counter))) || partsIn(value).some((part) => takesElement(part, counter));
}

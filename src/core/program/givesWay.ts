import type { CallExpression, Expression } from '../python/facts/expression';
import type { Statement } from '../python/facts/statement';
import { blocksIn, partsIn, targetsOf, valuesOf } from '../python/traverse';
import { isDeclaration } from './emptyBody';
import type { Evaluator } from './evaluator';
import type { Frame, FunctionMeaning } from './meaning';

/** Tells of an `await` whether control may return to the event loop there. */
export type GivesWay = (awaited: Expression) => boolean;

/** Coroutines that await further ones are taken to give way from here on. */
const maximumDepth = 8;

/**
 * Which awaits give way, seen from a frame. `await` alone does not: it runs a coroutine up to the first that waits, and one
 * that never does, nor anything that it awaits, runs to its end like a function.
 */
export function givesWayFrom(evaluator: Evaluator, frame: Frame): GivesWay {
  return (awaited) => mayPause(evaluator, awaited, { frame, running: [] });
}

/** Whether control returns to the event loop somewhere in a statement; nested functions have their own. */
export function awaitsIn(statement: Statement, givesWay: GivesWay): boolean {
  if ((statement.kind === 'for' || statement.kind === 'with') && statement.isAsync) return true;
  return [...valuesOf(statement), ...targetsOf(statement)].some((value) => isAwaiting(value, givesWay)) || blocksIn(statement).some((block) => block.some((each) => awaitsIn(each, givesWay)));
}

/** The same of an expression. */
export function isAwaiting(expression: Expression, givesWay: GivesWay): boolean {
  if (expression.kind === 'yield' || (expression.kind === 'await' && givesWay(expression.value))) return true;
  if (expression.kind === 'comprehension' && expression.clauses.some((clause) => clause.isAsync)) return true;
  return expression.kind !== 'lambda' && partsIn(expression).some((part) => isAwaiting(part, givesWay));
}

/** Where an `await` stands, and the coroutines that run one in the other by then. */
interface Place {
  readonly frame: Frame;
  readonly running: readonly string[];
}

function mayPause(evaluator: Evaluator, awaited: Expression, place: Place): boolean {
  return awaited.kind !== 'call' || awaitedBy(evaluator, awaited, place.frame)?.some((callee) => mayPauseIn(evaluator, callee, place.running)) !== false;
}

/** The coroutine functions that a call may call; `undefined` where it may be anything else. */
function awaitedBy(evaluator: Evaluator, { callee }: CallExpression, frame: Frame): readonly FunctionMeaning[] | undefined {
  const meanings = evaluator.meaningsOf(callee, frame).filter(({ kind }) => kind !== 'none');
  const functions = meanings.flatMap((meaning) => (meaning.kind === 'function' && !isUnsure(meaning) ? [meaning] : []));
  return functions.length > 0 && functions.length === meanings.length ? functions : undefined;
}

function isUnsure({ self }: FunctionMeaning): boolean {
  return self?.kind === 'instance' && self.isLikely === true;
}

function mayPauseIn(evaluator: Evaluator, callee: FunctionMeaning, running: readonly string[]): boolean {
  const facts = evaluator.functionFacts(callee);
  // A decorator can do anything around it, and what is only declared is done elsewhere.
  if (!facts?.isAsync || facts.isGenerator || facts.decorators.length > 0 || isDeclaration(facts) || running.length >= maximumDepth) return true;
  const identity = `${callee.path}:${String(callee.functionId)}`;
  // Round a circle of coroutines somebody must wait; if nobody does, the others of the circle say so.
  if (running.includes(identity)) return false;
  const place: Place = { frame: { path: callee.path, functionId: callee.functionId, arguments: undefined }, running: [...running, identity] };
  return facts.body.some((statement) => awaitsIn(statement, (awaited) => mayPause(evaluator, awaited, place)));
}

import type { CallExpression, Expression } from '../../python/facts/expression';
import type { FunctionFacts } from '../../python/facts/scope';
import type { Statement } from '../../python/facts/statement';
import { partsIn, targetsOf, valuesOf } from '../../python/traverse';
import type { SpawnCall } from '../spawnCall';
import { isLight } from './lightWork';
import { plainName } from './plainName';
import { statementsBefore, statementsBehind } from './sameRound';

/** A call that waits until a task is done: `future.result()`, `handle.get()`, `thread.join()`. */
export interface Wait {
  readonly call: CallExpression;
  readonly method: 'result' | 'get' | 'exception' | 'join';
}

/**
 * The call that waits for the task right after it was handed over: in the same expression, or in a
 * following statement with nothing in between that could run beside the task.
 *
 * A wait with a time limit is none: it is there to give up, not to take turns.
 */
export function waitAfter(scope: FunctionFacts, spawn: SpawnCall): Wait | undefined {
  const methods = waitingMethods(spawn);
  if (methods.length === 0) return undefined;
  return waitAround(spawn, methods) ?? waitBehind(scope, spawn, methods);
}

/** How one waits for what the site gives back; `map` and its like give back what is many tasks already. */
function waitingMethods({ api }: SpawnCall): readonly Wait['method'][] {
  if (api.family === 'thread') return api.label === 'threading.Timer' ? [] : ['join'];
  if (api.family !== 'pool' || api.passing === 'each') return [];
  return ['result', 'get', 'exception'];
}

/** `pool.submit(f).result()`. */
function waitAround({ call, around }: SpawnCall, methods: readonly Wait['method'][]): Wait | undefined {
  const [outer, attribute] = [around[around.length - 2], around[around.length - 1]];
  if (outer?.kind !== 'call' || outer.callee !== attribute || attribute.kind !== 'attribute' || attribute.object !== call) return undefined;
  return asWait(outer, methods);
}

function waitBehind(scope: FunctionFacts, { call, around, api }: SpawnCall, methods: readonly Wait['method'][]): Wait | undefined {
  const statement = around[around.length - 1];
  if (statement?.kind !== 'assign' || statement.value !== call || statement.targets.length !== 1) return undefined;
  const receiver = statement.targets[0] && plainName(statement.targets[0]);
  if (receiver === undefined) return undefined;
  const behind = statementsBehind(scope, around);
  const wait = api.family === 'thread' ? joinBehindStart(behind, receiver) : firstWait(behind, receiver, methods);
  return wait && !isBesideAnother(statementsBefore(scope, around)) ? wait : undefined;
}

/** `t.start()` and then `t.join()`, as soon as it is started. What happens before the start runs beside nothing. */
export function joinBehindStart(statements: readonly Statement[], receiver: string): Wait | undefined {
  const start = statements.findIndex((statement) => statement.kind === 'expression' && isMethodCall(statement.value, receiver, 'start'));
  return start < 0 ? undefined : firstWait(statements.slice(start + 1), receiver, ['join']);
}

/** Whether a thread is joined with a time limit as soon as it is started: it is there to be given up on, and nothing runs beside it until then. */
export function isJoinedWithLimit(scope: FunctionFacts, { api, call, around }: SpawnCall): boolean {
  const statement = around[around.length - 1];
  if (api.family !== 'thread' || statement?.kind !== 'assign' || statement.value !== call) return false;
  const receiver = statement.targets[0] && plainName(statement.targets[0]);
  if (receiver === undefined) return false;
  const behind = statementsBehind(scope, around);
  const start = behind.findIndex((each) => each.kind === 'expression' && isMethodCall(each.value, receiver, 'start'));
  const next = start < 0 ? undefined : behind[start + 1];
  return next?.kind === 'expression' && next.value.kind === 'call' && isMethodCall(next.value, receiver, 'join') && next.value.arguments.length > 0;
}

function firstWait(statements: readonly Statement[], receiver: string, methods: readonly Wait['method'][]): Wait | undefined {
  for (const statement of statements) {
    const own = [...valuesOf(statement), ...targetsOf(statement)];
    for (const expression of own) {
      const wait = waitIn(expression, receiver, methods);
      if (wait) return wait;
    }
    if (statement.kind === 'try') return firstWait(statement.body, receiver, methods);
    if (!isLight(statement)) return undefined;
  }
  return undefined;
}

/** A wait that is reached whatever the values are; not one in a comprehension, which may be about other tasks. */
function waitIn(expression: Expression, receiver: string, methods: readonly Wait['method'][]): Wait | undefined {
  if (expression.kind === 'call' && expression.callee.kind === 'attribute' && plainName(expression.callee.object) === receiver) {
    const wait = asWait(expression, methods);
    if (wait) return wait;
  }
  if (isEvaluatedOnlySometimes(expression)) return undefined;
  for (const part of partsIn(expression)) {
    const wait = waitIn(part, receiver, methods);
    if (wait) return wait;
  }
  return undefined;
}

function isEvaluatedOnlySometimes(expression: Expression): boolean {
  return expression.kind === 'comprehension' || expression.kind === 'conditional'
    || (expression.kind === 'operator' && (expression.operator === 'and' || expression.operator === 'or'));
}

function asWait(call: CallExpression, methods: readonly Wait['method'][]): Wait | undefined {
  const name = call.callee.kind === 'attribute' ? call.callee.name : undefined;
  const method = methods.find((each) => each === name);
  return method !== undefined && call.arguments.length === 0 ? { call, method } : undefined;
}

function isMethodCall(expression: Expression, receiver: string, method: string): boolean {
  return expression.kind === 'call' && expression.callee.kind === 'attribute' && expression.callee.name === method && plainName(expression.callee.object) === receiver;
}

/** Whether something that was started is not waited for yet. */
function isBesideAnother(statements: readonly Statement[]): boolean {
  const pending = new Set<string>();
  for (const statement of statements) {
    const called = methodsCalledIn(statement);
    for (const { name, method } of called) if (/^(result|get|exception|join|wait)$/.test(method)) pending.delete(name);
    const [target] = targetsOf(statement);
    const [value] = valuesOf(statement);
    const handle = target && plainName(target);
    if (statement.kind === 'assign' && handle !== undefined && value?.kind === 'call' && value.callee.kind === 'attribute' && /^(submit|\w+_async)$/.test(value.callee.name)) pending.add(handle);
    if (statement.kind === 'expression') for (const { name, method } of called) if (method === 'start') pending.add(name);
  }
  return pending.size > 0;
}

interface MethodCall {
  readonly name: string;
  readonly method: string;
}

/** A statement stands before each of the sites behind it. */
const methodsByStatement = new WeakMap<Statement, readonly MethodCall[]>();

function methodsCalledIn(statement: Statement): readonly MethodCall[] {
  const called = methodsByStatement.get(statement) ?? valuesOf(statement).flatMap(methodCalls);
  methodsByStatement.set(statement, called);
  return called;
}

function methodCalls(expression: Expression): readonly MethodCall[] {
  const inner = partsIn(expression).flatMap(methodCalls);
  if (expression.kind !== 'call' || expression.callee.kind !== 'attribute') return inner;
  const name = plainName(expression.callee.object);
  return name === undefined ? inner : [{ name, method: expression.callee.name }, ...inner];
}

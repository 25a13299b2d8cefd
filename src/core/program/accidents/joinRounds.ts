import type { FileFacts } from '../../python/facts';
import type { Expression } from '../../python/facts/expression';
import type { ForStatement, Statement } from '../../python/facts/statement';
import { blocksIn, targetsOf } from '../../python/traverse';
import type { Evaluator } from '../evaluator';
import type { Meaning } from '../meaning';
import { oncePerFile } from '../oncePerFile';
import type { SpawnCall } from '../spawnCall';
import { plainName } from './plainName';
import { joinBehindStart, type Wait } from './waitFor';

/** A loop over threads that were made before. */
interface ThreadLoop {
  readonly loop: ForStatement;
  readonly functionId: number;
  /** The way to the thread in what the loop runs over: `for i, thread in enumerate(threads)` is [1]. */
  readonly path: readonly number[];
}

/** One that starts each and joins it in the same round. */
export interface JoinRound extends ThreadLoop {
  readonly wait: Wait;
}

/** The loop that starts and joins, one by one, the threads that a call makes. */
export function joinRoundOf(evaluator: Evaluator, facts: FileFacts, { api, call, around }: SpawnCall): JoinRound | undefined {
  if (api.family !== 'thread') return undefined;
  return joinRoundsOf(facts).find((round) => !around.includes(round.loop) && threadsOf(evaluator, facts, round).some((thread) => isMadeBy(thread, call)));
}

/**
 * Whether another function joins in a loop what one call makes, and nothing else, and the list is not begun
 * where that call stands: nobody keeps a list, and goes through it, for a single thread.
 */
export function isJoinedWithOthers(evaluator: Evaluator, facts: FileFacts, { api, call, frame }: SpawnCall): boolean {
  const scope = facts.functions[frame.functionId];
  if (api.family !== 'thread' || !scope) return false;
  return joinLoopsOf(facts).some((join) => {
    if (join.functionId === frame.functionId || assigns(scope.body, plainName(join.loop.iterable))) return false;
    const threads = threadsOf(evaluator, facts, join).filter(({ kind }) => kind === 'external-instance' || kind === 'instance');
    return threads.length > 0 && threads.every((thread) => isMadeBy(thread, call));
  });
}

function assigns(statements: readonly Statement[], list: string | undefined): boolean {
  return statements.some((statement) => (statement.kind === 'assign' && targetsOf(statement).some((target) => plainName(target) === list))
    || blocksIn(statement).some((block) => assigns(block, list)));
}

/** What a loop over threads goes through. */
function threadsOf(evaluator: Evaluator, facts: FileFacts, { loop, functionId, path }: ThreadLoop): readonly Meaning[] {
  const frame = { path: facts.path, functionId, arguments: undefined };
  return evaluator.meaningsOf(loop.iterable, frame).flatMap((iterable) => evaluator.elementsOf(iterable, path));
}

function isMadeBy(thread: Meaning, call: SpawnCall['call']): boolean {
  return (thread.kind === 'external-instance' || thread.kind === 'instance') && thread.madeBy?.call === call;
}

const joinRoundsOf = oncePerFile((facts) => loopsIn(facts, joinBehindStart).map(({ found, ...loop }): JoinRound => ({ ...loop, wait: found })));

const joinLoopsOf = oncePerFile((facts) => loopsIn(facts, joinIn));

/** The loops of a file in whose body something is found that is done with what they go through. */
function loopsIn<Found>(facts: FileFacts, find: (body: readonly Statement[], name: string) => Found | undefined): readonly (ThreadLoop & { readonly found: Found })[] {
  const inBlock = (statements: readonly Statement[], functionId: number): readonly (ThreadLoop & { readonly found: Found })[] => statements.flatMap((statement) => [
    ...(statement.kind === 'for' ? namesIn(statement.target, []).flatMap(({ name, path }) => {
      const found = find(statement.body, name);
      return found === undefined ? [] : [{ loop: statement, functionId, path, found }];
    }) : []),
    ...blocksIn(statement).flatMap((block) => inBlock(block, functionId)),
  ]);
  return facts.functions.flatMap((scope) => inBlock(scope.body, scope.id));
}

/** `thread.join()`, on whatever condition. */
function joinIn(body: readonly Statement[], thread: string): Statement | undefined {
  return body.find((statement) => (statement.kind === 'expression' && isJoin(statement.value, thread)) || blocksIn(statement).some((block) => joinIn(block, thread)));
}

function isJoin(expression: Expression, thread: string): boolean {
  return expression.kind === 'call' && expression.callee.kind === 'attribute' && expression.callee.name === 'join' && plainName(expression.callee.object) === thread;
}

function namesIn(target: Expression, path: readonly number[]): readonly { readonly name: string; readonly path: readonly number[] }[] {
  if (target.kind === 'collection') return target.elements.flatMap((element, index) => namesIn(element, [...path, index]));
  const name = plainName(target);
  return name === undefined ? [] : [{ name, path }];
}

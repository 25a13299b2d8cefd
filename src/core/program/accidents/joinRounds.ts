import type { FileFacts } from '../../python/facts';
import type { Expression } from '../../python/facts/expression';
import type { ForStatement, Statement } from '../../python/facts/statement';
import { blocksIn } from '../../python/traverse';
import type { Evaluator } from '../evaluator';
import type { Meaning } from '../meaning';
import { oncePerFile } from '../oncePerFile';
import type { SpawnCall } from '../spawnCall';
import { plainName } from './plainName';
import { joinBehindStart, type Wait } from './waitFor';

/** A loop over threads that were made before, which starts each and joins it in the same round. */
export interface JoinRound {
  readonly loop: ForStatement;
  readonly functionId: number;
  readonly wait: Wait;
  /** The way to the thread in what the loop runs over: `for i, thread in enumerate(threads)` is [1]. */
  readonly path: readonly number[];
}

/** The loop that starts and joins, one by one, the threads that a call makes. */
export function joinRoundOf(evaluator: Evaluator, facts: FileFacts, { api, call, around }: SpawnCall): JoinRound | undefined {
  if (api.family !== 'thread') return undefined;
  return joinRoundsOf(facts).find(({ loop, functionId, path }) => {
    if (around.includes(loop)) return false;
    const frame = { path: facts.path, functionId, arguments: undefined };
    return evaluator.meaningsOf(loop.iterable, frame).some((iterable) => evaluator.elementsOf(iterable, path).some((thread) => isMadeBy(thread, call)));
  });
}

function isMadeBy(thread: Meaning, call: SpawnCall['call']): boolean {
  return (thread.kind === 'external-instance' || thread.kind === 'instance') && thread.madeBy?.call === call;
}

const joinRoundsOf = oncePerFile((facts) => facts.functions.flatMap((scope) => roundsIn(scope.body, scope.id)));

function roundsIn(statements: readonly Statement[], functionId: number): readonly JoinRound[] {
  return statements.flatMap((statement) => [
    ...(statement.kind === 'for' ? namesIn(statement.target, []).flatMap(({ name, path }): readonly JoinRound[] => {
      const wait = joinBehindStart(statement.body, name);
      return wait ? [{ loop: statement, functionId, wait, path }] : [];
    }) : []),
    ...blocksIn(statement).flatMap((block) => roundsIn(block, functionId)),
  ]);
}

function namesIn(target: Expression, path: readonly number[]): readonly { readonly name: string; readonly path: readonly number[] }[] {
  if (target.kind === 'collection') return target.elements.flatMap((element, index) => namesIn(element, [...path, index]));
  const name = plainName(target);
  return name === undefined ? [] : [{ name, path }];
}

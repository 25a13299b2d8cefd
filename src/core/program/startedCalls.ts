import type { Expression } from '../python/facts/expression';
import type { Called } from './callers';
import type { Caller, Evaluator } from './evaluator';
import type { CallInFrame, Frame } from './meaning';
import { isBound, isUnbound } from './parameterKinds';
import { recogniseSpawn } from './recogniseSpawn';
import { targetArgument, taskArguments } from './spawnTarget';

/** The call of its target to which a call leads that hands work over; nothing where it does something else. */
export function startedCall(evaluator: Evaluator, { call, frame }: CallInFrame): CallInFrame | undefined {
  const api = recogniseSpawn(evaluator, { call, frame, around: [] })?.api;
  const target = api && targetArgument(api, call);
  return api && target && { call: { ...call, callee: target.value, arguments: taskArguments(evaluator, api, call, target, frame) }, frame };
}

/** A call as one of a function, if its callee is that. */
export function asCaller(evaluator: Evaluator, { call, frame }: CallInFrame, { scope, path }: Called): readonly Caller[] {
  const found = meaningAmong(evaluator, call.callee, frame, { scope, path });
  return found ? [{ call, frame, skip: isBound(scope) && !isUnbound(scope, found.self) ? 1 : 0 }] : [];
}

function meaningAmong(evaluator: Evaluator, value: Expression, frame: Frame, { scope, path }: Called) {
  return evaluator.meaningsOf(value, frame).filter((meaning) => meaning.kind === 'function').find((meaning) => meaning.path === path && meaning.functionId === scope.id);
}

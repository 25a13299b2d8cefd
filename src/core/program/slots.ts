import type { AttributeExpression, Expression } from '../python/facts/expression';
import type { FileFacts } from '../python/facts';
import { callsGiven, callsIn } from './callIndex';
import { maximumFiles, type Called } from './callers';
import type { Caller, Evaluator } from './evaluator';
import type { Frame, InstanceMeaning } from './meaning';
import { isOfOneKind } from './outsideAttributes';
import { isBound, isUnbound } from './parameterKinds';

/**
 * What signals of Qt call a function with that is connected to them: `worker.done.connect(self.show)`
 * with `self.done.emit(table)` in the worker has `show` called with the table.
 *
 * @param file - Where the function is connected.
 */
export function emissionsTo(evaluator: Evaluator, file: FileFacts, slot: Called): readonly Caller[] {
  return callsGiven(file, slot.scope.name).flatMap(({ call, functionId }) => {
    const signal = call.callee.kind === 'attribute' && call.callee.name === 'connect' ? signalIn(call.callee.object) : undefined;
    const given = call.arguments[0]?.value;
    if (!signal || !given) return [];
    const frame: Frame = { path: file.path, functionId, arguments: undefined };
    const connected = evaluator.meaningsOf(given, frame).find((meaning) => meaning.kind === 'function' && meaning.path === slot.path && meaning.functionId === slot.scope.id);
    if (connected?.kind !== 'function') return [];
    const skip = isBound(slot.scope) && !isUnbound(slot.scope, connected.self) ? 1 : 0;
    const owners = evaluator.meaningsOf(signal.object, frame).filter((meaning) => meaning.kind === 'instance');
    return owners.flatMap((owner) => emissionsOf(evaluator, owner, signal.name, file.path)).map((emission) => ({ ...emission, skip }));
  });
}

/** `self.done`, and `self.done[int]`, which is one of several signals of that name. */
export function signalIn(expression: Expression): AttributeExpression | undefined {
  if (expression.kind === 'subscript') return signalIn(expression.object);
  return expression.kind === 'attribute' ? expression : undefined;
}

/** Where a signal of an object is emitted: in the files of its class and of those that it inherits from, in the one that connects it, and in the few that name it. */
function emissionsOf(evaluator: Evaluator, owner: InstanceMeaning, name: string, connectedIn: string): readonly Omit<Caller, 'skip'>[] {
  const classes = evaluator.ancestors(owner).flatMap((ancestor) => (typeof ancestor === 'string' ? [] : [ancestor.path]));
  const naming = evaluator.program.filesWith(connectedIn, name, maximumFiles) ?? [];
  return [...new Set([...classes, connectedIn, ...naming])].flatMap((path) => {
    const file = evaluator.program.file(path);
    return file ? callsIn(file, 'emit').flatMap(({ call, functionId }) => {
      const frame: Frame = { path, functionId, arguments: undefined };
      const signal = call.callee.kind === 'attribute' ? signalIn(call.callee.object) : undefined;
      return signal?.name === name && evaluator.meaningsOf(signal.object, frame).some((meaning) => isOfOneKind(evaluator, meaning, owner)) ? [{ call, frame }] : [];
    }) : [];
  });
}

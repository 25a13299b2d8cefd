import type { Expression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import type { CallInFrame, Frame } from './meaning';

/**
 * Whether a pool of several kinds is of each of them in turn: its class, or the pool itself, is a
 * parameter that several calls fill (`measure(ThreadPoolExecutor)`, `measure(ProcessPoolExecutor)`)
 * or runs through a loop over the classes. A condition makes it one of them.
 */
export function isEveryKind(evaluator: Evaluator, object: Expression, frame: Frame, made: readonly CallInFrame[]): boolean {
  return isHandedIn(evaluator, object, frame) || (made.length > 0 && made.every(({ call, frame: outer }) => isHandedIn(evaluator, call.callee, outer)));
}

function isHandedIn(evaluator: Evaluator, expression: Expression, { path, functionId }: Frame): boolean {
  if (expression.kind !== 'name') return false;
  const scope = evaluator.program.file(path)?.functions[functionId];
  if (!scope) return false;
  const bindings = Object.hasOwn(scope.bindings, expression.name) ? scope.bindings[expression.name] ?? [] : [];
  const isParameter = scope.parameters.some(({ name, defaultValue }) => name === expression.name && defaultValue === undefined);
  return bindings.length > 0 ? bindings.every(({ kind }) => kind === 'element') : isParameter;
}

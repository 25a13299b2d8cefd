import { heldExpressionsIn } from '../python/traverse';
import { lastName } from './callIndex';
import type { Evaluator } from './evaluator';
import { canonicalNames } from './writtenName';
import type { CallInFrame, Frame } from './meaning';
import type { CallInPlace } from './spawnCall';

/**
 * The calls of a library's settings that hold where a call stands: those of the `with` statements
 * around it, innermost first, then those made as statements of their own, in the same function or
 * in the body of the file. What the callers of the function have set is not looked for.
 *
 * @param names - The settings' canonical names: "joblib.parallel_backend".
 */
export function settingsAround(evaluator: Evaluator, { frame, around }: CallInPlace, names: ReadonlySet<string>): readonly CallInFrame[] {
  const lastNames = new Set([...names].map((name) => name.slice(name.lastIndexOf('.') + 1)));
  const isSetting = ({ call, frame: at }: CallInFrame): boolean =>
    lastNames.has(lastName(call.callee) ?? '') && canonicalNames(evaluator, call.callee, at).some((name) => names.has(name));
  const entered = around.toReversed().flatMap((node) => (node.kind === 'with' ? node.items : []))
    .flatMap(({ context }): readonly CallInFrame[] => (context.kind === 'call' ? [{ call: context, frame }] : []));
  return [...entered, ...callStatements(evaluator, frame)].filter(isSetting);
}

/** Calls that are statements of their own in the frame's function, then in the file's body. */
function callStatements(evaluator: Evaluator, frame: Frame): readonly CallInFrame[] {
  const facts = evaluator.program.file(frame.path);
  if (!facts) return [];
  return [...new Set([frame.functionId, 0])].flatMap((functionId) => {
    const scope = facts.functions[functionId];
    const at: Frame = { path: frame.path, functionId, arguments: undefined };
    return scope ? heldExpressionsIn(facts, scope).flatMap(({ expression, holder }) => (expression.kind === 'call' && holder?.kind === 'expression' ? [{ call: expression, frame: at }] : [])) : [];
  });
}

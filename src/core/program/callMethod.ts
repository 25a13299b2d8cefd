import { boundMethods } from './boundMethods';
import type { Evaluator } from './evaluator';
import type { CallInFrame, InstanceMeaning, Meaning } from './meaning';

/** What calling a method of an object without arguments gives; nothing where its class has none. */
export function callMethod(evaluator: Evaluator, object: InstanceMeaning, name: string): readonly Meaning[] {
  return boundMethods(evaluator, object, name).flatMap((method) => evaluator.resultOf(method, callWithout(evaluator, method)));
}

/** A call without arguments that is nowhere in the text: it stands where the method does. */
export function callWithout(evaluator: Evaluator, method: { readonly path: string; readonly functionId: number }): CallInFrame {
  const range = evaluator.functionFacts(method)?.nameRange ?? { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };
  return { call: { kind: 'call', callee: { kind: 'name', name: '', range }, arguments: [], range }, frame: { path: method.path, functionId: 0, arguments: undefined } };
}

import { boundMethods } from './boundMethods';
import type { Evaluator } from './evaluator';
import type { FunctionMeaning, InstanceMeaning } from './meaning';

/** What a library's class has its `__call__` run of the class that inherits from it: `network(batch)` is `network.forward(batch)`. */
const runByBases: readonly { readonly bases: RegExp; readonly method: string }[] = [
  { bases: /^(tensorflow|tf_keras|keras)\./, method: 'call' },
  { bases: /(^|\.)(Module|LightningModule|PreTrainedModel|Layer|Block|HybridBlock|Function|BaseModule|BaseModel)$/, method: 'forward' },
];

/** The functions that calling an object of the program's runs. */
export function calledMethods(evaluator: Evaluator, object: InstanceMeaning): readonly FunctionMeaning[] {
  const own = boundMethods(evaluator, object, '__call__');
  if (own.length > 0) return own;
  const bases = evaluator.ancestors(object).filter((ancestor) => typeof ancestor === 'string');
  return runByBases.filter((each) => bases.some((base) => each.bases.test(base))).flatMap(({ method }) => boundMethods(evaluator, object, method));
}

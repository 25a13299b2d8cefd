import type { FileFacts } from '../python/facts';
import type { CallExpression, Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { partsIn, statementsIn, valuesOf } from '../python/traverse';

/** Names that are given the value of names beyond this are not followed. */
const maximumSteps = 3;

/**
 * Whether a handler hands over what it was given itself, so that it is other work for each request: the file that
 * somebody uploads, and not a model that is loaded once.
 */
export function isOfRequest(facts: FileFacts, handler: FunctionFacts, { arguments: given }: CallExpression): boolean {
  const [first, ...others] = handler.parameters;
  const brought = handler.classId === undefined && first ? [first, ...others] : others;
  const names = new Set(brought.map(({ name }) => name));
  return given.some(({ value }) => comesFrom(facts, handler, value, { names, steps: maximumSteps }));
}

interface Search {
  readonly names: ReadonlySet<string>;
  readonly steps: number;
}

function comesFrom(facts: FileFacts, handler: FunctionFacts, value: Expression, { names, steps }: Search): boolean {
  if (value.kind === 'name' && names.has(value.name)) return true;
  const further = value.kind === 'name' && steps > 0 ? (handler.bindings[value.name] ?? []).flatMap((binding) => (binding.kind === 'value' || binding.kind === 'unpacked' ? [binding.value] : [])) : [];
  const inside = value.kind === 'lambda' ? statementsIn(facts.functions[value.functionId]?.body ?? []).flatMap(valuesOf) : partsIn(value);
  return further.some((each) => comesFrom(facts, handler, each, { names, steps: steps - 1 })) || inside.some((each) => comesFrom(facts, handler, each, { names, steps }));
}

import type { FileFacts } from '../python/facts';
import type { CallExpression, Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { partsIn, statementsIn, valuesOf } from '../python/traverse';

/**
 * Whether a handler hands over what it was given itself, so that it is other work for each request: the file that
 * somebody uploads, and not a model that is loaded once.
 */
export function isOfRequest(facts: FileFacts, handler: FunctionFacts, { arguments: given }: CallExpression): boolean {
  const [first, ...others] = handler.parameters;
  const brought = handler.classId === undefined && first ? [first, ...others] : others;
  const names = new Set(brought.map(({ name }) => name));
  return given.some(({ value }) => comesFrom(facts, handler, value, { names, seen: new Set() }));
}

interface Search {
  readonly names: ReadonlySet<string>;
  /** Names whose values have been looked at. */
  readonly seen: Set<string>;
}

function comesFrom(facts: FileFacts, handler: FunctionFacts, value: Expression, search: Search): boolean {
  if (value.kind === 'name') {
    if (search.names.has(value.name)) return true;
    if (search.seen.has(value.name)) return false;
    search.seen.add(value.name);
  }
  const further = value.kind === 'name' ? (handler.bindings[value.name] ?? []).flatMap((binding) => (binding.kind === 'value' || binding.kind === 'unpacked' ? [binding.value] : [])) : [];
  const inside = value.kind === 'lambda' ? statementsIn(facts.functions[value.functionId]?.body ?? []).flatMap(valuesOf) : partsIn(value);
  return further.some((each) => comesFrom(facts, handler, each, search)) || inside.some((each) => comesFrom(facts, handler, each, search));
}

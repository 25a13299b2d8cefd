import type { CallExpression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import type { FactsNode } from '../python/traverse';
import { callsWhere } from './callsWhere';

/**
 * Whether a call waits for the answer to something that the function has asked, rather than for work:
 * what it waits at it has made itself, for this once: `answer = Queue(); send(question, answer); answer.get()`.
 * Of several questions it counts the answers: `for _ in questions: answers.get()`. Whoever takes work has no number of it.
 */
export const waitsForAnswer = callsWhere((call, around, scope) => scope.kind === 'function' && isOfOwn(scope, call) && !around.some(isEndless));

/** A loop that goes on for as long as something comes. */
function isEndless(node: FactsNode): boolean {
  return node.kind === 'while';
}

/** Whether a method waits at something that the function has made. A lock of its own would keep out nobody. */
function isOfOwn({ bindings }: FunctionFacts, { callee }: CallExpression): boolean {
  if (callee.kind !== 'attribute' || callee.object.kind !== 'name' || (callee.name !== 'get' && callee.name !== 'wait')) return false;
  const [binding, ...others] = Object.hasOwn(bindings, callee.object.name) ? bindings[callee.object.name] ?? [] : [];
  return others.length === 0 && binding?.kind === 'value' && binding.value.kind === 'call';
}

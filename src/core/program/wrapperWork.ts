import type { Evaluator } from './evaluator';
import type { Meaning } from './meaning';
import { heaviestPath, heldSeconds, type ProfileNode } from './profile';
import type { SpawnCall } from './spawnCall';

/**
 * Whether what holds the GIL is the work of a wrapper, and not what it was given at this call: a function that searches in
 * threads and is told whom to tell how far it has come. What it does by itself is said where it starts its threads.
 */
export function isWorkOfWrapper(evaluator: Evaluator, { through, targets }: SpawnCall, nodes: readonly ProfileNode[]): boolean {
  const given = through?.shown;
  if (given?.kind !== 'function' || nodes.length === 0 || targets.some((target) => isSame(target, given))) return false;
  const facts = evaluator.functionFacts(given);
  if (!facts) return false;
  const { line, column } = facts.nameRange.start;
  return !nodes.some((node) => heaviestPath(node, heldSeconds).some((each) => {
    if (each.kind !== 'call') return false;
    const { path, range: { start } } = each.callee.definition;
    return path === given.path && start.line === line && start.column === column;
  }));
}

function isSame(one: Meaning, { path, functionId }: Extract<Meaning, { readonly kind: 'function' }>): boolean {
  return one.kind === 'function' && one.path === path && one.functionId === functionId;
}

import { wholeSeconds } from './cost';
import type { LoopNode, ProfileNode } from './profile';

/** An endless loop that does at least this part of the work is what the task consists of. */
const mostOfIt = 0.5;

/**
 * The endless loop in which a thread spends its life, if it has one: `while True: handle(queue.get())`.
 *
 * Such a thread is judged by one round: what it does per item.
 */
export function endlessLoopOf(nodes: readonly ProfileNode[], depth = 0): LoopNode | undefined {
  if (depth > 6) return undefined;
  const total = nodes.reduce((sum, node) => sum + wholeSeconds(node.cost), 0);
  for (const node of nodes) {
    if (wholeSeconds(node.cost) < total * mostOfIt) continue;
    if (node.kind === 'loop' && node.trips.isEndless) return node;
    const inner = node.kind === 'call' ? node.callee.nodes : node.kind === 'branch' ? node.children : [];
    const found = endlessLoopOf(inner, depth + 1);
    if (found) return found;
  }
  return undefined;
}

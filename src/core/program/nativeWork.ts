import type { NativeWork } from '../domain/nativeWork';
import type { Knowledge } from '../knowledge/knowledgeBase';
import { evaluateCost } from './cost';
import { innerNodes, type ProfileNode } from './profile';

/** Below this a call is not what the task is about. */
const leastShare = 0.05;

/** More nobody reads. */
const mostCalls = 3;

/** Parts of less are not followed: they cannot add up to what is told, and large programs have very many. */
const negligibleShare = leastShare / 20;

/** Deeper chains hold next to nothing of the time. */
const maximumDepth = 40;

/**
 * The calls into machine code that keep the GIL for a good part of a task, the weightiest first.
 *
 * @param nodes - What a task does; several targets count alike.
 */
export function nativeWorkOf(knowledge: Knowledge, nodes: readonly ProfileNode[]): readonly NativeWork[] {
  const shares = new Map<string, number>();
  const share = 1 / nodes.length;
  for (const node of nodes) addShares(node, share, { knowledge, shares, depth: 0 });
  return [...shares]
    .map(([name, each]) => ({ name, share: each }))
    .filter((work) => work.share >= leastShare)
    .sort((a, b) => b.share - a.share)
    .slice(0, mostCalls);
}

interface Walk {
  readonly knowledge: Knowledge;
  readonly shares: Map<string, number>;
  readonly depth: number;
}

/** A node's share is divided among its parts as their held time is; all rounds of a loop are alike. */
function addShares(node: ProfileNode, share: number, walk: Walk): void {
  const native = nativeName(node, walk.knowledge);
  if (native !== undefined) walk.shares.set(native, (walk.shares.get(native) ?? 0) + share);
  const parts = native === undefined && walk.depth < maximumDepth && share >= negligibleShare ? innerNodes(node) : [];
  const whole = parts.reduce((sum, part) => sum + heldSeconds(part), 0);
  if (whole === 0) return;
  for (const part of parts) addShares(part, (share * heldSeconds(part)) / whole, { ...walk, depth: walk.depth + 1 });
}

function nativeName(node: ProfileNode, knowledge: Knowledge): string | undefined {
  switch (node.kind) {
    case 'library':
      return knowledge.find(node.name)?.isNative && heldSeconds(node) > 0 ? withoutDunder(node.name) : undefined;
    case 'compiled':
      return node.compilation === 'held' ? 'numba.njit' : undefined;
    default:
      return undefined;
  }
}

/** "numpy.vectorize.__call__" → "numpy.vectorize": what is written. */
function withoutDunder(name: string): string {
  return name.replace(/\.__\w+__$/, '');
}

function heldSeconds(node: ProfileNode): number {
  return evaluateCost(node.cost, 1).held;
}

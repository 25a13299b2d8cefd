import { evaluateCost } from './cost';
import { endlessLoopOf } from './endlessLoop';
import { innerNodes, type ProfileNode } from './profile';

/** What is further down counts as one. */
const maximumDepth = 12;

/**
 * How often one task of a site lets go of the GIL in order to compute: once for each such call, as often as it is made.
 *
 * Waiting is not counted. Whoever waits does so for longer than it takes to have the lock again, and what is read or written in small
 * pieces mostly comes out of a buffer, with the lock held.
 *
 * @param nodes - What the target may be, each as likely; an endless one is judged by one round.
 */
export function releasesOf(nodes: readonly ProfileNode[]): number {
  const endless = endlessLoopOf(nodes);
  return endless ? releasesIn(endless.children) : releasesIn(nodes) / Math.max(1, nodes.length);
}

function releasesIn(nodes: readonly ProfileNode[], depth = 0): number {
  return nodes.reduce((sum, node) => sum + releasesAt(node, depth), 0);
}

/** A loop runs its parts as often, and a branch as seldom, as its own time without the GIL is more or less than theirs. */
function releasesAt(node: ProfileNode, depth: number): number {
  const seconds = releasedSeconds(node);
  if (seconds === 0) return 0;
  const inner = innerNodes(node);
  const innerSeconds = inner.reduce((sum, child) => sum + releasedSeconds(child), 0);
  if (innerSeconds === 0 || depth >= maximumDepth) return 1;
  return (releasesIn(inner, depth + 1) * seconds) / innerSeconds;
}

function releasedSeconds({ cost }: ProfileNode): number {
  return evaluateCost(cost, 1).released;
}

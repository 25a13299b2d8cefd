import { heldSeconds, innerNodes, type ProfileNode } from './profile';

/** Parts of less are not followed: they cannot add up to what is told, and large programs have very many. */
const negligibleShare = 0.0025;

/** Deeper chains hold next to nothing of the time. */
const maximumDepth = 40;

/** By what a task is taken apart: the name of a part, and how much of it there is. */
export interface Parting {
  /** A node that has no name is looked into. */
  readonly nameOf: (node: ProfileNode) => string | undefined;
  /** By default how long it holds the GIL. */
  readonly secondsOf?: (node: ProfileNode) => number;
}

/** By name the shares of a task's time; several targets count alike. */
export function sharesOf(nodes: readonly ProfileNode[], { nameOf, secondsOf = heldSeconds }: Parting): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const node of nodes) addShares(node, 1 / nodes.length, { nameOf, secondsOf, shares, depth: 0 });
  return shares;
}

interface Walk extends Required<Parting> {
  readonly shares: Map<string, number>;
  readonly depth: number;
}

/** A node's share is divided among its parts as their time is; all rounds of a loop are alike. */
function addShares(node: ProfileNode, share: number, walk: Walk): void {
  const name = walk.nameOf(node);
  if (name !== undefined) walk.shares.set(name, (walk.shares.get(name) ?? 0) + share);
  const parts = name === undefined && walk.depth < maximumDepth && share >= negligibleShare ? innerNodes(node) : [];
  const whole = parts.reduce((sum, part) => sum + walk.secondsOf(part), 0);
  if (whole === 0) return;
  for (const part of parts) addShares(part, (share * walk.secondsOf(part)) / whole, { ...walk, depth: walk.depth + 1 });
}

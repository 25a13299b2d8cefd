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
  for (const node of nodes) addShares(node, 1 / nodes.length, 0, { nameOf, secondsOf, shares });
  return shares;
}

interface Walk extends Required<Parting> {
  readonly shares: Map<string, number>;
}

/** A node's share is divided among its parts as their time is; all rounds of a loop are alike. */
function addShares(node: ProfileNode, share: number, depth: number, walk: Walk): void {
  const name = walk.nameOf(node);
  if (name !== undefined) walk.shares.set(name, (walk.shares.get(name) ?? 0) + share);
  const parts = name === undefined && depth < maximumDepth && share >= negligibleShare ? innerNodes(node) : [];
  const seconds = parts.map(walk.secondsOf);
  const whole = seconds.reduce((sum, each) => sum + each, 0);
  if (whole === 0) return;
  for (const [place, part] of parts.entries()) addShares(part, (share * (seconds[place] ?? 0)) / whole, depth + 1, walk);
}

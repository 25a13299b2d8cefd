import { innerNodes, type ProfileNode } from './profile';

/** Calls below calls beyond this are not looked at. */
const maximumDepth = 8;

/**
 * Whether a task starts a thread itself: where it is over soon it has handed on what it is there for, and what
 * little Python it runs before says nothing of that.
 */
export function handsOn(node: ProfileNode, depth = 0): boolean {
  if (node.kind === 'library') return node.name === 'threading.Thread.start';
  return depth < maximumDepth && innerNodes(node).some((child) => handsOn(child, depth + 1));
}

import { takesTurns } from '../domain/verdict';
import { judge } from './judgement';
import { heaviestPath, heldSeconds, type BranchNode, type ProfileNode } from './profile';

/** Of fewer callees one may be what the call is mostly for. */
const severalCallees = 3;

/** What holds the GIL for less than this share of what they do on average has no part in it. */
const leastShareOfMean = 0.1;

/**
 * Whether most of what a task holds the GIL for is done by few of the callees that a call may have: of
 * the steps of a pipeline, one of which computes for long by guesses, nobody knows which are taken.
 */
export function restsOnFewCallees(node: ProfileNode): boolean {
  return heaviestPath(node, heldSeconds).some((each) => each.kind === 'branch' && each.isChoice === true && isHeldByFew(each));
}

function isHeldByFew({ children }: BranchNode): boolean {
  const mean = children.reduce((sum, child) => sum + heldSeconds(child), 0) / children.length;
  const holding = children.filter(holds);
  const heavy = holding.filter((child) => heldSeconds(child) >= leastShareOfMean * mean);
  return children.length >= severalCallees && (holding.length < children.length / 2 || heavy.length < children.length / 4);
}

function holds({ cost }: ProfileNode): boolean {
  return takesTurns(judge(cost).verdict);
}

import { takesTurns } from '../domain/verdict';
import { evaluateCost } from './cost';
import { judge } from './judgement';
import { heaviestPath, heldSeconds, type BranchNode, type ProfileNode } from './profile';

/** Of fewer callees one may be what the call is mostly for. */
const severalCallees = 3;

/** What holds the GIL for less than this share of what they do on average has no part in it. */
const leastShareOfMean = 0.1;

/** A task that holds the GIL for as long as this deserves a word, even if every loop were ten times shorter. */
const longSeconds = 0.1;

/**
 * Whether most of what a task holds the GIL for is done by few of the callees that a call may have: of
 * the steps of a pipeline, one of which computes for long by guesses, nobody knows which are taken. Where
 * all hold the GIL, and the task takes long with the usual one as well, it does not matter.
 */
export function restsOnFewCallees(node: ProfileNode): boolean {
  return heaviestPath(node, heldSeconds).some((each) => each.kind === 'branch' && each.isChoice === true && isHeldByFew(each, node));
}

function isHeldByFew({ children }: BranchNode, task: ProfileNode): boolean {
  if (children.length < severalCallees) return false;
  const mean = children.reduce((sum, child) => sum + heldSeconds(child), 0) / children.length;
  const holding = children.filter(holds);
  if (holding.length < children.length / 2) return true;
  const heavy = holding.filter((child) => heldSeconds(child) >= leastShareOfMean * mean);
  const withUsual = evaluateCost(task.cost, 0.1).held * (usualSeconds(children) / mean);
  return heavy.length < children.length / 4 && withUsual < longSeconds;
}

/** Of the one in the middle. */
function usualSeconds(children: readonly ProfileNode[]): number {
  return children.map(heldSeconds).sort((one, other) => one - other)[children.length >> 1] ?? 0;
}

function holds({ cost }: ProfileNode): boolean {
  return takesTurns(judge(cost).verdict);
}

import { statementsIn } from '../python/traverse';
import { evaluateCost, wholeSeconds } from './cost';
import type { Program } from './evaluator';
import { statementOf } from './loopStatement';
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

/** Saving what was computed is no rest, if it takes no more of the time than this, and less than computing does if that is far shorter than it seems. */
const littleShare = 0.05;

/**
 * Whether a task ends in a loop without end of which every round only computes, as far as it is
 * known. What stands in an `except` costs nothing as long as all goes well, and may wait.
 */
export function neverRests(program: Program, task: ProfileNode): boolean {
  const loop = endlessLoopOf([task]);
  if (!loop || task.kind !== 'call') return false;
  const { held, released, arrays, waiting, idle, unknown, asking } = evaluateCost(loop.cost, 1);
  const others = released + arrays + unknown;
  if (held === 0 || waiting + idle + asking > 0 || others > littleShare * held || others > evaluateCost(loop.cost, 0.1).held) return false;
  const statement = statementOf(program, task, loop);
  return statement?.kind === 'while' && statementsIn([statement]).every((each) => each.kind !== 'try');
}

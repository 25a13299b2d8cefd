import { ofSingleStates, type Cost } from './cost';
import { innerNodes, type ProfileNode } from './profile';

/** A step of a simulated environment, of gym or of one that is made like it. Several that step together, `vec_env`, are a batch. */
const environmentStep = /(?:^|(?<!vec(?:tor)?)_|\.)env(?:ironment)?\d*\.step$/i;

/** The same of a class of the program: one of a library, `RobotEnvironment`, may be the front of another program. */
const ownEnvironmentStep = /(?<!vec(?:tor)?_?)env(?:ironment)?\.step$/i;

/** Calls below calls beyond this are not looked at. */
const maximumDepth = 6;

/**
 * What a round of a loop costs: where it steps an environment, the networks in it are asked for the state
 * of that step only, and kept small by whoever asks them so often.
 */
export function perStep(round: readonly ProfileNode[], cost: Cost): Cost {
  return cost.networks.length > 0 && round.some((node) => steps(node, 0)) ? ofSingleStates(cost) : cost;
}

/** What an inner loop steps is seen to there. */
function steps(node: ProfileNode, depth: number): boolean {
  if (node.kind === 'library' || node.kind === 'unresolved') return environmentStep.test(node.name);
  if (node.kind === 'call' && ownEnvironmentStep.test(node.callee.name)) return true;
  return node.kind !== 'loop' && depth < maximumDepth && innerNodes(node).some((child) => steps(child, depth + 1));
}

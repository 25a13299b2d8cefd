import { ofSingleStates } from './cost';
import { innerNodes, type FunctionProfile, type ProfileNode } from './profile';

/** A step of a simulated environment, of gym or of one that is made like it. Several that step together, `vec_env`, are a batch. */
const environmentStep = /(?:^|(?<!vec(?:tor)?)_|\.)env(?:ironment)?\d*\.step$/i;

/** The same of a class of the program: one of a library, `RobotEnvironment`, may be the front of another program. */
const ownEnvironmentStep = /(?<!vec(?:tor)?_?)env(?:ironment)?\.step$/i;

/** Calls below calls beyond this are not looked at. */
const maximumDepth = 6;

/**
 * What a round of a loop does: where it steps an environment, the networks in it are asked for the state
 * of that step only, and kept small by whoever asks them so often.
 */
export function perStep(round: readonly ProfileNode[]): readonly ProfileNode[] {
  const asks = round.some(({ cost }) => ofSingleStates(cost) !== cost);
  return asks && round.some((node) => steps(node, 0)) ? askedForOneState(round, new Map()) : round;
}

/** What an inner loop steps is seen to there. */
function steps(node: ProfileNode, depth: number): boolean {
  if (node.kind === 'library' || node.kind === 'unresolved') return environmentStep.test(node.name);
  if (node.kind === 'call' && ownEnvironmentStep.test(node.callee.name)) return true;
  return node.kind !== 'loop' && depth < maximumDepth && innerNodes(node).some((child) => steps(child, depth + 1));
}

/** Each function once: many calls lead to the same few, and those that call themselves to themselves. */
type Asked = Map<FunctionProfile, FunctionProfile>;

/** The same nodes at their lower cost, down to the networks, so that what is told of them says where the time goes. */
function askedForOneState(nodes: readonly ProfileNode[], asked: Asked): readonly ProfileNode[] {
  return nodes.map((node) => {
    const cost = ofSingleStates(node.cost);
    if (cost === node.cost) return node;
    switch (node.kind) {
      case 'call':
        return { ...node, cost, callee: functionForOneState(node.callee, asked) };
      case 'loop':
      case 'branch':
        return { ...node, cost, children: askedForOneState(node.children, asked) };
      default:
        return { ...node, cost };
    }
  });
}

function functionForOneState(callee: FunctionProfile, asked: Asked): FunctionProfile {
  const known = asked.get(callee);
  if (known) return known;
  asked.set(callee, callee);
  const result = { ...callee, cost: ofSingleStates(callee.cost), nodes: askedForOneState(callee.nodes, asked) };
  asked.set(callee, result);
  return result;
}

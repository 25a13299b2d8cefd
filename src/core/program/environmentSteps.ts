import { ofEpisodes, ofSingleStates, type Cost } from './cost';
import { innerNodes, type FunctionProfile, type ProfileNode } from './profile';

/** A step of a simulated environment, of gym or of one that is made like it. Several that step together, `vec_env`, are a batch. */
const environmentStep = /(?:^|(?<!vec(?:tor)?)_|\.)env(?:ironment)?\d*\.step$/i;

/** The same of a class of the program: one of a library, `RobotEnvironment`, may be the front of another program. */
const ownEnvironmentStep = /(?<!vec(?:tor)?_?)env(?:ironment)?\.step$/i;

/** Calls below calls beyond this are not looked at. */
const maximumDepth = 6;

/**
 * What a round of a loop does: where it steps an environment, the networks in it are asked for the state
 * of that step only, and kept small by whoever asks them so often. Where it plays an episode, they learn from that.
 */
export function perStep(round: readonly ProfileNode[]): readonly ProfileNode[] {
  if (round.every(({ cost }) => ofSingleStates(cost) === cost)) return round;
  if (round.some((node) => steps(node, 0))) return withSmallNetworks(round, { change: ofSingleStates, done: new Map() });
  return round.some((node) => playsEpisode(node, 0)) ? withSmallNetworks(round, { change: ofEpisodes, done: new Map() }) : round;
}

/** A loop that steps an environment, here or in a function that is called. */
function playsEpisode(node: ProfileNode, depth: number): boolean {
  if (node.kind === 'loop') return node.children.some((child) => steps(child, 0));
  return depth < maximumDepth && innerNodes(node).some((child) => playsEpisode(child, depth + 1));
}

/** What an inner loop steps is seen to there. */
function steps(node: ProfileNode, depth: number): boolean {
  if (node.kind === 'library' || node.kind === 'unresolved') return environmentStep.test(node.name);
  if (node.kind === 'call' && ownEnvironmentStep.test(node.callee.name)) return true;
  return node.kind !== 'loop' && depth < maximumDepth && innerNodes(node).some((child) => steps(child, depth + 1));
}

/** What becomes of a cost, and each function once: many calls lead to the same few, and those that call themselves to themselves. */
interface Change {
  readonly change: (cost: Cost) => Cost;
  readonly done: Map<FunctionProfile, FunctionProfile>;
}

/** The same nodes at their lower cost, down to the networks, so that what is told of them says where the time goes. */
function withSmallNetworks(nodes: readonly ProfileNode[], small: Change): readonly ProfileNode[] {
  return nodes.map((node) => {
    const cost = small.change(node.cost);
    if (cost === node.cost) return node;
    switch (node.kind) {
      case 'call':
        return { ...node, cost, callee: functionWithSmallNetworks(node.callee, small) };
      case 'loop':
      case 'branch':
        return { ...node, cost, children: withSmallNetworks(node.children, small) };
      default:
        return { ...node, cost };
    }
  });
}

function functionWithSmallNetworks(callee: FunctionProfile, small: Change): FunctionProfile {
  const known = small.done.get(callee);
  if (known) return known;
  small.done.set(callee, callee);
  const result = { ...callee, cost: small.change(callee.cost), nodes: withSmallNetworks(callee.nodes, small) };
  small.done.set(callee, result);
  return result;
}

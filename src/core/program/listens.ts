import { addCosts, evaluateEachGuess } from './cost';
import { heldSeconds, innerNodes, type ProfileNode } from './profile';

/** Receiving from a connection: what is done then is done with one message. */
const receives = /(^|\.)(recv|recvfrom|recvmsg|recv_into|recvfrom_into|recv_multipart|recv_string|recv_json|recv_pyobj|accept)$/;

/** Taking what another thread has put by. */
const takes = /(^|\.)(\w*queue)\.get$/i;

/** Calls below calls beyond this are not looked at. */
const maximumDepth = 4;

/** By how much the work with a message has to be more than the wait for it to be what a thread is for. */
const muchMore = 4;

/** What a thread does with each thing that it takes is work from here on, and not logging it and passing it on to a few that want it. */
const noticeableWorkSeconds = 100e-6;

/**
 * Whether most of a task is a loop without a known end that takes messages from a connection or from a queue as they
 * come, and what it does with one is only long if its loops are as long as guessed: a message is as
 * long as somebody made it, and those who want it are few.
 */
export function listens(nodes: readonly ProfileNode[], depth = 0): boolean {
  if (depth > maximumDepth) return false;
  const heaviest = nodes.reduce<ProfileNode | undefined>((best, node) => (best && heldSeconds(best) >= heldSeconds(node) ? best : node), undefined);
  if (!heaviest) return false;
  if (heaviest.kind === 'loop' && !heaviest.trips.isExact) {
    const { held, waiting } = evaluateEachGuess(addCosts(heaviest.children.map(({ cost }) => cost)), 0.1);
    if (heaviest.children.some((child) => isReceiving(child, receives, 0))) return held < muchMore * waiting;
    if (heaviest.children.some((child) => isReceiving(child, takes, 0))) return held < noticeableWorkSeconds;
  }
  return listens(innerNodes(heaviest), depth + 1);
}

function isReceiving(node: ProfileNode, names: RegExp, depth: number): boolean {
  // What is on a queue already is not waited for.
  if (node.kind === 'library' || node.kind === 'unresolved') return names.test(node.name) && (names !== takes || node.cost.idle.length > 0);
  return node.kind !== 'loop' && depth < maximumDepth && innerNodes(node).some((child) => isReceiving(child, names, depth + 1));
}

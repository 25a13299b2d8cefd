import { addCosts, costOf, evaluateCost, noCost, onOneThread, scaleCost, type Cost } from './cost';
import { endlessLoopOf } from './endlessLoop';
import type { ProfileNode } from './profile';
import type { SpawnApi } from './spawnApi';
import type { SpawnCall } from './spawnCall';

/** A spawn with what its targets do. */
interface Profiled {
  readonly spawn: SpawnCall;
  readonly nodes: readonly ProfileNode[];
}

/** Of a server's handlers, or the slots of an object that lives in a thread, the heaviest, which holds up all others however light they are; of other sites all targets. */
export function decisiveTargets({ spawn, nodes }: Profiled): Profiled {
  if ((spawn.api.family !== 'server' && !spawn.api.isAnyOf) || nodes.length < 2) return { spawn, nodes };
  const held = nodes.map(({ cost }) => evaluateCost(cost, 1).held);
  const heaviest = held.indexOf(Math.max(...held));
  return { spawn: { ...spawn, targets: spawn.targets.slice(heaviest, heaviest + 1) }, nodes: nodes.slice(heaviest, heaviest + 1) };
}

/**
 * What a part of a round costs; where it only sleeps, in a branch, since there is nothing to do (`if not jobs: sleep(0.1)`), that
 * says as little of the work as waiting for a queue.
 */
function withoutRest({ cost, ...node }: ProfileNode): Cost {
  const isRest = node.kind === 'branch' && node.children.some(isSleep) && node.children.every((child) => child.kind === 'python' || isSleep(child));
  return isRest ? addCosts([{ ...cost, waiting: [] }, { ...noCost, idle: cost.waiting }]) : cost;
}

function isSleep(node: ProfileNode): boolean {
  return node.kind === 'library' && /(^|\.)(sleep|msleep|usleep)$/.test(node.name);
}

/**
 * What one task of a site costs.
 *
 * @param nodes - What the target may be, each with its cost; each is as likely, and an endless one is judged by one round.
 */
export function siteCost({ carrier }: SpawnApi, nodes: readonly ProfileNode[]): Cost {
  const endless = endlessLoopOf(nodes);
  const cost = nodes.length === 0 ? costOf('unknown', 1e-3)
    : endless ? addCosts(endless.children.map(withoutRest))
    : scaleCost(addCosts(nodes.map((node) => node.cost)), 1 / nodes.length);
  return carrier === 'greenlets' ? onOneThread(cost) : cost;
}

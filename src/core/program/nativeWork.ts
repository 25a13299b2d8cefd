import type { NativeWork } from '../domain/nativeWork';
import type { Knowledge } from '../knowledge/knowledgeBase';
import { heldSeconds, type ProfileNode } from './profile';
import { sharesOf } from './shares';

/** Below this a call is not what the task is about. */
const leastShare = 0.05;

/** More nobody reads. */
const mostCalls = 3;

/**
 * The calls into machine code that keep the GIL for a good part of a task, the weightiest first.
 *
 * @param nodes - What a task does; several targets count alike.
 */
export function nativeWorkOf(knowledge: Knowledge, nodes: readonly ProfileNode[]): readonly NativeWork[] {
  return [...sharesOf(nodes, { nameOf: (node) => nativeName(node, knowledge) })]
    .map(([name, each]) => ({ name, share: each }))
    .filter((work) => work.share >= leastShare)
    .sort((a, b) => b.share - a.share)
    .slice(0, mostCalls);
}

/** Calls that write to the console, or to the log of the program, which often is the same. */
const consoleCalls = /^(print|pprint\.pprint|sys\.stdout\.write|click\.echo|logging\.(Logger\.)?(debug|info|warning|warn|error|exception|critical|log))$/;

/** Calls by which threads settle whose turn it is. A lock is no such: it guards what each would do anyhow. */
const turnCalls = /^threading\.((Bounded)?Semaphore\.(acquire|release)|Condition\.\w+|Event\.\w+|Barrier\.\w+)$/;

/**
 * Whether a task mostly writes to the console, or settles with other threads whose turn it is: no
 * process would do that any faster. Taking a turn costs as much as passing it on, but counts as
 * waiting: a task that passes turns on for a quarter of its held time does little in each.
 */
export function isMostlyOneAtATime(nodes: readonly ProfileNode[]): boolean {
  const shares = sharesOf(nodes, { nameOf: (node) => (node.kind !== 'library' ? undefined : consoleCalls.test(node.name) ? 'console' : turnCalls.test(node.name) ? 'turn' : undefined) });
  const turns = shares.get('turn') ?? 0;
  return turns > 0.25 || turns + (shares.get('console') ?? 0) > 0.5;
}

function nativeName(node: ProfileNode, knowledge: Knowledge): string | undefined {
  switch (node.kind) {
    case 'library':
      return knowledge.find(node.name)?.isNative && heldSeconds(node) > 0 ? withoutDunder(node.name) : undefined;
    case 'compiled':
      return node.compilation === 'held' ? 'numba.njit' : undefined;
    default:
      return undefined;
  }
}

/** "numpy.vectorize.__call__" → "numpy.vectorize": what is written. */
function withoutDunder(name: string): string {
  return name.replace(/\.__\w+__$/, '');
}

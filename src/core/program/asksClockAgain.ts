import type { WhileStatement } from '../python/facts/statement';
import { evaluateCost } from './cost';
import type { Program } from './evaluator';
import { writtenName } from './writtenName';
import { statementOf } from './loopStatement';
import { innerNodes, type CallNode, type LoopNode, type ProfileNode } from './profile';
import { callsWithin, isIdle, type Spin } from './spinning';

/**
 * A loop of a thread that does nothing but ask a function, which looks at the clock and says at once
 * whether the time has come: `while not limiter.allows(): pass`.
 */
export function asksClockAgain(program: Program, task: ProfileNode): Spin | undefined {
  if (task.kind !== 'call') return undefined;
  for (const loop of loopsOfTask(task.callee.nodes)) {
    const statement = statementOf(program, task, loop);
    const spin = statement?.kind === 'while' ? asksOne(statement, loop) : undefined;
    if (spin) return spin;
  }
  return undefined;
}

/** The loops of a function itself. */
export function loopsOfTask(nodes: readonly ProfileNode[]): readonly LoopNode[] {
  return nodes.flatMap((node) => (node.kind === 'call' ? [] : [...(node.kind === 'loop' ? [node] : []), ...loopsOfTask(innerNodes(node))]));
}

function asksOne(loop: WhileStatement, { children, cost }: LoopNode): Spin | undefined {
  const [question, ...others] = callsWithin(loop.condition);
  if (!question || others.length > 0 || !loop.body.every(isIdle) || loop.orElse.length > 0) return undefined;
  const { held, released, arrays, waiting, idle, unknown, asking } = evaluateCost(cost, 1);
  // A lock that is free is hardly waited for.
  const isAtOnce = released + arrays + waiting + unknown + asking === 0 && idle < held;
  const asksTime = children.some((child) => child.kind === 'call' && looksAtClock(child));
  return isAtOnce && asksTime ? { asked: writtenName(question.callee), loop } : undefined;
}

const clocks: ReadonlySet<string> = new Set(['time', 'monotonic', 'perf_counter', 'time_ns', 'monotonic_ns', 'perf_counter_ns'].map((name) => `time.${name}`));

/** Whether a function looks at the clock itself. */
function looksAtClock({ callee }: CallNode): boolean {
  const isClock = (node: ProfileNode): boolean => (node.kind === 'library' ? clocks.has(node.name) : node.kind !== 'call' && innerNodes(node).some(isClock));
  return callee.nodes.some(isClock);
}

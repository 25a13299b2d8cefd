import type { Expression } from '../python/facts/expression';
import type { Statement, WhileStatement } from '../python/facts/statement';
import { valuesOf } from '../python/traverse';
import { loopsOfTask } from './asksClockAgain';
import { evaluateCost } from './cost';
import type { Program } from './evaluator';
import { writtenName } from './writtenName';
import { statementOf } from './loopStatement';
import type { LoopNode, ProfileNode } from './profile';
import { callsWithin, isLook, type Spin } from './spinning';

/** A round that takes longer does something of its own. */
const showingSeconds = 50e-6;

/**
 * A loop of a thread that shows how far others have come, and goes on to do so at once until they are done:
 * `while True: left = jobs.qsize(); bar.update(total - left); if left == 0: break`.
 */
export function showsOthers(program: Program, task: ProfileNode): Spin | undefined {
  if (task.kind !== 'call') return undefined;
  for (const loop of loopsOfTask(task.callee.nodes)) {
    const statement = statementOf(program, task, loop);
    const look = statement?.kind === 'while' && isShort(loop) ? lookThatEnds(statement) : undefined;
    if (look && statement?.kind === 'while') return { asked: look, loop: statement };
  }
  return undefined;
}

/** Whether a round is over at once, with nothing in it that might wait. */
function isShort({ cost, trips }: LoopNode): boolean {
  const { held, released, arrays, waiting, idle, unknown, asking } = evaluateCost(cost, 1);
  return released + arrays + waiting + idle + unknown + asking === 0 && held <= showingSeconds * trips.count;
}

/** What the loop asks about others, where what it is told ends the loop. */
function lookThatEnds({ condition, body }: WhileStatement): string | undefined {
  if (callsWithin(condition).length > 0) return undefined;
  const looks = new Map(body.flatMap((statement) => lookedAtIn(statement)));
  const ends = body.filter((statement) => statement.kind === 'if' && statement.branches.some(({ body: inner }) => inner.some(({ kind }) => kind === 'break' || kind === 'return')));
  const read = ends.flatMap((statement) => valuesOf(statement)).flatMap(namesIn).find((name) => looks.has(name));
  return read === undefined ? undefined : looks.get(read);
}

/** `left = jobs.qsize()`: the name, and what is asked. */
function lookedAtIn(statement: Statement): readonly (readonly [string, string])[] {
  if (statement.kind !== 'assign' || statement.value?.kind !== 'call' || statement.value.callee.kind !== 'attribute' || !isLook(statement.value)) return [];
  const asked = writtenName(statement.value.callee);
  return statement.targets.flatMap((target) => (target.kind === 'name' ? [[target.name, asked] as const] : []));
}

function namesIn(expression: Expression): readonly string[] {
  if (expression.kind === 'name') return [expression.name];
  return expression.kind === 'operator' ? expression.operands.flatMap(namesIn) : [];
}

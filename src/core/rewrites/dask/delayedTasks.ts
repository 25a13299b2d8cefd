import type { FileFacts } from '../../python/facts';
import type { Expression } from '../../python/facts/expression';
import { walkExpressions } from '../../python/traverse';
import { importedName } from '../names/owner';
import { breaks, type Objection } from '../objection';
import type { Task } from '../pools/task';

/** Every task that a file gives to dask, and what it does with dask besides. */
export interface DelayedTasks {
  readonly tasks: readonly Task[];
  readonly objections: readonly Objection[];
}

const delayed: ReadonlySet<string> = new Set(['dask.delayed', 'dask.delayed.delayed']);
/** Names of dask that run no task. */
const others = /^dask(\.base)?(\.(compute|persist|config)(\..*)?)?$/;

/** Reads every `delayed(f)(x)` of a file: which of them a computation runs depends on how they are put together. */
export function delayedTasks(facts: FileFacts): DelayedTasks {
  const tasks: Task[] = [];
  const objections: Objection[] = [];
  for (const scope of facts.functions) {
    walkExpressions(facts, scope, (expression, around) => {
      const name = expression.kind === 'name' || expression.kind === 'attribute' ? importedName(facts, scope.id, expression) : undefined;
      if (name === undefined || !name.startsWith('dask') || others.test(name)) return;
      const [call, maker] = [around.at(-2), around.at(-1)];
      const isTask = delayed.has(name) && maker?.kind === 'call' && maker.callee === expression && maker.arguments.length === 1 && call?.kind === 'call' && call.callee === maker;
      const target = isTask ? maker.arguments[0] : undefined;
      if (!isTask || !target || target.isSpread) {
        objections.push(breaks(`Line ${String(expression.range.start.line + 1)} gives dask work in a way that is not followed.`));
        return;
      }
      tasks.push({
        call, method: 'submit', functionId: scope.id, target: target.value,
        positional: call.arguments.flatMap(({ keyword, isSpread, value }) => (keyword === undefined && !isSpread ? [{ kind: 'value' as const, value: resultOf(facts, scope.id, value) }] : [])),
        keywords: call.arguments.flatMap(({ keyword, value }) => (keyword === undefined ? [] : [{ name: keyword, value }])),
        isComplete: !call.arguments.some(({ isSpread }) => isSpread),
      });
    });
  }
  return { tasks, objections };
}

/** An argument that is a task itself stands for what that task gives. */
function resultOf(facts: FileFacts, functionId: number, value: Expression): Expression {
  if (value.kind !== 'call' || value.callee.kind !== 'call' || !delayed.has(importedName(facts, functionId, value.callee.callee) ?? '')) return value;
  const [target] = value.callee.arguments;
  return target ? { ...value, callee: target.value } : value;
}

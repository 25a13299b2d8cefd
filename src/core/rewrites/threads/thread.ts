import { argumentAt } from '../../python/callArguments';
import type { FileFacts } from '../../python/facts';
import type { CallExpression } from '../../python/facts/expression';
import { walkExpressions, type FactsNode } from '../../python/traverse';
import { importedName } from '../names/owner';
import { literalArguments, type Task } from '../pools/task';

/** A call of `threading.Thread`, or of `multiprocessing.Process` where that is asked for, that names its target. */
export interface ThreadMaking {
  readonly call: CallExpression;
  readonly functionId: number;
  /** What stands around it in its function, outermost first. */
  readonly around: readonly FactsNode[];
  readonly task: Task;
}

/**
 * Every thread that a file makes of a function.
 *
 * @param maker - What is called: processes are made in the same way.
 */
export function findThreads(facts: FileFacts, maker: 'threading.Thread' | 'multiprocessing.Process' = 'threading.Thread'): readonly ThreadMaking[] {
  const found: ThreadMaking[] = [];
  for (const scope of facts.functions) {
    walkExpressions(facts, scope, (expression, around) => {
      if (expression.kind !== 'call' || importedName(facts, scope.id, expression.callee) !== maker) return;
      const task = readThreadTask(expression, scope.id);
      if (task) found.push({ call: expression, functionId: scope.id, around: [...around], task });
    });
  }
  return found;
}

/** `Thread(group, target, name, args, kwargs)`, of which nearly all is given by name. */
export function readThreadTask(call: CallExpression, functionId: number): Task | undefined {
  const given = (keyword: string, position: number) => argumentAt(call, { keyword, position })?.value;
  const target = given('target', 1);
  if (!target || call.arguments.some((argument) => argument.isSpread)) return undefined;
  return { call, method: 'thread', functionId, target, ...literalArguments(given('args', 3), given('kwargs', 4)) };
}

import type { FileFacts } from '../../python/facts';
import type { CallExpression, Expression } from '../../python/facts/expression';
import type { Range } from '../../domain/position';
import { keywordArgument, positionalArguments } from '../../python/callArguments';
import { isNoneLiteral } from '../../python/noneLiteral';
import { expressionsIn } from '../../python/traverse';
import { callAt } from '../names/callAt';
import { importedName } from '../names/owner';
import { readTask, type Task } from '../pools/task';

/** Work that an event loop hands to its own threads. */
export interface Offload {
  readonly task: Task;
  readonly functionId: number;
  /** What changes of the call: the function's name of `asyncio.to_thread`, the `None` of `run_in_executor`. */
  readonly kind: 'to_thread' | 'run_in_executor';
  readonly changed: Expression;
}

/** The offload at a place: to the threads that asyncio itself keeps; `undefined` for anything else. */
export function offloadAt(facts: FileFacts, range: Range): Offload | undefined {
  const placed = callAt(facts, range);
  if (!placed) return undefined;
  const { call, functionId } = placed;
  const kind = kindOf(facts, functionId, call);
  if (!kind) return undefined;
  const changed = kind === 'to_thread' ? call.callee : executorOf(call);
  const task = readTask({ kind: 'task', call, method: kind === 'to_thread' ? 'submit' : 'run_in_executor', functionId });
  return changed && task ? { task, functionId, kind, changed } : undefined;
}

/** Whether the file gives its event loop another pool than the loop's own. */
export function setsDefaultExecutor(facts: FileFacts): boolean {
  return facts.functions.some((scope) => expressionsIn(facts, scope).some((expression) => expression.kind === 'attribute' && expression.name === 'set_default_executor'));
}

function kindOf(facts: FileFacts, functionId: number, call: CallExpression): Offload['kind'] | undefined {
  if (importedName(facts, functionId, call.callee) === 'asyncio.to_thread') return 'to_thread';
  const isMethod = call.callee.kind === 'attribute' && call.callee.name === 'run_in_executor';
  return isMethod && isNoneLiteral(executorOf(call)) ? 'run_in_executor' : undefined;
}

function executorOf(call: CallExpression): Expression | undefined {
  return keywordArgument(call, 'executor') ? undefined : positionalArguments(call)[0]?.value;
}

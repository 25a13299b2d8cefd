import { keywordArgument } from '../../python/callArguments';
import type { FileFacts } from '../../python/facts';
import type { CallExpression, Expression, LiteralExpression } from '../../python/facts/expression';
import type { Range } from '../../domain/position';
import { callAt, type PlacedCall } from '../names/callAt';
import { bindingsOf, importedName, ownerOf } from '../names/owner';
import type { Task } from '../pools/task';

/** `Parallel(…)(delayed(f)(x) for x in xs)`. */
export interface ParallelCall {
  readonly task: Task;
  /** What says that the workers are threads: `"threading"`, `"threads"`; `undefined` where it is not seen. */
  readonly choice: LiteralExpression | undefined;
  /** Whether the choice is made around the call, for all that runs within. */
  readonly isAround: boolean;
  /** It asks for memory that all workers share, which only threads have. */
  readonly needsSharedMemory: boolean;
}

const contexts = new Set(['joblib.parallel_backend', 'joblib.parallel_config', 'joblib.parallel.parallel_backend', 'joblib.parallel.parallel_config']);

/** Reads the call of a `Parallel` object at a place; `undefined` when there is none. */
export function parallelCallAt(facts: FileFacts, range: Range): ParallelCall | undefined {
  const placed = callAt(facts, range);
  const made = placed && makingOf(facts, placed);
  const task = placed && delayedTask(facts, placed);
  if (!placed || !made || !task) return undefined;
  const own = choiceIn(made.call, 1);
  const around = [...placed.around].reverse().flatMap((node) => (node.kind === 'with' ? node.items : [])).flatMap(({ context }) =>
    (context.kind === 'call' && contexts.has(importedName(facts, placed.functionId, context.callee) ?? '') ? choiceIn(context, 0) ?? [] : []));
  const requires = keywordArgument(made.call, 'require')?.value;
  return { task, choice: own ?? around[0], isAround: own === undefined, needsSharedMemory: requires?.kind === 'literal' && requires.text === 'sharedmem' };
}

/** The call that makes the object: in place, or in the `with` or the assignment that names it. */
function makingOf(facts: FileFacts, { call, functionId }: PlacedCall): { readonly call: CallExpression } | undefined {
  const isParallel = (value: Expression, scope: number): boolean =>
    value.kind === 'call' && ['joblib.Parallel', 'joblib.parallel.Parallel'].includes(importedName(facts, scope, value.callee) ?? '');
  if (call.callee.kind === 'call') return isParallel(call.callee, functionId) ? { call: call.callee } : undefined;
  const name = call.callee.kind === 'name' ? call.callee.name : undefined;
  const owner = name === undefined ? undefined : ownerOf(facts, functionId, name);
  const [binding, ...others] = name === undefined || owner === undefined ? [] : bindingsOf(facts, owner, name);
  const value = binding?.kind === 'value' ? binding.value : binding?.kind === 'entered' ? binding.context : undefined;
  return owner !== undefined && others.length === 0 && value?.kind === 'call' && isParallel(value, owner) ? { call: value } : undefined;
}

/** `backend="threading"` or `prefer="threads"`, as it stands in the code. */
function choiceIn(call: CallExpression, position: number): LiteralExpression | undefined {
  const positional = call.arguments.filter(({ keyword, isSpread }) => keyword === undefined && !isSpread);
  const given = [keywordArgument(call, 'backend'), positional[position], keywordArgument(call, 'prefer')];
  return given.flatMap((argument) => (argument?.value.kind === 'literal' && (argument.value.text === 'threading' || argument.value.text === 'threads') ? [argument.value] : []))[0];
}

function delayedTask(facts: FileFacts, { call, functionId }: PlacedCall): Task | undefined {
  const [argument, ...others] = call.arguments;
  const items = argument && others.length === 0 && !argument.isSpread && (argument.value.kind === 'comprehension' || argument.value.kind === 'collection') ? argument.value.elements : [];
  const [element, ...more] = items;
  if (element?.kind !== 'call' || more.length > 0 || element.callee.kind !== 'call' || !/^joblib\.(parallel\.)?delayed$/.test(importedName(facts, functionId, element.callee.callee) ?? '')) return undefined;
  const [target] = element.callee.arguments;
  if (!target || target.isSpread) return undefined;
  return {
    call: element,
    method: 'submit',
    functionId,
    target: target.value,
    positional: element.arguments.flatMap(({ keyword, isSpread, value }) => (keyword === undefined && !isSpread ? [{ kind: 'value' as const, value }] : [])),
    keywords: element.arguments.flatMap(({ keyword, value }) => (keyword === undefined ? [] : [{ name: keyword, value }])),
    isComplete: !element.arguments.some(({ isSpread }) => isSpread),
  };
}

import type { PoolInLoop } from '../domain/hazard';
import type { CallExpression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { hasReasonToWait, loopsAround, type Loop } from '../python/loop';
import { namesIn } from '../python/names';
import { walkExpressions } from '../python/traverse';
import { callAt, type PlacedCall } from '../rewrites/names/callAt';
import { calleesOf } from '../rewrites/names/callee';
import { globalsMentioned } from '../rewrites/names/globalMentions';
import { workerOf, type ProcessTask } from './processTask';
import { literalRounds, namesOfRound } from './rounds';

/** In fewer rounds than this the start of the processes is nobody's concern. */
const manyRounds = 10;

/** A pool that each round of a loop makes and ends, with nothing of the round in it. */
export function poolInLoop(process: ProcessTask): PoolInLoop | undefined {
  const { analysis: { file: { facts } }, site, pool } = process;
  const placed = pool && (pool.holder.kind === 'variable' || pool.holder.kind === 'nobody') ? callAt(facts, pool.call.range) : undefined;
  if (!placed || !isGivenMany(process, placed) || isFreshOnPurpose(placed.call)) return undefined;
  const own = loopsAround(placed).at(-1);
  const round: Round | undefined = own ? { loop: own, functionId: placed.functionId, caller: undefined } : calledInLoop(process, placed);
  if (!round || (literalRounds(round.loop) ?? manyRounds) < manyRounds || hasReasonToWait(round.loop)) return undefined;
  if (dependsOnRound(process, placed, round) || copiesStateOfRound(process, round)) return undefined;
  return { kind: 'pool-in-loop', caller: round.caller, location: { path: site.path, range: placed.call.range }, loopAt: { path: site.path, range: round.loop.range } };
}

/** A loop that makes the pool in each round, itself or through a call. */
interface Round {
  readonly loop: Loop;
  readonly functionId: number;
  /** The function that makes the pool, where the loop calls it. */
  readonly caller: string | undefined;
}

/** A single task in a pool of its own may crash, and gives its memory back. */
function isGivenMany({ task, placed: handOver }: ProcessTask, making: PlacedCall): boolean {
  return /map/.test(task.method) || loopsAround(handOver).some((loop) => !loopsAround(making).includes(loop));
}

/** One worker keeps its task apart from the rest, and a limit on its tasks gives memory back: both want new processes. */
function isFreshOnPurpose(making: CallExpression): boolean {
  return making.arguments.some(({ keyword, isSpread, value }, index) => isSpread || keyword === 'maxtasksperchild' || keyword === 'max_tasks_per_child'
    || ((keyword === 'max_workers' || keyword === 'processes' || (keyword === undefined && index === 0)) && value.kind === 'literal' && value.value === 1));
}

/** The one place that calls the function in which the pool is made, if that is a loop. */
function calledInLoop({ analysis: { file: { facts } } }: ProcessTask, { functionId }: PlacedCall): Round | undefined {
  const maker = facts.functions[functionId];
  if (maker?.kind !== 'function') return undefined;
  const calls = facts.functions.flatMap((scope) => callsOf(maker, scope));
  const [only, ...others] = calls;
  const loop = only && loopsAround(only).at(-1);
  return loop && others.length === 0 ? { loop, functionId: only.functionId, caller: maker.name } : undefined;

  function callsOf(called: FunctionFacts, scope: FunctionFacts): readonly PlacedCall[] {
    const found: PlacedCall[] = [];
    walkExpressions(facts, scope, (expression, around) => {
      const { callee } = expression.kind === 'call' ? expression : { callee: undefined };
      if (expression.kind !== 'call' || (callee?.kind !== 'name' && callee?.kind !== 'attribute') || callee.name !== called.name) return;
      if (calleesOf(facts, scope.id, callee).some((each) => each.kind === 'function' && each.function.id === called.id)) found.push({ call: expression, functionId: scope.id, around: [...around] });
    });
    return found;
  }
}

/** Whether the pool is made of something that the round, or the caller, gives another value. */
function dependsOnRound({ analysis: { file: { facts } } }: ProcessTask, { call, functionId }: PlacedCall, { loop, caller }: Round): boolean {
  const scope = facts.functions[functionId];
  const used = new Set(call.arguments.flatMap(({ value }) => namesIn(value)));
  if (caller === undefined) return [...used].some((name) => namesOfRound(facts, loop).has(name));
  const self = scope?.classId === undefined ? undefined : scope.parameters[0]?.name;
  return [...used].some((name) => name !== self && (scope?.bindings[name] !== undefined || scope?.parameters.some((parameter) => parameter.name === name)));
}

/** Forked processes begin with what the program's variables hold then; where a round changes those, it needs new ones. */
function copiesStateOfRound(process: ProcessTask, { loop, functionId }: Round): boolean {
  const { file } = process.analysis;
  const worker = workerOf(process);
  const changed = new Set([...file.facts.functions.flatMap(({ globals }) => globals), ...(functionId === 0 ? namesOfRound(file.facts, loop) : [])]);
  return worker !== undefined && [...globalsMentioned(file, file.source.spanOf(worker.range))].some((name) => changed.has(name));
}

import type { FileFacts } from '../python/facts';
import type { Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { walkExpressions } from '../python/traverse';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import { readLibraryDecorators } from './libraryDecorators';
import { isCoroutineFunction } from './isCoroutineFunction';
import type { Frame, FunctionMeaning, Meaning, PartialMeaning } from './meaning';
import { recogniseSpawn } from './recogniseSpawn';
import { isSaidPlain } from './saidPlain';
import type { SpawnApi } from './spawnApi';
import type { CallInPlace, Doubt, HandedOver, SpawnCall, SpawnReader } from './spawnCall';
import { itemsOf, listedTask, targetArgument, taskArguments } from './spawnTarget';
import { runGivenTo } from './runGiven';
import { readJob } from './handedJobs';
import { spreadTask } from './spreadTask';
import { readSpawningDecorators, readWrapperCall } from './wrapperCalls';

/** Wrappers around wrappers beyond this are not followed. */
const maximumLevels = 4;

/** Every call of a file that hands work to a thread, a pool, an interpreter or a process, in the order of the text. */
export function findSpawnCalls(evaluator: Evaluator, facts: FileFacts): readonly SpawnCall[] {
  const read: SpawnReader = (place, levels) => readSpawnCall(evaluator, place) ?? readWrapperCall(evaluator, place, read, levels) ?? (levels > 0 ? readJob(evaluator, place, read) : undefined);
  const found: SpawnCall[] = [...readLibraryDecorators(evaluator, facts), ...readSpawningDecorators(evaluator, facts, read, maximumLevels)];
  for (const scope of facts.functions) {
    const frame: Frame = { path: facts.path, functionId: scope.id, arguments: undefined };
    walkExpressions(facts, scope, (expression, around) => {
      if (expression.kind !== 'call') return;
      const spawn = read({ call: expression, frame, around }, maximumLevels);
      if (spawn) found.push(spawn);
    });
  }
  return found.sort((a, b) => a.call.range.start.line - b.call.range.start.line || a.call.range.start.column - b.call.range.start.column);
}

function readSpawnCall(evaluator: Evaluator, place: CallInPlace): SpawnCall | undefined {
  const { frame, around } = place;
  const recognised = recogniseSpawn(evaluator, place);
  if (!recognised) return undefined;
  const { api, pool, doubt, call = place.call, handedOver } = recognised;
  const base = { api, call, frame, around: [...around], pool, doubt };
  if (handedOver) return { ...base, ...handedOver };
  const target = targetArgument(api, call);
  if (!target) return api.family === 'thread' && api.carrier === 'threads' ? { ...base, ...(spreadTask(evaluator, call, frame) ?? runGivenTo(evaluator, { call, frame }) ?? nothing) } : undefined;
  const items = api.passing === 'each' ? itemsOf(call, target) : [];
  const listed = api.family === 'parallel-loop' ? listedTask(evaluator, target.value, frame) : undefined;
  if (listed) return { ...base, ...listed, doubt: doubt ?? (isParameter(evaluator, target.value, frame) && listed.taskFrame?.path !== frame.path ? 'callers' : undefined), items };
  // `sync_to_async(f)(x)`: the call around gives the arguments.
  const outer = around[around.length - 1];
  const given = api.passing === 'none' && outer?.kind === 'call' && outer.callee === place.call ? outer.arguments : undefined;
  const { targets, isRuledOut } = targetsOf(evaluator, target.value, place);
  // Whoever gave this call a coroutine function is served elsewhere in its body.
  if (isRuledOut && frame.arguments) return undefined;
  if (api.leavesCoroutines && targets.length > 0 && targets.every((meaning) => isCoroutineFunction(evaluator, meaning))) return undefined;
  const [inContext, ...itsArguments] = targets.length > 0 && targets.every(isRunOfContext) && api.passing === 'rest' ? taskArguments(evaluator, api, call, target, frame) : [];
  if (inContext && !inContext.isSpread) {
    return { ...base, targets: targetsOf(evaluator, inContext.value, place).targets, targetText: writtenName(inContext.value), taskArguments: itsArguments, items: [] };
  }
  return {
    ...base,
    doubt: doubt ?? doubtOf(evaluator, api, target.value, targets, frame),
    targets,
    targetText: writtenName(target.value),
    taskArguments: given ?? taskArguments(evaluator, api, call, target, frame),
    items,
  };
}

/** `pool.submit(copy_context().run, work, item)`: what runs is what it is given. */
function isRunOfContext(meaning: Meaning): boolean {
  return meaning.kind === 'external' && meaning.name === 'contextvars.Context.run';
}

const nothing: HandedOver = { targets: [], targetText: 'nothing', taskArguments: [], items: [] };

/** What is handed over; `if iscoroutinefunction(work)` around the call may leave nothing of what is known. */
function targetsOf(evaluator: Evaluator, target: Expression, place: CallInPlace): { readonly targets: readonly Meaning[]; readonly isRuledOut: boolean } {
  const all = evaluator.meaningsOf(target, place.frame).filter((meaning) => meaning.kind !== 'none');
  if (!all.some((meaning) => isCoroutineFunction(evaluator, meaning)) || !isSaidPlain(evaluator, target, place)) return { targets: all, isRuledOut: false };
  const targets = all.filter((meaning) => !isCoroutineFunction(evaluator, meaning));
  return { targets, isRuledOut: targets.length === 0 };
}

function doubtOf(evaluator: Evaluator, api: SpawnApi, target: Expression, targets: readonly Meaning[], frame: Frame): Doubt | undefined {
  if (api.isDeployed) return 'deployment';
  if (target.kind === 'name' && isParameterAround(evaluator, target.name, frame)) return 'decorated';
  return isGivenElsewhere(evaluator, target, targets, frame) ? 'callers' : undefined;
}

/** Whether a target is a parameter that only calls in other modules tell of. */
function isGivenElsewhere(evaluator: Evaluator, target: Expression, targets: readonly Meaning[], frame: Frame): boolean {
  return isParameter(evaluator, target, frame) && targets.some((meaning) => (meaning.kind === 'function' || meaning.kind === 'partial') && pathOf(meaning) !== frame.path);
}

/** Whether an expression is a parameter of which this call says nothing, or an attribute that has its value from one. */
function isParameter(evaluator: Evaluator, expression: Expression, frame: Frame): boolean {
  const scope = evaluator.functionFacts(frame);
  if (expression.kind === 'name') return !frame.arguments?.has(expression.name) && hasParameter(scope, expression.name);
  if (expression.kind !== 'attribute' || expression.object.kind !== 'name' || scope?.classId === undefined || expression.object.name !== scope.parameters[0]?.name) return false;
  // Of an object that is seen to be made, its maker says what it was given.
  if (frame.arguments?.get(expression.object.name)?.some((object) => object.kind === 'instance' && object.madeBy)) return false;
  const assigned = evaluator.classFacts({ path: frame.path, classId: scope.classId })?.attributes[expression.name] ?? [];
  return assigned.some(({ functionId, binding }) => binding.kind === 'value' && binding.value.kind === 'name'
    && hasParameter(evaluator.functionFacts({ path: frame.path, functionId }), binding.value.name));
}

/** Whether a name is a parameter of a function around, of whose call nothing is known. */
function isParameterAround(evaluator: Evaluator, name: string, frame: Frame): boolean {
  const scope = evaluator.functionFacts(frame);
  if (scope?.parent === undefined || Object.hasOwn(scope.bindings, name) || hasParameter(scope, name)) return false;
  const around = frame.outer?.functionId === scope.parent ? frame.outer : { path: frame.path, functionId: scope.parent, arguments: undefined };
  if (around.arguments?.has(name)) return false;
  return hasParameter(evaluator.functionFacts(around), name) || isParameterAround(evaluator, name, around);
}

function hasParameter(scope: FunctionFacts | undefined, name: string): boolean {
  return scope?.parameters.some((parameter) => parameter.name === name) ?? false;
}

function pathOf(meaning: FunctionMeaning | PartialMeaning): string {
  return meaning.kind === 'function' ? meaning.path : meaning.frame.path;
}

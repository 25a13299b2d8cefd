import type { FileFacts } from '../python/facts';
import { walkExpressions } from '../python/traverse';
import type { Evaluator } from './evaluator';
import { writtenName } from './expressions';
import { readLibraryDecorators } from './libraryDecorators';
import { isCoroutineFunction } from './isCoroutineFunction';
import type { Frame } from './meaning';
import { recogniseSpawn } from './recogniseSpawn';
import type { SpawnCall } from './spawnCall';
import { itemsOf, listedTask, targetArgument, taskArguments } from './spawnTarget';
import { readSpawningDecorators, readWrapperCall, type CallInPlace, type SpawnReader } from './wrapperCalls';

/** Wrappers around wrappers beyond this are not followed. */
const maximumLevels = 4;

/** Every call of a file that hands work to a thread, a pool, an interpreter or a process, in the order of the text. */
export function findSpawnCalls(evaluator: Evaluator, facts: FileFacts): readonly SpawnCall[] {
  const read: SpawnReader = (place, levels) => readSpawnCall(evaluator, place) ?? readWrapperCall(evaluator, place, read, levels);
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
  if (!target) return api.family === 'thread' && api.carrier === 'threads' ? { ...base, targets: [], targetText: 'nothing', taskArguments: [], items: [] } : undefined;
  const items = api.passing === 'each' ? itemsOf(call, target) : [];
  const listed = api.family === 'parallel-loop' ? listedTask(evaluator, target.value, frame) : undefined;
  if (listed) return { ...base, ...listed, items };
  // `sync_to_async(f)(x)`: the call around gives the arguments.
  const outer = around[around.length - 1];
  const given = api.passing === 'none' && outer?.kind === 'call' && outer.callee === place.call ? outer.arguments : undefined;
  const targets = evaluator.meaningsOf(target.value, frame).filter((meaning) => meaning.kind !== 'none');
  if (api.leavesCoroutines && targets.length > 0 && targets.every((meaning) => isCoroutineFunction(evaluator, meaning))) return undefined;
  return {
    ...base,
    targets,
    targetText: writtenName(target.value),
    taskArguments: given ?? taskArguments(evaluator, api, call, target, frame),
    items,
  };
}

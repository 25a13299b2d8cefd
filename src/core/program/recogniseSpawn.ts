import type { Expression } from '../python/facts/expression';
import { lastName } from './callIndex';
import { withPartial } from './calls';
import { recogniseDask } from './daskSpawn';
import type { Evaluator } from './evaluator';
import { recogniseParallel } from './joblibSpawn';
import type { Frame, Meaning } from './meaning';
import { recogniseBoundMethod, recognisePoolMethod, recogniseRunInExecutor } from './poolSpawn';
import { poolMethodNames } from './poolTypes';
import { recogniseQtStart } from './qtSpawn';
import { recogniseServer } from './serverSpawn';
import { recogniseServicer, registersServicer } from './servicerSpawn';
import type { Recognised } from './recognised';
import { settledApi } from './spawnApi';
import { spawnFunctionNames, spawnFunctions, spawnMethods } from './spawnFunctions';
import { recogniseThreadSubclass } from './threadSubclass';
import type { CallInPlace } from './spawnCall';

/** Which spawn API a call is, or `undefined` when it hands nothing over. */
export function recogniseSpawn(evaluator: Evaluator, place: CallInPlace): Recognised | undefined {
  const { call, frame } = place;
  const { callee } = call;
  if (callee.kind === 'attribute') {
    if (callee.name === 'run_in_executor') return recogniseRunInExecutor(evaluator, call, frame);
    if (startersOfTasks.has(callee.name)) return recogniseStartedTask(evaluator, place);
    const named = spawnMethods.get(callee.name);
    if (named && !evaluator.meaningsOf(callee, frame).some(({ kind }) => kind === 'function')) return { api: named };
    const special = recogniseQtStart(evaluator, place, callee) ?? recogniseDask(evaluator, place);
    if (special) return special;
    if (poolMethodNames.has(callee.name)) {
      const pool = recognisePoolMethod(evaluator, callee.object, callee.name, frame);
      if (pool) return pool;
    }
  }
  if (registersServicer.test(lastName(callee) ?? '')) return recogniseServicer(evaluator, place);
  if (!mayBeSpawn(callee) || isGivenFunction(evaluator, callee, frame)) return undefined;
  for (const meaning of evaluator.meaningsOf(callee, frame)) {
    const found = recogniseCallee(evaluator, meaning, place);
    if (found) return found;
  }
  return undefined;
}

/** Methods of task groups that call what they are given: `group.start_soon(to_thread.run_sync, f, x)`. */
const startersOfTasks = new Set(['start_soon', 'soonify']);

function recogniseStartedTask(evaluator: Evaluator, { call, frame, around }: CallInPlace): Recognised | undefined {
  const [first, ...rest] = call.arguments;
  if (!first) return undefined;
  const found = recogniseSpawn(evaluator, { call: { ...call, callee: first.value, arguments: rest }, frame, around });
  return found && { ...found, call: found.call ?? { ...call, callee: first.value, arguments: rest } };
}

const namesOfSpawns = /^_*[A-Z]|thread|class|cls|worker|factory|make_server/;

/**
 * Whether a callee is worth looking up. Everything else is a method or function of the project,
 * whose name says that it is none of ours; classes are written with a capital letter, or kept under
 * a name that says so. A bare name may be an alias, and looking it up costs little.
 */
function mayBeSpawn(callee: Expression): boolean {
  if (callee.kind === 'name') return true;
  if (callee.kind === 'call') return callee.callee.kind === 'name' || (callee.callee.kind === 'attribute' && callee.callee.name === 'Parallel');
  return callee.kind === 'attribute' && (spawnFunctionNames.has(callee.name) || namesOfSpawns.test(callee.name));
}

/** A parameter that is called, and whose name does not speak of classes: what callers give it is seldom worth asking for all of them. */
function isGivenFunction(evaluator: Evaluator, callee: Expression, frame: Frame): boolean {
  if (callee.kind !== 'name' || frame.arguments || namesOfSpawns.test(callee.name)) return false;
  const scope = evaluator.functionFacts(frame);
  return scope !== undefined && scope.parameters.some(({ name }) => name === callee.name) && !Object.hasOwn(scope.bindings, callee.name);
}

function recogniseCallee(evaluator: Evaluator, callee: Meaning, place: CallInPlace): Recognised | undefined {
  switch (callee.kind) {
    case 'external': {
      const api = spawnFunctions.get(evaluator.program.knowledge.canonicalName(callee.name)) ?? spawnFunctions.get(callee.name);
      const settled = api && settledApi(api, place.call);
      return settled ? { api: settled } : recogniseBoundMethod(evaluator, callee) ?? recogniseServer(evaluator, callee, place) ?? recogniseDask(evaluator, place);
    }
    case 'class':
      return recogniseThreadSubclass(evaluator, callee, place) ?? recogniseServer(evaluator, callee, place);
    case 'partial': {
      const { call } = withPartial(callee, place);
      for (const inner of callee.callee) {
        const found = inner.kind === 'external' || inner.kind === 'class' ? recogniseCallee(evaluator, inner, { ...place, call }) : undefined;
        if (found) return { ...found, call };
      }
      return undefined;
    }
    case 'external-instance':
      return recogniseParallel(evaluator, callee, place);
    default:
      return undefined;
  }
}

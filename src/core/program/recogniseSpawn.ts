import { keywordArgument } from '../python/callArguments';
import type { CallExpression, Expression } from '../python/facts/expression';
import { lastName } from './callIndex';
import { withPartial } from './calls';
import { recogniseDask } from './daskSpawn';
import type { Evaluator } from './evaluator';
import { recogniseParallel } from './joblibSpawn';
import type { Frame, Meaning } from './meaning';
import { recogniseBoundMethod, recognisePoolMethod, recogniseRunInExecutor } from './poolSpawn';
import { poolMethodNames } from './poolTypes';
import { recogniseQThread, recogniseQtStart } from './qtSpawn';
import { recogniseServer } from './serverSpawn';
import { recogniseServicer, registersServicer } from './servicerSpawn';
import type { Recognised } from './recognised';
import { settledApi, threadApi } from './spawnApi';
import { offloadNames, spawnFunctionNames, spawnFunctions, spawnMethods } from './spawnFunctions';
import { recogniseThreadSubclass } from './threadSubclass';
import type { CallInPlace } from './spawnCall';
import { elementOf } from './spawnTarget';

/** Which spawn API a call is, or `undefined` when it hands nothing over. */
export function recogniseSpawn(evaluator: Evaluator, place: CallInPlace): Recognised | undefined {
  const { call, frame } = place;
  const { callee } = call;
  const started = isGivenOffload(call) && !isBuiltin(evaluator, callee, frame) ? recogniseStartedTask(evaluator, place) : undefined;
  if (started) return started;
  if (callee.kind === 'attribute') {
    if (callee.name === 'run_in_executor') return isOwnMethod(evaluator, callee, frame) ? undefined : recogniseRunInExecutor(evaluator, call, frame);
    if (startersOfTasks.has(callee.name)) return recogniseStartedTask(evaluator, place);
    const named = spawnMethods.get(callee.name);
    if (named && !isOwnMethod(evaluator, callee, frame)) return { api: named };
    const special = recogniseQtStart(evaluator, place, callee) ?? recogniseDask(evaluator, place);
    if (special) return special;
    if (poolMethodNames.has(callee.name) && !startsItself(call)) {
      const pool = recognisePoolMethod(evaluator, callee.object, callee.name, frame);
      if (pool) return pool;
    }
  }
  const mapped = recogniseMapped(evaluator, place);
  if (mapped) return mapped;
  if (registersServicer.test(lastName(callee) ?? '')) return recogniseServicer(evaluator, place);
  if (!(mayBeSpawn(callee) || isKeptUnder(evaluator, callee, frame)) || isGivenFunction(evaluator, callee, frame)) return undefined;
  const callees = evaluator.meaningsOf(callee, frame);
  if (callee.kind === 'subscript') return oneOf(callees.flatMap((meaning) => recogniseCallee(evaluator, meaning, place) ?? []));
  for (const meaning of callees) {
    const found = recogniseCallee(evaluator, meaning, place);
    if (found) return found;
  }
  return undefined;
}

/** `thread.start()`: what is started without being given anything is no pool, and there are many of them. */
function startsItself({ callee, arguments: given }: CallExpression): boolean {
  return lastName(callee) === 'start' && given.length === 0;
}

/** A method of the project that bears the name of a library's: what it does with what it is given is seen. */
function isOwnMethod(evaluator: Evaluator, callee: Expression, frame: Frame): boolean {
  return evaluator.meaningsOf(callee, frame).some(({ kind }) => kind === 'function');
}

/** `workers[kind](text)`: a class out of a table of such; each may be the one whose object is started. */
function oneOf(all: readonly Recognised[]): Recognised | undefined {
  const [first] = all;
  const handedOver = all.flatMap((each) => each.handedOver ?? []);
  if (!first?.handedOver || handedOver.length < all.length) return first;
  return { ...first, handedOver: { ...first.handedOver, targets: handedOver.flatMap(({ targets }) => targets) } };
}

/** Methods of task groups that call what they are given: `group.start_soon(to_thread.run_sync, f, x)`. */
const startersOfTasks = new Set(['start_soon', 'soonify']);

/** `spawn(to_thread, f, x)`: whoever is given a function that hands over and what it needs calls it with that; a `partial` is called by somebody else. */
function isGivenOffload({ callee, arguments: [first, second] }: CallExpression): boolean {
  return first !== undefined && second !== undefined && offloadNames.has(lastName(first.value) ?? '') && !/^partial/.test(lastName(callee) ?? '');
}

function isBuiltin(evaluator: Evaluator, callee: Expression, frame: Frame): boolean {
  return callee.kind === 'name' && evaluator.meaningsOf(callee, frame).some((meaning) => meaning.kind === 'external' && !meaning.name.includes('.'));
}

function recogniseStartedTask(evaluator: Evaluator, { call, frame, around }: CallInPlace): Recognised | undefined {
  const [first, ...rest] = call.arguments;
  if (!first) return undefined;
  const found = recogniseSpawn(evaluator, { call: { ...call, callee: first.value, arguments: rest }, frame, around });
  return found && { ...found, call: found.call ?? { ...call, callee: first.value, arguments: rest } };
}

/** `map(pool.submit, tasks, items)`, `map(partial(pool.submit, task), items)`: each round is handed over. */
function recogniseMapped(evaluator: Evaluator, { call, frame, around }: CallInPlace): Recognised | undefined {
  const [mapped, first, ...others] = call.arguments;
  if (call.callee.kind !== 'name' || call.callee.name !== 'map' || !mapped || !first) return undefined;
  for (const meaning of evaluator.meaningsOf(mapped.value, frame)) {
    const isPartial = meaning.kind === 'partial';
    if (!isPartial && !(meaning.kind === 'external' && meaning.self)) continue;
    // What is handed over is the first that each round gives, or what the partial has.
    const given = isPartial ? [first, ...others] : [{ ...first, value: elementOf(first.value) }, ...others];
    const round = { ...call, callee: mapped.value, arguments: given };
    const found = recogniseCallee(evaluator, meaning, { call: round, frame, around });
    if (found?.api.passing === 'rest' && found.api.target.position === 0) return { ...found, api: { ...found.api, passing: 'each' }, call: found.call ?? round };
  }
  return undefined;
}

const namesOfSpawns = /^_*[A-Z]|thread|class|cls|worker|factory|make_server/;

/**
 * Whether a callee is worth looking up. Everything else is a method or function of the project,
 * whose name says that it is none of ours; classes are written with a capital letter, or kept under
 * a name that says so, or in a table. A bare name may be an alias, and looking it up costs little.
 */
function mayBeSpawn(callee: Expression): boolean {
  if (callee.kind === 'name' || callee.kind === 'subscript') return true;
  if (callee.kind === 'call') return callee.callee.kind === 'name' || (callee.callee.kind === 'attribute' && callee.callee.name === 'Parallel');
  return callee.kind === 'attribute' && (spawnFunctionNames.has(callee.name) || namesOfSpawns.test(callee.name) || isKeptMethod(callee.name));
}

/** `self._submit`, where a pool's method is kept. */
function isKeptMethod(name: string): boolean {
  return name.startsWith('_') && poolMethodNames.has(name.replace(/^_+/, ''));
}

/** `self.loader(…)`, where the object keeps a class under that name: `self.loader = LoaderThread`; `self.starmap(…)`, where it keeps what it was given. */
function isKeptUnder(evaluator: Evaluator, callee: Expression, frame: Frame): boolean {
  if (callee.kind !== 'attribute' || callee.object.kind !== 'name') return false;
  const scope = evaluator.functionFacts(frame);
  if (scope?.classId === undefined || callee.object.name !== scope.parameters[0]?.name) return false;
  const kept = evaluator.classFacts({ path: frame.path, classId: scope.classId })?.attributes[callee.name] ?? [];
  const mayBePools = poolMethodNames.has(callee.name);
  return kept.some(({ binding }) => binding.kind === 'value' && (mayBePools || (binding.value.kind === 'name' && /^_*[A-Z]/.test(binding.value.name))));
}

/** A parameter that is called, and whose name does not speak of classes: what callers give it is seldom worth asking for all of them. */
function isGivenFunction(evaluator: Evaluator, callee: Expression, frame: Frame): boolean {
  if (callee.kind !== 'name' || frame.arguments || namesOfSpawns.test(callee.name)) return false;
  const scope = evaluator.functionFacts(frame);
  return scope !== undefined && scope.parameters.some(({ name }) => name === callee.name) && !Object.hasOwn(scope.bindings, callee.name);
}

/** Libraries whose threads are greenlets, whatever they are called. */
const greenLibraries = /^(gevent|eventlet)\b/;

/** `KillableThread(target=work)` out of a library of which nothing is known: who copies `threading.Thread` names it so. */
function recogniseNamedThread(name: string, { call }: CallInPlace): Recognised | undefined {
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (!last.endsWith('Thread') || greenLibraries.test(name) || !keywordArgument(call, 'target')) return undefined;
  return { api: threadApi(last, 'threads'), doubt: 'name' };
}

function recogniseCallee(evaluator: Evaluator, callee: Meaning, place: CallInPlace): Recognised | undefined {
  switch (callee.kind) {
    case 'external': {
      const canonical = evaluator.program.knowledge.canonicalName(callee.name);
      const api = spawnFunctions.get(canonical) ?? spawnFunctions.get(callee.name);
      const settled = api && settledApi(api, place.call);
      if (settled) return { api: settled };
      return recogniseBoundMethod(evaluator, callee) ?? recogniseQThread(evaluator, canonical, place) ?? recogniseServer(evaluator, callee, place) ?? recogniseDask(evaluator, place) ?? recogniseNamedThread(callee.name, place);
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

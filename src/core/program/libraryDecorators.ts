import { keywordArgument } from '../python/callArguments';
import type { CallExpression, Expression } from '../python/facts/expression';
import type { FileFacts } from '../python/facts';
import type { FunctionFacts } from '../python/facts/scope';
import type { Carrier } from '../domain/site';
import { lastName } from './callIndex';
import type { Evaluator } from './evaluator';
import { canonicalNames } from './writtenName';
import type { Frame, FunctionMeaning } from './meaning';
import { poolOf } from './poolSpawn';
import { settledApi, type SpawnApi } from './spawnApi';
import type { SpawnCall } from './spawnCall';
import { spawnDecoratorNames, spawnDecorators } from './spawnDecorators';

/** Functions below a library's decorator that runs their calls elsewhere: `@sync_to_async`. The site is the decorator. */
export function readLibraryDecorators(evaluator: Evaluator, facts: FileFacts): readonly SpawnCall[] {
  return facts.functions.flatMap((decorated) => decorated.decorators.flatMap((decorator) => readDecorator(evaluator, facts, decorated, decorator) ?? []));
}

/** Whether calling a function only hands it over, since a library's decorator stands above it. */
export function isHandedOverByDecorator(evaluator: Evaluator, { path, functionId }: FunctionMeaning): boolean {
  const facts = evaluator.program.file(path)?.functions[functionId];
  const frame: Frame = { path, functionId: facts?.parent ?? 0, arguments: undefined };
  return facts?.decorators.some((decorator) => {
    const api = apiOfDecorator(evaluator, facts, asCall(decorator), frame);
    return api !== undefined && api.family !== 'server';
  }) ?? false;
}

/**
 * Decorators that have the main thread of a window run what stands below them, whoever calls it: Kivy's (kivy.clock), superqt's
 * (superqt.utils, which waits only when it is told to) and qtutils' (its documentation: `inmain_decorator` waits for the result).
 */
const mainThreadDecorators: ReadonlySet<string> = new Set(['kivy.clock.mainthread', 'superqt.ensure_main_thread', 'superqt.utils.ensure_main_thread', 'qtutils.inmain_decorator', 'qtutils.invoke_in_main.inmain_decorator']);
const mainThreadDecoratorNames: ReadonlySet<string> = new Set([...mainThreadDecorators].map((name) => name.slice(name.lastIndexOf('.') + 1)));

/** Whether what a function does is done by the main thread, in whichever thread it is called. */
export function runsInMainThread(evaluator: Evaluator, { path, functionId }: FunctionMeaning): boolean {
  const facts = evaluator.program.file(path)?.functions[functionId];
  const frame: Frame = { path, functionId: facts?.parent ?? 0, arguments: undefined };
  return facts?.decorators.map(asCall).some(({ callee }) => mainThreadDecoratorNames.has(lastName(callee) ?? '')
    && canonicalNames(evaluator, callee, frame).some((name) => mainThreadDecorators.has(name))) ?? false;
}

function apiOfDecorator(evaluator: Evaluator, decorated: FunctionFacts, call: CallExpression, frame: Frame): SpawnApi | undefined {
  if (!spawnDecoratorNames.has(lastName(call.callee) ?? '')) return undefined;
  const api = canonicalNames(evaluator, call.callee, frame).map((name) => spawnDecorators.get(name)).find((found) => found !== undefined);
  return api && !(api.leavesCoroutines && decorated.isAsync) ? settledApi(api, call) : undefined;
}

/** A decorator as the call that it is, with the arguments that it has. */
function asCall(decorator: Expression): CallExpression {
  return decorator.kind === 'call' ? decorator : { kind: 'call', callee: decorator, arguments: [], range: decorator.range };
}

function readDecorator(evaluator: Evaluator, facts: FileFacts, decorated: FunctionFacts, decorator: Expression): SpawnCall | undefined {
  const frame: Frame = { path: facts.path, functionId: decorated.parent ?? 0, arguments: undefined };
  const call = asCall(decorator);
  const api = apiOfDecorator(evaluator, decorated, call, frame);
  if (!api) return undefined;
  const target: FunctionMeaning = { kind: 'function', path: facts.path, functionId: decorated.id, self: undefined };
  return {
    api: { ...api, carrier: executorCarrier(evaluator, facts, decorated, call, api) },
    call,
    frame,
    around: [],
    targets: [target],
    targetText: decorated.name,
    taskArguments: [],
    items: [],
    pool: undefined,
    decorated: decorated.id,
    doubt: api.isDeployed ? 'deployment' : undefined,
  };
}

/** `@run_on_executor` uses the attribute `executor` of the object, or the one that it names (tornado 6.6.1 concurrent.py:117). */
function executorCarrier(evaluator: Evaluator, { path }: FileFacts, { classId }: FunctionFacts, call: CallExpression, api: SpawnApi): Carrier {
  if (!api.label.startsWith('tornado.') || classId === undefined) return api.carrier;
  const named = keywordArgument(call, 'executor')?.value;
  const attribute = named?.kind === 'literal' && named.text !== undefined ? named.text : 'executor';
  const pools = evaluator.member({ kind: 'instance', path, classId, madeBy: undefined }, attribute, 'self').flatMap((meaning) => poolOf(evaluator, meaning) ?? []);
  return pools.find(({ carrier }) => carrier === 'threads')?.carrier ?? pools[0]?.carrier ?? api.carrier;
}

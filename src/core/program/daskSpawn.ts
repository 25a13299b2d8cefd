import { keywordArgument } from '../python/callArguments';
import type { CallExpression, Expression } from '../python/facts/expression';
import type { Carrier } from '../domain/site';
import { callsIn, lastName } from './callIndex';
import { daskGraph, type DaskKind, type DaskTask } from './daskGraph';
import type { Evaluator } from './evaluator';
import { canonicalNames, writtenName } from './writtenName';
import { meaningKey, type Frame, type Meaning } from './meaning';
import { carrierOf } from './poolSpawn';
import type { Recognised } from './recognised';
import { settingsAround } from './settingsAround';
import type { CallInPlace, Doubt } from './spawnCall';

const starters: ReadonlySet<string> = new Set(['compute', 'persist']);
const settings: ReadonlySet<string> = new Set(['dask.config.set', 'dask.set_options']);

/** What a computation runs on; `inline` is one task after the other, in the thread that asks. */
type Scheduler = { readonly carrier: Carrier | 'inline'; readonly doubt: Doubt | undefined };

/** `dask.compute(*tasks)` and `collection.compute()`: they run the callables that the graph was made of. */
export function recogniseDask(evaluator: Evaluator, place: CallInPlace): Recognised | undefined {
  const { call, frame } = place;
  const name = lastName(call.callee);
  if (name === undefined || !starters.has(name)) return undefined;
  const computed = computedBy(evaluator, call, frame);
  const graphs = computed.map((expression) => daskGraph(evaluator, expression, frame));
  const tasks = graphs.flatMap((graph) => graph.tasks);
  const [first] = tasks;
  if (!first) return undefined;
  const scheduler = schedulerOf(evaluator, place, graphs[0]?.kind ?? first.kind);
  if (scheduler.carrier === 'inline') return undefined;
  const isRepeated = tasks.length > 1 || tasks.some((task) => task.isRepeated) || computed.length > 1;
  const kind = graphs[0]?.kind ?? first.kind;
  return {
    api: {
      label: kind === 'delayed' ? `dask.${name}` : `dask.${kind}.${name}`,
      carrier: scheduler.carrier,
      family: 'parallel-loop',
      target: { position: 0, keyword: undefined },
      passing: isRepeated ? 'each' : 'none',
    },
    doubt: scheduler.doubt,
    handedOver: { targets: targetsOf(evaluator, tasks), targetText: writtenName(first.callable), taskArguments: [], items: [] },
  };
}

/** What is computed: the arguments of `dask.compute`, the object of `x.compute()`. */
function computedBy(evaluator: Evaluator, call: CallExpression, frame: Frame): readonly Expression[] {
  const isFunction = canonicalNames(evaluator, call.callee, frame).some((name) => /^dask\.(base\.)?(compute|persist)$/.test(name));
  if (isFunction) return call.arguments.flatMap(({ keyword, value }) => (keyword === undefined ? [value] : []));
  return call.callee.kind === 'attribute' ? [call.callee.object] : [];
}

/** Each callable with the arguments that its task has. */
function targetsOf(evaluator: Evaluator, tasks: readonly DaskTask[]): readonly Meaning[] {
  const targets = tasks.flatMap((task) => evaluator.meaningsOf(task.callable, task.frame).map((callee): Meaning =>
    (task.arguments.length > 0 ? { kind: 'partial', callee: [callee], arguments: task.arguments, frame: task.frame } : callee)));
  return [...new Map(targets.map((target) => [target.kind === 'partial' ? target.callee.map(meaningKey).join() : meaningKey(target), target])).values()];
}

/**
 * The scheduler, in dask's order: what the call says, what is set around it, a client of a cluster,
 * and at last the default of the collection (dask 2026.8.0 base.py: `get_scheduler`).
 */
function schedulerOf(evaluator: Evaluator, place: CallInPlace, kind: DaskKind): Scheduler {
  const own = keywordArgument(place.call, 'scheduler');
  if (own) return schedulerNamed(evaluator, own.value, place.frame);
  for (const { call, frame } of settingsAround(evaluator, place, settings)) {
    const set = keywordArgument(call, 'scheduler');
    if (set) return schedulerNamed(evaluator, set.value, frame);
  }
  const client = clientIn(evaluator, place.frame.path);
  if (client) return { carrier: client, doubt: undefined };
  return kind === 'bag' ? { carrier: 'processes', doubt: undefined } : { carrier: 'threads', doubt: 'scheduler' };
}

/** dask 2026.8.0 base.py: `named_schedulers`. */
const schedulers: ReadonlyMap<string, Carrier | 'inline'> = new Map([
  ['threads', 'threads'], ['threading', 'threads'],
  ['processes', 'processes'], ['multiprocessing', 'processes'], ['distributed', 'processes'], ['dask.distributed', 'processes'],
  ['sync', 'inline'], ['synchronous', 'inline'], ['single-threaded', 'inline'],
]);

function schedulerNamed(evaluator: Evaluator, expression: Expression, frame: Frame): Scheduler {
  const named = evaluator.meaningsOf(expression, frame).flatMap((meaning) => (meaning.kind === 'text' && meaning.text !== undefined ? [schedulers.get(meaning.text.toLowerCase()) ?? 'processes'] : []));
  const carrier = named.includes('threads') ? 'threads' : named[0] ?? carrierOf(evaluator, expression, frame);
  if (carrier === undefined) return { carrier: 'threads', doubt: 'choice' };
  return { carrier, doubt: new Set(named).size > 1 ? 'choice' : undefined };
}

/** Whoever makes a client in the file computes on it. */
function clientIn(evaluator: Evaluator, path: string): Carrier | undefined {
  const facts = evaluator.program.file(path);
  if (!facts) return undefined;
  for (const { call, functionId } of callsIn(facts, 'Client')) {
    const carrier = carrierOf(evaluator, call, { path, functionId, arguments: undefined });
    if (carrier) return carrier;
  }
  return undefined;
}

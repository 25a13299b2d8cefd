import type { Range } from '../../../domain/position';
import type { CallExpression, Expression } from '../../../python/facts/expression';
import type { FileFacts } from '../../../python/facts';
import { expressionsIn } from '../../../python/traverse';
import { bindingsOf, ownerOf } from '../../names/owner';
import { assumes, breaks, type Objection } from '../../objection';
import { dropCalleeImports } from '../../text/dropCalleeImports';
import type { Edit } from '../../text/edit';
import { argumentSpans } from '../../text/listItems';
import type { SourceText } from '../../text/sourceText';
import type { Destination, MovingPools } from '../destination';
import type { PoolMaking } from '../pool';
import { isInside, usesOf } from '../poolUse';
import type { Task } from '../task';
import { isUsedUp } from '../usedUp';
import { clusterObjections, workersOf } from './clusterPools';
import { withStatementOf } from './withStatement';

/**
 * Remote functions of Ray: on the workers of this machine, or of the cluster that the environment
 * names. There is no pool; what is handed to it becomes calls, and `ray.init` stands where it was made.
 */
export const ray: Destination = {
  names: () => [{ module: 'ray', otherwise: 'ray_cluster' }],
  change({ file, group: { pools }, tasks }, [module = '']) {
    return {
      edits: [
        ...pools.flatMap((pool) => beginning(file.facts, file.source, pool, module)),
        ...tasks.flatMap((task) => remoteCall(file.source, task, module)),
        ...dropCalleeImports(file, pools.map(({ call: { callee }, functionId }) => ({ callee, functionId }))),
      ],
      objections: [],
    };
  },
  objections: (pools, move) => [
    ...clusterObjections(pools, move),
    ...otherUses(pools),
    ...lateResults(pools),
    ...pools.tasks.flatMap((task) => taskObjections(pools, task)),
    ...(pools.file.source.tokens.some(({ kind, text }) => kind === 'name' && text === 'except') ? [assumes('errors may say more than they did')] : []),
  ],
};

/** `with ThreadPoolExecutor(4) as pool:` becomes `with ray.init(num_cpus=4):`. */
function beginning(facts: FileFacts, source: SourceText, pool: PoolMaking, module: string): readonly Edit[] {
  const item = withStatementOf(facts, pool)?.items.find(({ context }) => context === pool.call);
  const workers = workersOf(pool);
  const { start, end } = source.spanOf(pool.call.range);
  const newText = `${module}.init(${workers ? `num_cpus=${source.slice(workers.range)}` : ''})`;
  return [{ start, end: item?.target ? source.spanOf(item.target.range).end : end, newText }];
}

/** All tasks are begun before the first result is waited for, and errors come with the result that they take the place of, as with a pool. */
function remoteCall(source: SourceText, { call, method }: Task, module: string): readonly Edit[] {
  const [target, ...others] = argumentSpans(source, call)?.map((span) => source.text.slice(span.start, span.end)) ?? [];
  if (target === undefined) return [];
  const remote = `${module}.remote(${target}).remote`;
  const newText = method === 'map'
    ? `map(${module}.get, list(map(${[remote, ...others].join(', ')})))`
    : `${remote}(${others.join(', ')}).future()`;
  return [{ ...source.spanOf(call.range), newText }];
}

/** With the pool goes its variable, so nothing else may be done with it, nor in any other function. */
function otherUses({ request: { facts }, group: { pools } }: MovingPools): readonly Objection[] {
  // The variable of a `with` statement is mentioned where it gets its value.
  const isUsed = pools.some((pool) => usesOf(facts, pool).filter(({ kind }) => kind === 'harmless').length > (pool.holder.kind === 'variable' ? 1 : 0));
  return isUsed ? [breaks('The pool is used for more than tasks, such as to shut it down; Ray has no pool.')] : [];
}

function taskObjections({ request: { facts }, group: { pools } }: MovingPools, { call, method, target, functionId }: Task): readonly Objection[] {
  const pool = call.callee.kind === 'attribute' && call.callee.object.kind === 'name' ? call.callee.object.name : undefined;
  const isOwn = pools.some(({ holder }) => holder.kind === 'variable' && holder.name === pool && ownerOf(facts, functionId, holder.name) === holder.owner);
  return [
    ...(isPlainFunction(facts, functionId, target) ? [] : [breaks('Ray runs functions at the top of the file; what is handed over here is something else.')]),
    ...(method === 'submit' || method === 'map' ? [] : [breaks(`Ray has nothing like \`${method}\`.`)]),
    ...(isOwn ? [] : [breaks('The pool is handed to another function; Ray has no pool.')]),
    ...(hasOptions(call, method) ? [breaks('A `timeout` or `chunksize` is given, or arguments that cannot be seen, which Ray would not take.')] : []),
    ...(method === 'map' && ['map', 'list'].some((name) => ownerOf(facts, functionId, name) !== undefined) ? [breaks('`map` or `list` means something else here.')] : []),
  ];
}

/** A pool waits at its end for all that it was given; Ray ends at once, so that every result must have been waited for. */
function lateResults({ request: { facts }, group: { pools }, tasks }: MovingPools): readonly Objection[] {
  return pools.flatMap((pool): readonly Objection[] => {
    const range = withStatementOf(facts, pool)?.range;
    const own = range ? tasks.filter(({ call }) => isInside(call.range, range)) : [];
    const late = own.find((task) => task.method === 'map' && !isUsedUp(facts, task));
    if (late) return [breaks(`What \`map\` gives (line ${String(late.call.range.start.line + 1)}) may be worked through after the \`with\` statement, when Ray has ended.`)];
    const submitted = own.filter(({ method }) => method === 'submit');
    if (!range || submitted.length === 0) return [];
    return callsNamed(facts, 'result').some((each) => isInside(each, range))
      ? [assumes('all results are waited for within the `with`')]
      : [breaks('Results are waited for after the `with` statement, when Ray has ended.')];
  });
}

function callsNamed(facts: FileFacts, name: string): readonly Range[] {
  return facts.functions.flatMap((scope) => expressionsIn(facts, scope).flatMap((expression) =>
    (expression.kind === 'call' && expression.callee.kind === 'attribute' && expression.callee.name === name ? [expression.range] : [])));
}

/** Ray takes no partial, no method and no object that can be called. */
function isPlainFunction(facts: FileFacts, functionId: number, target: Expression): boolean {
  if (target.kind !== 'name' || ownerOf(facts, functionId, target.name) !== 0) return false;
  return bindingsOf(facts, 0, target.name).every((binding) => binding.kind === 'function' && facts.functions[binding.functionId]?.decorators.length === 0);
}

function hasOptions({ arguments: given }: CallExpression, method: string): boolean {
  return given.some(({ isSpread, keyword }, index) => isSpread || (index === 0 && keyword !== undefined) || (method === 'map' && keyword !== undefined));
}

import { argumentAt } from '../../../python/callArguments';
import type { Expression } from '../../../python/facts/expression';
import { isNoneLiteral } from '../../../python/noneLiteral';
import { expressionsIn } from '../../../python/traverse';
import { importedName } from '../../names/owner';
import { assumes, breaks, type Objection } from '../../objection';
import type { MovingPools } from '../destination';
import { latePrints } from '../hazards';
import type { MovePlan } from '../planMove';
import type { PoolMaking } from '../pool';
import { annotatedPools } from './annotatedPools';
import { stayOnThreads } from './processes';
import { withStatementOf } from './withStatement';

/** What speaks against giving tasks to the workers of a cluster, which begins and ends with a `with` statement. */
export function clusterObjections(pools: MovingPools, move: MovePlan): readonly Objection[] {
  const { analysis, group, request: { facts, sites } } = pools;
  return [
    ...stayOnThreads(group, sites),
    ...move.objections,
    ...group.pools.flatMap((pool) => [
      ...(withStatementOf(facts, pool) ? [] : [breaks('The pool is not made by a `with` statement; where its cluster should end cannot be told.')]),
      ...(pool.call.arguments.some(({ isSpread }) => isSpread) ? [breaks('The pool is made with `*` or `**` options that cannot be seen.')] : []),
      ...(argumentAt(pool.call, { keyword: 'initializer', position: 2 }) ? [breaks('The pool has an `initializer`, which the workers of a cluster would not run.')] : []),
    ]),
    ...annotatedPools(pools),
    ...exits(pools, move),
    ...latePrints(analysis, move.worker, move.who),
    assumes('each worker of the cluster has the same code and files'),
  ];
}

/** How many workers a pool is to have, as it is written. */
export function workersOf({ call }: PoolMaking): Expression | undefined {
  const workers = argumentAt(call, { keyword: 'max_workers', position: 0 })?.value;
  return isNoneLiteral(workers) ? undefined : workers;
}

/** The end of a worker of a cluster is no error of its task. */
function exits({ request: { facts } }: MovingPools, { worker }: MovePlan): readonly Objection[] {
  return worker.functions.flatMap((scope) => expressionsIn(facts, scope).flatMap((expression) => {
    const name = expression.kind === 'name' || expression.kind === 'attribute' ? importedName(facts, scope.id, expression) : undefined;
    return name !== undefined && ends.has(name) ? [breaks(`Line ${String(expression.range.start.line + 1)} may end the program, and would end a worker of the cluster.`)] : [];
  }));
}

const ends = new Set(['sys.exit', 'exit', 'quit', 'SystemExit', 'KeyboardInterrupt']);

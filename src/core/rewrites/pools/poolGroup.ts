import type { Range } from '../../domain/position';
import type { FileFacts } from '../../python/facts';
import type { CallExpression, Expression } from '../../python/facts/expression';
import type { Binding } from '../../python/facts/scope';
import { isNoneLiteral } from '../../python/noneLiteral';
import { breaks, type Objection } from '../objection';
import { findPools } from './findPools';
import type { PoolMaking } from './pool';
import { usesOf, type PoolUse } from './poolUse';

/** Pools that must change together, as they share a variable, and all that is done with them. */
export interface PoolGroup {
  readonly pools: readonly PoolMaking[];
  readonly tasks: readonly Extract<PoolUse, { kind: 'task' }>[];
  readonly objections: readonly Objection[];
}

/** The pools that may serve the call at a place; `undefined` when none is seen. */
export function poolGroupAt(facts: FileFacts, site: Range): PoolGroup | undefined {
  const all = findPools(facts).map((pool) => ({ pool, uses: usesOf(facts, pool) }));
  const group = new Set(all.filter(({ uses }) => tasksOf(uses).some(({ call }) => isSame(call.range, site))));
  if (group.size === 0) return undefined;
  for (let size = 0; size < group.size;) {
    size = group.size;
    const calls = new Set([...group].flatMap(({ uses }) => tasksOf(uses).map(({ call }) => call)));
    for (const each of all) if (tasksOf(each.uses).some(({ call }) => calls.has(call))) group.add(each);
  }
  const pools = [...group].map(({ pool }) => pool);
  const tasks = new Map([...group].flatMap(({ uses }) => tasksOf(uses).map((task) => [task.call, task] as const)));
  const foreign = [...group].flatMap(({ uses }) => uses.flatMap((use) => (use.kind === 'foreign' ? [breaks(use.reason)] : [])));
  return { pools, tasks: [...tasks.values()], objections: [...foreign, ...pools.flatMap((pool) => otherMeanings(facts, pool, pools))] };
}

function tasksOf(uses: readonly PoolUse[]): readonly Extract<PoolUse, { kind: 'task' }>[] {
  return uses.flatMap((use) => (use.kind === 'task' ? [use] : []));
}

/** What else the pool's variable may hold. */
function otherMeanings(facts: FileFacts, { holder, family }: PoolMaking, group: readonly PoolMaking[]): readonly Objection[] {
  if (group.some((pool) => pool.family !== family)) return [breaks('Two different kinds of pools share this code.')];
  if (holder.kind === 'attribute') {
    const owner = facts.classes[holder.classId];
    const own = (owner?.attributes[holder.name] ?? []).map((attribute) => attribute.binding);
    return otherValues([...own, ...(owner?.bindings[holder.name] ?? [])], `self.${holder.name}`, group);
  }
  if (holder.kind !== 'variable' || holder.within) return [];
  const scope = facts.functions[holder.owner];
  return otherValues(scope?.bindings[holder.name] ?? [], holder.name, group);
}

function otherValues(bindings: readonly Binding[], name: string, group: readonly PoolMaking[]): readonly Objection[] {
  const isKnown = (value: Expression): boolean => isNoneLiteral(value) || (value.kind === 'call' && isPool(value, group));
  const isFine = bindings.every((binding) => binding.kind === 'declared' || binding.kind === 'opaque'
    || (binding.kind === 'value' && isKnown(binding.value)) || (binding.kind === 'entered' && binding.context.kind === 'call'));
  return isFine ? [] : [breaks(`\`${name}\` is also something else than this pool.`)];
}

function isPool(value: CallExpression, group: readonly PoolMaking[]): boolean {
  return group.some(({ call }) => call === value || value.arguments.some((argument) => argument.value === call));
}

function isSame(a: Range, b: Range): boolean {
  return a.start.line === b.start.line && a.start.column === b.start.column && a.end.line === b.end.line && a.end.column === b.end.column;
}

import type { Expression } from '../../python/facts/expression';
import { walkExpressions } from '../../python/traverse';
import type { FileView } from '../fileView';
import { bindingsOf, importedName, ownerOf } from '../names/owner';
import type { Edit } from '../text/edit';
import { replaceImport, type NewImport } from '../text/importEdit';
import { threadPools, type PoolFamily, type PoolMaking } from './pool';

/** The class that each family of pools becomes. */
export type PoolClasses = Readonly<Record<PoolFamily, NewImport>>;

/** Makes other pools of thread pools: the name of their class, and its imports. */
export function replacePoolClass(file: FileView, pools: readonly PoolMaking[], classes: PoolClasses): readonly Edit[] {
  const named = pools.flatMap((pool) => [{ pool, expression: pool.call.callee, functionId: pool.functionId }, ...annotationsOf(file, pool)]);
  const edits: Edit[] = [];
  const groups = new Map<string, typeof named>();
  for (const each of named) {
    const inPlace = replaceAttribute(file, each, classes[each.pool.family]);
    edits.push(...inPlace);
    const name = importedNameIn(each.expression);
    if (inPlace.length > 0 || name === undefined) continue;
    const key = `${String(ownerOf(file.facts, each.functionId, name))} ${name}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  for (const group of groups.values()) edits.push(...replaceByImport(file, group, classes));
  return edits;
}

interface NamedClass {
  readonly pool: PoolMaking;
  readonly expression: Expression;
  readonly functionId: number;
}

/** `pool: ThreadPoolExecutor = …` names the class a second time. */
function annotationsOf(file: FileView, pool: PoolMaking): readonly NamedClass[] {
  const scope = file.facts.functions[pool.functionId];
  const found: NamedClass[] = [];
  if (!scope) return found;
  walkExpressions(file.facts, scope, (expression, around) => {
    const parent = around[around.length - 1];
    if (parent?.kind !== 'assign' || parent.value !== pool.call || parent.annotation !== expression) return;
    const name = importedName(file.facts, scope.id, expression);
    if (name !== undefined && threadPools.has(name)) found.push({ pool, expression, functionId: scope.id });
  });
  return found;
}

/** `futures.ThreadPoolExecutor`: the module has both. Of multiprocessing the class is in the package above. */
function replaceAttribute({ facts, source }: FileView, { expression, functionId }: NamedClass, wanted: NewImport): readonly Edit[] {
  if (expression.kind !== 'attribute') return [];
  const { object } = expression;
  const { end } = source.spanOf(expression.range);
  if (importedName(facts, functionId, object) === wanted.module) return [{ start: end - expression.name.length, end, newText: wanted.name }];
  const isAbove = object.kind === 'attribute' && importedName(facts, functionId, object.object) === wanted.module;
  return isAbove ? [{ start: source.spanOf(object.object.range).end, end, newText: `.${wanted.name}` }] : [];
}

/** The name that leads to the class: `ThreadPool`, or `m` in `m.Pool` after `import multiprocessing.dummy as m`. */
function importedNameIn(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name;
  return expression.kind === 'attribute' && expression.object.kind === 'name' ? expression.object.name : undefined;
}

function replaceByImport(file: FileView, group: readonly NamedClass[], classes: PoolClasses): readonly Edit[] {
  const [first] = group;
  const name = first && importedNameIn(first.expression);
  if (!first || name === undefined) return [];
  const wanted = classes[first.pool.family];
  const owner = ownerOf(file.facts, first.functionId, name);
  const binding = owner === undefined ? undefined : bindingsOf(file.facts, owner, name).find((each) => each.kind === 'import');
  const replaced = group.map(({ expression }) => file.source.spanOf(expression.range));
  // From `import *`, which brings the other class as well.
  if (owner === undefined || binding?.kind !== 'import') return replaced.map((span) => ({ ...span, newText: wanted.name }));
  const { reference, edits } = replaceImport(file, { name, owner, binding, replaced }, wanted);
  const changed = replaced.filter((span) => file.source.text.slice(span.start, span.end) !== reference);
  return [...changed.map((span) => ({ ...span, newText: reference })), ...edits];
}

import type { Expression } from '../../python/facts/expression';
import { walkExpressions } from '../../python/traverse';
import type { FileView } from '../fileView';
import { bindingsOf, importedName, ownerOf } from '../names/owner';
import { breaks, type Objection } from '../objection';
import { insertAt, type Edit } from '../text/edit';
import { replaceImport } from '../text/importEdit';
import { argumentSpans, removeItem } from '../text/listItems';
import { processPools, threadPools, type PoolMaking } from './pool';

/** Edits, and what speaks against making them. */
export interface EditPlan {
  readonly edits: readonly Edit[];
  readonly objections: readonly Objection[];
}

/** Makes process pools of thread pools: their class, its imports, and the arguments that processes do not take. */
export function replacePoolClass(file: FileView, pools: readonly PoolMaking[]): EditPlan {
  const named = pools.flatMap((pool) => [{ pool, expression: pool.call.callee, functionId: pool.functionId }, ...annotationsOf(file, pool)]);
  const edits: Edit[] = [];
  const groups = new Map<string, typeof named>();
  for (const each of named) {
    const inPlace = replaceAttribute(file, each);
    edits.push(...inPlace);
    const name = importedNameIn(each.expression);
    if (inPlace.length > 0 || name === undefined) continue;
    const key = `${String(ownerOf(file.facts, each.functionId, name))} ${name}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  for (const group of groups.values()) edits.push(...replaceByImport(file, group));
  const options = pools.map((pool) => replaceOptions(file, pool));
  return { edits: [...edits, ...options.flatMap((plan) => plan.edits)], objections: options.flatMap((plan) => plan.objections) };
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
function replaceAttribute({ facts, source }: FileView, { pool, expression, functionId }: NamedClass): readonly Edit[] {
  if (expression.kind !== 'attribute') return [];
  const wanted = processPools[pool.family];
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

function replaceByImport(file: FileView, group: readonly NamedClass[]): readonly Edit[] {
  const [first] = group;
  const name = first && importedNameIn(first.expression);
  if (!first || name === undefined) return [];
  const wanted = processPools[first.pool.family];
  const owner = ownerOf(file.facts, first.functionId, name);
  const binding = owner === undefined ? undefined : bindingsOf(file.facts, owner, name).find((each) => each.kind === 'import');
  const replaced = group.map(({ expression }) => file.source.spanOf(expression.range));
  // From `import *`, which brings the other class as well.
  if (owner === undefined || binding?.kind !== 'import') return replaced.map((span) => ({ ...span, newText: wanted.name }));
  const { reference, edits } = replaceImport(file, { name, owner, binding, replaced }, wanted);
  const changed = replaced.filter((span) => file.source.text.slice(span.start, span.end) !== reference);
  return [...changed.map((span) => ({ ...span, newText: reference })), ...edits];
}

/** `thread_name_prefix` goes; where it stood by position, what follows gets its name, as a process pool has another order. */
function replaceOptions({ source }: FileView, { family, call }: PoolMaking): EditPlan {
  if (call.arguments.some((argument) => argument.isSpread)) {
    return { edits: [], objections: [breaks('The pool is made with `*` or `**` options that cannot be seen; one of them may be for threads only.')] };
  }
  const spans = argumentSpans(source, call);
  if (!spans) return { edits: [], objections: [breaks('How the pool is made could not be read.')] };
  if (family !== 'executor') return { edits: [], objections: [] };
  const edits: Edit[] = [];
  let position = 0;
  call.arguments.forEach((argument, index) => {
    const span = spans[index];
    if (!span) return;
    const place = argument.keyword === undefined ? position++ : -1;
    if (argument.keyword === 'thread_name_prefix' || place === 1) edits.push(removeItem(source, spans, index));
    if (place === 2) edits.push(insertAt(span.start, 'initializer='));
    if (place === 3) edits.push(insertAt(span.start, 'initargs='));
  });
  return { edits, objections: workerLimit(call.arguments.find((argument, index) => argument.keyword === 'max_workers' || (index === 0 && argument.keyword === undefined))?.value) };
}

/** Windows waits for at most 63 handles, and two of them are taken. */
function workerLimit(workers: Expression | undefined): readonly Objection[] {
  const count = workers?.kind === 'literal' ? workers.value : undefined;
  return count !== undefined && count > 61 ? [{ kind: 'assumes', assumption: 'it never runs on Windows, which allows 61 workers' }] : [];
}


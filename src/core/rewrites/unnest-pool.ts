import type { Hazard } from '../domain/hazard';
import type { Range } from '../domain/position';
import { argumentAt } from '../python/callArguments';
import type { FunctionFacts } from '../python/facts/scope';
import type { WithStatement } from '../python/facts/statement';
import { expressionsIn } from '../python/traverse';
import { createAnalysis } from './effects/createAnalysis';
import { libraryEffect } from './effects/libraryCalls';
import { offers, refusals } from './examples/unnestPool';
import type { FileView } from './fileView';
import { functionsReachedFrom } from './guard/reach';
import { calleesOf } from './names/callee';
import { ownerOf } from './names/owner';
import { assumes, breaks, type Objection } from './objection';
import { describe } from './pools/checkTask';
import { withStatementOf } from './pools/destinations/withStatement';
import type { PoolMaking } from './pools/pool';
import { findProcessPools, poolServing } from './pools/processPools';
import { resolveTask } from './pools/target';
import { readTask, type Task } from './pools/task';
import { isUsedUp } from './pools/usedUp';
import { handOverAt } from './processes/handOver';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import { remove, type Edit } from './text/edit';
import { dropImport } from './text/importEdit';
import { importOf } from './text/importOf';
import { argumentSpans } from './text/listItems';
import { createSourceText, type SourceText } from './text/sourceText';

const id = 'unnest-pool';

/** A pool within the tasks of another goes: each worker does the inner tasks itself, one after the other. */
export const unnestPool: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const hazard = request.site.hazards?.find(isNested);
    return hazard && proposalOf(request, { id, title: 'Let each worker do the inner tasks itself' }, planWorker(request, hazard.location.range));
  },
};

function isNested(hazard: Hazard): boolean {
  return hazard.kind === 'nested-daemonic-pool' || (hazard.kind === 'oversubscription' && hazard.how === 'pools');
}

function planWorker({ facts, text, site, sites }: RewriteRequest, place: Range): Plan | string {
  const file: FileView = { facts, source: createSourceText(text) };
  const inner = sites.find(({ range }) => range.start.line === place.start.line && range.start.column === place.start.column);
  const handOver = inner && handOverAt(facts, inner);
  const pools = findProcessPools(facts);
  const making = handOver && poolServing(pools, handOver.task.call);
  const uses = pools.find((each) => each.making === making)?.uses ?? [];
  if (!making) return 'Where the inner pool is made cannot be seen in this file.';
  if (argumentAt(making.call, { keyword: 'initializer', position: making.family === 'executor' ? 2 : 1 })) return 'The inner pool has an `initializer`, which its tasks may need.';
  if (uses.some(({ kind }) => kind === 'foreign')) return 'What is done with the inner pool could not be followed.';
  const block = withStatementOf(facts, making);
  const head = block && headEdits(file.source, block);
  if (!head) return 'The inner pool is not made by a `with` statement of its own.';
  const tasks = uses.flatMap((use) => (use.kind === 'task' ? readTask(use) ?? [] : []));
  const inTurn = tasks.map((task) => taskEdit(file, making, task));
  const trouble = inTurn.find((edit) => typeof edit === 'string');
  if (trouble !== undefined) return trouble;
  const callee = file.source.spanOf(making.call.callee.range);
  const old = importOf(facts, making.functionId, making.call.callee);
  const worker = resolvedWorker({ facts, site });
  return {
    file,
    edits: [...head, ...inTurn.filter((edit) => typeof edit === 'object'), ...(old ? dropImport(file, { ...old, replaced: [callee] }) : [])],
    objections: [...otherCallers(file, making, worker), ...keptObjections(file, tasks)],
  };
}

function resolvedWorker({ facts, site }: Pick<RewriteRequest, 'facts' | 'site'>): FunctionFacts | undefined {
  const task = handOverAt(facts, site)?.task;
  const target = task && resolveTask(facts, task).target;
  return target?.kind === 'function' || target?.kind === 'local' ? target.function : undefined;
}

/** The `with` line goes, and what stands in it moves to the left. */
function headEdits(source: SourceText, block: WithStatement): readonly Edit[] | undefined {
  const [item, ...items] = block.items;
  const [first] = block.body;
  if (!item || !first || items.length > 0 || block.isAsync) return undefined;
  const { line: top, column } = block.range.start;
  const last = (item.target ?? item.context).range.end.line;
  const indentation = source.lineText(first.range.start.line).slice(0, first.range.start.column);
  if (last === first.range.start.line || indentation.trim() !== '' || source.lineText(top).slice(0, column).trim() !== '' || !/:\s*(#.*)?$/.test(source.lineText(last))) return undefined;
  const edits: Edit[] = [remove({ start: source.lineStart(top), end: source.lineStart(last + 1) })];
  for (let line = last + 1; line <= block.range.end.line; line++) {
    const start = source.lineStart(line);
    if (!source.startsInString(line) && source.lineText(line).startsWith(indentation)) edits.push(remove({ start: start + column, end: start + indentation.length }));
  }
  return edits;
}

/** `pool.map(f, rows)` as `list(map(f, rows))`. */
function taskEdit({ facts, source }: FileView, { family }: PoolMaking, task: Task): Edit | string {
  const { call, method, functionId } = task;
  if (['map', 'list'].some((name) => ownerOf(facts, functionId, name) !== undefined)) return '`map` or `list` means something else here.';
  const spans = argumentSpans(source, call);
  const given = call.arguments.flatMap(({ keyword, isSpread }, index) => (keyword === 'chunksize' ? [] : [{ isPlain: keyword === undefined && !isSpread, span: spans?.[index] }]));
  // A pool of multiprocessing takes its `chunksize` by position, too.
  const used = family === 'executor' ? given : given.slice(0, 2);
  if (!spans || used.length < 2 || !used.every(({ isPlain }) => isPlain)) return 'What the inner pool is given could not be read, or has a time limit.';
  const [target = '', ...iterables] = used.map(({ span }) => source.text.slice(span?.start, span?.end));
  const range = source.spanOf(call.range);
  if (family === 'multiprocessing' && method === 'map') return { ...range, newText: `list(map(${target}, ${iterables.join(', ')}))` };
  if (family === 'multiprocessing' && method === 'starmap') return /^[\w.]+$/.test(target) ? { ...range, newText: `[${target}(*arguments) for arguments in ${iterables.join(', ')}]` } : 'What `starmap` calls has no name.';
  if (!['map', 'imap', 'imap_unordered'].includes(method)) return `The inner pool is used by \`${method}\`; only its maps are the same as a loop.`;
  return isUsedUp(facts, task) ? { ...range, newText: `map(${[target, ...iterables].join(', ')})` } : `What \`${method}\` of the inner pool gives may be worked through later.`;
}

/** Outside of the workers the pool is right. */
function otherCallers({ facts }: FileView, { functionId }: PoolMaking, worker: FunctionFacts | undefined): readonly Objection[] {
  const inside = worker ? functionsReachedFrom(facts, worker) : new Set<number>();
  const holder = facts.functions[functionId];
  if (!holder || !inside.has(functionId)) return [breaks('The inner pool is also used outside of the workers.')];
  const isCalled = facts.functions.filter((scope) => !inside.has(scope.id)).some((scope) => expressionsIn(facts, scope).some((expression) =>
    expression.kind === 'call' && calleesOf(facts, scope.id, expression.callee).some((callee) => callee.kind === 'function' && callee.function === holder)));
  return isCalled ? [breaks(`\`${holder.name}\` is also called outside of the workers, where its pool is right.`)] : [];
}

/** What tasks change in a process of their own is gone with it; in the worker the next one would find it. */
function keptObjections(file: FileView, tasks: readonly Task[]): readonly Objection[] {
  const analysis = createAnalysis(file);
  return tasks.flatMap((task): readonly Objection[] => {
    const { target } = resolveTask(file.facts, task);
    if (target.kind === 'function' || target.kind === 'local') {
      const [change] = analysis.summaryOf(target.function.id).changes;
      return change ? [breaks(`${describe(target.function)} changes what it finds in its process; in one process the next task would find it changed.`)] : [];
    }
    const isPure = target.kind === 'library' && libraryEffect(target.name).kind === 'none';
    return isPure ? [] : [assumes(`\`${file.source.slice(task.target.range)}\` changes nothing that the next task finds`)];
  });
}

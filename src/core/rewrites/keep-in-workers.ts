import type { LargePayload } from '../domain/hazard';
import { isBefore } from '../domain/position';
import type { CallExpression, Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { createAnalysis } from './effects/createAnalysis';
import { offers, refusals } from './examples/keepInWorkers';
import type { FileView } from './fileView';
import { firstCommentLine } from './lifting/liftNested';
import { namesMentioned, unusedName } from './names/mentions';
import { bindingsOf, importedName, ownerOf } from './names/owner';
import { assumes, type Objection } from './objection';
import type { PoolMaking } from './pools/pool';
import { findProcessPools, poolServing } from './pools/processPools';
import { resolveTask } from './pools/target';
import type { Task } from './pools/task';
import { handOverAt } from './processes/handOver';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import { insertAt, type Edit } from './text/edit';
import { dropImport } from './text/importEdit';
import { importOf } from './text/importOf';
import { argumentSpans, removeItem } from './text/listItems';
import { createSourceText, type SourceText } from './text/sourceText';

const id = 'keep-in-workers';

/** What each task is sent anew goes to each worker once, when it starts, and is kept there in a global variable. */
export const keepInWorkers: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const hazard = request.site.hazards?.find((each) => each.kind === 'large-payload');
    return hazard?.kind === 'large-payload' ? proposalOf(request, { id, title: `Hand \`${hazard.name}\` to each worker once` }, planPool(request, hazard)) : undefined;
  },
};

function planPool({ facts, text, site }: RewriteRequest, { name }: LargePayload): Plan | string {
  const file: FileView = { facts, source: createSourceText(text) };
  const task = handOverAt(facts, site)?.task;
  const making = task && poolServing(findProcessPools(facts), task.call);
  if (!making) return 'Where the pool is made cannot be seen in this file.';
  const { target } = resolveTask(facts, task);
  if (target.kind !== 'function' || target.receiver || target.function.parent !== 0) return 'What the tasks run is no function at the top of the file.';
  const trouble = whyNotKept(file, { making, worker: target.function, name });
  if (trouble !== undefined) return trouble;
  const names = {
    keep: unusedName(file.source, `_keep_${name.replace(/^_+/, '')}`),
    kept: unusedName(file.source, `_kept_${name.replace(/^_+/, '')}`),
    worker: unusedName(file.source, `_${target.function.name.replace(/^_+/, '')}_kept`),
  };
  const handed = handOverEdits(file, task, { name, worker: names.worker });
  const options = optionEdits(file.source, making.call, `initializer=${names.keep}, initargs=(${name},)`);
  if (!handed || !options) return `\`${name}\` is not the first argument of the tasks, or how they are handed over could not be read.`;
  return { file, edits: [helperEdit(file, making, helpers(file.source, names, { name, worker: target.function })), ...handed, ...options], objections: useObjections(file, making, name) };
}

interface Kept {
  readonly making: PoolMaking;
  readonly worker: FunctionFacts;
  readonly name: string;
}

/** What is kept must be there before the pool, and stay as it is in the worker. */
function whyNotKept(file: FileView, { making, worker, name }: Kept): string | undefined {
  const { facts } = file;
  const owner = ownerOf(facts, making.functionId, name);
  const [made] = owner === undefined ? [] : bindingsOf(facts, owner, name);
  if (made?.kind !== 'value' || !isBefore(made.value.range.start, making.call.range.start)) return `\`${name}\` is not there yet when the pool is made.`;
  if (making.call.arguments.some(({ keyword, isSpread }) => isSpread || keyword === 'initializer' || keyword === 'initargs')) return 'The pool has an `initializer` already.';
  const [first] = worker.parameters;
  const isChanged = createAnalysis(file).summaryOf(worker.id).changes.some(({ root }) => root.kind === 'unknown' || (root.kind === 'parameter' && root.name === first?.name));
  return isChanged ? `\`${worker.name}\` may change what it is given, and the next task of the same worker would find it changed.` : undefined;
}

/** `submit(f, table, x)` as `submit(kept, x)`, and `partial(f, table)` as `kept`. */
function handOverEdits(file: FileView, task: Task, { name, worker }: { readonly name: string; readonly worker: string }): readonly Edit[] | undefined {
  const { source, facts } = file;
  const isName = (expression: Expression | undefined): boolean => expression?.kind === 'name' && expression.name === name;
  if (task.target.kind === 'call') {
    const [, bound, ...more] = task.target.arguments;
    if (importedName(facts, task.functionId, task.target.callee) !== 'functools.partial' || !isName(bound?.value) || bound?.keyword !== undefined || more.length > 0) return undefined;
    const old = importOf(facts, task.functionId, task.target.callee);
    return [{ ...source.spanOf(task.target.range), newText: worker }, ...(old ? dropImport(file, { ...old, replaced: [source.spanOf(task.target.callee.range)] }) : [])];
  }
  const spans = argumentSpans(source, task.call);
  const isFirst = task.call.arguments[0]?.value === task.target && task.call.arguments[1]?.keyword === undefined && isName(task.call.arguments[1]?.value);
  return task.method === 'submit' && isFirst && spans ? [{ ...source.spanOf(task.target.range), newText: worker }, removeItem(source, spans, 1)] : undefined;
}

function optionEdits(source: SourceText, making: CallExpression, options: string): readonly Edit[] | undefined {
  const spans = argumentSpans(source, making);
  if (!spans) return undefined;
  const last = spans.at(-1);
  return [last ? insertAt(last.end, `, ${options}`) : insertAt(source.spanOf(making.range).end - 1, options)];
}

function helpers({ lineBreak, indentation }: SourceText, names: { readonly keep: string; readonly kept: string; readonly worker: string }, { name, worker }: Pick<Kept, 'name' | 'worker'>): string {
  const gap = lineBreak.repeat(3);
  return `def ${names.keep}(${name}):${lineBreak}${indentation}global ${names.kept}${lineBreak}${indentation}${names.kept} = ${name}${gap}`
    + `def ${names.worker}(*args, **kwargs):${lineBreak}${indentation}return ${worker.name}(${names.kept}, *args, **kwargs)${gap}`;
}

/** Above the statement at the top of the file in which the pool is made. */
function helperEdit({ source, facts }: FileView, { call }: PoolMaking, text: string): Edit {
  const statement = (facts.functions[0]?.body ?? []).find(({ range }) => range.start.line <= call.range.start.line && call.range.start.line <= range.end.line);
  return insertAt(source.lineStart(firstCommentLine(source, statement?.range.start.line ?? call.range.start.line)), text);
}

/** Said elsewhere, it may be changed while the pool lives. */
function useObjections({ source, facts }: FileView, { functionId }: PoolMaking, name: string): readonly Objection[] {
  const scope = facts.functions[functionId];
  const span = !scope || functionId === 0 ? { start: 0, end: source.text.length } : source.spanOf(scope.range);
  const mentions = namesMentioned(source, span).filter(({ text }) => text === name).length;
  // Where it is made, and where it is handed over.
  return mentions > 2 ? [assumes(`nothing changes \`${name}\` while the pool lives`)] : [];
}

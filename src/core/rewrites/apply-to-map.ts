import { argumentAt } from '../python/callArguments';
import type { CallExpression, Expression } from '../python/facts/expression';
import { createAnalysis } from './effects/createAnalysis';
import { offers, refusals } from './examples/applyToMap';
import type { FileView } from './fileView';
import { callAt, type PlacedCall } from './names/callAt';
import { readTask } from './pools/task';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite } from './rewrite';
import { atOnceObjections } from './rounds/atOnce';
import { startAllFirst } from './rounds/round';
import type { Edit } from './text/edit';
import { createSourceText, type SourceText } from './text/sourceText';

const id = 'apply-to-map';

/** `Pool.apply` in a loop becomes `map`, or `apply_async` with a `get` after all tasks are handed over. */
export const applyToMap: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const { accident } = request.site;
    if (accident?.kind !== 'apply-in-loop' || request.site.through) return undefined;
    const placed = callAt(request.facts, request.site.range);
    const file: FileView = { facts: request.facts, source: createSourceText(request.text) };
    const mapped = placed && mapOver(file.source, placed);
    const title = mapped ? 'Use map' : 'Use apply_async, and get all results afterwards';
    return placed && proposalOf(request, { id, title }, planApply(file, placed, mapped));
  },
};

function planApply(file: FileView, placed: PlacedCall, mapped: readonly Edit[] | undefined): Plan | string {
  const { call, functionId } = placed;
  const task = readTask({ kind: 'task', call, method: 'apply', functionId });
  if (!task || call.callee.kind !== 'attribute') return 'What is handed to the pool cannot be told from the code.';
  const edits = mapped ?? startAllFirst(file, { placed, start: asynchronous(file.source, call), wait: (handle) => `${handle}.get()`, handle: 'handle' });
  return typeof edits === 'string' ? edits : { file, edits, objections: atOnceObjections(createAnalysis(file), task) };
}

/** `pool.apply(f, (x,))` as `pool.apply_async(f, (x,))`. */
function asynchronous(source: SourceText, call: CallExpression): string {
  const { start, end } = source.spanOf(call.range);
  const callee = source.spanOf(call.callee.range);
  return `${source.text.slice(start, callee.end)}_async${source.text.slice(callee.end, end)}`;
}

/** `[pool.apply(f, (x,)) for x in xs]` is `pool.map(f, xs)`, when the loop does nothing else. */
function mapOver(source: SourceText, { call, around }: PlacedCall): readonly Edit[] | undefined {
  const loop = around.at(-1);
  const [element, ...more] = loop?.kind === 'comprehension' && loop.type === 'list' ? loop.elements : [];
  const [clause, ...others] = loop?.kind === 'comprehension' ? loop.clauses : [];
  if (loop?.kind !== 'comprehension' || element !== call || more.length + others.length > 0 || !clause || clause.isAsync || clause.conditions.length > 0) return undefined;
  const func = argumentAt(call, { keyword: 'func', position: 0 })?.value;
  const args = argumentAt(call, { keyword: 'args', position: 1 })?.value;
  const [only, ...rest] = args?.kind === 'collection' && args.type !== 'dict' ? args.elements : [];
  const isSame = only?.kind === 'name' && clause.target.kind === 'name' && only.name === clause.target.name && rest.length === 0;
  if (!func || call.callee.kind !== 'attribute' || !isSame || call.arguments.length !== 2 || mentions(func, only.name) || mentions(call.callee.object, only.name)) return undefined;
  const iterable = source.slice(clause.iterable.range);
  const items = clause.iterable.kind === 'collection' && clause.iterable.type === 'tuple' && !iterable.startsWith('(') ? `(${iterable})` : iterable;
  return [{ ...source.spanOf(loop.range), newText: `${source.slice(call.callee.object.range)}.map(${source.slice(func.range)}, ${items})` }];
}

function mentions(expression: Expression, name: string): boolean {
  return expression.kind === 'name' ? expression.name === name : expression.kind === 'attribute' && mentions(expression.object, name);
}

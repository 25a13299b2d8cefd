import type { Argument, CallExpression, Expression } from '../python/facts/expression';
import { scopesAround } from '../python/scopesAround';
import type { Evaluator } from './evaluator';
import { canonicalNames } from './writtenName';
import { placedElements, type Frame, type Meaning } from './meaning';
import { bindingsOf } from './boundNames';

/** What dask's collections are; each has a scheduler that it runs on unless told otherwise. */
export type DaskKind = 'delayed' | 'bag' | 'array' | 'dataframe';

/** A callable in a graph of tasks. */
export interface DaskTask {
  readonly kind: DaskKind;
  readonly callable: Expression;
  /** What it is called with, as far as it stands beside it. */
  readonly arguments: readonly Argument[];
  readonly frame: Frame;
  /** Whether it stands for many: a comprehension or a filled list made it, or it is mapped. */
  readonly isRepeated: boolean;
}

interface Graph {
  /** The kind of collection that the expression is, when it is one. */
  readonly kind: DaskKind | undefined;
  readonly tasks: readonly DaskTask[];
}

const nothing: Graph = { kind: undefined, tasks: [] };

/** Longer chains of methods and names are not followed. */
const maximumDepth = 24;

const delayedNames: ReadonlySet<string> = new Set(['dask.delayed', 'dask.delayed.delayed']);

/** Methods and functions of collections that call what they are given, first of all their arguments. */
const mappers: ReadonlySet<string> = new Set([
  'map', 'starmap', 'filter', 'remove', 'map_partitions', 'map_blocks', 'map_overlap', 'apply', 'fold', 'foldby', 'reduction', 'apply_along_axis', 'apply_gufunc', 'from_map',
]);

const modules: readonly (readonly [prefix: string, kind: DaskKind])[] = [['dask.bag.', 'bag'], ['dask.array.', 'array'], ['dask.dataframe.', 'dataframe']];

/**
 * The tasks that computing an expression runs, found in the text: objects of dask stand for work to
 * be done, so what matters is how they were written down, not what they are.
 */
export function daskGraph(evaluator: Evaluator, expression: Expression, frame: Frame): Graph {
  return follow(evaluator, expression, { frame, isRepeated: false, depth: 0, seen: new Set() });
}

interface Path {
  readonly frame: Frame;
  readonly isRepeated: boolean;
  readonly depth: number;
  readonly seen: ReadonlySet<Expression>;
}

function follow(evaluator: Evaluator, expression: Expression, path: Path): Graph {
  if (path.depth >= maximumDepth || path.seen.has(expression)) return nothing;
  const next: Path = { ...path, depth: path.depth + 1, seen: new Set([...path.seen, expression]) };
  switch (expression.kind) {
    case 'name':
      return followName(evaluator, expression.name, next);
    case 'attribute':
    case 'subscript':
      return follow(evaluator, expression.object, next);
    case 'call':
      return followCall(evaluator, expression, next);
    case 'collection':
      return all(evaluator, expression.elements, { ...next, isRepeated: next.isRepeated || expression.elements.length > 1 });
    case 'comprehension':
      return all(evaluator, expression.elements, { ...next, isRepeated: true });
    case 'operator':
      return all(evaluator, expression.operands, next);
    case 'other':
      return all(evaluator, expression.parts, next);
    default:
      return nothing;
  }
}

function all(evaluator: Evaluator, expressions: readonly Expression[], path: Path): Graph {
  const graphs = expressions.map((each) => follow(evaluator, each, path));
  return { kind: graphs.find(({ kind }) => kind !== undefined)?.kind, tasks: graphs.flatMap(({ tasks }) => tasks) };
}

/** What gives the name its value; a list has what is appended to it. */
function followName(evaluator: Evaluator, name: string, path: Path): Graph {
  const { frame } = path;
  const facts = evaluator.program.file(frame.path);
  for (const scope of facts ? scopesAround(facts, frame.functionId) : []) {
    const values = bindingsOf(scope.bindings, name);
    if (values.length === 0) continue;
    const at: Frame = scope.id === frame.functionId ? frame : { path: frame.path, functionId: scope.id, arguments: undefined };
    const graph = all(evaluator, values.flatMap((binding) => (binding.kind === 'value' ? [binding.value] : [])), { ...path, frame: at });
    return graph.tasks.length > 0 || graph.kind ? graph : followElements(evaluator, evaluator.lookUp(name, frame), path);
  }
  return nothing;
}

function followElements(evaluator: Evaluator, meanings: readonly Meaning[], path: Path): Graph {
  const graphs = meanings.flatMap((meaning) =>
    (meaning.kind === 'collection' ? placedElements(meaning).map(({ expression, frame }) => all(evaluator, [expression], { ...path, frame, isRepeated: true })) : []));
  return { kind: graphs.find(({ kind }) => kind)?.kind, tasks: graphs.flatMap(({ tasks }) => tasks) };
}

function followCall(evaluator: Evaluator, call: CallExpression, path: Path): Graph {
  const values = call.arguments.map(({ value }) => value);
  const delayed = delayedCallable(evaluator, call.callee, path.frame);
  if (delayed) {
    const task: DaskTask = { kind: 'delayed', callable: delayed, arguments: call.arguments, frame: path.frame, isRepeated: path.isRepeated };
    return { kind: 'delayed', tasks: [task, ...all(evaluator, values, path).tasks] };
  }
  const { callee } = call;
  const kind = moduleKind(evaluator, callee, path.frame);
  const receiver = callee.kind === 'attribute' && kind === undefined ? follow(evaluator, callee.object, path) : nothing;
  const found = kind ?? receiver.kind;
  if (found === undefined) return nothing;
  const [callable] = values;
  const maps = mappers.has(callee.kind === 'attribute' || callee.kind === 'name' ? callee.name : '');
  const mapped: readonly DaskTask[] = maps && callable ? [{ kind: found, callable, arguments: [], frame: path.frame, isRepeated: true }] : [];
  // `da.map_blocks(f, x)` and `bag.join(other)` bring the tasks of their arguments along.
  return { kind: found, tasks: [...receiver.tasks, ...mapped, ...all(evaluator, maps ? values.slice(1) : values, path).tasks] };
}

/** What `delayed(f)`, a name for it, or a function below `@delayed` calls when the graph is computed. */
function delayedCallable(evaluator: Evaluator, callee: Expression, frame: Frame): Expression | undefined {
  if (callee.kind === 'call') return isDelayed(evaluator, callee.callee, frame) ? callee.arguments[0]?.value : undefined;
  if (callee.kind !== 'name' && callee.kind !== 'attribute') return undefined;
  for (const meaning of evaluator.meaningsOf(callee, frame)) {
    const facts = meaning.kind === 'function' ? evaluator.functionFacts(meaning) : undefined;
    if (meaning.kind !== 'function' || !facts) continue;
    const at: Frame = { path: meaning.path, functionId: facts.parent ?? 0, arguments: undefined };
    if (facts.decorators.some((decorator) => isDelayed(evaluator, decorator.kind === 'call' ? decorator.callee : decorator, at))) return callee;
  }
  const scope = evaluator.program.file(frame.path)?.functions;
  for (const functionId of new Set([frame.functionId, 0])) {
    const bindings = callee.kind === 'name' ? bindingsOf(scope?.[functionId]?.bindings ?? {}, callee.name) : [];
    for (const binding of bindings) {
      if (binding.kind === 'value' && binding.value.kind === 'call' && isDelayed(evaluator, binding.value.callee, frame)) return binding.value.arguments[0]?.value;
    }
  }
  return undefined;
}

function isDelayed(evaluator: Evaluator, expression: Expression, frame: Frame): boolean {
  return canonicalNames(evaluator, expression, frame).some((name) => delayedNames.has(name));
}

function moduleKind(evaluator: Evaluator, callee: Expression, frame: Frame): DaskKind | undefined {
  for (const name of canonicalNames(evaluator, callee, frame)) {
    const found = modules.find(([prefix]) => name.startsWith(prefix));
    if (found) return found[1];
  }
  return undefined;
}

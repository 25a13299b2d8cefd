import { isBefore, type Position, type Range } from '../domain/position';
import type { FileFacts } from '../python/facts';
import type { ComprehensionExpression, Expression } from '../python/facts/expression';
import type { Binding, FunctionFacts } from '../python/facts/scope';
import type { Statement } from '../python/facts/statement';
import { blocksIn, partsIn, targetsOf, valuesOf } from '../python/traverse';

/** The blocks around a place, outermost first, and the statement in the innermost of them. */
interface Place {
  readonly blocks: readonly (readonly Statement[])[];
  readonly loops: readonly (readonly Statement[])[];
  readonly statement: Statement | undefined;
}

/** Where a binding takes effect. */
interface PlacedBinding extends Place {
  readonly binding: Binding;
  readonly end: Position;
  /** A comprehension's variable lives in it alone. */
  readonly within: Range | undefined;
}

/** What can reach a use, and whether that is all: then a parameter of the name is overwritten. */
export interface Reaching {
  readonly bindings: readonly Binding[];
  readonly isOverwritten: boolean;
}

/**
 * The bindings of a name that a use of it in the same function can see: the last one that every way
 * to the use passes, those after it that some way passes, and those that an enclosing loop brings
 * round. (Reaching definitions on structured code; see Aho, Lam, Sethi and Ullman, 9.2.4.)
 *
 * Where that leaves nothing, as for a name used before it is bound, all of them count.
 */
export function reachingBindings(facts: FileFacts, scope: FunctionFacts, bindings: readonly Binding[], at: Position): Reaching {
  if (!isInside(scope, at)) return { bindings, isOverwritten: false };
  const placed = bindings.map((binding) => placeOf(facts, scope, binding));
  if (placed.some((each) => each === undefined)) return { bindings, isOverwritten: false };
  const all = placed as readonly PlacedBinding[]; // The line above has sent the others home.
  const inner = all.filter((each) => each.within && covers(each.within, at));
  if (inner.length > 0) return { bindings: inner.slice(-1).map(({ binding }) => binding), isOverwritten: true };
  const use = placeAt(scope, at);
  const own = all.filter((each) => !each.within);
  // What comprehensions elsewhere call by this name has nothing to do with it.
  if (own.length === 0) return { bindings: [], isOverwritten: false };
  const isAbove = (each: PlacedBinding): boolean => !isBefore(at, each.end);
  const last = own.findLast((each) => isAbove(each) && each.blocks.every((block) => use.blocks.includes(block)));
  const reaching = own.filter((each) => {
    if (each === last) return true;
    if (isAbove(each)) return !last || isBefore(last.end, each.end);
    const loop = each.loops.findLast((block) => use.loops.includes(block));
    return loop !== undefined && !last?.loops.includes(loop);
  });
  return reaching.length > 0 ? { bindings: reaching.map(({ binding }) => binding), isOverwritten: last !== undefined } : { bindings, isOverwritten: false };
}

const places = new WeakMap<Binding, PlacedBinding | 'nowhere'>();

function placeOf(facts: FileFacts, scope: FunctionFacts, binding: Binding): PlacedBinding | undefined {
  let place = places.get(binding);
  if (!place) {
    place = findPlace(facts, scope, binding) ?? 'nowhere';
    places.set(binding, place);
  }
  return place === 'nowhere' ? undefined : place;
}

function findPlace(facts: FileFacts, scope: FunctionFacts, binding: Binding): PlacedBinding | undefined {
  const range = rangeOf(facts, binding);
  if (!range) return undefined;
  const place = placeAt(scope, range.start);
  const { statement } = place;
  if (!statement) return undefined;
  if (binding.kind === 'element' && !(statement.kind === 'for' && statement.iterable === binding.iterable)) {
    const comprehension = comprehensionWith(statement, binding.iterable);
    return comprehension && { ...place, binding, end: range.end, within: comprehension.range };
  }
  if (statement.kind === 'for' && binding.kind === 'element') {
    return { ...place, blocks: [...place.blocks, statement.body], loops: [...place.loops, statement.body], binding, end: range.end, within: undefined };
  }
  const isWhole = statement.kind === 'assign' && 'value' in binding && statement.value === binding.value;
  return { ...place, binding, end: isWhole ? statement.range.end : range.end, within: undefined };
}

function rangeOf(facts: FileFacts, binding: Binding): Range | undefined {
  switch (binding.kind) {
    case 'import':
      return binding.range;
    case 'function':
      return facts.functions[binding.functionId]?.range;
    case 'class':
      return facts.classes[binding.classId]?.range;
    case 'value':
    case 'unpacked':
      return binding.value.range;
    case 'element':
      return binding.iterable.range;
    case 'entered':
      return binding.context.range;
    case 'declared':
    case 'opaque':
      return undefined;
  }
}

function placeAt(scope: FunctionFacts, at: Position): Place {
  const blocks: (readonly Statement[])[] = [];
  const loops: (readonly Statement[])[] = [];
  let statement: Statement | undefined;
  let block: readonly Statement[] | undefined = scope.body;
  while (block) {
    blocks.push(block);
    if (statement?.kind === 'for' || statement?.kind === 'while') loops.push(block);
    statement = block.find((each) => covers(each.range, at));
    block = statement && blocksIn(statement).find((inner) => isAmong(inner, at));
  }
  return { blocks, loops, statement };
}

function isAmong(block: readonly Statement[], at: Position): boolean {
  const [first] = block;
  const last = block[block.length - 1];
  return first !== undefined && last !== undefined && covers({ start: first.range.start, end: last.range.end }, at);
}

function covers(range: Range, at: Position): boolean {
  return !isBefore(at, range.start) && isBefore(at, range.end);
}

function isInside(scope: FunctionFacts, at: Position): boolean {
  return scope.kind === 'module' || covers(scope.range, at);
}

function comprehensionWith(statement: Statement, iterable: Expression): ComprehensionExpression | undefined {
  for (const value of [...valuesOf(statement), ...targetsOf(statement)]) {
    const found = findComprehension(value, iterable);
    if (found) return found;
  }
  return undefined;
}

function findComprehension(expression: Expression, iterable: Expression): ComprehensionExpression | undefined {
  if (expression.kind === 'comprehension' && expression.clauses.some((clause) => clause.iterable === iterable)) return expression;
  for (const part of partsIn(expression)) {
    const found = findComprehension(part, iterable);
    if (found) return found;
  }
  return undefined;
}

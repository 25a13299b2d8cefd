import type { CallExpression, Expression } from '../../python/facts/expression';
import type { FunctionFacts } from '../../python/facts/scope';
import type { Statement } from '../../python/facts/statement';
import { blocksIn, partsIn, targetsOf, valuesOf } from '../../python/traverse';
import { calleesOf } from '../names/callee';
import { importedName, isWithin } from '../names/owner';
import { assumes, type Objection } from '../objection';
import { either, fresh, type Origin, type Root } from '../values/origin';
import type { Analysis, Change, Summary } from './analysis';
import { effectOfCall } from './callEffect';

/** What a function does to what is outside of it: its own statements, and those of everything that it calls. */
export function summarise(analysis: Analysis, functionId: number): Summary {
  const scope = analysis.file.facts.functions[functionId];
  return scope ? summariseBody(analysis, scope) : { changes: [], returns: fresh, objections: [] };
}

/** What some statements of a function, or of the file's top, do. */
export function summariseStatements(analysis: Analysis, functionId: number, statements: readonly Statement[]): Summary {
  const scope = analysis.file.facts.functions[functionId];
  return scope ? summariseBody(analysis, { ...scope, decorators: [], body: statements }) : { changes: [], returns: fresh, objections: [] };
}

function summariseBody(analysis: Analysis, scope: FunctionFacts): Summary {
  const { facts } = analysis.file;
  const functionId = scope.id;
  const decorators = effectOfDecorators(analysis, scope);
  const changes: Change[] = [...decorators.changes];
  const objections: Objection[] = [...decorators.objections];
  const returned: Origin[] = [];

  function include(effect: Pick<Summary, 'changes' | 'objections'>): void {
    changes.push(...effect.changes);
    objections.push(...effect.objections);
  }

  function block(statements: readonly Statement[]): void {
    for (const statement of statements) visit(statement);
  }

  function visit(statement: Statement): void {
    for (const target of targetsOf(statement)) changes.push(...changesByAssigning(analysis, functionId, target, statement));
    for (const expression of [...targetsOf(statement), ...valuesOf(statement)]) visitExpression(expression);
    if (statement.kind === 'return' && statement.value && !scope.isGenerator) returned.push(analysis.originOf(statement.value, functionId));
    if (statement.kind === 'function') include(effectOfNested(analysis, statement.id, functionId));
    if (statement.kind === 'class') block(facts.classes[statement.id]?.body ?? []);
    for (const inner of blocksIn(statement)) block(inner);
  }

  function visitExpression(expression: Expression): void {
    if (expression.kind === 'call') include(effectOfCall(analysis, expression, functionId));
    if (expression.kind === 'attribute') include(effectOfProperty(analysis, expression, functionId));
    if (expression.kind === 'lambda') include(effectOfNested(analysis, expression.functionId, functionId));
    if (expression.kind === 'named') changes.push(...changesOfName(scope, expression.name, expression));
    for (const part of partsIn(expression)) visitExpression(part);
  }

  block(scope.body);
  return { changes: distinctChanges(changes), returns: either(returned), objections: distinctObjections(objections) };
}

/** The first change of each thing: callers add up what their callees do, and need each only once. */
function distinctChanges(changes: readonly Change[]): readonly Change[] {
  const first = new Map<string, Change>();
  for (const change of changes) {
    const { kind, name, owner, isPart } = change.root;
    const key = `${kind} ${name} ${String(owner)} ${String(isPart)} ${String(change.isOfMutableOnly)}`;
    if (!first.has(key)) first.set(key, change);
  }
  return [...first.values()];
}

function distinctObjections(objections: readonly Objection[]): readonly Objection[] {
  return [...new Map(objections.map((objection) => [objection.kind === 'breaks' ? objection.reason : objection.assumption, objection])).values()];
}

function changesByAssigning(analysis: Analysis, functionId: number, target: Expression, statement: Statement): readonly Change[] {
  const scope = analysis.file.facts.functions[functionId];
  const { range } = statement;
  switch (target.kind) {
    case 'name': {
      const declared = changesOfName(scope, target.name, target);
      if (declared.length > 0 || statement.kind !== 'augmented') return declared;
      return analysis.originOfName(target.name, functionId).self.map((root) => ({ root, range, isOfMutableOnly: statement.value.kind !== 'collection' && statement.value.kind !== 'comprehension' }));
    }
    case 'attribute':
    case 'subscript':
      return analysis.originOf(target.object, functionId).self.map((root) => ({ root, range, isOfMutableOnly: false }));
    case 'collection':
      return target.elements.flatMap((element) => changesByAssigning(analysis, functionId, element, statement));
    case 'other':
      return target.parts.flatMap((part) => changesByAssigning(analysis, functionId, part, statement));
    default:
      return [];
  }
}

/** A name that is declared `global` or `nonlocal` belongs to somebody else. */
function changesOfName(scope: FunctionFacts | undefined, name: string, { range }: Expression): readonly Change[] {
  const isGlobal = scope?.kind === 'module' || scope?.globals.includes(name);
  const kind: Root['kind'] | undefined = isGlobal ? 'global' : scope?.nonlocals.includes(name) ? 'closure' : undefined;
  return kind ? [{ root: { kind, name, owner: undefined, isPart: false }, range, isOfMutableOnly: false }] : [];
}

/** A function made here changes what it changes whenever it runs; what it does to its arguments is seen where it is called. */
function effectOfNested(analysis: Analysis, nestedId: number, functionId: number): Pick<Summary, 'changes' | 'objections'> {
  const { changes, objections } = analysis.summaryOf(nestedId);
  return {
    objections,
    changes: changes.flatMap((change): readonly Change[] => {
      const { root } = change;
      if (root.kind === 'parameter') return [];
      if (root.kind !== 'closure' || root.owner !== functionId) return [change];
      const origin = analysis.originOfName(root.name, functionId);
      return (root.isPart ? origin.inside : origin.self).map((seen) => ({ ...change, root: seen }));
    }),
  };
}

/** Reading `x.name` runs code when a class of the file says so with `@property`. */
function effectOfProperty(analysis: Analysis, attribute: Extract<Expression, { kind: 'attribute' }>, functionId: number): Pick<Summary, 'changes' | 'objections'> {
  const properties = analysis.file.facts.functions.filter((each) => each.name === attribute.name && each.classId !== undefined && each.id !== functionId
    && each.decorators.some((decorator) => decorator.kind === 'name' && decorator.name === 'property'));
  const effects = properties.map((property) => effectOfCall(analysis, callOf(attribute), functionId, property));
  return { changes: effects.flatMap((effect) => effect.changes), objections: effects.flatMap((effect) => effect.objections) };
}

function callOf(attribute: Extract<Expression, { kind: 'attribute' }>): CallExpression {
  return { kind: 'call', callee: attribute, arguments: [], range: attribute.range };
}

/** Decorators that leave alone what the function does to its surroundings. */
const harmlessDecorators = new Set(['staticmethod', 'classmethod', 'property', 'functools.wraps', 'functools.lru_cache', 'functools.cache', 'functools.cached_property',
  'abc.abstractmethod', 'typing.no_type_check', 'typing.overload', 'typing.final', 'contextlib.contextmanager', 'numba.njit', 'numba.jit']);

/** What a function's decorators add to it: those of the file are looked into, others are taken on trust. */
function effectOfDecorators(analysis: Analysis, scope: FunctionFacts): Pick<Summary, 'changes' | 'objections'> {
  const { facts, source } = analysis.file;
  const changes: Change[] = [];
  const objections: Objection[] = [];
  for (const decorator of scope.decorators) {
    const named = decorator.kind === 'call' ? decorator.callee : decorator;
    const name = importedName(facts, scope.parent ?? 0, named);
    if (name !== undefined && harmlessDecorators.has(name)) continue;
    const makers = calleesOf(facts, scope.parent ?? 0, named).flatMap((callee) => (callee.kind === 'function' ? [callee.function] : []));
    if (makers.length === 0) objections.push(assumes(`\`@${source.slice(named.range)}\` has no side effects`));
    // The functions that it makes run at each call, and what they keep outlives the call.
    for (const made of facts.functions.filter((each) => each.id !== scope.id && makers.some((maker) => maker.id !== each.id && isWithin(facts, each.id, maker.id)))) {
      const summary = analysis.summaryOf(made.id);
      changes.push(...summary.changes.filter(({ root }) => root.kind === 'closure' || root.kind === 'global'));
      objections.push(...summary.objections.filter((objection) => objection.kind === 'breaks'));
    }
  }
  return { changes, objections };
}

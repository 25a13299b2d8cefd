import type { FileFacts } from './facts';
import type { Expression } from './facts/expression';
import type { FunctionFacts } from './facts/scope';
import type { Statement } from './facts/statement';

/** A node of the facts. */
export type FactsNode = Statement | Expression;

/** The blocks that a statement holds; not those of a nested definition. */
export function blocksIn(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case 'for':
    case 'while':
      return [statement.body, statement.orElse];
    case 'if':
      return statement.branches.map((branch) => branch.body);
    case 'with':
      return [statement.body];
    case 'try':
      return [statement.body, ...statement.handlers, statement.orElse, statement.finally];
    case 'match':
      return statement.cases;
    default:
      return [];
  }
}

/** The statements of a block with those inside them. */
export function statementsIn(block: readonly Statement[]): readonly Statement[] {
  return block.flatMap((statement) => [statement, ...blocksIn(statement).flatMap(statementsIn)]);
}

/** What a statement assigns to: names, attributes, elements. */
export function targetsOf(statement: Statement): readonly Expression[] {
  switch (statement.kind) {
    case 'assign':
      return statement.targets;
    case 'augmented':
    case 'for':
      return [statement.target];
    case 'with':
      return statement.items.flatMap((item) => (item.target ? [item.target] : []));
    case 'delete':
      return statement.values;
    default:
      return [];
  }
}

/** What a statement evaluates itself, outside its blocks and targets. */
export function valuesOf(statement: Statement): readonly Expression[] {
  switch (statement.kind) {
    case 'expression':
    case 'augmented':
      return [statement.value];
    case 'assign':
      return [statement.value, statement.annotation].filter((value) => value !== undefined);
    case 'for':
      return [statement.iterable];
    case 'while':
      return [statement.condition];
    case 'if':
      return statement.branches.flatMap((branch) => (branch.condition ? [branch.condition] : []));
    case 'with':
      return statement.items.map((item) => item.context);
    case 'match':
      return [statement.subject];
    case 'return':
      return statement.value ? [statement.value] : [];
    case 'raise':
    case 'assert':
      return statement.values;
    default:
      return [];
  }
}

/** The expressions of which an expression is made; a lambda's body is a function of its own. */
export function partsIn(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'attribute':
      return [expression.object];
    case 'call':
      return [expression.callee, ...expression.arguments.map((argument) => argument.value)];
    case 'collection':
      return [...expression.keys, ...expression.elements];
    case 'comprehension':
      return [...expression.clauses.flatMap((clause) => [clause.iterable, clause.target, ...clause.conditions]), ...expression.elements];
    case 'subscript':
      return [expression.object, ...expression.indices];
    case 'operator':
      return expression.operands;
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.whenFalse];
    case 'await':
    case 'named':
      return [expression.value];
    case 'yield':
      return expression.value ? [expression.value] : [];
    case 'other':
      return expression.parts;
    default:
      return [];
  }
}

/**
 * Visits every expression that a function (or the file's body) evaluates itself, outer ones first:
 * its statements, the class bodies in it, the decorators, defaults and annotations of definitions
 * in it; not the bodies of those definitions.
 *
 * @param visit - `around` holds the nodes about the expression, outermost first; it is reused.
 */
export function walkExpressions(facts: FileFacts, scope: FunctionFacts, visit: (expression: Expression, around: readonly FactsNode[]) => void): void {
  const around: FactsNode[] = [];

  function block(statements: readonly Statement[]): void {
    for (const statement of statements) {
      around.push(statement);
      for (const expression of [...targetsOf(statement), ...valuesOf(statement), ...definitionValues(facts, statement)]) visitExpression(expression);
      if (statement.kind === 'class') block(facts.classes[statement.id]?.body ?? []);
      for (const inner of blocksIn(statement)) block(inner);
      around.pop();
    }
  }

  function visitExpression(expression: Expression): void {
    visit(expression, around);
    around.push(expression);
    for (const part of partsIn(expression)) visitExpression(part);
    if (expression.kind === 'lambda') for (const value of signatureValues(facts.functions[expression.functionId])) visitExpression(value);
    around.pop();
  }

  block(scope.body);
}

/** The expressions that a function evaluates itself, outer ones first: see {@link walkExpressions}. */
export function expressionsIn(facts: FileFacts, scope: FunctionFacts): readonly Expression[] {
  const found: Expression[] = [];
  walkExpressions(facts, scope, (expression) => { found.push(expression); });
  return found;
}

/** An expression with the statement or expression of which it is a part. */
export interface HeldExpression {
  readonly expression: Expression;
  readonly holder: FactsNode | undefined;
}

/** The same expressions, each with what holds it. */
export function heldExpressionsIn(facts: FileFacts, scope: FunctionFacts): readonly HeldExpression[] {
  const found: HeldExpression[] = [];
  walkExpressions(facts, scope, (expression, around) => { found.push({ expression, holder: around.at(-1) }); });
  return found;
}

/** What a `def` or `class` statement evaluates itself. */
function definitionValues(facts: FileFacts, statement: Statement): readonly Expression[] {
  if (statement.kind === 'class') {
    const definition = facts.classes[statement.id];
    return definition ? [...definition.decorators, ...definition.bases] : [];
  }
  if (statement.kind !== 'function') return [];
  const definition = facts.functions[statement.id];
  return definition ? [...definition.decorators, ...signatureValues(definition)] : [];
}

function signatureValues(definition: FunctionFacts | undefined): readonly Expression[] {
  if (!definition) return [];
  const values = definition.parameters.flatMap((parameter) => [parameter.defaultValue, parameter.annotation]);
  return [...values, definition.returns].filter((value) => value !== undefined);
}

import type { FileFacts } from '../python/facts';
import type { ComprehensionExpression, Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import type { ForStatement, Statement, WhileStatement } from '../python/facts/statement';

/** Called for each node, parents before children; what stands around a node is in `around`, outermost first. */
export interface Visitor {
  statement?(statement: Statement, around: readonly Around[]): void;
  expression?(expression: Expression, around: readonly Around[]): void;
}

/** A node that holds the visited one. */
export type Around = Statement | Expression;

/** Whether what stands in the node may run several times. */
export function isLoop(node: Around): node is ForStatement | WhileStatement | ComprehensionExpression {
  return node.kind === 'for' || node.kind === 'while' || node.kind === 'comprehension';
}

/** Walks over what a function runs itself: its body and the class bodies in it, not the functions in it. */
export function visitFunction(facts: FileFacts, scope: FunctionFacts, visitor: Visitor): void {
  const around: Around[] = [];

  function block(statements: readonly Statement[]): void {
    for (const statement of statements) visitStatement(statement);
  }

  function visitStatement(statement: Statement): void {
    visitor.statement?.(statement, around);
    around.push(statement);
    for (const expression of expressionsOf(statement)) visitExpression(expression);
    if (statement.kind === 'function') facts.functions[statement.id]?.decorators.forEach(visitExpression);
    if (statement.kind === 'class') {
      const definition = facts.classes[statement.id];
      definition?.decorators.forEach(visitExpression);
      block(definition?.body ?? []);
    }
    for (const inner of blocksOf(statement)) block(inner);
    around.pop();
  }

  function visitExpression(expression: Expression): void {
    visitor.expression?.(expression, around);
    around.push(expression);
    for (const part of partsOf(expression)) visitExpression(part);
    around.pop();
  }

  block(scope.body);
}

/** The blocks that a statement holds. */
export function blocksOf(statement: Statement): readonly (readonly Statement[])[] {
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

/** The expressions that stand in a statement itself. */
export function expressionsOf(statement: Statement): readonly Expression[] {
  switch (statement.kind) {
    case 'expression':
      return [statement.value];
    case 'assign':
      return [...(statement.value ? [statement.value] : []), ...statement.targets];
    case 'augmented':
      return [statement.target, statement.value];
    case 'for':
      return [statement.iterable, statement.target];
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
    case 'delete':
      return statement.values;
    default:
      return [];
  }
}

/** The expressions of which an expression is made. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'attribute':
      return [expression.object];
    case 'call':
      return [expression.callee, ...expression.arguments.map((argument) => argument.value)];
    case 'collection':
      return [...expression.keys, ...expression.elements];
    case 'comprehension':
      return [...expression.clauses.flatMap((clause) => [clause.iterable, ...clause.conditions]), ...expression.elements];
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

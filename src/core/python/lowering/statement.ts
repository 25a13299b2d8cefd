import type { Expression } from '../facts/expression';
import type { IfBranch, Statement, WithItem } from '../facts/statement';
import { childIn, childOf, childrenIn, childrenOf, type SyntaxNode } from '../syntaxNode';
import { bindTarget } from './binding';
import { lowerClass, lowerFunction } from './definition';
import { lowerExpression } from './expression';
import { bindImportFrom, bindImports } from './imports';
import { bind, maximumDepth, rangeOf, textOf, type Scope } from './scopeDraft';

/** Reads the statements of a block; text that did not parse gives what can be read in it. */
export function lowerBlock(scope: Scope, block: SyntaxNode): readonly Statement[] {
  if (scope.depth >= maximumDepth) return [];
  scope.depth++;
  const statements = block.children.flatMap((node) => lowerStatement(scope, node));
  scope.depth--;
  return statements;
}

function lowerStatement(scope: Scope, node: SyntaxNode): readonly Statement[] {
  const range = rangeOf(scope, node);
  switch (node.type) {
    case 'expression_statement':
      return node.children.map((child) => lowerExpressionStatement(scope, child));
    case 'function_definition':
      return [lowerFunction(scope, node, [], node)];
    case 'class_definition':
      return [lowerClass(scope, node, [], node)];
    case 'decorated_definition':
      return lowerDecorated(scope, node);
    case 'import_statement':
      bindImports(scope, node);
      return [{ kind: 'import', range }];
    case 'import_from_statement':
      bindImportFrom(scope, node);
      return [{ kind: 'import', range }];
    case 'for_statement':
      return lowerFor(scope, node);
    case 'while_statement':
      return lowerWhile(scope, node);
    case 'if_statement':
      return [{ kind: 'if', branches: lowerBranches(scope, node), range }];
    case 'with_statement':
      return [lowerWith(scope, node)];
    case 'try_statement':
      return [lowerTry(scope, node)];
    case 'match_statement':
      return lowerMatch(scope, node);
    case 'return_statement':
      return [{ kind: 'return', value: node.children[0] ? lowerExpression(scope, node.children[0]) : undefined, range }];
    case 'raise_statement':
      return [{ kind: 'raise', values: lowerChildren(scope, node), range }];
    case 'assert_statement':
      return [{ kind: 'assert', values: lowerChildren(scope, node), range }];
    case 'delete_statement':
      return [{ kind: 'delete', values: lowerChildren(scope, node), range }];
    case 'global_statement':
      scope.function.globals.push(...childrenOf(node, 'identifier').map((name) => textOf(scope, name)));
      return [];
    case 'nonlocal_statement':
      scope.function.nonlocals.push(...childrenOf(node, 'identifier').map((name) => textOf(scope, name)));
      return [];
    case 'pass_statement':
      return [{ kind: 'pass', range }];
    case 'break_statement':
      return [{ kind: 'break', range }];
    case 'continue_statement':
      return [{ kind: 'continue', range }];
    case 'print_statement':
    case 'exec_statement':
      return lowerChildren(scope, node).map((value) => ({ kind: 'expression', value, range }));
    case 'ERROR':
    case 'block':
      return lowerBlock(scope, node);
    default:
      return [];
  }
}

function lowerChildren(scope: Scope, node: SyntaxNode): readonly Expression[] {
  return node.children.filter((child) => child.type !== 'from').map((child) => lowerExpression(scope, child));
}

function lowerExpressionStatement(scope: Scope, node: SyntaxNode): Statement {
  if (node.type === 'assignment') return lowerAssignment(scope, node);
  if (node.type === 'augmented_assignment') return lowerAugmented(scope, node);
  return { kind: 'expression', value: lowerExpression(scope, node), range: rangeOf(scope, node) };
}

/** `a = b = value` nests to the right; here it has two targets. */
function lowerAssignment(scope: Scope, node: SyntaxNode): Statement {
  const targets: SyntaxNode[] = [];
  let annotationNode: SyntaxNode | undefined;
  let valueNode: SyntaxNode | undefined = node;
  while (valueNode?.type === 'assignment') {
    const left = childIn(valueNode, 'left');
    if (left) targets.push(left);
    annotationNode ??= childIn(valueNode, 'type');
    valueNode = childIn(valueNode, 'right');
  }
  const value = valueNode ? lowerExpression(scope, valueNode) : undefined;
  const annotation = annotationNode ? lowerExpression(scope, annotationNode) : undefined;
  const lowered = targets.map((target) => lowerExpression(scope, target));
  for (const target of lowered) bindAssigned(scope, target, value, annotation);
  return { kind: 'assign', targets: lowered, value, annotation, range: rangeOf(scope, node) };
}

function bindAssigned(scope: Scope, target: Expression, value: Expression | undefined, annotation: Expression | undefined): void {
  bindTarget(scope, target, (path) => {
    if (value === undefined) return annotation ? { kind: 'declared', annotation } : { kind: 'opaque' };
    return path.length === 0 ? { kind: 'value', value, annotation } : { kind: 'unpacked', value, path };
  });
}

function lowerAugmented(scope: Scope, node: SyntaxNode): Statement {
  const left = childIn(node, 'left') ?? node;
  const right = childIn(node, 'right') ?? node;
  const operator = childIn(node, 'operator');
  const target = lowerExpression(scope, left);
  bindTarget(scope, target, () => ({ kind: 'opaque' }));
  return {
    kind: 'augmented',
    target,
    operator: operator ? textOf(scope, operator) : '',
    value: lowerExpression(scope, right),
    range: rangeOf(scope, node),
  };
}

function lowerDecorated(scope: Scope, node: SyntaxNode): readonly Statement[] {
  const definition = childIn(node, 'definition');
  const decorators = childrenOf(node, 'decorator');
  if (!definition) return [];
  return [definition.type === 'class_definition'
    ? lowerClass(scope, definition, decorators, node)
    : lowerFunction(scope, definition, decorators, node)];
}

function lowerFor(scope: Scope, node: SyntaxNode): readonly Statement[] {
  const left = childIn(node, 'left');
  const right = childIn(node, 'right');
  if (!left || !right) return lowerBody(scope, node);
  const iterable = lowerExpression(scope, right);
  const target = lowerExpression(scope, left);
  bindTarget(scope, target, (path) => ({ kind: 'element', iterable, path }));
  return [{
    kind: 'for',
    target,
    iterable,
    body: lowerBody(scope, node),
    orElse: lowerElse(scope, node),
    isAsync: node.children.some((child) => child.type === 'async'),
    range: rangeOf(scope, node),
  }];
}

function lowerWhile(scope: Scope, node: SyntaxNode): readonly Statement[] {
  const condition = childIn(node, 'condition');
  if (!condition) return lowerBody(scope, node);
  return [{
    kind: 'while',
    condition: lowerExpression(scope, condition),
    body: lowerBody(scope, node),
    orElse: lowerElse(scope, node),
    range: rangeOf(scope, node),
  }];
}

function lowerBody(scope: Scope, node: SyntaxNode): readonly Statement[] {
  const body = childIn(node, 'body') ?? childOf(node, 'block');
  return body ? lowerBlock(scope, body) : [];
}

function lowerElse(scope: Scope, node: SyntaxNode): readonly Statement[] {
  const clause = node.children.find((child) => child.type === 'else_clause');
  return clause ? lowerBody(scope, clause) : [];
}

function lowerBranches(scope: Scope, node: SyntaxNode): readonly IfBranch[] {
  return [node, ...childrenIn(node, 'alternative')].map((branch) => {
    const condition = childIn(branch, 'condition');
    const body = childIn(branch, 'consequence') ?? childIn(branch, 'body') ?? childOf(branch, 'block');
    return {
      condition: condition ? lowerExpression(scope, condition) : undefined,
      body: body ? lowerBlock(scope, body) : [],
    };
  });
}

function lowerWith(scope: Scope, node: SyntaxNode): Statement {
  const clause = childOf(node, 'with_clause');
  const items = (clause ? childrenOf(clause, 'with_item') : []).flatMap((item) => lowerWithItem(scope, item));
  return {
    kind: 'with',
    items,
    body: lowerBody(scope, node),
    isAsync: node.children.some((child) => child.type === 'async'),
    range: rangeOf(scope, node),
  };
}

function lowerWithItem(scope: Scope, item: SyntaxNode): readonly WithItem[] {
  const value = childIn(item, 'value') ?? item.children[0];
  if (!value) return [];
  // `with (a as b, c as d):` without Python 3.9's own node: the items stand in a tuple.
  if (value.type === 'tuple') return value.children.flatMap((part) => lowerContext(scope, part));
  return lowerContext(scope, value);
}

function lowerContext(scope: Scope, node: SyntaxNode): readonly WithItem[] {
  const inner = node.type === 'parenthesized_expression' && node.children[0]?.type === 'as_pattern' ? node.children[0] : node;
  if (inner.type !== 'as_pattern') return [{ context: lowerExpression(scope, inner), target: undefined }];
  const contextNode = inner.children[0];
  const alias = childIn(inner, 'alias');
  if (!contextNode) return [];
  const context = lowerExpression(scope, contextNode);
  const targetNode = alias?.children[0] ?? alias;
  const target = targetNode ? lowerExpression(scope, targetNode) : undefined;
  if (target) bindTarget(scope, target, (path) => (path.length === 0 ? { kind: 'entered', context } : { kind: 'opaque' }));
  return [{ context, target }];
}

function lowerTry(scope: Scope, node: SyntaxNode): Statement {
  const finallyClause = childOf(node, 'finally_clause');
  const handlers = node.children.filter((child) => child.type === 'except_clause' || child.type === 'except_group_clause');
  return {
    kind: 'try',
    body: lowerBody(scope, node),
    handlers: handlers.map((handler) => lowerHandler(scope, handler)),
    orElse: lowerElse(scope, node),
    finally: finallyClause ? lowerBody(scope, finallyClause) : [],
    range: rangeOf(scope, node),
  };
}

function lowerHandler(scope: Scope, handler: SyntaxNode): readonly Statement[] {
  const alias = childIn(handler, 'alias') ?? handler.children.map((child) => childIn(child, 'alias')).find(Boolean);
  if (alias) bind(scope, textOf(scope, alias), { kind: 'opaque' });
  return lowerBody(scope, handler);
}

function lowerMatch(scope: Scope, node: SyntaxNode): readonly Statement[] {
  const subject = childIn(node, 'subject');
  const body = childIn(node, 'body');
  if (!subject || !body) return [];
  const cases = childrenOf(body, 'case_clause').map((clause) => {
    const consequence = childIn(clause, 'consequence');
    return consequence ? lowerBlock(scope, consequence) : [];
  });
  return [{ kind: 'match', subject: lowerExpression(scope, subject), cases, range: rangeOf(scope, node) }];
}

import type { Argument, ComprehensionClause, ComprehensionExpression, Expression, NameEnds } from '../facts/expression';
import { childIn, childOf, childrenIn, type SyntaxNode } from '../syntaxNode';
import { bindTarget } from './binding';
import { lowerLiteral } from './literal';
import { bind, maximumDepth, rangeOf, textOf, type Scope } from './scopeDraft';

/** Reads an expression; what is not one becomes `other`. */
export function lowerExpression(scope: Scope, node: SyntaxNode): Expression {
  if (scope.depth >= maximumDepth) return { kind: 'other', type: 'too-deep', parts: [], range: rangeOf(scope, node) };
  scope.depth++;
  const expression = lowerByType(scope, node);
  scope.depth--;
  return expression;
}

function lowerByType(scope: Scope, node: SyntaxNode): Expression {
  switch (node.type) {
    case 'identifier':
    case 'dotted_name':
      return { kind: 'name', name: textOf(scope, node), range: rangeOf(scope, node) };
    case 'integer':
    case 'float':
    case 'true':
    case 'false':
    case 'none':
    case 'ellipsis':
      return lowerLiteral(scope, node);
    case 'string':
    case 'concatenated_string':
      return lowerText(scope, node);
    case 'attribute':
    case 'member_type':
      return lowerAttribute(scope, node);
    case 'call':
      return lowerCall(scope, node);
    case 'parenthesized_expression':
    case 'type':
      return lowerInner(scope, node);
    case 'binary_operator':
    case 'boolean_operator':
      return lowerChain(scope, node);
    case 'unary_operator':
    case 'not_operator':
      return lowerUnary(scope, node);
    case 'comparison_operator':
      return {
        kind: 'operator',
        operator: childrenIn(node, 'operators').map((operator) => textOf(scope, operator)).join(' '),
        operands: lowerAll(scope, node.children.filter((child) => child.field !== 'operators')),
        range: rangeOf(scope, node),
      };
    case 'union_type':
      return { kind: 'operator', operator: '|', operands: lowerAll(scope, node.children), range: rangeOf(scope, node) };
    case 'conditional_expression':
      return lowerConditional(scope, node);
    case 'named_expression':
      return lowerNamed(scope, node);
    case 'await':
      return { kind: 'await', value: lowerInner(scope, node), range: rangeOf(scope, node) };
    case 'yield':
      return lowerYield(scope, node);
    case 'lambda':
      return scope.file.readers.lambda(scope, node);
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
      return lowerCollection(scope, node);
    case 'dictionary':
      return lowerDictionary(scope, node);
    case 'list_comprehension':
    case 'set_comprehension':
    case 'dictionary_comprehension':
    case 'generator_expression':
      return lowerComprehension(scope, node);
    case 'subscript':
      return lowerSubscript(scope, node, childIn(node, 'value'), childrenIn(node, 'subscript'));
    case 'generic_type':
      return lowerSubscript(scope, node, childOf(node, 'identifier'), childOf(node, 'type_parameter')?.children ?? []);
    default:
      return { kind: 'other', type: node.type, parts: lowerAll(scope, node.children), range: rangeOf(scope, node) };
  }
}

function lowerAll(scope: Scope, nodes: readonly SyntaxNode[]): Expression[] {
  return nodes.filter(isExpression).map((node) => lowerExpression(scope, node));
}

/** Tokens kept for their meaning elsewhere are no expressions. */
function isExpression(node: SyntaxNode): boolean {
  return !['async', 'from', 'string_start', 'string_end', 'string_content', 'type_conversion'].includes(node.type);
}

function lowerInner(scope: Scope, node: SyntaxNode): Expression {
  const inner = node.children.filter(isExpression)[0];
  return inner ? lowerExpression(scope, inner) : { kind: 'other', type: node.type, parts: [], range: rangeOf(scope, node) };
}

/** A text with interpolated values is worth their cost; others are literals. */
function lowerText(scope: Scope, node: SyntaxNode): Expression {
  const strings = node.type === 'concatenated_string' ? node.children : [node];
  const interpolations = strings.flatMap((string) => string.children.filter((child) => child.type === 'interpolation'));
  if (interpolations.length === 0) return lowerLiteral(scope, node);
  const parts = interpolations.flatMap((interpolation) => childrenIn(interpolation, 'expression'));
  const ends = nameEnds(scope, strings);
  const suffix = suffixOf(scope, strings);
  return { kind: 'other', type: 'f-string', parts: lowerAll(scope, parts), range: rangeOf(scope, node), ...(ends ? { ends } : {}), ...(suffix === undefined ? {} : { suffix }) };
}

/** The suffix of a file's name at the end of an f-string, as written. */
function suffixOf(scope: Scope, strings: readonly SyntaxNode[]): string | undefined {
  const last = strings.at(-1)?.children.findLast(({ type }) => type === 'string_content' || type === 'interpolation');
  return last?.type === 'string_content' ? /\.\w+$/.exec(textOf(scope, last))?.[0] : undefined;
}

/** What an f-string begins and ends with, where its text may be a name. */
function nameEnds(scope: Scope, strings: readonly SyntaxNode[]): NameEnds | undefined {
  const pieces = strings.flatMap((string) => string.children.filter(({ type }) => type === 'string_content' || type === 'interpolation'));
  const textOfPiece = (piece: SyntaxNode | undefined) => (piece?.type === 'string_content' ? textOf(scope, piece) : '');
  const [start, end] = [textOfPiece(pieces[0]), textOfPiece(pieces.at(-1))];
  return start + end !== '' && /^\w*$/.test(start + end) ? { start, end } : undefined;
}

function lowerAttribute(scope: Scope, node: SyntaxNode): Expression {
  const object = childIn(node, 'object') ?? node.children[0];
  const name = childIn(node, 'attribute') ?? node.children[node.children.length - 1];
  if (!object || !name) return { kind: 'other', type: node.type, parts: [], range: rangeOf(scope, node) };
  return { kind: 'attribute', object: lowerExpression(scope, object), name: textOf(scope, name), range: rangeOf(scope, node) };
}

function lowerCall(scope: Scope, node: SyntaxNode): Expression {
  const callee = childIn(node, 'function');
  const list = childIn(node, 'arguments');
  if (!callee) return { kind: 'other', type: node.type, parts: [], range: rangeOf(scope, node) };
  return {
    kind: 'call',
    callee: lowerExpression(scope, callee),
    arguments: list ? lowerArguments(scope, list) : [],
    range: rangeOf(scope, node),
  };
}

/** Reads an argument list; `f(x for x in xs)` has the generator itself in its place. */
export function lowerArguments(scope: Scope, list: SyntaxNode): readonly Argument[] {
  if (list.type === 'generator_expression') {
    return [{ keyword: undefined, isSpread: false, value: lowerExpression(scope, list) }];
  }
  return list.children.filter(isExpression).map((node) => lowerArgument(scope, node));
}

function lowerArgument(scope: Scope, node: SyntaxNode): Argument {
  if (node.type === 'keyword_argument') {
    const name = childIn(node, 'name');
    const value = childIn(node, 'value');
    if (name && value) return { keyword: textOf(scope, name), isSpread: false, value: lowerExpression(scope, value) };
  }
  const isSpread = node.type === 'list_splat' || node.type === 'dictionary_splat';
  return { keyword: undefined, isSpread, value: isSpread ? lowerInner(scope, node) : lowerExpression(scope, node) };
}

/** `a + b + c` nests to the left, as deep as it is long; read it without recursion. */
function lowerChain(scope: Scope, node: SyntaxNode): Expression {
  const operator = operatorOf(scope, node);
  if (operator === '&' || operator === '^') return lowerBits(scope, node);
  const operands: SyntaxNode[] = [];
  let left: SyntaxNode | undefined = node;
  while (left?.type === node.type) {
    const token = childIn(left, 'operator');
    if (!token || textOf(scope, token) !== operator) break;
    const right = childIn(left, 'right');
    if (right) operands.push(right);
    left = childIn(left, 'left');
  }
  if (left) operands.push(left);
  return { kind: 'operator', operator, operands: lowerAll(scope, operands.reverse()), range: rangeOf(scope, node) };
}

function operatorOf(scope: Scope, node: SyntaxNode): string {
  const token = childIn(node, 'operator');
  return token ? textOf(scope, token) : '';
}

/** `a ^ b & c`: the grammar has `^` bind closer than `&`, Python has it the other way. */
function lowerBits(scope: Scope, node: SyntaxNode): Expression {
  const terms: SyntaxNode[][] = [[]];
  // Not by recursion: a chain may be longer than the stack is deep.
  const pending: (SyntaxNode | '^')[] = [node];
  for (let part = pending.pop(); part; part = pending.pop()) {
    if (part === '^') {
      terms.push([]);
      continue;
    }
    const operator = part.type === 'binary_operator' ? operatorOf(scope, part) : '';
    const [left, right] = [childIn(part, 'left'), childIn(part, 'right')];
    if ((operator === '&' || operator === '^') && left && right) pending.push(right, ...(operator === '^' ? ['^' as const] : []), left);
    else terms.at(-1)?.push(part);
  }
  const lowered = terms.map((factors): Expression => {
    const [first = node, last = first] = [factors[0], factors.at(-1)];
    return factors.length === 1 ? lowerExpression(scope, first) : { kind: 'operator', operator: '&', operands: lowerAll(scope, factors), range: rangeOf(scope, { ...node, start: first.start, end: last.end }) };
  });
  const [only] = lowered;
  return lowered.length === 1 && only ? only : { kind: 'operator', operator: '^', operands: lowered, range: rangeOf(scope, node) };
}

function lowerUnary(scope: Scope, node: SyntaxNode): Expression {
  const operator = childIn(node, 'operator');
  const argument = childIn(node, 'argument');
  return {
    kind: 'operator',
    operator: operator ? textOf(scope, operator) : 'not',
    operands: argument ? [lowerExpression(scope, argument)] : [],
    range: rangeOf(scope, node),
  };
}

function lowerConditional(scope: Scope, node: SyntaxNode): Expression {
  const [whenTrue, condition, whenFalse] = lowerAll(scope, node.children);
  const range = rangeOf(scope, node);
  if (!whenTrue || !condition || !whenFalse) return { kind: 'other', type: node.type, parts: [], range };
  return { kind: 'conditional', condition, whenTrue, whenFalse, range };
}

function lowerNamed(scope: Scope, node: SyntaxNode): Expression {
  const name = childIn(node, 'name');
  const valueNode = childIn(node, 'value');
  if (!name || !valueNode) return { kind: 'other', type: node.type, parts: [], range: rangeOf(scope, node) };
  const value = lowerExpression(scope, valueNode);
  bind(scope, textOf(scope, name), { kind: 'value', value, annotation: undefined });
  return { kind: 'named', name: textOf(scope, name), value, range: rangeOf(scope, node) };
}

function lowerYield(scope: Scope, node: SyntaxNode): Expression {
  scope.function.isGenerator = true;
  const value = node.children.filter(isExpression)[0];
  return {
    kind: 'yield',
    value: value ? lowerExpression(scope, value) : undefined,
    isFrom: node.children.some((child) => child.type === 'from'),
    range: rangeOf(scope, node),
  };
}

function lowerCollection(scope: Scope, node: SyntaxNode): Expression {
  const type = node.type.startsWith('list') ? 'list' : node.type === 'set' ? 'set' : 'tuple';
  return { kind: 'collection', type, elements: lowerAll(scope, node.children), keys: [], range: rangeOf(scope, node) };
}

function lowerDictionary(scope: Scope, node: SyntaxNode): Expression {
  const keys = node.children.flatMap((pair) => childrenIn(pair, 'key'));
  const values = node.children.flatMap((pair) => (pair.type === 'pair' ? childrenIn(pair, 'value') : [pair]));
  return { kind: 'collection', type: 'dict', elements: lowerAll(scope, values), keys: lowerAll(scope, keys), range: rangeOf(scope, node) };
}

const comprehensionTypes: Readonly<Record<string, ComprehensionExpression['type']>> = {
  list_comprehension: 'list',
  set_comprehension: 'set',
  dictionary_comprehension: 'dict',
  generator_expression: 'generator',
};

/** Its names are bound in the surrounding scope: they never clash there in sane code, and one scope less is simpler. */
function lowerComprehension(scope: Scope, node: SyntaxNode): Expression {
  const clauses: (ComprehensionClause & { conditions: Expression[] })[] = [];
  for (const child of node.children) {
    const last = clauses[clauses.length - 1];
    if (child.type === 'for_in_clause') {
      const clause = lowerClause(scope, child);
      if (clause) clauses.push(clause);
    } else if (child.type === 'if_clause' && last) {
      last.conditions.push(lowerInner(scope, child));
    }
  }
  const body = childIn(node, 'body');
  const elements = body?.type === 'pair' ? lowerAll(scope, body.children) : body ? [lowerExpression(scope, body)] : [];
  return { kind: 'comprehension', type: comprehensionTypes[node.type] ?? 'generator', elements, clauses, range: rangeOf(scope, node) };
}

function lowerClause(scope: Scope, node: SyntaxNode): (ComprehensionClause & { conditions: Expression[] }) | undefined {
  const left = childIn(node, 'left');
  const right = childrenIn(node, 'right').find(isExpression);
  if (!left || !right) return undefined;
  const iterable = lowerExpression(scope, right);
  const target = lowerExpression(scope, left);
  bindTarget(scope, target, (path) => ({ kind: 'element', iterable, path }));
  return { target, iterable, conditions: [], isAsync: node.children.some((child) => child.type === 'async') };
}

function lowerSubscript(scope: Scope, node: SyntaxNode, value: SyntaxNode | undefined, indices: readonly SyntaxNode[]): Expression {
  if (!value) return { kind: 'other', type: node.type, parts: [], range: rangeOf(scope, node) };
  return { kind: 'subscript', object: lowerExpression(scope, value), indices: lowerAll(scope, indices), range: rangeOf(scope, node) };
}

import type { Expression } from '../facts/expression';
import type { Parameter } from '../facts/scope';
import type { Statement } from '../facts/statement';
import { childIn, childOf, childrenOf, type SyntaxNode } from '../syntaxNode';
import { lowerArguments, lowerExpression } from './expression';
import { bind, emptyRecord, rangeOf, textOf, type ClassDraft, type FunctionDraft, type Scope } from './scopeDraft';

/** Reads a `def` with its body, and binds its name. */
export function lowerFunction(scope: Scope, node: SyntaxNode, decorators: readonly SyntaxNode[], whole: SyntaxNode): Statement {
  const nameNode = childIn(node, 'name');
  const name = nameNode ? textOf(scope, nameNode) : '<unnamed>';
  const returns = childIn(node, 'return_type');
  const draft = startFunction(scope, {
    kind: 'function',
    name,
    isAsync: node.children.some((child) => child.type === 'async'),
    classId: scope.class?.id,
    decorators: lowerDecorators(scope, decorators),
    parameters: lowerParameters(scope, childIn(node, 'parameters')),
    returns: returns ? lowerExpression(scope, returns) : undefined,
    range: rangeOf(scope, whole),
    nameRange: rangeOf(scope, nameNode ?? node),
  });
  if (!draft.decorators.some(isOverload)) bind(scope, name, { kind: 'function', functionId: draft.id });
  const body = childIn(node, 'body');
  if (body) draft.body = scope.file.readers.block({ file: scope.file, function: draft, class: undefined, depth: scope.depth }, body);
  return { kind: 'function', id: draft.id, range: rangeOf(scope, whole) };
}

/** `@overload` above a signature without a body: what is called is the function that follows. */
function isOverload(decorator: Expression): boolean {
  return (decorator.kind === 'name' || decorator.kind === 'attribute') && decorator.name === 'overload';
}

/** Reads a lambda as a function whose body is one `return`. */
export function lowerLambda(scope: Scope, node: SyntaxNode): Expression {
  const range = rangeOf(scope, node);
  const draft = startFunction(scope, {
    kind: 'lambda',
    name: '<lambda>',
    isAsync: false,
    classId: undefined,
    decorators: [],
    parameters: lowerParameters(scope, childIn(node, 'parameters')),
    returns: undefined,
    range,
    nameRange: range,
  });
  const body = childIn(node, 'body');
  if (body) {
    const value = lowerExpression({ file: scope.file, function: draft, class: undefined, depth: scope.depth }, body);
    draft.body = [{ kind: 'return', value, range: rangeOf(scope, body) }];
  }
  return { kind: 'lambda', functionId: draft.id, range };
}

/** Reads a `class` with its body, and binds its name. */
export function lowerClass(scope: Scope, node: SyntaxNode, decorators: readonly SyntaxNode[], whole: SyntaxNode): Statement {
  const nameNode = childIn(node, 'name');
  const name = nameNode ? textOf(scope, nameNode) : '<unnamed>';
  const bases = childIn(node, 'superclasses');
  const given = bases ? lowerArguments(scope, bases) : [];
  const draft: ClassDraft = {
    id: scope.file.classes.length,
    name,
    qualifiedName: qualify(scope, name),
    parent: scope.function.id,
    outerClass: scope.class?.id,
    decorators: lowerDecorators(scope, decorators),
    bases: given.filter(({ keyword }) => keyword === undefined).map(({ value }) => value),
    metaclass: given.find(({ keyword }) => keyword === 'metaclass')?.value,
    bindings: emptyRecord(),
    attributes: emptyRecord(),
    body: [],
    range: rangeOf(scope, whole),
    nameRange: rangeOf(scope, nameNode ?? node),
  };
  scope.file.classes.push(draft);
  bind(scope, name, { kind: 'class', classId: draft.id });
  const body = childIn(node, 'body');
  if (body) draft.body = scope.file.readers.block({ file: scope.file, function: scope.function, class: draft, depth: scope.depth }, body);
  return { kind: 'class', id: draft.id, range: rangeOf(scope, whole) };
}

type FunctionHead = Pick<
  FunctionDraft,
  'kind' | 'name' | 'isAsync' | 'classId' | 'decorators' | 'parameters' | 'returns' | 'range' | 'nameRange'
>;

function startFunction(scope: Scope, head: FunctionHead): FunctionDraft {
  const draft: FunctionDraft = {
    ...head,
    id: scope.file.functions.length,
    qualifiedName: qualify(scope, head.name),
    isGenerator: false,
    parent: scope.function.id,
    bindings: emptyRecord(),
    starImports: [],
    globals: [],
    nonlocals: [],
    body: [],
  };
  scope.file.functions.push(draft);
  return draft;
}

/** As Python forms `__qualname__`. */
function qualify(scope: Scope, name: string): string {
  if (scope.class) return `${scope.class.qualifiedName}.${name}`;
  return scope.function.kind === 'module' ? name : `${scope.function.qualifiedName}.<locals>.${name}`;
}

function lowerDecorators(scope: Scope, decorators: readonly SyntaxNode[]): readonly Expression[] {
  return decorators.flatMap((decorator) => decorator.children.slice(0, 1)).map((node) => lowerExpression(scope, node));
}

function lowerParameters(scope: Scope, list: SyntaxNode | undefined): readonly Parameter[] {
  const parameters: Parameter[] = [];
  let isKeywordOnly = false;
  for (const node of list?.children ?? []) {
    if (node.type === 'keyword_separator') isKeywordOnly = true;
    const parameter = lowerParameter(scope, node, isKeywordOnly);
    if (!parameter) continue;
    if (parameter.kind === 'star') isKeywordOnly = true;
    parameters.push(parameter);
  }
  return parameters;
}

function lowerParameter(scope: Scope, node: SyntaxNode, isKeywordOnly: boolean): Parameter | undefined {
  const nameNode = node.type === 'identifier' ? node : (childIn(node, 'name') ?? parameterName(node));
  if (!nameNode) return undefined;
  const splat = [node, ...node.children].map((part) => part.type);
  const type = childIn(node, 'type');
  const value = childIn(node, 'value');
  return {
    name: textOf(scope, nameNode),
    kind: splat.includes('list_splat_pattern') ? 'star'
      : splat.includes('dictionary_splat_pattern') ? 'double-star'
      : isKeywordOnly ? 'keyword-only' : 'positional',
    annotation: type ? lowerExpression(scope, type) : undefined,
    defaultValue: value ? lowerExpression(scope, value) : undefined,
  };
}

/** `*args`, `**kwargs` and `x: int` keep their name one level down. */
function parameterName(node: SyntaxNode): SyntaxNode | undefined {
  const direct = childOf(node, 'identifier');
  if (direct) return direct;
  return [...childrenOf(node, 'list_splat_pattern'), ...childrenOf(node, 'dictionary_splat_pattern')]
    .flatMap((splat) => childrenOf(splat, 'identifier'))[0];
}

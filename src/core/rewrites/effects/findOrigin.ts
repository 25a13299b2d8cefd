import type { CallExpression, Expression } from '../../python/facts/expression';
import type { Binding, FunctionFacts } from '../../python/facts/scope';
import type { FileFacts } from '../../python/facts';
import type { Statement } from '../../python/facts/statement';
import { blocksIn, targetsOf, valuesOf } from '../../python/traverse';
import { calleesOf, classNamed, classOf, type Callee } from '../names/callee';
import { bindingsOf, importedName, ownerOf } from '../names/owner';
import { either, fresh, fromOutside, holding, holdingPartsOf, partOf, type Origin } from '../values/origin';
import { picklability } from '../values/picklable';
import type { Analysis } from './analysis';
import { argumentOrigins, throughCall } from './callArguments';
import { isBuiltin } from './builtins';
import { libraryEffect } from './libraryCalls';
import { accessingMethods, readingMethods } from './methodNames';

/** Where the value of an expression may come from, seen from the function in which it stands. */
export function findOrigin(analysis: Analysis, expression: Expression, functionId: number): Origin {
  const origin = (inner: Expression): Origin => analysis.originOf(inner, functionId);
  switch (expression.kind) {
    case 'name':
      return originOfName(analysis, expression.name, functionId);
    case 'attribute':
    case 'subscript':
      if (picklability({ file: analysis.file, functionId }, expression).kind === 'scalar') return fresh;
      if (expression.kind === 'attribute') return either([partOf(origin(expression.object)), ...sharedAttributes(analysis, expression, functionId)]);
      return partOf(origin(expression.object));
    case 'call':
      return originOfCall(analysis, expression, functionId);
    case 'collection':
    case 'comprehension':
      return holding(expression.elements.map(origin));
    case 'operator':
      if (expression.operator === 'and' || expression.operator === 'or') return either(expression.operands.map(origin));
      // Of the rest only joined containers hold what the operands held; a difference or a comparison is new.
      if (expression.operator === '+' && expression.operands.some((operand) => picklability({ file: analysis.file, functionId }, operand).kind === 'scalar')) return fresh;
      return ['+', '*', '|', '&'].includes(expression.operator) ? holdingPartsOf(expression.operands.map(origin)) : fresh;
    case 'conditional':
      return either([origin(expression.whenTrue), origin(expression.whenFalse)]);
    case 'await':
    case 'named':
      return origin(expression.value);
    case 'other':
      return expression.type === 'f-string' ? fresh : either(expression.parts.map(origin));
    case 'literal':
    case 'lambda':
    case 'yield':
      return fresh;
  }
}

/** What a class holds is one for all of its objects, also for one that was made just now. */
function sharedAttributes({ file: { facts } }: Analysis, { object, name }: Extract<Expression, { kind: 'attribute' }>, functionId: number): readonly Origin[] {
  const type = classOf(facts, functionId, object) ?? classNamed(facts, functionId, object);
  const owners = type ? [type] : facts.classes;
  return owners.flatMap((owner) => (owner.bindings[name] ?? []).flatMap((binding) =>
    binding.kind === 'value' && !isMadeForEach(facts, owner.parent, binding.value) ? [partOf(fromOutside('global', owner.name))] : []));
}

/** `field(default_factory=list)` of a dataclass, and literals that nobody can change. */
function isMadeForEach(facts: FileFacts, functionId: number, value: Expression): boolean {
  return value.kind === 'literal' || (value.kind === 'call' && (importedName(facts, functionId, value.callee)?.endsWith('.field') ?? false));
}

/** Where the value of a variable may come from. */
export function originOfName(analysis: Analysis, name: string, functionId: number): Origin {
  const { facts } = analysis.file;
  const owner = ownerOf(facts, functionId, name);
  if (owner === undefined) return isBuiltin(name) ? fresh : fromOutside('unknown', name);
  const bindings = bindingsOf(facts, owner, name);
  // To the file's own statements its names are as much the world as to a function.
  if (owner === 0 || owner !== functionId) return owner === 0 ? fromOutside('global', name) : fromOutside('closure', name, owner);
  const scope = facts.functions[owner];
  const given = scope?.parameters.some((parameter) => parameter.name === name) ? [originOfParameter(scope, name)] : [];
  const starred = scope && bindings.some((binding) => binding.kind === 'opaque') ? starredOrigins(analysis, scope, scope.body, name) : [];
  return either([...given, ...starred, ...bindings.map((binding) => originOfBinding(analysis, binding, owner, name))]);
}

/** `first, *rest = rows`: a new list of what the value holds, which the bindings do not tell. */
function starredOrigins(analysis: Analysis, scope: FunctionFacts, statements: readonly Statement[], name: string): readonly Origin[] {
  const isStarred = (target: Expression): boolean => {
    if (target.kind === 'collection') return target.elements.some(isStarred);
    return target.kind === 'other' && target.parts.some((part) => part.kind === 'name' && part.name === name);
  };
  return statements.flatMap((statement) => [
    ...(targetsOf(statement).some(isStarred) ? valuesOf(statement).map((value) => holdingPartsOf([partOf(analysis.originOf(value, scope.id))])) : []),
    ...blocksIn(statement).flatMap((block) => starredOrigins(analysis, scope, block, name)),
  ]);
}

/** `*rest` and `**options` are made anew for each call; only what they hold is the caller's. */
function originOfParameter(scope: FunctionFacts, name: string): Origin {
  const outside = fromOutside('parameter', name, scope.id);
  const parameter = scope.parameters.find((each) => each.name === name);
  return parameter?.kind === 'star' || parameter?.kind === 'double-star' ? { self: [], inside: outside.inside } : outside;
}

function originOfBinding(analysis: Analysis, binding: Binding, owner: number, name: string): Origin {
  switch (binding.kind) {
    case 'value':
      return analysis.originOf(binding.value, owner);
    case 'element':
      return partOf(analysis.originOf(binding.iterable, owner));
    case 'unpacked':
      return partOf(analysis.originOf(binding.value, owner));
    case 'entered':
      return analysis.originOf(binding.context, owner);
    case 'import':
      return fromOutside('global', name);
    case 'class':
      return fromOutside('global', name);
    case 'function':
    case 'declared':
    case 'opaque':
      return fresh;
  }
}

function originOfCall(analysis: Analysis, call: CallExpression, functionId: number): Origin {
  const { facts } = analysis.file;
  if (call.callee.kind === 'name' && call.callee.name === 'super') {
    const self = facts.functions[functionId]?.parameters[0];
    return self ? analysis.originOfName(self.name, functionId) : fresh;
  }
  const callees = calleesOf(facts, functionId, call.callee);
  return either(callees.map((callee) => originOfResult(analysis, callee, call, functionId)));
}

function originOfResult(analysis: Analysis, callee: Callee, call: CallExpression, functionId: number): Origin {
  const given = call.arguments.filter((argument) => !namesDefinition(analysis, argument.value, functionId)).map((argument) => analysis.originOf(argument.value, functionId));
  switch (callee.kind) {
    case 'function': {
      const { returns } = analysis.summaryOf(callee.function.id);
      const passed = argumentOrigins(analysis, { callee: callee.function, receiver: callee.receiver }, call, functionId);
      return { self: throughCall(analysis, returns.self, passed, functionId), inside: throughCall(analysis, returns.inside, passed, functionId) };
    }
    case 'class':
      return holding(given);
    case 'library':
      switch (libraryEffect(callee.name).kind) {
        case 'none':
        case 'breaks':
          return fresh;
        case 'collects':
          return holdingPartsOf(given);
        case 'passes':
        case 'changes':
        case 'unknown':
          return either([...given, ...given.map(partOf)]);
      }
      break;
    case 'method':
      if (readingMethods.has(callee.name)) return fresh;
      if (callee.name === 'copy') return holdingPartsOf([analysis.originOf(callee.object, functionId)]);
      return accessingMethods.has(callee.name)
        ? either([partOf(analysis.originOf(callee.object, functionId)), ...given])
        : either([analysis.originOf(callee.object, functionId), partOf(analysis.originOf(callee.object, functionId)), ...given]);
    case 'unknown':
      return either([fromOutside('unknown', callee.text), ...given]);
  }
}

/** A function or class that is handed over is called there; what comes back is not the function. */
function namesDefinition(analysis: Analysis, value: Expression, functionId: number): boolean {
  if (value.kind !== 'name') return false;
  const { facts } = analysis.file;
  const owner = ownerOf(facts, functionId, value.name);
  const bindings = owner === undefined ? [] : bindingsOf(facts, owner, value.name);
  return bindings.length > 0 && bindings.every((binding) => binding.kind === 'function' || binding.kind === 'class');
}

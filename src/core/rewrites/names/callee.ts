import type { FileFacts } from '../../python/facts';
import type { Expression } from '../../python/facts/expression';
import type { Binding, ClassFacts, FunctionFacts } from '../../python/facts/scope';
import { bindingsOf, importedName, ownerOf } from './owner';

/** What a call may call. */
export type Callee =
  /** A function of the file; a method has the receiver that fills its first parameter. */
  | { readonly kind: 'function'; readonly function: FunctionFacts; readonly receiver: Expression | undefined }
  | { readonly kind: 'class'; readonly class: ClassFacts }
  /** Something imported or built in. */
  | { readonly kind: 'library'; readonly name: string }
  /** A method of something whose type is not known, and no class of the file has it. */
  | { readonly kind: 'method'; readonly object: Expression; readonly name: string }
  | { readonly kind: 'unknown'; readonly text: string };

/** Everything that an expression may call; a method of an unknown object may be that of any class of the file. */
export function calleesOf(facts: FileFacts, functionId: number, callee: Expression): readonly Callee[] {
  if (callee.kind === 'lambda') return functionCallee(facts, callee.functionId);
  if (callee.kind === 'name') return namedCallees(facts, functionId, callee.name);
  if (callee.kind === 'attribute') return memberCallees(facts, functionId, callee.object, callee.name);
  return [{ kind: 'unknown', text: 'what is called here' }];
}

/** A class of the file that an expression is an instance of: `self`, or a variable made by calling the class. */
export function classOf(facts: FileFacts, functionId: number, object: Expression): ClassFacts | undefined {
  if (object.kind === 'call') return classNamed(facts, functionId, object.callee);
  if (object.kind !== 'name') return undefined;
  const owner = ownerOf(facts, functionId, object.name);
  if (owner === undefined) return undefined;
  const scope = facts.functions[owner];
  if (scope?.classId !== undefined && scope.parameters[0]?.name === object.name && !isStatic(scope)) return facts.classes[scope.classId];
  const parameter = scope?.parameters.find((each) => each.name === object.name);
  if (parameter) return parameter.annotation ? classNamed(facts, owner, parameter.annotation) : undefined;
  const classes = bindingsOf(facts, owner, object.name).map((binding) => classOfBinding(facts, owner, binding));
  return classes.every((each) => each === classes[0]) ? classes[0] : undefined;
}

/** The class of the file that an expression names. */
export function classNamed(facts: FileFacts, functionId: number, expression: Expression): ClassFacts | undefined {
  if (expression.kind !== 'name') return undefined;
  const owner = ownerOf(facts, functionId, expression.name);
  const bindings = owner === undefined ? [] : bindingsOf(facts, owner, expression.name);
  const [only] = bindings;
  return bindings.length === 1 && only?.kind === 'class' ? facts.classes[only.classId] : undefined;
}

/** The methods of a name that a class has or inherits within the file; the nearest first. */
export function methodsOf(facts: FileFacts, owner: ClassFacts, name: string, seen: ReadonlySet<number> = new Set()): readonly FunctionFacts[] {
  if (seen.has(owner.id)) return [];
  const own = (owner.bindings[name] ?? []).flatMap((binding) => (binding.kind === 'function' ? [facts.functions[binding.functionId]] : []));
  if (own.length > 0) return own.filter((method) => method !== undefined);
  const visited = new Set([...seen, owner.id]);
  return owner.bases.flatMap((base) => {
    const parent = classNamed(facts, owner.parent, base);
    return parent ? methodsOf(facts, parent, name, visited) : [];
  });
}

/** Whether a method has no receiver. */
export function isStatic(method: FunctionFacts): boolean {
  return method.decorators.some((decorator) => decorator.kind === 'name' && decorator.name === 'staticmethod');
}

function namedCallees(facts: FileFacts, functionId: number, name: string): readonly Callee[] {
  const owner = ownerOf(facts, functionId, name);
  const library = importedName(facts, functionId, { kind: 'name', name, range: { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } } });
  if (library !== undefined) return [{ kind: 'library', name: library }];
  if (owner === undefined) return [{ kind: 'unknown', text: `\`${name}\`` }];
  const bindings = bindingsOf(facts, owner, name);
  if (bindings.length === 0) return [{ kind: 'unknown', text: `\`${name}\`` }];
  return bindings.flatMap((binding): readonly Callee[] => {
    if (binding.kind === 'function') return functionCallee(facts, binding.functionId);
    const definition = binding.kind === 'class' ? facts.classes[binding.classId] : undefined;
    if (definition) return [{ kind: 'class', class: definition }];
    if (binding.kind === 'value' && binding.value.kind === 'lambda') return functionCallee(facts, binding.value.functionId);
    // `push = results.append`: another name for the same.
    if (binding.kind === 'value' && binding.value.kind === 'attribute') return memberCallees(facts, owner, binding.value.object, binding.value.name);
    return [{ kind: 'unknown', text: `\`${name}\`` }];
  });
}

function memberCallees(facts: FileFacts, functionId: number, object: Expression, name: string): readonly Callee[] {
  const library = importedName(facts, functionId, { kind: 'attribute', object, name, range: object.range });
  if (library !== undefined) return [{ kind: 'library', name: library }];
  const definition = classNamed(facts, functionId, object);
  if (definition) {
    // `Class.method(x)`: the receiver is the first argument, as in any function.
    const methods = methodsOf(facts, definition, name);
    if (methods.length > 0) return methods.map((method) => ({ kind: 'function', function: method, receiver: isOfClass(method) ? object : undefined }));
  }
  const type = classOf(facts, functionId, object);
  const methods = isSuper(object) ? inheritedMethods(facts, functionId, name)
    : type ? methodsOf(facts, type, name) : facts.classes.flatMap((each) => methodsOf(facts, each, name));
  if (methods.length > 0) return methods.map((method) => ({ kind: 'function', function: method, receiver: receiverOf(facts, method, object) }));
  return [{ kind: 'method', object, name }];
}

/** A class method gets the class, however it is called. */
function receiverOf(facts: FileFacts, method: FunctionFacts, object: Expression): Expression | undefined {
  if (isStatic(method)) return undefined;
  const owner = isOfClass(method) && method.classId !== undefined ? facts.classes[method.classId] : undefined;
  return owner?.parent === 0 ? { kind: 'name', name: owner.name, range: object.range } : object;
}

function isOfClass(method: FunctionFacts): boolean {
  return method.decorators.some((decorator) => decorator.kind === 'name' && decorator.name === 'classmethod');
}

function isSuper(object: Expression): boolean {
  return object.kind === 'call' && object.callee.kind === 'name' && object.callee.name === 'super';
}

/** What `super().name` finds, where the bases are classes of the file. */
function inheritedMethods(facts: FileFacts, functionId: number, name: string): readonly FunctionFacts[] {
  const classId = facts.functions[functionId]?.classId;
  const owner = classId === undefined ? undefined : facts.classes[classId];
  if (!owner) return [];
  return methodsOf(facts, { ...owner, bindings: { ...owner.bindings, [name]: [] } }, name);
}

function functionCallee(facts: FileFacts, functionId: number): readonly Callee[] {
  const definition = facts.functions[functionId];
  return definition ? [{ kind: 'function', function: definition, receiver: undefined }] : [];
}

function classOfBinding(facts: FileFacts, owner: number, binding: Binding): ClassFacts | undefined {
  return binding.kind === 'value' && binding.value.kind === 'call' ? classNamed(facts, owner, binding.value.callee) : undefined;
}

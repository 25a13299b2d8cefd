import type { CallExpression, Expression } from '../../../python/facts/expression';
import type { FileFacts } from '../../../python/facts';
import type { ClassFacts, FunctionFacts, Parameter } from '../../../python/facts/scope';
import { classNamed, isStatic, methodsOf } from '../../names/callee';

/** What a method calls its object; `undefined` for a function and for a static method. */
export function receiverOf(scope: FunctionFacts): string | undefined {
  return scope.classId === undefined || isStatic(scope) ? undefined : scope.parameters[0]?.name;
}

/** The parameters that a caller fills: without the one for a method's object. */
export function filledParameters(scope: FunctionFacts): readonly Parameter[] {
  return receiverOf(scope) === undefined ? scope.parameters : scope.parameters.slice(1);
}

/** The class whose method a function is. */
export function classOfMethod(facts: FileFacts, { classId }: FunctionFacts): ClassFacts | undefined {
  return classId === undefined ? undefined : facts.classes[classId];
}

/** What is wrong with a method as a method, completing its name; `undefined` where nothing is. */
export function methodProblem(facts: FileFacts, scope: FunctionFacts): string | undefined {
  const owner = classOfMethod(facts, scope);
  if (!owner || owner.parent !== 0 || owner.outerClass !== undefined || owner.range.start.column !== 0) return 'is a method of a class that is not at the top of the file';
  if (scope.decorators.some((decorator) => decorator.kind === 'name' && decorator.name === 'classmethod')) return 'is a class method, which is given the class itself';
  if (scope.decorators.length > (isStatic(scope) ? 1 : 0)) return 'has a decorator, which may change what it does';
  if ((owner.bindings[scope.name] ?? []).length !== 1 || (facts.functions[0]?.bindings[owner.name] ?? []).length !== 1) return 'is defined in several places';
  const receiver = scope.parameters[0];
  if (!isStatic(scope) && (receiver?.kind !== 'positional' || receiver.defaultValue !== undefined || scope.bindings[receiver.name] !== undefined)) return 'does with its object what only Python can';
  return scope.parameters.some(({ name }) => isPrivate(name)) ? 'has parameters whose names are private to the class' : undefined;
}

/** Whether Python gives a name within a class another one: `__x`. */
export function isPrivate(name: string): boolean {
  return name.startsWith('__') && !name.endsWith('__');
}

/** An attribute's name as Python looks it up. */
export function lookedUpName({ name: owner }: ClassFacts, name: string): string {
  return isPrivate(name) ? `_${owner.replace(/^_+/, '')}${name}` : name;
}

/** The classes of the file that have a say in what an attribute of an object is, whose class is this one or made from it. */
export function familyOf(facts: FileFacts, owner: ClassFacts): readonly ClassFacts[] {
  const below = facts.classes.filter((each) => ancestorsOf(facts, each).has(owner));
  return [...new Set([...ancestorsOf(facts, owner), ...below.flatMap((each) => [...ancestorsOf(facts, each)])])];
}

/** A class with those from which it is made, as far as the file has them. */
export function ancestorsOf(facts: FileFacts, owner: ClassFacts): ReadonlySet<ClassFacts> {
  const found = new Set([owner]);
  for (const each of found) {
    for (const base of each.bases) {
      const parent = classNamed(facts, each.parent, base);
      if (parent) found.add(parent);
    }
  }
  return found;
}

/** Whether something but `__init__` sets an attribute; `name` as Python looks it up. */
export function isSetOutsideInit(facts: FileFacts, owner: ClassFacts, name: string): boolean {
  return familyOf(facts, owner).some((each) => Object.entries(each.attributes).some(([attribute, set]) => lookedUpName(each, attribute) === name && set.some(({ functionId }) => facts.functions[functionId]?.name !== '__init__')));
}

/** The object of a method, where an expression is an attribute of it. */
export function isOfReceiver(scope: FunctionFacts, expression: Expression): expression is Extract<Expression, { kind: 'attribute' }> {
  const receiver = receiverOf(scope);
  return receiver !== undefined && expression.kind === 'attribute' && expression.object.kind === 'name' && expression.object.name === receiver;
}

/** A method that is called, and whether it is looked up on the object. */
export interface FoundMethod {
  readonly method: FunctionFacts;
  readonly isOfObject: boolean;
}

/** The method of the file that `self.name(…)` or `Class.name(…)` calls; or why there is none, completing the caller's name. */
export function methodCalled(facts: FileFacts, scope: FunctionFacts, { callee }: CallExpression): FoundMethod | string | undefined {
  if (callee.kind !== 'attribute') return undefined;
  const { name, object } = callee;
  const owner = classOfMethod(facts, scope);
  if (owner && isOfReceiver(scope, callee)) return methodOfObject(facts, owner, name);
  const named = classNamed(facts, scope.id, object);
  const method = named?.bindings[name]?.length === 1 ? methodsOf(facts, named, name)[0] : undefined;
  return method && isStatic(method) && !isPrivate(name) ? { method, isOfObject: false } : undefined;
}

function methodOfObject(facts: FileFacts, owner: ClassFacts, name: string): FoundMethod | string {
  const family = familyOf(facts, owner);
  const [method, ...others] = methodsOf(facts, owner, name);
  if (!method || others.length > 0) return `calls \`self.${name}\`, which is no method of the file`;
  if (isPrivate(name) && method.classId !== owner.id) return `calls \`self.${name}\`, which is private to another class`;
  const above = ancestorsOf(facts, owner);
  const isReplaced = family.some((each) => !above.has(each) && each.bindings[name] !== undefined);
  if (isReplaced) return `calls \`self.${name}\`, of which a class made from \`${owner.name}\` has its own`;
  return family.some((each) => each.attributes[name] !== undefined) ? `calls \`self.${name}\`, which is also set as an attribute` : { method, isOfObject: true };
}

import type { Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import type { IfBranch } from '../python/facts/statement';
import { statementsIn } from '../python/traverse';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import { isFirstTime } from './firstTime';
import type { ClassMeaning, Frame, FunctionMeaning } from './meaning';

/**
 * Whether a class has one object, which is made the first time that somebody calls the class: its
 * metaclass, or a decorator, keeps it. (A `__new__` that keeps it does not: `__init__` runs for each call.)
 */
export function isMadeOnce(evaluator: Evaluator, owner: ClassMeaning): boolean {
  return evaluator.ancestors(owner).some((ancestor) => typeof ancestor !== 'string' && (hasKeepingMetaclass(evaluator, ancestor) || isKeptByDecorator(evaluator, ancestor)));
}

/** By these names everybody means that, in a library as well. */
const singleton = /(^|[._])_*singleton(_?(meta|type|class|metaclass|decorator|abcmeta))?$/i;

function hasKeepingMetaclass(evaluator: Evaluator, owner: ClassMeaning): boolean {
  const frame = frameAround(evaluator, owner);
  return frame !== undefined && metaclassesOf(evaluator, owner).some((metaclass) => singleton.test(writtenName(metaclass))
    || evaluator.meaningsOf(metaclass, frame).some((meaning) => meaning.kind === 'class'
      && evaluator.classMember(meaning, '__call__').some((method) => method.kind === 'function' && keepsOneOf(evaluator, method))));
}

/** `metaclass=M`, `__metaclass__ = M`, `with_metaclass(M, Base)` and `@add_metaclass(M)`. */
function metaclassesOf(evaluator: Evaluator, owner: ClassMeaning): readonly Expression[] {
  const facts = evaluator.classFacts(owner);
  if (!facts) return [];
  const old = (Object.hasOwn(facts.bindings, '__metaclass__') ? facts.bindings.__metaclass__ ?? [] : []).flatMap((binding) => (binding.kind === 'value' ? [binding.value] : []));
  const called = [...facts.bases, ...facts.decorators].flatMap((each) => (each.kind === 'call' && /(^|\.)(with|add)_metaclass$/.test(writtenName(each.callee)) ? each.arguments.slice(0, 1) : []));
  return [...(facts.metaclass ? [facts.metaclass] : []), ...old, ...called.map(({ value }) => value)];
}

function isKeptByDecorator(evaluator: Evaluator, owner: ClassMeaning): boolean {
  const frame = frameAround(evaluator, owner);
  return frame !== undefined && (evaluator.classFacts(owner)?.decorators ?? []).some((decorator) => singleton.test(writtenName(decorator))
    || evaluator.meaningsOf(decorator, frame).some((meaning) => meaning.kind === 'function' && innerFunctions(evaluator, meaning).some((inner) => keepsOneOf(evaluator, inner))));
}

function frameAround(evaluator: Evaluator, owner: ClassMeaning): Frame | undefined {
  const facts = evaluator.classFacts(owner);
  return facts && { path: owner.path, functionId: facts.parent, arguments: undefined };
}

function innerFunctions({ program }: Evaluator, { path, functionId }: FunctionMeaning): readonly FunctionMeaning[] {
  return (program.file(path)?.functions ?? []).filter(({ parent, kind }) => parent === functionId && kind === 'function')
    .map(({ id }) => ({ kind: 'function', path, functionId: id, self: undefined }));
}

/** Whether a function makes one object for a class: `if cls not in instances: instances[cls] = cls()`, `if cls._instance is None: cls._instance = …`. */
export function keepsOneOf(evaluator: Evaluator, method: FunctionMeaning): boolean {
  const scope = evaluator.functionFacts(method);
  const outer = scope?.parent === undefined ? undefined : evaluator.functionFacts({ path: method.path, functionId: scope.parent });
  const classes = [scope?.classId === undefined ? outer?.parameters[0] : scope.parameters[0]].flatMap((parameter) => parameter?.name ?? []);
  return scope !== undefined && statementsIn(scope.body).some((statement) => statement.kind === 'if' && statement.branches.some((each) => keepsIn(each, scope, classes)));
}

function keepsIn(branch: IfBranch, scope: FunctionFacts, classes: readonly string[]): boolean {
  const { condition, body } = branch;
  if (condition?.kind === 'operator' && condition.operator === 'not in') {
    const [key, container] = condition.operands;
    return key?.kind === 'name' && classes.includes(key.name) && container !== undefined && statementsIn(body).some((statement) => statement.kind === 'assign'
      && statement.targets.some((target) => target.kind === 'subscript' && writtenName(target.object) === writtenName(container)));
  }
  return isFirstTime(branch, { ...scope, globals: [...scope.globals, ...scope.nonlocals] });
}

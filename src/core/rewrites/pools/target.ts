import type { FileFacts } from '../../python/facts';
import type { Expression } from '../../python/facts/expression';
import type { ClassFacts, FunctionFacts } from '../../python/facts/scope';
import { calleesOf } from '../names/callee';
import { bindingsOf, importedName, ownerOf } from '../names/owner';
import type { Task, TaskArgument } from './task';

/** What is called in a worker. */
export type Target =
  /** A function or method that a process finds by its name. */
  | { readonly kind: 'function'; readonly function: FunctionFacts; readonly receiver: Expression | undefined }
  /** A lambda or a function within a function: no process could find it. */
  | { readonly kind: 'local'; readonly function: FunctionFacts; readonly expression: Expression }
  | { readonly kind: 'class'; readonly class: ClassFacts }
  | { readonly kind: 'library'; readonly name: string }
  /** A method of an object of a type that is not known. */
  | { readonly kind: 'method'; readonly object: Expression; readonly name: string }
  | { readonly kind: 'unresolved'; readonly reason: string };

/** A target with all that it is called with. */
export interface ResolvedTask {
  readonly target: Target;
  readonly positional: readonly TaskArgument[];
  readonly keywords: Task['keywords'];
}

/** Finds what a task calls, through `functools.partial` and names for it. */
export function resolveTask(facts: FileFacts, task: Task): ResolvedTask {
  return resolve(facts, task.functionId, task.target, { positional: task.positional, keywords: task.keywords });
}

function resolve(facts: FileFacts, functionId: number, expression: Expression, given: Omit<ResolvedTask, 'target'>): ResolvedTask {
  const partial = partialCall(facts, functionId, expression);
  if (partial) {
    const [callable, ...bound] = partial.call.arguments;
    if (callable?.keyword === undefined && callable && !partial.call.arguments.some((argument) => argument.isSpread)) {
      const positional = bound.filter((argument) => argument.keyword === undefined).map(({ value }): TaskArgument => ({ kind: 'value', value }));
      const keywords = bound.flatMap(({ keyword, value }) => (keyword === undefined ? [] : [{ name: keyword, value }]));
      return resolve(facts, partial.functionId, callable.value, { positional: [...positional, ...given.positional], keywords: [...keywords, ...given.keywords] });
    }
  }
  return { ...given, target: targetOf(facts, functionId, expression) };
}

/** `partial(…)`, here or in the one place that gives the name its value. */
function partialCall(facts: FileFacts, functionId: number, expression: Expression): { call: Extract<Expression, { kind: 'call' }>; functionId: number } | undefined {
  if (expression.kind === 'call') {
    return importedName(facts, functionId, expression.callee) === 'functools.partial' ? { call: expression, functionId } : undefined;
  }
  if (expression.kind !== 'name') return undefined;
  const owner = ownerOf(facts, functionId, expression.name);
  const [only, ...others] = owner === undefined ? [] : bindingsOf(facts, owner, expression.name);
  return only?.kind === 'value' && others.length === 0 && owner !== undefined && only.value.kind === 'call' ? partialCall(facts, owner, only.value) : undefined;
}

function targetOf(facts: FileFacts, functionId: number, expression: Expression): Target {
  const text = nameOf(expression);
  if (expression.kind === 'lambda') {
    const definition = facts.functions[expression.functionId];
    if (definition) return { kind: 'local', function: definition, expression };
  }
  if (expression.kind === 'call') {
    const instance = calleesOf(facts, functionId, expression.callee);
    if (instance.some((callee) => callee.kind === 'class')) return { kind: 'unresolved', reason: `The target is an object that is made on the spot; make it a function.` };
    return { kind: 'unresolved', reason: `The target is whatever \`${nameOf(expression.callee)}\` returns; a function made while the program runs cannot be sent to another process.` };
  }
  if (expression.kind !== 'name' && expression.kind !== 'attribute') return { kind: 'unresolved', reason: 'What is handed to the pool cannot be told from the code.' };
  const callees = calleesOf(facts, functionId, expression);
  const [callee] = callees;
  if (!callee) return { kind: 'unresolved', reason: `What \`${text}\` is cannot be told from the code.` };
  if (callees.length > 1 && !(callee.kind === 'function' && callees.every((each) => each.kind === 'function' && each.function.parent === 0))) {
    return { kind: 'unresolved', reason: `\`${text}\` may be one of several functions, and not all of them could be looked into.` };
  }
  switch (callee.kind) {
    case 'function':
      return functionTarget(facts, functionId, expression, callees.flatMap((each) => (each.kind === 'function' ? [each] : [])).at(-1) ?? callee);
    case 'class':
      return { kind: 'class', class: callee.class };
    case 'library':
      return { kind: 'library', name: callee.name };
    case 'method':
      return { kind: 'method', object: callee.object, name: callee.name };
    case 'unknown':
      return { kind: 'unresolved', reason: isParameter(facts, functionId, expression)
        ? `\`${text}\` is whatever the caller gives; whether that can be sent to another process cannot be seen here.`
        : `What \`${text}\` is cannot be told from the code.` };
  }
}

function functionTarget(facts: FileFacts, functionId: number, expression: Expression, { function: definition, receiver }: { readonly function: FunctionFacts; readonly receiver: Expression | undefined }): Target {
  if (definition.kind === 'lambda') {
    return { kind: 'unresolved', reason: `\`${nameOf(expression)}\` is a lambda, which cannot be sent to another process; make it a \`def\` at the top of the file.` };
  }
  if (definition.classId !== undefined) {
    const owner = facts.classes[definition.classId];
    if (owner?.parent !== 0) return { kind: 'unresolved', reason: `\`${owner?.name ?? 'Its class'}\` is a class made within a function; another process would not find it.` };
    return { kind: 'function', function: definition, receiver };
  }
  if (definition.parent === 0) return { kind: 'function', function: definition, receiver: undefined };
  const isGlobal = expression.kind === 'name' && ownerOf(facts, functionId, expression.name) === 0;
  if (isGlobal) return { kind: 'unresolved', reason: `\`${definition.name}\` is made while the program runs; another process would not find it.` };
  return { kind: 'local', function: definition, expression };
}

function isParameter(facts: FileFacts, functionId: number, expression: Expression): boolean {
  if (expression.kind !== 'name') return false;
  const owner = ownerOf(facts, functionId, expression.name);
  return owner !== undefined && (facts.functions[owner]?.parameters.some((parameter) => parameter.name === expression.name) ?? false);
}

function nameOf(expression: Expression): string {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind === 'attribute') return `${nameOf(expression.object)}.${expression.name}`;
  return expression.kind === 'call' ? `${nameOf(expression.callee)}(…)` : 'this';
}

import type { CallExpression, Expression } from '../python/facts/expression';
import type { FileFacts } from '../python/facts';
import type { Binding, FunctionFacts } from '../python/facts/scope';
import { lastName } from './callIndex';
import { writtenName } from './writtenName';
import type { Frame, Meaning } from './meaning';
import { oncePerFile } from './oncePerFile';

/** What a function may be handed over as; a plain value is told from it without looking it up. */
export function looksCallable(facts: FileFacts, value: Expression, frame: Frame): boolean {
  switch (value.kind) {
    case 'name':
      return isBoundToCallable(facts, value.name, frame);
    case 'comprehension':
    case 'collection':
      return taskIn(value) !== undefined || value.elements.slice(0, 1).some((element) => (element.kind === 'call' && looksLikeFunction(facts, element, frame)) || isTaskOf(facts, element, frame));
    default:
      return looksLikeFunction(facts, value, frame);
  }
}

/** A function of the file, or one that is imported by itself, in a list of such, or with its arguments: `[(count, (5,)), …]`, `[{"target": count}]`. */
function isTaskOf(facts: FileFacts, element: Expression, frame: Frame): boolean {
  if (element.kind === 'collection') return element.elements.some((part) => part.kind === 'name' && namesTask(facts, part.name, frame));
  return element.kind === 'name' && namesTask(facts, element.name, frame);
}

/** Classes are imported and listed more often than handed over. */
function namesTask(facts: FileFacts, name: string, frame: Frame): boolean {
  return /^_*[a-z]/.test(name) && boundTo(facts, name, frame, (binding) => binding.kind === 'function' || (binding.kind === 'import' && binding.symbol !== undefined));
}

/** `delayed(f)(x)` in a list of such. */
export function taskIn(list: Expression): CallExpression | undefined {
  const [task] = list.kind === 'comprehension' || list.kind === 'collection' ? list.elements : [];
  return task?.kind === 'call' && task.callee.kind === 'call' && writtenName(task.callee).endsWith('delayed') ? task : undefined;
}

function isBoundToCallable(facts: FileFacts, name: string, frame: Frame): boolean {
  return boundTo(facts, name, frame, (binding) =>
    binding.kind === 'function' || binding.kind === 'import' || isOfGiven(binding, frame) || (binding.kind === 'value' && looksLikeFunction(facts, binding.value, frame)));
}

/** Whether a name is given a callable in the frame, or bound to such a thing in the innermost scope that binds it. */
export function boundTo(facts: FileFacts, name: string, frame: Frame, isWanted: (binding: Binding) => boolean): boolean {
  if (frame.arguments?.get(name)?.some(isCallable)) return true;
  let scope: FunctionFacts | undefined = facts.functions[frame.functionId];
  for (let outer = frame.outer; scope; scope = scope.parent === undefined ? undefined : facts.functions[scope.parent], outer = outer?.outer) {
    if (outer?.arguments?.get(name)?.some(isCallable)) return true;
    const bindings = scope.bindings[name];
    if (bindings) return bindings.some(isWanted);
  }
  return false;
}

function looksLikeFunction(facts: FileFacts, value: Expression, frame: Frame): boolean {
  if (value.kind === 'comprehension' || value.kind === 'collection') return looksCallable(facts, value, frame);
  if (value.kind === 'attribute') return functionNames(facts).has(value.name) || (value.object.kind === 'name' && isImported(facts, value.object.name));
  return value.kind === 'lambda' || (value.kind === 'call' && (writtenName(value.callee).endsWith('partial') || isMadeWithCallable(facts, value, frame) || isWrapped(facts, value, frame)));
}

/** `Job(function, arguments)`: an object, by the capital letter of its class, that is given a function by its name. */
function isMadeWithCallable(facts: FileFacts, { callee, arguments: given }: CallExpression, frame: Frame): boolean {
  return /^_*[A-Z]/.test(lastName(callee) ?? '') && given.some(({ value }) => namesFunction(facts, value, frame));
}

/** `counted(function)`: what a function of the file makes of another. */
function isWrapped(facts: FileFacts, { callee, arguments: given }: CallExpression, frame: Frame): boolean {
  return callee.kind === 'name' && functionNames(facts).has(callee.name) && given.some(({ value }) => namesFunction(facts, value, frame));
}

/** What leads to no other name, which may lead back here: `job = Job(job)`. */
function namesFunction(facts: FileFacts, value: Expression, frame: Frame): boolean {
  if (value.kind !== 'name') return value.kind !== 'call' && looksLikeFunction(facts, value, frame);
  return boundTo(facts, value.name, frame, (binding) => binding.kind === 'function' || binding.kind === 'import' || isOfGiven(binding, frame));
}

/** `for function in functions`, where the frame is given some. */
function isOfGiven(binding: Binding, frame: Frame): boolean {
  return binding.kind === 'element' && binding.iterable.kind === 'name' && (frame.arguments?.get(binding.iterable.name)?.some(({ kind }) => kind === 'collection') ?? false);
}

/** Whether a name is imported in a file. */
export function isImported(facts: FileFacts, name: string): boolean {
  return facts.functions[0]?.bindings[name]?.some((binding) => binding.kind === 'import') ?? false;
}

/** The names of a file's functions. */
export const functionNames = oncePerFile((facts): ReadonlySet<string> => new Set(facts.functions.filter(({ kind }) => kind === 'function').map(({ name }) => name)));

/** `client.fetch`, `callback`: it may be a callable, for all that can be told without looking it up. */
export function mayBeCallable(value: Expression): boolean {
  return value.kind === 'attribute' || value.kind === 'name';
}

/** Whether something is known to be called. */
export function isCallable(meaning: Meaning): boolean {
  return meaning.kind === 'function' || meaning.kind === 'class' || meaning.kind === 'partial' || (meaning.kind === 'external' && meaning.name.includes('.'));
}

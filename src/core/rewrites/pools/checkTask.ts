import type { Expression } from '../../python/facts/expression';
import type { FunctionFacts } from '../../python/facts/scope';
import type { Analysis, Change } from '../effects/analysis';
import { changingMethods } from '../effects/methodNames';
import { libraryEffect } from '../effects/libraryCalls';
import { calleesOf, classNamed, methodsOf } from '../names/callee';
import { importedName } from '../names/owner';
import { assumes, breaks, type Objection } from '../objection';
import { elementPicklability, instancePicklability, picklability, type Picklability } from '../values/picklable';
import { returnedValues } from '../../python/returnedValues';
import type { ResolvedTask } from './target';
import type { Task, TaskArgument } from './task';

/** What speaks against running a task in another process. */
export function checkTask(analysis: Analysis, task: Task, resolved: ResolvedTask): readonly Objection[] {
  const { target } = resolved;
  const own = [...argumentObjections(analysis, task, resolved)];
  switch (target.kind) {
    case 'unresolved':
      return [breaks(target.reason), ...own];
    case 'library':
      return [...libraryObjections(target.name), ...own];
    case 'method':
      return [...methodObjections(analysis, task, target), ...own];
    case 'class': {
      const makers = ['__new__', '__init__', '__post_init__'].flatMap((name) => methodsOf(analysis.file.facts, target.class, name));
      return [...makers.flatMap((maker) => functionObjections(analysis, task, resolved, maker)), ...sent(instancePicklability({ file: analysis.file, functionId: 0 }, target.class), `a new \`${target.class.name}\``), ...own];
    }
    case 'function':
      return [
        ...(target.receiver ? receiverObjections(analysis, task, target.receiver) : []),
        ...decoratorObjections(analysis, target.function),
        ...functionObjections(analysis, task, resolved, target.function),
        ...own,
      ];
    case 'local':
      return [...functionObjections(analysis, task, resolved, target.function), ...own];
  }
}

/** How a function is called in messages. */
export function describe(definition: FunctionFacts): string {
  return definition.kind === 'lambda' ? 'The lambda' : `\`${definition.qualifiedName.split('.<locals>.').pop() ?? definition.name}\``;
}

function functionObjections(analysis: Analysis, task: Task, resolved: ResolvedTask, definition: FunctionFacts): readonly Objection[] {
  const who = describe(definition);
  const { changes, objections } = analysis.summaryOf(definition.id);
  const given = givenTo(analysis, task, resolved, definition);
  return [
    ...(definition.isAsync ? [breaks(`${who} is a coroutine function; what it gives cannot be sent to another process.`)] : []),
    ...(definition.isGenerator ? [breaks(`${who} is a generator; what it gives cannot be sent from another process.`)] : []),
    ...changes.flatMap((change) => changeObjections(change, who, definition, given, isMaker(definition))),
    ...objections.map((objection) => (objection.kind === 'breaks' ? breaks(`${who} means something else in another process: ${objection.reason}.`) : objection)),
    // What the function of a thread returns is lost, with threads and with processes.
    ...(task.method === 'thread' ? [] : [...resultObjections(analysis, definition, given, who), ...sameObjectObjections(analysis, task, resolved, definition, who)]),
  ];
}

/** Threads give back the very object that they were given or found; processes give a copy. */
function sameObjectObjections(analysis: Analysis, task: Task, resolved: ResolvedTask, definition: FunctionFacts, who: string): readonly Objection[] {
  const isShared = returnedValues(definition.body).some((value) => {
    const given = givenTo(analysis, task, resolved, definition);
    if (picklability({ file: analysis.file, functionId: definition.id, given }, value).kind === 'scalar') return false;
    const { self, inside } = analysis.originOf(value, definition.id);
    return [...self, ...inside].some((root) => {
      if (root.kind !== 'parameter') return root.kind !== 'unknown' && picklability({ file: analysis.file, functionId: definition.id }, nameExpression(root.name, value)).kind !== 'scalar';
      if (given.get(root.name)?.kind === 'scalar') return false;
      return !root.isPart || !hasScalarParts(analysis, task, resolved, definition, root.name);
    });
  });
  const what = who === 'The lambda' ? 'the lambda' : who;
  return isShared && !isMaker(definition) ? [assumes(`a copy of what ${what} returns will do`)] : [];
}

/** Whether what a parameter is given holds only numbers and texts, which are as good as their copies. */
function hasScalarParts(analysis: Analysis, task: Task, resolved: ResolvedTask, definition: FunctionFacts, name: string): boolean {
  const index = definition.parameters.findIndex((parameter) => parameter.name === name);
  const argument = resolved.target.kind === 'function' && resolved.target.receiver ? resolved.positional[index - 1] : resolved.positional[index];
  if (!argument) return false;
  const place = { file: analysis.file, functionId: task.functionId };
  const values = argument.kind === 'value' ? [argument.value]
    : argument.iterable.kind === 'collection' || argument.iterable.kind === 'comprehension' ? argument.iterable.elements : [];
  return values.length > 0 && values.every((value) => elementPicklability(place, value).kind === 'scalar');
}

function nameExpression(name: string, at: Expression): Expression {
  return { kind: 'name', name, range: at.range };
}

function changeObjections({ root, range, isOfMutableOnly }: Change, who: string, definition: FunctionFacts, given: ReadonlyMap<string, Picklability>, isNew: boolean): readonly Objection[] {
  const line = `line ${String(range.start.line + 1)}`;
  switch (root.kind) {
    case 'global':
    case 'closure':
      return [breaks(`${who} changes \`${root.name}\` (${line}); a process would change its own copy, and the program would not see it.`)];
    case 'unknown':
      return [breaks(`${who} changes something that could not be followed (${line}); a process would change its own copy.`)];
    case 'parameter': {
      if (root.owner !== definition.id || given.get(root.name)?.kind === 'scalar') return [];
      const isSelf = definition.classId !== undefined && definition.parameters[0]?.name === root.name;
      if (isSelf && isNew) return [];
      if (isOfMutableOnly && given.get(root.name)?.kind !== 'plain') return [assumes(root.isPart ? `line ${String(range.start.line + 1)} changes a number or a text` : `\`${root.name}\` is a number or a text`)];
      return [breaks(`${who} changes ${isSelf ? `its object \`${root.name}\`` : `its argument \`${root.name}\``} (${line}); a process would change a copy, and the program would not see it.`)];
    }
  }
}

function isMaker(definition: FunctionFacts): boolean {
  return ['__init__', '__new__', '__post_init__'].includes(definition.name);
}

/** What is known of what each parameter is given. */
function givenTo(analysis: Analysis, task: Task, resolved: ResolvedTask, definition: FunctionFacts): ReadonlyMap<string, Picklability> {
  const given = new Map<string, Picklability>();
  const hasReceiver = (resolved.target.kind === 'function' && resolved.target.receiver !== undefined) || isMaker(definition);
  const parameters = hasReceiver ? definition.parameters.slice(1) : definition.parameters;
  let position = 0;
  for (const { name, kind, defaultValue } of parameters) {
    const keyword = resolved.keywords.find((each) => each.name === name);
    const argument = kind === 'positional' ? resolved.positional[position++] : undefined;
    if (argument) given.set(name, ofArgument(analysis, task, argument));
    else if (keyword) given.set(name, ofArgument(analysis, task, { kind: 'value', value: keyword.value }));
    // A lambda's default is worked out where the lambda stands.
    else if (defaultValue && task.isComplete) given.set(name, picklability({ file: analysis.file, functionId: definition.kind === 'lambda' ? task.functionId : 0 }, defaultValue));
  }
  return given;
}

function ofArgument(analysis: Analysis, task: Task, argument: TaskArgument): Picklability {
  const place = { file: analysis.file, functionId: task.functionId };
  return argument.kind === 'value' ? picklability(place, argument.value) : elementPicklability(place, argument.iterable);
}

function argumentObjections(analysis: Analysis, task: Task, resolved: ResolvedTask): readonly Objection[] {
  const values = [...resolved.positional, ...resolved.keywords.map(({ value }): TaskArgument => ({ kind: 'value', value }))];
  const hidden = task.isComplete || task.method === 'starmap' || task.method === 'starmap_async' ? [] : [assumes('its arguments can be pickled')];
  return [...hidden, ...values.flatMap((argument) => {
    const expression = argument.kind === 'value' ? argument.value : argument.iterable;
    const text = shorten(analysis.file.source.slice(expression.range));
    return [...sent(ofArgument(analysis, task, argument), argument.kind === 'value' ? `\`${text}\`` : `what \`${text}\` holds`), ...handedFunctions(analysis, task, expression)];
  })];
}

/** A function that is given to the target is called there. */
function handedFunctions(analysis: Analysis, task: Task, expression: Expression): readonly Objection[] {
  const { facts } = analysis.file;
  if (expression.kind === 'collection') return expression.elements.flatMap((element) => handedFunctions(analysis, task, element));
  if (expression.kind !== 'name') return [];
  return calleesOf(facts, task.functionId, expression).flatMap((callee) => (callee.kind === 'function' ? [callee.function] : [])).flatMap((handed) => {
    const { changes, objections } = analysis.summaryOf(handed.id);
    return [
      ...changes.filter(({ root }) => root.kind === 'global' || root.kind === 'closure').flatMap((change) => changeObjections(change, describe(handed), handed, new Map(), false)),
      ...objections.map((objection) => (objection.kind === 'breaks' ? breaks(`${describe(handed)} means something else in another process: ${objection.reason}.`) : objection)),
    ];
  });
}

/** Whether a task is given more than numbers and texts. */
export function mayHoldObjects(analysis: Analysis, task: Task, { positional, keywords, target }: ResolvedTask): boolean {
  const values = [...positional, ...keywords.map(({ value }): TaskArgument => ({ kind: 'value', value }))];
  const hasObject = target.kind === 'method' || (target.kind === 'function' && target.receiver !== undefined);
  return hasObject || !task.isComplete || values.some((argument) => ofArgument(analysis, task, argument).kind !== 'scalar');
}

/** What speaks against sending what an expression gives to another process. */
export function sendable(analysis: Analysis, functionId: number, value: Expression, what: string): readonly Objection[] {
  return sent(picklability({ file: analysis.file, functionId }, value), what);
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 37)}…` : line;
}

function sent(found: Picklability, what: string): readonly Objection[] {
  if (found.kind === 'unpicklable') return [breaks(`${what.charAt(0).toUpperCase()}${what.slice(1)} is or holds ${found.what.replace(/,$/, '')}, which cannot be sent to another process.`)];
  return found.kind === 'unknown' ? [assumes(`${what} can be pickled`)] : [];
}

function resultObjections(analysis: Analysis, definition: FunctionFacts, given: ReadonlyMap<string, Picklability>, who: string): readonly Objection[] {
  if (isMaker(definition)) return [];
  // What is assumed of an argument need not be said again of a result made of it.
  const sound = new Map<string, Picklability>(definition.parameters.map(({ name }) => {
    const kind = given.get(name)?.kind;
    return [name, { kind: kind === 'scalar' ? 'scalar' : 'plain' }];
  }));
  const results = returnedValues(definition.body).map((value) => picklability({ file: analysis.file, functionId: definition.id, given: sound }, value));
  const bad = results.find((result) => result.kind === 'unpicklable');
  if (bad?.kind === 'unpicklable') return [breaks(`${who} returns ${bad.what.replace(/,$/, '')}, which cannot be sent from another process.`)];
  return results.some((result) => result.kind === 'unknown') ? [assumes(`what ${who === 'The lambda' ? 'the lambda' : who} returns can be pickled`)] : [];
}

function receiverObjections(analysis: Analysis, task: Task, receiver: Expression): readonly Objection[] {
  const { file } = analysis;
  const text = file.source.slice(receiver.range);
  const found = picklability({ file, functionId: task.functionId }, receiver);
  if (found.kind === 'unpicklable') return sent(found, `\`${text}\``);
  return classNamed(file.facts, task.functionId, receiver) ? [] : [assumes(`\`${text}\` can be pickled`)];
}

function methodObjections(analysis: Analysis, task: Task, { object, name }: { readonly object: Expression; readonly name: string }): readonly Objection[] {
  const text = analysis.file.source.slice(object.range);
  const found = picklability({ file: analysis.file, functionId: task.functionId }, object);
  if (found.kind === 'unpicklable') return sent(found, `\`${text}\``);
  if (changingMethods.has(name)) return [breaks(`\`${text}.${name}\` changes \`${text}\`; a process would change a copy, and the program would not see it.`)];
  return found.kind === 'scalar' ? [] : [assumes(`\`${text}\` can be pickled and \`${text}.${name}\` has no side effects`)];
}

function libraryObjections(name: string): readonly Objection[] {
  const short = name.slice(name.lastIndexOf('.') + 1);
  const effect = libraryEffect(name);
  switch (effect.kind) {
    case 'breaks':
      return [breaks(`\`${name}\` ${effect.why}.`)];
    case 'changes':
      return [breaks(`\`${name}\` changes its argument; a process would change a copy, and the program would not see it.`)];
    case 'unknown':
      return [assumes(`\`${short}\` has no side effects`)];
    default:
      return [];
  }
}

const findable = new Set(['functools.lru_cache', 'functools.cache', 'staticmethod', 'classmethod', 'functools.wraps']);

/** A decorated function is found by its name only if the decorator leaves it that name. */
function decoratorObjections({ file: { facts, source } }: Analysis, definition: FunctionFacts): readonly Objection[] {
  return definition.decorators.flatMap((decorator): readonly Objection[] => {
    const named = decorator.kind === 'call' ? decorator.callee : decorator;
    const name = importedName(facts, 0, named);
    if (name !== undefined && findable.has(name)) return [];
    return [breaks(`${describe(definition)} is decorated with \`@${source.slice(named.range)}\`; whether another process finds the function by its name then cannot be seen.`)];
  });
}

import { argumentAt, keywordArgument } from '../python/callArguments';
import type { Argument, CallExpression, Expression } from '../python/facts/expression';
import type { FileFacts } from '../python/facts';
import { walkExpressions, type FactsNode } from '../python/traverse';
import type { Evaluator } from './evaluator';
import { writtenName } from './expressions';
import type { CallInFrame, ClassMeaning, Frame, InstanceMeaning, Meaning } from './meaning';
import { poolMethod, poolMethodNames, poolTypes, runInExecutor, spawnFunctions, threadBases, type SpawnApi } from './spawnApi';
import type { SpawnCall } from './spawnCall';

/** Every call of a file that hands work to a thread, a pool, an interpreter or a process, in the order of the text. */
export function findSpawnCalls(evaluator: Evaluator, facts: FileFacts): readonly SpawnCall[] {
  const found: SpawnCall[] = [];
  for (const scope of facts.functions) {
    const frame: Frame = { path: facts.path, functionId: scope.id, arguments: undefined };
    walkExpressions(facts, scope, (expression, around) => {
      if (expression.kind !== 'call') return;
      const spawn = readSpawnCall(evaluator, expression, frame, around);
      if (spawn) found.push(spawn);
    });
  }
  return found.sort((a, b) => a.call.range.start.line - b.call.range.start.line || a.call.range.start.column - b.call.range.start.column);
}

interface Recognised {
  readonly api: SpawnApi;
  readonly pool?: CallInFrame | undefined;
  readonly subclass?: ClassMeaning;
  readonly isCertain: boolean;
}

function readSpawnCall(evaluator: Evaluator, call: CallExpression, frame: Frame, around: readonly FactsNode[]): SpawnCall | undefined {
  const recognised = recognise(evaluator, call, frame);
  if (!recognised) return undefined;
  const { api, pool, subclass, isCertain } = recognised;
  const base = { api, call, frame, around: [...around], pool, isCertain };
  if (subclass) return { ...base, ...subclassTarget(evaluator, subclass, call, frame), items: [] };
  const target = targetArgument(api, call);
  if (!target) return api.family === 'thread' && api.carrier === 'threads' ? { ...base, targets: [], targetText: 'nothing', taskArguments: [], items: [] } : undefined;
  const items = api.passing === 'each' ? after(call, target) : [];
  // `sync_to_async(f)(x)`: the call around gives the arguments.
  const outer = around[around.length - 1];
  const given = api.passing === 'none' && outer?.kind === 'call' && outer.callee === call ? outer.arguments : undefined;
  return {
    ...base,
    targets: evaluator.meaningsOf(target.value, frame).filter((meaning) => meaning.kind !== 'none'),
    targetText: writtenName(target.value),
    taskArguments: given ?? taskArguments(evaluator, api, call, target, frame),
    items,
  };
}

function recognise(evaluator: Evaluator, call: CallExpression, frame: Frame): Recognised | undefined {
  const { callee } = call;
  if (callee.kind === 'attribute' && callee.name === 'run_in_executor') return recogniseRunInExecutor(evaluator, call, frame);
  if (callee.kind === 'attribute' && poolMethodNames.has(callee.name)) return recognisePoolMethod(evaluator, callee.object, callee.name, frame);
  if (!mayBeSpawn(callee)) return undefined;
  for (const meaning of evaluator.meaningsOf(callee, frame)) {
    if (meaning.kind === 'external') {
      const api = spawnFunctions.get(evaluator.program.knowledge.canonicalName(meaning.name)) ?? spawnFunctions.get(meaning.name);
      if (api) return { api, isCertain: true };
    }
    for (const made of meaning.kind === 'partial' ? meaning.callee : [meaning]) {
      const subclass = made.kind === 'class' ? recogniseSubclass(evaluator, made) : undefined;
      if (subclass) return subclass;
    }
    if (meaning.kind === 'external-instance' && meaning.type === 'joblib.Parallel') return recogniseParallel(evaluator, meaning.madeBy);
  }
  return undefined;
}

/** Names that a spawn is called by in its library. */
const spawnNames = new Set([...spawnFunctions.keys()].map((name) => name.slice(name.lastIndexOf('.') + 1)));

/**
 * Whether a callee is worth looking up. Everything else is a method or function of the project,
 * whose name says that it is none of ours; classes are written with a capital letter, or kept under
 * a name that says so. A bare name may be an alias, and looking it up costs little.
 */
function mayBeSpawn(callee: Expression): boolean {
  if (callee.kind === 'name') return true;
  if (callee.kind === 'call') return callee.callee.kind === 'name' || (callee.callee.kind === 'attribute' && callee.callee.name === 'Parallel');
  return callee.kind === 'attribute' && (spawnNames.has(callee.name) || /^_*[A-Z]|thread|class|cls|worker|factory/.test(callee.name));
}

function recognisePoolMethod(evaluator: Evaluator, object: Expression, method: string, frame: Frame): Recognised | undefined {
  const meanings = evaluator.meaningsOf(object, frame);
  for (const meaning of meanings) {
    const type = poolTypeOf(evaluator, meaning);
    const api = type ? poolMethod(type, method) : undefined;
    if (api && 'madeBy' in meaning) return { api, pool: meaning.madeBy, isCertain: true };
  }
  const isResolved = meanings.some((meaning) => meaning.kind !== 'unknown' && meaning.kind !== 'member' && meaning.kind !== 'none' && !isAbstractExecutor(meaning));
  return isResolved ? undefined : recogniseByName(object, method);
}

function isAbstractExecutor(meaning: Meaning): boolean {
  return meaning.kind === 'external-instance' && /(^|\.)Executor$/.test(meaning.type);
}

function poolTypeOf(evaluator: Evaluator, meaning: Meaning): NonNullable<ReturnType<typeof poolTypes.get>> | undefined {
  if (meaning.kind === 'external-instance') return poolTypes.get(meaning.type);
  if (meaning.kind !== 'instance') return undefined;
  return evaluator.ancestors(meaning).flatMap((ancestor) => (typeof ancestor === 'string' ? [poolTypes.get(ancestor)] : [])).find((type) => type !== undefined);
}

/** `self.executor.submit(f)` where nothing tells what the executor is: its name does, or it is no site. */
function recogniseByName(object: Expression, method: string): Recognised | undefined {
  const name = writtenName(object).split('.').pop() ?? '';
  if (!/(executor|pool)\d*$/i.test(name) || /proc/i.test(name)) return undefined;
  const type = poolTypes.get(method === 'submit' || /executor/i.test(name) ? 'concurrent.futures.ThreadPoolExecutor' : 'multiprocessing.pool.ThreadPool');
  // An unknown pool with a pool's methods is more often one of processes: only executors are taken for threads.
  if (!type || (type.methods === 'pool' && !/thread/i.test(name))) return undefined;
  const api = poolMethod(type, method);
  return api ? { api, isCertain: false } : undefined;
}

function recogniseRunInExecutor(evaluator: Evaluator, call: CallExpression, frame: Frame): Recognised {
  const pool = call.arguments[0]?.value;
  const meanings = pool ? evaluator.meaningsOf(pool, frame) : [];
  for (const meaning of meanings) {
    const type = poolTypeOf(evaluator, meaning);
    if (type && 'madeBy' in meaning) return { api: runInExecutor(type.carrier), pool: meaning.madeBy, isCertain: true };
  }
  const isDefault = meanings.length > 0 && meanings.every((meaning) => meaning.kind === 'none');
  const carrier = pool && /proc/i.test(writtenName(pool)) ? 'processes' : 'threads';
  return { api: runInExecutor(carrier), isCertain: isDefault };
}

function recogniseSubclass(evaluator: Evaluator, meaning: ClassMeaning): Recognised | undefined {
  for (const ancestor of evaluator.ancestors(meaning)) {
    const base = typeof ancestor === 'string' ? threadBases.get(ancestor) : undefined;
    if (base) {
      const api: SpawnApi = { label: base.label, carrier: base.carrier, family: 'thread', target: { position: 0, keyword: undefined }, passing: 'none' };
      return { api, subclass: meaning, isCertain: true };
    }
  }
  return undefined;
}

/** `Parallel(prefer="threads")(…)`; without a say it runs processes. */
function recogniseParallel(evaluator: Evaluator, made: CallInFrame | undefined): Recognised | undefined {
  if (!made) return undefined;
  const said = ['prefer', 'backend', 'require'].flatMap((keyword) =>
    made.call.arguments.filter((argument) => argument.keyword === keyword).flatMap((argument) =>
      evaluator.meaningsOf(argument.value, made.frame).map((meaning) => (meaning.kind === 'text' ? meaning.text : undefined))));
  const isThreads = said.some((text) => text === 'threads' || text === 'threading' || text === 'sharedmem');
  const api: SpawnApi = {
    label: isThreads ? 'joblib.Parallel(prefer=threads)' : 'joblib.Parallel',
    carrier: isThreads ? 'threads' : 'processes',
    family: 'parallel-loop',
    target: { position: 0, keyword: undefined },
    passing: 'each',
  };
  return { api, pool: made, isCertain: true };
}

function targetArgument(api: SpawnApi, call: CallExpression): Argument | undefined {
  const { position, keyword } = api.target;
  const positional = call.arguments.filter((argument) => argument.keyword === undefined && !argument.isSpread);
  const target = (keyword === undefined ? undefined : call.arguments.find((argument) => argument.keyword === keyword)) ?? positional[position];
  return api.family === 'parallel-loop' && target ? delayedCall(target) : target;
}

/** `delayed(f)(x) for x in xs`: the target is `delayed(f)`. */
function delayedCall(target: Argument): Argument {
  const element = target.value.kind === 'comprehension' ? target.value.elements[0] : undefined;
  return element?.kind === 'call' ? { ...target, value: element.callee } : target;
}

function after(call: CallExpression, target: Argument): readonly Argument[] {
  const positional = call.arguments.filter((argument) => argument.keyword === undefined || argument.keyword === 'iterable');
  const place = positional.findIndex((argument) => argument.value === target.value || argument === target);
  return place < 0 ? positional.slice(0, 1) : positional.slice(target.keyword === undefined ? place + 1 : 0);
}

function taskArguments(evaluator: Evaluator, api: SpawnApi, call: CallExpression, target: Argument, frame: Frame): readonly Argument[] {
  switch (api.passing) {
    case 'none':
      return [];
    case 'rest':
      return call.arguments.filter((argument) => argument !== target).slice(api.label === 'loop.run_in_executor' ? 1 : 0);
    case 'tuple':
      return api.tuple ? tupleArguments(evaluator, api.tuple, call, frame) : [];
    case 'each':
      return eachArguments(evaluator, api, call, target, frame);
  }
}

function tupleArguments(evaluator: Evaluator, place: NonNullable<SpawnApi['tuple']>, call: CallExpression, frame: Frame): readonly Argument[] {
  const tuple = argumentAt(call, place);
  const named = call.arguments.find((argument) => argument.keyword === 'kwargs' || argument.keyword === 'kwds')?.value;
  const positional = tuple ? evaluator.meaningsOf(tuple.value, frame).flatMap((meaning) => (meaning.kind === 'collection' && meaning.type !== 'dict' ? meaning.elements : [])) : [];
  const keywords = named?.kind === 'collection' ? named.keys.flatMap((key, index): Argument[] => {
    const value = named.elements[index];
    return key.kind === 'literal' && key.text !== undefined && value ? [{ keyword: key.text, isSpread: false, value }] : [];
  }) : [];
  return [...positional.map((value) => ({ keyword: undefined, isSpread: false, value })), ...keywords];
}

/** One round of a `map`: whatever the elements of its iterables are. */
function eachArguments(evaluator: Evaluator, api: SpawnApi, call: CallExpression, target: Argument, frame: Frame): readonly Argument[] {
  if (api.family === 'parallel-loop') {
    const generator = call.arguments[0]?.value;
    const element = generator?.kind === 'comprehension' ? generator.elements[0] : undefined;
    return element?.kind === 'call' ? element.arguments : [];
  }
  const elements = after(call, target).map(({ value }) => elementOf(value));
  const values = /\.starmap/.test(api.label) ? elements.slice(0, 1).flatMap((element) => unpacked(evaluator, element, frame)) : elements;
  return values.map((value) => ({ keyword: undefined, isSpread: false, value }));
}

/** An expression for any one element of an iterable. */
function elementOf(iterable: Expression): Expression {
  return { kind: 'subscript', object: iterable, indices: [], range: iterable.range };
}

/** `starmap` hands the parts of each element over. */
function unpacked(evaluator: Evaluator, element: Expression, frame: Frame): readonly Expression[] {
  const tuple = evaluator.meaningsOf(element, frame).find((meaning) => meaning.kind === 'collection');
  return tuple?.kind === 'collection' && tuple.frame.path === frame.path ? tuple.elements : [];
}

/** The `run` of a Thread subclass, or the target that it gives to its base class, or that its maker gives. */
function subclassTarget(evaluator: Evaluator, subclass: ClassMeaning, call: CallExpression, frame: Frame): Pick<SpawnCall, 'targets' | 'targetText' | 'taskArguments'> {
  const instance: InstanceMeaning = { kind: 'instance', path: subclass.path, classId: subclass.classId, madeBy: { call, frame } };
  const facts = evaluator.classFacts(subclass);
  const targetText = `${facts?.name ?? 'Thread'}.run`;
  const run = evaluator.classMember(subclass, 'run').filter((method) => method.kind === 'function');
  if (run.length > 0) return { targets: run.map((method) => ({ ...method, self: instance })), targetText, taskArguments: [] };
  const target = keywordArgument(call, 'target');
  if (target) {
    return {
      targets: evaluator.meaningsOf(target.value, frame).filter((meaning) => meaning.kind !== 'none'),
      targetText: writtenName(target.value),
      taskArguments: tupleArguments(evaluator, { position: 3, keyword: 'args' }, call, frame),
    };
  }
  const given = evaluator.classMember(subclass, '__init__').flatMap((initialiser) => {
    if (initialiser.kind !== 'function') return [];
    return targetGivenToBase(evaluator, evaluator.enter({ ...initialiser, self: instance }, { call, frame }, 1));
  });
  return { targets: given, targetText, taskArguments: [] };
}

/** What an `__init__` gives to its base class as the target, when it is called as in its frame. */
function targetGivenToBase(evaluator: Evaluator, frame: Frame): readonly Meaning[] {
  const file = evaluator.program.file(frame.path);
  const facts = file?.functions[frame.functionId];
  if (!file || !facts) return [];
  const given: Meaning[] = [];
  walkExpressions(file, facts, (expression) => {
    if (expression.kind !== 'call' || expression.callee.kind !== 'attribute' || expression.callee.name !== '__init__') return;
    const target = keywordArgument(expression, 'target');
    if (target) given.push(...evaluator.meaningsOf(target.value, frame));
  });
  return given;
}

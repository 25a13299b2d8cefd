import { positionalArguments } from '../python/callArguments';
import type { CallExpression, Expression } from '../python/facts/expression';
import { callsIn } from './callIndex';
import { valuesIn } from './elements';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import { iteratorTaken } from './stepwise';
import { join, type CallInFrame, type CollectionMeaning, type Frame, type Meaning } from './meaning';
import { meaningsUnderKey } from './underKey';

/** Methods of built-in collections that give one of their elements. */
const collectionTakers = new Set(['list.pop', 'set.pop', 'dict.get', 'dict.pop', 'dict.setdefault']);

/** Functions that give one element of their only argument. */
const pickers = new Set(['next', 'max', 'min', 'random.choice']);

/** Containers of objects that pass between functions and threads. */
const containers = /(^|[.])(\w*Queue|deque)$/;
const takers = /[.](get|get_nowait|pop|popleft|recv)$/;
/** Methods that put their first argument into a container. */
export const givers = ['put', 'put_nowait', 'append', 'appendleft'];

/** A container by which it is known: the call that made it, or the class of the project that is a queue itself. */
export interface Container {
  /** The file of the call or the class. */
  readonly path: string;
  readonly madeBy?: CallExpression;
  readonly classId?: number;
}

/** The container that something is, if it is one of objects that pass between functions and threads. */
export function containerOf(evaluator: Evaluator, object: Meaning): Container | undefined {
  if (object.kind === 'external-instance') return object.madeBy && containers.test(object.type) ? { path: object.madeBy.frame.path, madeBy: object.madeBy.call } : undefined;
  if (object.kind !== 'instance') return undefined;
  if (evaluator.ancestors(object).some((ancestor) => typeof ancestor === 'string' && containers.test(ancestor))) return { path: object.path, classId: object.classId };
  // A queue that the project wrote itself is told from another by the call that made it.
  return object.madeBy && containers.test(evaluator.classFacts(object)?.name ?? '') ? { path: object.madeBy.frame.path, madeBy: object.madeBy.call } : undefined;
}

/** What an expression takes an object from, if it may be a container: `jobs` of `jobs.get()`, and of `iter(jobs.get, None)`. */
export function containerTakenFrom(expression: Expression): Expression | undefined {
  if (expression.kind !== 'call') return undefined;
  const { callee } = expression;
  const [first] = expression.arguments;
  const taker = callee.kind === 'name' && callee.name === 'iter' && expression.arguments.length === 2 ? first?.value : callee;
  return taker?.kind === 'attribute' && takers.test(`.${taker.name}`) ? taker.object : undefined;
}

/** More that is put into one container is not told apart. */
const maximumGiven = 12;
/** A name that stands in more files than this is no container's own. */
const maximumFiles = 4;

/**
 * What a call takes out of a container: an element of a list or dict, or what is put on a queue
 * somewhere; `undefined` when it takes nothing, or nothing is seen of what was put there.
 */
export function takenMeanings(evaluator: Evaluator, name: string, self: Meaning | undefined, call: CallInFrame): readonly Meaning[] | undefined {
  if (self?.kind === 'collection' && collectionTakers.has(name)) return elementOf(evaluator, name, self, call);
  const container = self && takers.test(name) ? containerOf(evaluator, self) : undefined;
  if (container) return putInto(evaluator, container, call);
  const [first] = call.call.arguments;
  const given = first && !first.isSpread ? first.value : name === 'next' ? iteratorTaken(call.call) : undefined;
  if (!pickers.has(name) || !given) return undefined;
  const picked = join(evaluator.meaningsOf(given, call.frame).flatMap((iterable) => evaluator.elementsOf(iterable, [])));
  return picked.some(({ kind }) => kind !== 'unknown' && kind !== 'member') ? picked : undefined;
}

/** One of the elements; of a dict perhaps what is to be taken where it has none. */
function elementOf(evaluator: Evaluator, name: string, self: CollectionMeaning, { call, frame }: CallInFrame): readonly Meaning[] {
  const [key, otherwise] = name.startsWith('dict.') ? positionalArguments(call).map(({ value }) => value) : [];
  return join([...meaningsUnderKey(evaluator, self, key) ?? valuesIn(evaluator, self, []), ...(otherwise ? evaluator.meaningsOf(otherwise, frame) : [])]);
}

function putInto(evaluator: Evaluator, container: Container, taking: CallInFrame): readonly Meaning[] | undefined {
  const given = filesAround(evaluator, container.path, taking).flatMap((path) => givenIn(evaluator, path, container));
  const meanings = join(given.slice(0, maximumGiven).flatMap(({ call, frame }) => call.arguments[0] ? evaluator.meaningsOf(call.arguments[0].value, frame) : []));
  return meanings.length > 0 ? meanings : undefined;
}

/** Where the container is made, where it is taken from, and where its name stands. */
function filesAround(evaluator: Evaluator, madeIn: string, { call, frame }: CallInFrame): readonly string[] {
  const name = call.callee.kind === 'attribute' ? writtenName(call.callee.object).split('.').pop() ?? '' : '';
  const named = name === '' ? [] : evaluator.program.filesWith(frame.path, name, maximumFiles) ?? [];
  return [...new Set([madeIn, frame.path, ...named])];
}

function givenIn(evaluator: Evaluator, path: string, container: Container): readonly CallInFrame[] {
  const facts = evaluator.program.file(path);
  if (!facts) return [];
  return givers.flatMap((name) => callsIn(facts, name)).flatMap(({ call, functionId }): readonly CallInFrame[] => {
    const frame: Frame = { path, functionId, arguments: undefined };
    if (call.callee.kind !== 'attribute' || call.arguments.length === 0) return [];
    return evaluator.meaningsOf(call.callee.object, frame).some((object) => isContainer(evaluator, object, container)) ? [{ call, frame }] : [];
  });
}

/** Whether something is that container. */
export function isContainer(evaluator: Evaluator, object: Meaning, container: Container): boolean {
  const other = containerOf(evaluator, object);
  return other !== undefined && other.path === container.path && other.madeBy === container.madeBy && other.classId === container.classId;
}

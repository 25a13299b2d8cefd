import { positionalArguments } from '../python/callArguments';
import type { CallExpression } from '../python/facts/expression';
import { callsIn } from './callIndex';
import { valuesIn } from './elements';
import type { Evaluator } from './evaluator';
import { writtenName } from './expressions';
import { join, type CallInFrame, type CollectionMeaning, type ExternalInstanceMeaning, type Frame, type Meaning } from './meaning';

/** Methods of built-in collections that give one of their elements. */
const collectionTakers = new Set(['list.pop', 'set.pop', 'dict.get', 'dict.pop', 'dict.setdefault']);

/** Functions that give one element of their only argument. */
const pickers = new Set(['next', 'max', 'min', 'random.choice']);

/** Containers of objects that pass between functions and threads. */
const containers = /(^|[.])(\w*Queue|deque)$/;
const takers = /[.](get|get_nowait|pop|popleft|recv)$/;
const givers = ['put', 'put_nowait', 'append', 'appendleft'];

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
  if (self?.kind === 'external-instance' && containers.test(self.type) && takers.test(name)) return putInto(evaluator, self, call);
  const [first] = call.call.arguments;
  if (!pickers.has(name) || !first || first.isSpread) return undefined;
  const picked = join(evaluator.meaningsOf(first.value, call.frame).flatMap((iterable) => evaluator.elementsOf(iterable, [])));
  return picked.some(({ kind }) => kind !== 'unknown' && kind !== 'member') ? picked : undefined;
}

/** One of the elements; of a dict perhaps what is to be taken where it has none. */
function elementOf(evaluator: Evaluator, name: string, self: CollectionMeaning, { call, frame }: CallInFrame): readonly Meaning[] {
  const otherwise = name.startsWith('dict.') ? positionalArguments(call)[1]?.value : undefined;
  return join([...valuesIn(evaluator, self, []), ...(otherwise ? evaluator.meaningsOf(otherwise, frame) : [])]);
}

function putInto(evaluator: Evaluator, container: ExternalInstanceMeaning, taking: CallInFrame): readonly Meaning[] | undefined {
  const { madeBy } = container;
  if (!madeBy) return undefined;
  const given = filesAround(evaluator, madeBy, taking).flatMap((path) => givenIn(evaluator, path, madeBy));
  const meanings = join(given.slice(0, maximumGiven).flatMap(({ call, frame }) => call.arguments[0] ? evaluator.meaningsOf(call.arguments[0].value, frame) : []));
  return meanings.length > 0 ? meanings : undefined;
}

/** Where the container is made, where it is taken from, and where its name stands. */
function filesAround(evaluator: Evaluator, madeBy: CallInFrame, { call, frame }: CallInFrame): readonly string[] {
  const name = call.callee.kind === 'attribute' ? writtenName(call.callee.object).split('.').pop() ?? '' : '';
  const named = name === '' ? [] : evaluator.program.filesWith(frame.path, name, maximumFiles) ?? [];
  return [...new Set([madeBy.frame.path, frame.path, ...named])];
}

function givenIn(evaluator: Evaluator, path: string, madeBy: CallInFrame): readonly CallInFrame[] {
  const facts = evaluator.program.file(path);
  if (!facts) return [];
  return givers.flatMap((name) => callsIn(facts, name)).flatMap(({ call, functionId }): readonly CallInFrame[] => {
    const frame: Frame = { path, functionId, arguments: undefined };
    if (call.callee.kind !== 'attribute' || call.arguments.length === 0) return [];
    return evaluator.meaningsOf(call.callee.object, frame).some((object) => isMadeBy(object, madeBy.call)) ? [{ call, frame }] : [];
  });
}

function isMadeBy(object: Meaning, call: CallExpression): boolean {
  return object.kind === 'external-instance' && object.madeBy?.call === call;
}

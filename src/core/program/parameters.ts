import { keywordArgument, positionalArguments } from '../python/callArguments';
import type { Argument, Expression } from '../python/facts/expression';
import type { Parameter, FunctionFacts } from '../python/facts/scope';
import type { CallSite } from './callIndex';
import { decoratedBy } from './decoratedBy';
import type { Evaluator } from './evaluator';
import { givenByFixture } from './fixtures';
import { join, unknownMeaning, type Frame, type Meaning } from './meaning';
import { hasDecorator, isBound } from './parameterKinds';
import { saysLittle } from './saysLittle';

/**
 * What a parameter may hold: what this call gives it, else what its annotation says, else what the
 * calls in the project give it, else its default.
 */
export function parameterMeanings(evaluator: Evaluator, scope: FunctionFacts, index: number, frame: Frame): readonly Meaning[] {
  const parameter = scope.parameters[index];
  if (!parameter) return unknownMeaning;
  const given = frame.arguments?.get(parameter.name);
  if (given) return given;
  if (index === 0 && scope.classId !== undefined && isBound(scope)) return selfMeaning(evaluator, scope, frame);
  const annotated = parameter.annotation && parameter.kind !== 'star' ? evaluator.annotated(parameter.annotation, frame) : [];
  return unlessAnnotated(annotated, () => {
    const passed = scope.kind === 'function' && isPassedSingly(parameter) ? evaluator.passedByCallers(scope, index, frame.path) : [];
    const decorated = scope.kind === 'function' && index === 0 && !annotated.some(saysLittle) ? decoratedBy(evaluator, scope, frame.path) : [];
    const byDefault = parameter.defaultValue ? evaluator.meaningsOf(parameter.defaultValue, { ...frame, arguments: undefined }) : [];
    const fixed = passed.length + decorated.length + byDefault.length === 0 ? givenByFixture(evaluator, scope, parameter.name, frame.path) : [];
    return join([...passed, ...decorated, ...byDefault, ...fixed]);
  });
}

/** What an annotation says, unless what is seen to be given says more. */
export function unlessAnnotated(annotated: readonly Meaning[], given: () => readonly Meaning[]): readonly Meaning[] {
  const isPlain = annotated.length > 0 && annotated.every(saysLittle);
  if (!isPlain && annotated.some((meaning) => meaning.kind !== 'unknown')) return annotated;
  const all = given();
  // `n: int` says less than a call with a number does, `jobs: list` less than one with a list.
  if (isPlain) return all.length > 0 && all.every((meaning) => meaning.kind === annotated[0]?.kind) ? all : annotated;
  return all.length > 0 ? all : unknownMeaning;
}

function isPassedSingly({ kind }: Parameter): boolean {
  return kind !== 'star' && kind !== 'double-star';
}

/** The argument that a call gives a parameter. */
export function argumentFor(scope: FunctionFacts, index: number, call: CallSite['call'], skip: number): Argument | undefined {
  const parameter = scope.parameters[index];
  return parameter && argumentOf(call, parameter, index - skip);
}

/** The argument for a parameter that is given by its name, or at a place. */
export function argumentOf(call: CallSite['call'], parameter: Pick<Parameter, 'name' | 'kind'>, place: number): Argument | undefined {
  const named = keywordArgument(call, parameter.name);
  if (named) return named;
  const positional = positionalArguments(call);
  if (place < 0 || parameter.kind !== 'positional') return undefined;
  const spread = positional.slice(0, place + 1).findIndex(({ isSpread }) => isSpread);
  const spreadArgument = positional[spread];
  return spreadArgument ? partOfSpread(spreadArgument, place - spread) : positional[place];
}

const partsOfSpreads = new WeakMap<Argument, Map<number, Argument>>();

/** `f(*job)`: the parameter gets a part of the job. One argument for equal questions, so that their answers are shared. */
export function partOfSpread(spread: Argument, index: number): Argument {
  const parts = partsOfSpreads.get(spread) ?? new Map<number, Argument>();
  partsOfSpreads.set(spread, parts);
  const { range } = spread.value;
  const place: Expression = { kind: 'literal', type: 'int', value: index, text: undefined, range };
  const part = parts.get(index) ?? { keyword: undefined, isSpread: false, value: { kind: 'subscript', object: spread.value, indices: [place], range } };
  parts.set(index, part);
  return part;
}

/** What a call gives `*args`: the arguments after those that have parameters of their own. */
export function starArguments(scope: FunctionFacts, call: CallSite['call'], skip: number): readonly Argument[] {
  const named = scope.parameters.slice(0, scope.parameters.findIndex(({ kind }) => kind === 'star'));
  const positional = positionalArguments(call);
  const spread = positional.findIndex(({ isSpread }) => isSpread);
  const own = Math.max(0, named.length - skip);
  return spread >= 0 && spread < own ? [] : positional.slice(own);
}

function selfMeaning(evaluator: Evaluator, scope: FunctionFacts, frame: Frame): readonly Meaning[] {
  if (scope.classId === undefined) return unknownMeaning;
  const isClassMethod = hasDecorator(scope, 'classmethod');
  return [isClassMethod
    ? { kind: 'class', path: frame.path, classId: scope.classId }
    : { kind: 'instance', path: frame.path, classId: scope.classId, madeBy: undefined }];
}

/** What the calls of a function, and the threads that run it, give one of its parameters. */
export function passedByCallers(evaluator: Evaluator, scope: FunctionFacts, index: number, path: string): readonly Meaning[] {
  const calls = [...evaluator.callers(scope, path), ...evaluator.starters(scope, path)];
  const passed = calls.flatMap(({ call, frame, skip }) => {
    const argument = argumentFor(scope, index, call, skip);
    return argument ? [evaluator.meaningsOf(argument.value, frame)] : [];
  });
  return likelyWhereUnknown(passed);
}

/** What several give together: where one of them gives something unknown, the rest is likely only. */
export function likelyWhereUnknown(given: readonly (readonly Meaning[])[]): readonly Meaning[] {
  return given.some(isUnknown) ? given.flat().map(asLikely) : given.flat();
}

function isUnknown(meanings: readonly Meaning[]): boolean {
  return meanings.length > 0 && meanings.every(({ kind }) => kind === 'unknown' || kind === 'member');
}

/** Somebody passes something that is not known: what the others pass is likely, no more. */
function asLikely(meaning: Meaning): Meaning {
  return meaning.kind === 'instance' ? { ...meaning, isLikely: true } : meaning;
}

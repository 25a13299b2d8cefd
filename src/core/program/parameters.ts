import { keywordArgument, positionalArguments } from '../python/callArguments';
import type { Parameter, FunctionFacts } from '../python/facts/scope';
import { callsIn, type CallSite } from './callIndex';
import type { Evaluator } from './evaluator';
import { join, unknownMeaning, type Frame, type Meaning } from './meaning';

/**
 * What a parameter may hold: what this call gives it, else what its annotation says, else what the
 * calls in the same file give it, else its default.
 */
export function parameterMeanings(evaluator: Evaluator, scope: FunctionFacts, index: number, frame: Frame): readonly Meaning[] {
  const parameter = scope.parameters[index];
  if (!parameter) return unknownMeaning;
  const given = frame.arguments?.get(parameter.name);
  if (given) return given;
  if (index === 0 && scope.classId !== undefined && isBound(scope)) return selfMeaning(evaluator, scope, frame);
  const annotated = parameter.annotation && parameter.kind !== 'star' ? evaluator.annotated(parameter.annotation, frame) : [];
  const isPlain = annotated.length > 0 && annotated.every((meaning) => meaning.kind === 'number' || meaning.kind === 'text');
  if (!isPlain && annotated.some((meaning) => meaning.kind !== 'unknown')) return annotated;
  const passed = scope.kind === 'function' ? passedInFile(evaluator, scope, parameter, index, frame) : [];
  const byDefault = parameter.defaultValue ? evaluator.meaningsOf(parameter.defaultValue, { ...frame, arguments: undefined }) : [];
  const all = join([...passed, ...byDefault]);
  // `n: int` says less than a call with a number does.
  if (isPlain) return all.length > 0 && all.every((meaning) => meaning.kind === annotated[0]?.kind) ? all : annotated;
  return all.length > 0 ? all : unknownMeaning;
}

/** The argument that a call gives a parameter. */
export function argumentFor(scope: FunctionFacts, index: number, call: CallSite['call'], skip: number): CallSite['call']['arguments'][number] | undefined {
  const parameter = scope.parameters[index];
  if (!parameter) return undefined;
  const named = keywordArgument(call, parameter.name);
  if (named) return named;
  const positional = positionalArguments(call);
  const place = index - skip;
  if (place < 0 || positional.slice(0, place + 1).some((argument) => argument.isSpread)) return undefined;
  return parameter.kind === 'positional' ? positional[place] : undefined;
}

/** Whether the first parameter is the object or the class. */
export function isBound(scope: FunctionFacts): boolean {
  return scope.classId !== undefined && !hasDecorator(scope, 'staticmethod');
}

/** Whether a plain decorator of this name stands above the function. */
export function hasDecorator(scope: FunctionFacts, name: string): boolean {
  return scope.decorators.some((decorator) => decorator.kind === 'name' && decorator.name === name);
}

function selfMeaning(evaluator: Evaluator, scope: FunctionFacts, frame: Frame): readonly Meaning[] {
  if (scope.classId === undefined) return unknownMeaning;
  const isClassMethod = hasDecorator(scope, 'classmethod');
  return [isClassMethod
    ? { kind: 'class', path: frame.path, classId: scope.classId }
    : { kind: 'instance', path: frame.path, classId: scope.classId, madeBy: undefined }];
}

/** How many calls are looked at; a helper called more often is called with anything. */
const maximumCalls = 12;

function passedInFile(evaluator: Evaluator, scope: FunctionFacts, parameter: Parameter, index: number, frame: Frame): readonly Meaning[] {
  const facts = evaluator.program.file(frame.path);
  if (!facts || parameter.kind === 'star' || parameter.kind === 'double-star') return [];
  const isConstructor = scope.name === '__init__' && scope.classId !== undefined;
  const className = scope.classId === undefined ? undefined : facts.classes[scope.classId]?.name;
  const calls = callsIn(facts, isConstructor && className !== undefined ? className : scope.name).slice(0, maximumCalls);
  const skip = isBound(scope) ? 1 : 0;
  return calls.flatMap(({ call, functionId }) => {
    const caller: Frame = { path: frame.path, functionId, arguments: undefined };
    const argument = argumentFor(scope, index, call, skip);
    if (!argument || !mayCall(evaluator.meaningsOf(call.callee, caller), scope, frame.path)) return [];
    return evaluator.meaningsOf(argument.value, caller);
  });
}

/** Whether a callee of the same name can be this function: it is, or nothing is known of it. */
function mayCall(callee: readonly Meaning[], scope: FunctionFacts, path: string): boolean {
  return callee.some((meaning) => {
    if (meaning.kind === 'function') return meaning.path === path && meaning.functionId === scope.id;
    if (meaning.kind === 'class') return meaning.path === path && meaning.classId === scope.classId;
    return meaning.kind === 'unknown' || meaning.kind === 'member';
  });
}

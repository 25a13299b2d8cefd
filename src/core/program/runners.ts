import type { FunctionFacts } from '../python/facts/scope';
import { callsGiven, callsIn, lastName, type CallSite } from './callIndex';
import { boundParameters } from './calls';
import type { Called } from './callers';
import type { Caller, Evaluator } from './evaluator';
import type { CallInFrame, Frame, FunctionMeaning } from './meaning';
import { argumentFor, starArguments } from './parameters';
import { asCaller, startedCall } from './startedCalls';

/**
 * The calls of a function by those of the project to which a call hands it: `run(job, table)`, where
 * `def run(function, *rest)` does `function(today(), *rest)`, or has a pool do so.
 */
export function callsByRunners(evaluator: Evaluator, handing: CallInFrame, called: Called): readonly Caller[] {
  const runners = evaluator.meaningsOf(handing.call.callee, handing.frame).filter((meaning) => meaning.kind === 'function');
  return runners.flatMap((runner) => callsBy(evaluator, runner, handing, called));
}

function callsBy(evaluator: Evaluator, runner: FunctionMeaning, handing: CallInFrame, called: Called): readonly Caller[] {
  const file = evaluator.program.file(runner.path);
  const facts = evaluator.functionFacts(runner);
  const skip = boundParameters(evaluator, runner);
  const given = facts?.parameters.find((_, index) => {
    const value = argumentFor(facts, index, handing.call, skip)?.value;
    return value !== undefined && lastName(value) === called.scope.name;
  });
  if (!file || !facts || !given) return [];
  const own = ({ functionId }: CallSite): boolean => functionId === facts.id;
  const direct = callsIn(file, given.name).filter((site) => own(site) && site.call.callee.kind === 'name');
  const handed = callsGiven(file, given.name).filter(own);
  if (direct.length + handed.length === 0) return [];
  const frame = withRest(evaluator.enter(runner, handing, skip), facts, handing, skip);
  return [
    ...direct.flatMap(({ call }) => asCaller(evaluator, { call, frame }, called)),
    ...handed.flatMap(({ call }) => startedCall(evaluator, { call, frame }) ?? []).flatMap((started) => asCaller(evaluator, started, called)),
  ];
}

/** The frame of a runner with what it is given for `*rest`, which it passes on. */
function withRest(inside: Frame, facts: FunctionFacts, { call, frame }: CallInFrame, skip: number): Frame {
  const rest = facts.parameters.find(({ kind }) => kind === 'star');
  const given = rest ? starArguments(facts, call, skip) : [];
  if (!rest || given.some(({ isSpread }) => isSpread)) return inside;
  const elements = given.map(({ value }) => value);
  return { ...inside, arguments: new Map([...inside.arguments ?? [], [rest.name, [{ kind: 'collection', type: 'tuple', length: elements.length, elements, frame }]]]) };
}

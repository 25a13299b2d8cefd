import { keywordArgument, positionalArguments } from '../../python/callArguments';
import type { CallExpression, Expression } from '../../python/facts/expression';
import type { FunctionFacts } from '../../python/facts/scope';
import { distinct, either, fresh, fromOutside, partOf, type Origin, type Root } from '../values/origin';
import type { Analysis } from './analysis';

/** What each parameter of the called function is given, by the parameter's name. */
export interface PassedArguments {
  readonly callee: FunctionFacts;
  readonly origins: ReadonlyMap<string, Origin>;
}

/** Who fills the first parameter of a method: an expression, or the class that makes a new object; nobody for a plain function. */
export type Receiver = Expression | 'new object' | undefined;

/** What a call gives the parameters of a function. */
export function argumentOrigins(analysis: Analysis, { callee, receiver }: { callee: FunctionFacts; receiver: Receiver }, call: CallExpression, functionId: number): PassedArguments {
  const origins = new Map<string, Origin>();
  const origin = (value: Expression): Origin => analysis.originOf(value, functionId);
  const parameters = [...callee.parameters];
  const self = receiver === undefined ? undefined : parameters.shift();
  if (self && receiver !== undefined) origins.set(self.name, receiver === 'new object' ? fresh : origin(receiver));
  const spread = call.arguments.filter((argument) => argument.isSpread).map((argument) => partOf(origin(argument.value)));
  const positional = positionalArguments(call).filter((argument) => !argument.isSpread);
  let position = 0;
  for (const parameter of parameters) {
    const named = keywordArgument(call, parameter.name);
    const taken = parameter.kind === 'positional' ? positional.slice(position, ++position)
      : parameter.kind === 'star' ? positional.slice(position) : [];
    const given = [...(named ? [named] : []), ...taken].map((argument) => origin(argument.value));
    origins.set(parameter.name, either([...given, ...spread]));
  }
  return { callee, origins };
}

/** Roots of a callee as its caller sees them. */
export function throughCall(analysis: Analysis, roots: readonly Root[], { callee, origins }: PassedArguments, functionId: number): readonly Root[] {
  return distinct(roots.flatMap((root): readonly Root[] => {
    if (root.kind === 'closure' && root.owner === functionId) return rootsOf(analysis.originOfName(root.name, functionId), root.isPart);
    if (root.kind !== 'parameter' || root.owner !== callee.id) return [root];
    return rootsOf(origins.get(root.name) ?? fromOutside('unknown', root.name), root.isPart);
  }));
}

function rootsOf(origin: Origin, isPart: boolean): readonly Root[] {
  return isPart ? partOf(origin).self : origin.self;
}

import { keywordArgument, positionalArguments } from '../python/callArguments';
import type { CallExpression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { expressionsIn } from '../python/traverse';
import { isSuperCall } from '../python/superCall';
import type { Evaluator } from './evaluator';
import { isInitCall } from './initCall';
import type { CallInFrame, Frame, InstanceMeaning, Meaning } from './meaning';
import { boundMethods } from './boundMethods';

/** Where the base class takes what it is to run. */
interface BaseArgument {
  readonly keyword: string;
  /** Counted without `self`; `undefined` for what is only ever given by keyword. */
  readonly position: number | undefined;
}

/** What an object's `__init__` gives to its base class, when it is called as the object was made; without an `__init__`, what its maker gives. */
export function givenToBase(evaluator: Evaluator, instance: InstanceMeaning, argument: BaseArgument): readonly Meaning[] {
  const { madeBy } = instance;
  if (!madeBy) return [];
  const initialisers = boundMethods(evaluator, instance, '__init__');
  if (initialisers.length === 0) return valueOf(evaluator, madeBy.call, 0, argument, madeBy.frame);
  return initialisers.flatMap((initialiser) => givenInBody(evaluator, evaluator.enter(initialiser, madeBy, 1), argument, madeBy));
}

/** What the calls of `__init__` in a frame's function give, or hand on of what the object was made with. */
function givenInBody(evaluator: Evaluator, frame: Frame, argument: BaseArgument, made: CallInFrame): readonly Meaning[] {
  const file = evaluator.program.file(frame.path);
  const facts = file?.functions[frame.functionId];
  if (!file || !facts) return [];
  return expressionsIn(file, facts).filter(isInitCall).flatMap((call) => {
    // `super().__init__(…)`, but `Base.__init__(self, …)`.
    const skip = isSuperCall(call.callee.object) ? 0 : 1;
    const own = valueOf(evaluator, call, skip, argument, frame);
    return own.length > 0 ? own : handedOn(evaluator, call, facts, { argument, skip, made });
  });
}

function valueOf(evaluator: Evaluator, call: CallExpression, skip: number, { keyword, position }: BaseArgument, frame: Frame): readonly Meaning[] {
  const positional = positionalArguments(call);
  const spread = positional.findIndex(({ isSpread }) => isSpread);
  const place = position === undefined ? undefined : position + skip;
  const isHidden = place === undefined || (spread >= 0 && spread <= place);
  const given = keywordArgument(call, keyword) ?? (isHidden ? undefined : positional[place]);
  return given ? evaluator.meaningsOf(given.value, frame) : [];
}

/** `super().__init__(*args, **kwargs)`: what the maker of the object gave beyond the parameters of `__init__`. */
function handedOn(evaluator: Evaluator, call: CallExpression, initialiser: FunctionFacts, { argument, skip, made }: { argument: BaseArgument; skip: number; made: CallInFrame }): readonly Meaning[] {
  const handsOn = (kind: 'star' | 'double-star'): boolean => {
    const name = initialiser.parameters.find((parameter) => parameter.kind === kind)?.name;
    return name !== undefined && call.arguments.some(({ isSpread, value }) => isSpread && value.kind === 'name' && value.name === name);
  };
  const named = handsOn('double-star') ? keywordArgument(made.call, argument.keyword) : undefined;
  if (named) return evaluator.meaningsOf(named.value, made.frame);
  if (argument.position === undefined || !handsOn('star')) return [];
  const before = positionalArguments(call).findIndex(({ isSpread }) => isSpread);
  const own = initialiser.parameters.filter(({ kind }) => kind === 'positional').length - 1;
  const given = positionalArguments(made.call)[own + argument.position + skip - before];
  return given && !given.isSpread ? evaluator.meaningsOf(given.value, made.frame) : [];
}

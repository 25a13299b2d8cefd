import { keywordArgument, positionalArguments } from '../python/callArguments';
import type { CallExpression, Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { walkExpressions } from '../python/traverse';
import type { Evaluator } from './evaluator';
import type { CallInFrame, Frame, InstanceMeaning, Meaning } from './meaning';

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
  const initialisers = evaluator.classMember(instance, '__init__').filter((method) => method.kind === 'function');
  if (initialisers.length === 0) return valueOf(evaluator, madeBy.call, 0, argument, madeBy.frame);
  return initialisers.flatMap((initialiser) => givenInBody(evaluator, evaluator.enter({ ...initialiser, self: instance }, madeBy, 1), argument, madeBy));
}

/** What the calls of `__init__` in a frame's function give, or hand on of what the object was made with. */
function givenInBody(evaluator: Evaluator, frame: Frame, argument: BaseArgument, made: CallInFrame): readonly Meaning[] {
  const file = evaluator.program.file(frame.path);
  const facts = file?.functions[frame.functionId];
  if (!file || !facts) return [];
  const given: Meaning[] = [];
  walkExpressions(file, facts, (expression) => {
    if (expression.kind !== 'call' || expression.callee.kind !== 'attribute' || expression.callee.name !== '__init__') return;
    // `super().__init__(…)`, but `Base.__init__(self, …)`.
    const skip = isSuper(expression.callee.object) ? 0 : 1;
    const own = valueOf(evaluator, expression, skip, argument, frame);
    given.push(...(own.length > 0 ? own : handedOn(evaluator, expression, facts, { argument, skip, made })));
  });
  return given;
}

function isSuper(object: Expression): boolean {
  return object.kind === 'call' && object.callee.kind === 'name' && object.callee.name === 'super';
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

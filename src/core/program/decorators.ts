import type { CallExpression, Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { returnedValues } from '../python/returnedValues';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import type { ClassMeaning, Frame, FunctionMeaning, InstanceMeaning } from './meaning';
import { boundMethods } from './boundMethods';
import { oncePerFile } from './oncePerFile';

/** Decorators that leave what a call does as it is. */
const plainDecorators = /(^|\.)(property|staticmethod|classmethod|abstractmethod|cached_property|setter|getter|deleter|overload|override|lru_cache|cache|fixture|parametrize|mark|skip\w*|patch|route|get|post|put|delete|command|option|argument|wraps|contextmanager|asynccontextmanager|dataclass|final|njit|jit)(\.|$)/;

/** Whether a function has a decorator that may make its call do something else. */
export function isDecorated(facts: FunctionFacts): boolean {
  return facts.decorators.some(mayWrap);
}

function mayWrap(decorator: Expression): boolean {
  return !plainDecorators.test(writtenName(decorator));
}

/** The names of a file's functions that {@link isDecorated}. */
export const decoratedNames = oncePerFile((facts): ReadonlySet<string> => new Set(facts.functions.filter(isDecorated).map(({ name }) => name)));

/**
 * The functions that a decorated one was replaced by: what its decorators, if they are functions or
 * classes of the project, return for it. Each is looked at by itself, so `@a @b def f` gives what `a(f)` and `b(f)` are.
 */
export function decoratedResults(evaluator: Evaluator, decorated: FunctionMeaning): readonly FunctionMeaning[] {
  const facts = evaluator.functionFacts(decorated);
  if (!facts || !isDecorated(facts)) return [];
  const frame: Frame = { path: decorated.path, functionId: facts.parent ?? 0, arguments: undefined };
  const plain: FunctionMeaning = { ...decorated, self: undefined };
  return facts.decorators.filter(mayWrap).flatMap((decorator) => evaluator.meaningsOf(decorator, frame)).flatMap((decoratorMeaning) => {
    if (decoratorMeaning.kind === 'class' || decoratorMeaning.kind === 'instance') return madeByClass(evaluator, decoratorMeaning, decorated, frame);
    if (decoratorMeaning.kind !== 'function') return [];
    const inside = evaluator.enterWith(decoratorMeaning, [[plain]]);
    const body = evaluator.functionFacts(decoratorMeaning)?.body ?? [];
    return returnedValues(body).flatMap((value) => evaluator.meaningsOf(value, inside)).filter((meaning) => meaning.kind === 'function')
      .filter((meaning) => meaning.path !== decorated.path || meaning.functionId !== decorated.functionId);
  });
}

/** What runs instead below `@Background`, a class whose objects are called, or `@threaded(daemon=True)`, an object that is. */
function madeByClass(evaluator: Evaluator, decorator: ClassMeaning | InstanceMeaning, { functionId }: FunctionMeaning, frame: Frame): readonly FunctionMeaning[] {
  const { range, nameRange } = evaluator.functionFacts({ path: frame.path, functionId }) ?? {};
  if (!range || !nameRange) return [];
  // A lambda is the one expression that names a function by itself, whatever scope it stands in.
  const function_: Expression = { kind: 'lambda', functionId, range };
  const call: CallExpression = { kind: 'call', callee: { kind: 'other', type: 'decorator', parts: [], range: nameRange }, arguments: [{ keyword: undefined, isSpread: false, value: function_ }], range: nameRange };
  const results = evaluator.resultOf(decorator, { call, frame });
  return results.flatMap((result): readonly FunctionMeaning[] => {
    if (result.kind === 'function') return [result];
    if (result.kind !== 'instance') return [];
    return boundMethods(evaluator, result, '__call__');
  });
}

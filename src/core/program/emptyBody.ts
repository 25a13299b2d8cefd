import type { Evaluator } from './evaluator';
import type { FunctionMeaning } from './meaning';
import { writtenName } from './expressions';
import type { FunctionFacts } from '../python/facts/scope';
import type { Statement } from '../python/facts/statement';

/** Whether a method only says that its subclasses have one: `...`, `pass`, a docstring, `raise NotImplementedError`. */
export function isDeclaration(facts: FunctionFacts): boolean {
  return facts.classId !== undefined && facts.body.length > 0 && facts.body.every(saysNothing);
}

function saysNothing(statement: Statement): boolean {
  if (statement.kind === 'pass') return true;
  if (statement.kind === 'expression') return statement.value.kind === 'literal';
  if (statement.kind !== 'raise') return false;
  const [raised] = statement.values;
  const name = raised?.kind === 'call' ? raised.callee : raised;
  return name?.kind === 'name' && name.name === 'NotImplementedError';
}

/** Whether a declared method does nothing where nobody overrides it, as a hook: `def on_start(self): pass`. */
export function isHook(facts: FunctionFacts): boolean {
  return !facts.decorators.some((decorator) => writtenName(decorator).endsWith('abstractmethod')) && facts.body.some(({ kind }) => kind === 'pass') && facts.body.every((statement) => statement.kind === 'pass' || statement.kind === 'expression');
}

/** The methods that stand for a declared one: those of the subclasses. */
export function overridesOf(evaluator: Evaluator, callee: FunctionMeaning, facts: FunctionFacts): readonly FunctionMeaning[] {
  if (facts.classId === undefined) return [];
  return evaluator.subclasses({ kind: 'class', path: callee.path, classId: facts.classId }).flatMap((heir): readonly FunctionMeaning[] =>
    (evaluator.classFacts(heir)?.bindings[facts.name] ?? []).flatMap((binding) =>
      binding.kind === 'function' ? [{ ...callee, path: heir.path, functionId: binding.functionId, self: { ...heir, kind: 'instance' as const, madeBy: undefined } }] : []));
}

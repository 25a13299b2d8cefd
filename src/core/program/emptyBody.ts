import type { Evaluator } from './evaluator';
import type { ClassMeaning, FunctionMeaning } from './meaning';
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

/**
 * The methods that stand for a declared one: those of the subclasses in the same file.
 *
 * Subclasses elsewhere are not looked for: which files are read must not change a verdict.
 */
export function overridesOf(evaluator: Evaluator, callee: FunctionMeaning, facts: FunctionFacts): readonly FunctionMeaning[] {
  const file = evaluator.program.file(callee.path);
  if (!file || facts.classId === undefined) return [];
  return file.classes.flatMap((candidate): readonly FunctionMeaning[] => {
    const owner: ClassMeaning = { kind: 'class', path: callee.path, classId: candidate.id };
    const isSubclass = candidate.id !== facts.classId && evaluator.ancestors(owner).some((ancestor) =>
      typeof ancestor !== 'string' && ancestor.path === callee.path && ancestor.classId === facts.classId);
    if (!isSubclass) return [];
    return (candidate.bindings[facts.name] ?? []).flatMap((binding) =>
      binding.kind === 'function' ? [{ ...callee, functionId: binding.functionId, self: { ...owner, kind: 'instance' as const, madeBy: undefined } }] : []);
  });
}

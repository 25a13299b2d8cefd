import type { Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { callsIn } from './callIndex';
import type { Evaluator } from './evaluator';
import type { Frame, Meaning } from './meaning';

/**
 * The classes of the project that a function asks after (`isinstance(job, Job)`), for a name of which
 * nothing else is known: most likely it is one of them.
 */
export function testedKinds(evaluator: Evaluator, scope: FunctionFacts, name: string, frame: Frame): readonly Meaning[] {
  const facts = evaluator.program.file(frame.path);
  if (!facts || scope.kind === 'module') return [];
  return callsIn(facts, 'isinstance').filter(({ call, functionId }) => functionId === scope.id && isName(call.arguments[0]?.value, name)).flatMap(({ call }) => {
    const kinds = call.arguments[1]?.value;
    const classes = kinds?.kind === 'collection' ? kinds.elements : kinds ? [kinds] : [];
    return classes.flatMap((each) => evaluator.annotated(each, frame)).flatMap((meaning): readonly Meaning[] => (meaning.kind === 'instance' ? [{ ...meaning, isLikely: true }] : []));
  });
}

function isName(expression: Expression | undefined, name: string): boolean {
  return expression?.kind === 'name' && expression.name === name;
}

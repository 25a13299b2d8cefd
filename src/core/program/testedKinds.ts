import type { Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { callsIn } from './callIndex';
import type { Evaluator } from './evaluator';
import type { Frame, Meaning } from './meaning';

/**
 * The classes of the project that a function asks after (`isinstance(job, Job)`), for a name of which
 * nothing else is known: most likely it is one of them. What it asks whether it inherits from one
 * (`issubclass(found, Plugin)`), as who looks through modules for plug-ins does, stands for that one.
 */
export function testedKinds(evaluator: Evaluator, scope: FunctionFacts, name: string, frame: Frame): readonly Meaning[] {
  const facts = evaluator.program.file(frame.path);
  if (!facts || scope.kind === 'module') return [];
  const askedFor = (question: string): readonly Expression[] => callsIn(facts, question)
    .filter(({ call, functionId }) => functionId === scope.id && isName(call.arguments[0]?.value, name)).flatMap(({ call }) => namedIn(call.arguments[1]?.value));
  const objects = askedFor('isinstance').flatMap((each) => evaluator.annotated(each, frame)).flatMap((meaning): readonly Meaning[] => (meaning.kind === 'instance' ? [{ ...meaning, isLikely: true }] : []));
  return objects.length > 0 ? objects : askedFor('issubclass').flatMap((each) => evaluator.meaningsOf(each, frame)).filter(({ kind }) => kind === 'class');
}

function namedIn(kinds: Expression | undefined): readonly Expression[] {
  return kinds?.kind === 'collection' ? kinds.elements : kinds ? [kinds] : [];
}

function isName(expression: Expression | undefined, name: string): boolean {
  return expression?.kind === 'name' && expression.name === name;
}

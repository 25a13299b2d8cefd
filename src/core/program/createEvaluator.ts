import type { Expression } from '../python/facts/expression';
import { annotatedMeanings } from './annotations';
import { enterCall, resultOfCall } from './calls';
import { elementMeanings } from './elements';
import type { Evaluator, Program } from './evaluator';
import { evaluate } from './expressions';
import { unknownMeaning, type Frame, type Meaning } from './meaning';
import { ancestorsOf, classMembers, memberMeanings } from './members';
import { lookUpName } from './names';

/** Beyond this many questions within questions the answer is `unknown`. */
const maximumDepth = 40;

/** An evaluator that remembers what expressions mean by themselves; what depends on arguments is worked out anew. */
export function createEvaluator(program: Program): Evaluator {
  const remembered = new Map<Expression, readonly Meaning[]>();
  const open = new Set<Expression>();
  let depth = 0;

  const evaluator: Evaluator = {
    program,
    meaningsOf(expression, frame) {
      const known = frame.arguments ? undefined : remembered.get(expression);
      if (known) return known;
      if (open.has(expression) || depth >= maximumDepth) return unknownMeaning;
      open.add(expression);
      depth++;
      const meanings = evaluate(evaluator, expression, frame);
      depth--;
      open.delete(expression);
      // An answer found while another question was open may lack what that one would have told.
      if (!frame.arguments && depth === 0) remembered.set(expression, meanings);
      return meanings;
    },
    lookUp: (name, frame) => lookUpName(evaluator, name, frame),
    member: (object, name, receiver) => memberMeanings(evaluator, object, name, receiver),
    resultOf: (callee, call) => resultOfCall(evaluator, callee, call),
    elementsOf: (iterable, path) => elementMeanings(evaluator, iterable, path),
    annotated: (annotation, frame: Frame) => annotatedMeanings(evaluator, annotation, frame),
    enter: (callee, call, skip) => enterCall(evaluator, callee, call, skip),
    classMember: (owner, name) => classMembers(evaluator, owner, name),
    ancestors: (owner) => ancestorsOf(evaluator, owner),
    functionFacts: ({ path, functionId }) => program.file(path)?.functions[functionId],
    classFacts: ({ path, classId }) => program.file(path)?.classes[classId],
  };
  return evaluator;
}

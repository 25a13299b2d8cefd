import type { AttributeExpression, Expression } from '../python/facts/expression';
import { isNoneLiteral } from '../python/noneLiteral';
import type { Evaluator } from './evaluator';
import type { Frame, Meaning } from './meaning';
import { outsideAttributes } from './outsideAttributes';
import { argumentFor } from './parameters';

/**
 * Whether a condition is already decided by what this call was given.
 *
 * Only for parameters that the function never binds again: what another name holds hangs on the way
 * that the program took.
 */
export function decide(evaluator: Evaluator, condition: Expression, frame: Frame): boolean | undefined {
  if (isNoneLiteral(condition)) return false;
  if (condition.kind === 'literal') return condition.value === undefined ? undefined : condition.value !== 0;
  if (condition.kind === 'name') return truth(givenTo(evaluator, condition.name, frame));
  if (condition.kind !== 'operator') return undefined;
  const [left, right] = condition.operands;
  if (condition.operator === 'not' && left) {
    const inner = decide(evaluator, left, frame);
    return inner === undefined ? undefined : !inner;
  }
  if ((condition.operator === 'is' || condition.operator === 'is not') && left?.kind === 'name' && isNoneLiteral(right)) {
    const isNone = noneness(givenTo(evaluator, left.name, frame));
    return isNone === undefined ? undefined : isNone === (condition.operator === 'is');
  }
  if ((condition.operator === '==' || condition.operator === '!=') && left?.kind === 'attribute' && right?.kind === 'literal') {
    const given = textGivenTo(evaluator, left, frame);
    return given === undefined || right.text === undefined ? undefined : (given === right.text) === (condition.operator === '==');
  }
  return undefined;
}

/**
 * The text that an attribute of the method's own object holds, where the call that made the object
 * writes it out (`Job("resize", path)`) and nothing else ever gives the attribute a value.
 */
function textGivenTo(evaluator: Evaluator, { object, name }: AttributeExpression, frame: Frame): string | undefined {
  const [self] = evaluator.program.file(frame.path)?.functions[frame.functionId]?.parameters ?? [];
  const [owner, ...others] = object.kind === 'name' && object.name === self?.name ? givenTo(evaluator, object.name, frame) : [];
  if (owner?.kind !== 'instance' || !owner.madeBy || others.length > 0) return undefined;
  const [only, ...more] = evaluator.classFacts(owner)?.attributes[name] ?? [];
  if (only?.binding.kind !== 'value' || only.binding.value.kind !== 'name' || more.length > 0) return undefined;
  const { name: given } = only.binding.value;
  const maker = evaluator.functionFacts({ path: owner.path, functionId: only.functionId });
  if (maker?.name !== '__init__') return undefined;
  const place = maker.parameters.findIndex((parameter) => parameter.name === given);
  const { call } = owner.madeBy;
  if (place < 1 || maker.bindings[given] !== undefined || call.arguments.some(({ isSpread }) => isSpread)) return undefined;
  const value = argumentFor(maker, place, call, 1)?.value ?? maker.parameters[place]?.defaultValue;
  return value?.kind === 'literal' && outsideAttributes(evaluator, owner, name).length === 0 ? value.text : undefined;
}

function givenTo(evaluator: Evaluator, name: string, frame: Frame): readonly Meaning[] {
  const facts = evaluator.program.file(frame.path)?.functions[frame.functionId];
  return facts?.bindings[name] === undefined ? (frame.arguments?.get(name) ?? []) : [];
}

function truth(meanings: readonly Meaning[]): boolean | undefined {
  const [meaning, ...others] = meanings;
  if (!meaning || others.length > 0) return undefined;
  if (meaning.kind === 'none') return false;
  if (meaning.kind === 'number') return meaning.value === undefined ? undefined : meaning.value !== 0;
  return meaning.kind === 'function' || meaning.kind === 'class' ? true : undefined;
}

function noneness(meanings: readonly Meaning[]): boolean | undefined {
  if (meanings.length === 0 || meanings.some((meaning) => meaning.kind === 'unknown' || meaning.kind === 'member')) return undefined;
  if (meanings.every((meaning) => meaning.kind === 'none')) return true;
  return meanings.some((meaning) => meaning.kind === 'none') ? undefined : false;
}

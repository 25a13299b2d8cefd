import type { Expression } from '../../../python/facts/expression';
import type { FunctionFacts, Parameter } from '../../../python/facts/scope';
import { walkExpressions } from '../../../python/traverse';
import type { FileView } from '../../fileView';
import { importedName } from '../../names/owner';
import type { NativeType } from '../tree/nativeType';
import { annotatedType } from './annotatedType';
import { givenType } from './givenTypes';
import { filledParameters } from './methods';

/** More combinations than this are not tried. */
const mostCombinations = 32;

/**
 * The types that a function's parameters may have, the likeliest combination first.
 *
 * Annotations decide where there are any; else what the body does with a parameter. A wrong guess
 * does no harm: what is called with another type is left to Python.
 */
export function parameterTypes(file: FileView, scope: FunctionFacts): readonly (readonly NativeType[])[] {
  const choices = filledParameters(scope).map((parameter) => choicesFor(file, scope, parameter));
  const combined = choices.reduce<readonly (readonly NativeType[])[]>((rows, types) => types.flatMap((type) => rows.map((row) => [...row, type])), [[]]);
  return combined.slice(0, mostCombinations);
}

/** The parameters of which nothing says what they are: neither an annotation, nor a default, nor a caller, nor what is done with them. */
export function guessedParameters(file: FileView, scope: FunctionFacts): readonly string[] {
  return filledParameters(scope).filter((parameter, index) => {
    const [first, second] = choicesFor(file, scope, parameter);
    return first !== undefined && second !== undefined && (parameter.annotation === undefined || annotatedType(parameter.annotation) === undefined) && givenType(file.facts, scope, index) === undefined;
  }).map(({ name }) => name);
}

function choicesFor({ facts }: FileView, scope: FunctionFacts, { name, annotation, defaultValue }: Parameter): readonly NativeType[] {
  const annotated = annotation && annotatedType(annotation);
  if (annotated) return annotated;
  if (defaultValue?.kind === 'literal' && (defaultValue.type === 'int' || defaultValue.type === 'float' || defaultValue.type === 'bool')) return [defaultValue.type];
  const uses = usesOf({ facts, scope, name });
  if (uses.isMatrix) return ['float[][]', 'int[][]'];
  if (uses.isList) return ['float[]', 'int[]', 'bool[]'];
  if (uses.isWhole) return ['int'];
  const given = givenType(facts, scope, filledParameters(scope).findIndex((parameter) => parameter.name === name));
  return given === undefined ? ['int', 'float'] : [given, given === 'float' ? 'int' : 'float'];
}

interface Uses {
  readonly isMatrix: boolean;
  readonly isList: boolean;
  /** Counts, indexes or shifts, which only ints can. */
  readonly isWhole: boolean;
}

const wholeOperators = new Set(['&', '|', '^', '<<', '>>']);
const wholeFunctions = new Set(['range', 'math.gcd', 'math.isqrt']);

function usesOf({ facts, scope, name }: { readonly facts: FileView['facts']; readonly scope: FunctionFacts; readonly name: string }): Uses {
  const isIt = (expression: Expression | undefined): boolean => expression?.kind === 'name' && expression.name === name;
  const mentions = (expression: Expression): boolean => isIt(expression) || (expression.kind === 'operator' && expression.operands.some(mentions));
  let isMatrix = false;
  let isList = false;
  let isWhole = false;
  walkExpressions(facts, scope, (expression, around) => {
    const node = around.at(-1);
    if (node?.kind === 'for' && isIt(node.iterable)) isList = true;
    if (expression.kind === 'comprehension' && expression.clauses.some(({ iterable }) => isIt(iterable))) isList = true;
    if (expression.kind === 'subscript' && expression.object.kind === 'subscript' && isIt(expression.object.object)) isMatrix = true;
    if (expression.kind === 'subscript' && isIt(expression.object)) isList = true;
    if (expression.kind === 'subscript' && expression.indices.some(mentions)) isWhole = true;
    if (expression.kind === 'operator' && wholeOperators.has(expression.operator) && expression.operands.some(isIt)) isWhole = true;
    if (expression.kind === 'operator' && (expression.operator === '%' || expression.operator === '//') && expression.operands.length === 2 && expression.operands[1]?.kind === 'literal' && expression.operands[1].type === 'int' && isIt(expression.operands[0])) isWhole = true;
    if (expression.kind !== 'call') return;
    const called = importedName(facts, scope.id, expression.callee) ?? '';
    const isGiven = expression.arguments.some(({ value }) => isIt(value));
    if (isGiven && ['len', 'sum', 'enumerate', 'zip'].includes(called)) isList = true;
    if (wholeFunctions.has(called) && expression.arguments.some(({ value }) => mentions(value))) isWhole = true;
  });
  return { isMatrix, isList, isWhole };
}

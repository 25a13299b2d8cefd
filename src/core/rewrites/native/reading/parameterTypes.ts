import type { Expression } from '../../../python/facts/expression';
import type { FunctionFacts, Parameter } from '../../../python/facts/scope';
import { walkExpressions } from '../../../python/traverse';
import type { FileView } from '../../fileView';
import { importedName } from '../../names/owner';
import type { Dtype, NativeType } from '../tree/nativeType';
import { annotatedArray, annotatedType } from './annotatedType';
import { givenType } from './givenTypes';
import { filledParameters } from './methods';

/** More combinations than this are not tried. */
const mostCombinations = 32;

/** What arguments are taken to be where nothing says it: lists, or NumPy arrays of one kind. */
export type Family = 'list' | Extract<Dtype, 'float64' | 'int64' | 'uint8' | 'int32' | 'float32'>;

/** In the order in which they are tried. */
export const families: readonly Family[] = ['list', 'float64', 'int64', 'uint8', 'int32', 'float32'];

/**
 * The types that a function's parameters may have, the likeliest combination first.
 *
 * Annotations decide where there are any; else what the body does with a parameter. A wrong guess
 * does no harm: what is called with another type is left to Python.
 */
export function parameterTypes(file: FileView, scope: FunctionFacts, family: Family): readonly (readonly NativeType[])[] {
  const choices = filledParameters(scope).map((parameter) => choicesFor(file, scope, { parameter, family }));
  const combined = choices.reduce<readonly (readonly NativeType[])[]>((rows, types) => types.flatMap((type) => rows.map((row) => [...row, type])), [[]]);
  return combined.slice(0, mostCombinations);
}

/** The parameters of which nothing says what they are: neither an annotation, nor a default, nor a caller, nor what is done with them. */
export function guessedParameters(file: FileView, scope: FunctionFacts): readonly string[] {
  return filledParameters(scope).filter((parameter, index) => {
    const [first, second] = choicesFor(file, scope, { parameter, family: 'list' });
    return first !== undefined && second !== undefined && (parameter.annotation === undefined || annotatedType(parameter.annotation) === undefined) && givenType(file.facts, scope, index) === undefined;
  }).map(({ name }) => name);
}

interface Asked {
  readonly parameter: Parameter;
  readonly family: Family;
}

function choicesFor({ facts }: FileView, scope: FunctionFacts, { parameter: { name, annotation, defaultValue }, family }: Asked): readonly NativeType[] {
  const annotated = annotation && annotatedType(annotation);
  if (annotated) return annotated;
  if (defaultValue?.kind === 'literal' && (defaultValue.type === 'int' || defaultValue.type === 'float' || defaultValue.type === 'bool')) return [defaultValue.type];
  const uses = usesOf({ facts, scope, name });
  const array = annotation && annotatedArray(annotation);
  if (array || uses.isArray || uses.isGrid) {
    // Of an array that no list can be, the list of types begins with the likeliest.
    const dtype = array?.dtype ?? (family === 'list' ? 'float64' : family);
    return [uses.isMatrix || uses.isGrid ? `${dtype}[][]` : `${dtype}[]`];
  }
  if (family !== 'list' && (uses.isMatrix || uses.isList)) return [uses.isMatrix ? `${family}[][]` : `${family}[]`];
  if (uses.isMatrix) return ['float[][]', 'int[][]'];
  if (uses.isList) return ['float[]', 'int[]', 'bool[]'];
  if (uses.isWhole) return ['int'];
  const given = givenType(facts, scope, filledParameters(scope).findIndex((parameter) => parameter.name === name));
  return given === undefined ? ['int', 'float'] : [given, given === 'float' ? 'int' : 'float'];
}

interface Uses {
  /** Asked for what only an array has: `a.shape`, `a.size`. */
  readonly isArray: boolean;
  /** An array of two dimensions: `a[i, j]`, `a.shape[1]`. */
  readonly isGrid: boolean;
  readonly isMatrix: boolean;
  readonly isList: boolean;
  /** Counts, indexes or shifts, which only ints can. */
  readonly isWhole: boolean;
}

const wholeOperators = new Set(['&', '|', '^', '<<', '>>']);
const wholeFunctions = new Set(['range', 'math.gcd', 'math.isqrt']);

function usesOf({ facts, scope, name }: { readonly facts: FileView['facts']; readonly scope: FunctionFacts; readonly name: string }): Uses {
  const isIt = (expression: Expression | undefined): boolean => expression?.kind === 'name' && expression.name === name;
  const isShape = (expression: Expression): boolean => expression.kind === 'attribute' && expression.name === 'shape' && isIt(expression.object);
  const mentions = (expression: Expression): boolean => isIt(expression) || (expression.kind === 'operator' && expression.operands.some(mentions));
  let isMatrix = false;
  let isArray = false;
  let isGrid = false;
  let isList = false;
  let isWhole = false;
  walkExpressions(facts, scope, (expression, around) => {
    const node = around.at(-1);
    if (node?.kind === 'for' && isIt(node.iterable)) isList = true;
    if (expression.kind === 'comprehension' && expression.clauses.some(({ iterable }) => isIt(iterable))) isList = true;
    if (expression.kind === 'subscript' && expression.object.kind === 'subscript' && isIt(expression.object.object)) isMatrix = true;
    if (expression.kind === 'subscript' && isIt(expression.object)) isList = true;
    if (expression.kind === 'subscript' && isIt(expression.object) && expression.indices.length === 2) isGrid = true;
    if (expression.kind === 'attribute' && isIt(expression.object) && (expression.name === 'shape' || expression.name === 'size')) isArray = true;
    if (expression.kind === 'subscript' && isShape(expression.object) && expression.indices[0]?.kind === 'literal' && expression.indices[0].value === 1) isGrid = true;
    if (isShape(expression) && node?.kind === 'assign' && node.targets.some((target) => target.kind === 'collection' && target.elements.length === 2)) isGrid = true;
    if (expression.kind === 'subscript' && expression.indices.some(mentions)) isWhole = true;
    if (expression.kind === 'operator' && wholeOperators.has(expression.operator) && expression.operands.some(isIt)) isWhole = true;
    if (expression.kind === 'operator' && (expression.operator === '%' || expression.operator === '//') && expression.operands.length === 2 && expression.operands[1]?.kind === 'literal' && expression.operands[1].type === 'int' && isIt(expression.operands[0])) isWhole = true;
    if (expression.kind !== 'call') return;
    const called = importedName(facts, scope.id, expression.callee) ?? '';
    const isGiven = expression.arguments.some(({ value }) => isIt(value));
    if (isGiven && ['len', 'sum', 'enumerate', 'zip'].includes(called)) isList = true;
    if (wholeFunctions.has(called) && expression.arguments.some(({ value }) => mentions(value))) isWhole = true;
  });
  return { isArray, isGrid, isMatrix, isList, isWhole };
}

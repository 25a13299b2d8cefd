import type { AttributeExpression, CallExpression, ComprehensionExpression, ConditionalExpression, Expression, LiteralExpression, OperatorExpression, SubscriptExpression } from '../python/facts/expression';
import { keptByApplication } from './applicationState';
import { isArray, shapeOf } from './arrayShape';
import { objectGivenBefore } from './attributeReaching';
import { concatenation } from './concatenation';
import { decide } from './decided';
import { declaredDefault } from './declaredDefault';
import { elementAt, valuesIn } from './elements';
import type { Evaluator } from './evaluator';
import { operatorCalls, resultOfOperator, typeOfResult } from './operatorMethods';
import { isShareOfAll, isSlice, lengthOfSlice } from './slices';
import { runOfBase } from './threadAttributes';
import { likelyNumber, numberAlone } from './knownNumbers';
import { gottenByDefault, optionByDefault } from './usualNumbers';
import { closureOf, isResolved, join, unknownMeaning, type CollectionMeaning, type ExternalInstanceMeaning, type Frame, type Meaning, type ModuleMeaning, type NumberMeaning, type PlacedExpression } from './meaning';
import { globalNamed } from './namedAttributes';
import { isTable, typeOfPart } from './tables';
import { meaningsUnderKey } from './underKey';
import { writtenName } from './writtenName';

/** What an expression may stand for. */
export function evaluate(evaluator: Evaluator, expression: Expression, frame: Frame): readonly Meaning[] {
  switch (expression.kind) {
    case 'name':
      return evaluator.lookUp(expression.name, frame, expression.range.start);
    case 'attribute':
      return evaluateAttribute(evaluator, expression, frame);
    case 'call':
      return evaluateCall(evaluator, expression, frame);
    case 'literal':
      return [evaluateLiteral(expression)];
    case 'collection':
      return [{
        kind: 'collection',
        type: expression.type,
        length: expression.elements.some((element) => element.kind === 'other') ? undefined : expression.elements.length,
        elements: expression.elements,
        ...(expression.type === 'dict' ? { keys: expression.keys } : {}),
        frame,
      }];
    case 'comprehension':
      return [{
        kind: 'collection',
        type: expression.type,
        length: comprehensionLength(evaluator, expression, frame),
        elements: expression.elements.slice(-1),
        frame,
      }];
    case 'lambda':
      return [{ kind: 'function', path: frame.path, functionId: expression.functionId, self: undefined, closure: closureOf(frame) }];
    case 'subscript':
      return evaluateSubscript(evaluator, expression, frame);
    case 'operator':
      return evaluateOperator(evaluator, expression, frame);
    case 'conditional':
      return join(openSides(evaluator, expression, frame).flatMap((side) => evaluator.meaningsOf(side, frame)));
    case 'named':
    case 'await':
      return evaluator.meaningsOf(expression.value, frame);
    case 'other':
      return expression.type === 'f-string' ? [{ kind: 'text', type: 'str', length: undefined, text: undefined, size: 'short' }] : unknownMeaning;
    case 'yield':
      return unknownMeaning;
  }
}

/** As long as what it goes through, unless it leaves something out or finds the same again. */
function comprehensionLength(evaluator: Evaluator, { type, clauses }: ComprehensionExpression, frame: Frame): number | undefined {
  if (type === 'set' || type === 'dict' || clauses.some(({ conditions }) => conditions.length > 0)) return undefined;
  const rounds = clauses.map(({ iterable }) => lengthOfOnly(evaluator, evaluator.meaningsOf(iterable, frame)));
  return rounds.reduce((product, length) => (product === undefined || length === undefined ? undefined : product * length), 1);
}

function lengthOfOnly(evaluator: Evaluator, [only, ...others]: readonly Meaning[]): number | undefined {
  if (others.length > 0) return undefined;
  if (only?.kind === 'external-instance') return shapeOf(evaluator, only)?.[0];
  return only?.kind === 'collection' ? only.length : undefined;
}

/** The sides of `Process if use_processes else Thread` that the function can take with what it was given. */
export function openSides(evaluator: Evaluator, { condition, whenTrue, whenFalse }: ConditionalExpression, frame: Frame): readonly Expression[] {
  const decided = decide(evaluator, condition, frame);
  return decided === undefined ? [whenTrue, whenFalse] : [decided ? whenTrue : whenFalse];
}

function evaluateAttribute(evaluator: Evaluator, expression: AttributeExpression, frame: Frame): readonly Meaning[] {
  const run = runOfBase(evaluator, expression, frame);
  if (run.length > 0) return run;
  const before = objectGivenBefore(evaluator, expression, frame);
  if (before) return before;
  const receiver = writtenName(expression.object);
  const found = join(evaluator.meaningsOf(expression.object, frame).flatMap((object) => withTurned(object, evaluator.member(object, expression.name, receiver), { expression, frame })));
  const module = moduleNamed(evaluator, found, frame);
  if (module) return [module];
  const kept = found.every(({ kind }) => kind === 'external' || kind === 'member' || kind === 'unknown') ? keptByApplication(evaluator, expression, frame) : [];
  if (kept.length > 0) return kept;
  // Of `None.isdigit` nothing is known but its name, and that may say enough.
  if (found.some(isResolved)) return found;
  const usual = optionByDefault(evaluator, expression, frame);
  if (usual) return [usual];
  return found.every(({ kind }) => kind === 'unknown') ? [{ kind: 'member', name: expression.name, receiver }] : found;
}

/** Whether it is worth knowing what something is a part of: that says how large it is. */
function hasSize(object: ExternalInstanceMeaning): boolean {
  return isArray(object) || isTable(object);
}

/** `matrix.T` is as large as the matrix. */
function withTurned(object: Meaning, found: readonly Meaning[], attribute: PlacedExpression): readonly Meaning[] {
  if (object.kind !== 'external-instance' || !hasSize(object)) return found;
  return found.map((meaning) => (meaning.kind === 'external-instance' && hasSize(meaning) ? { ...meaning, computedBy: attribute } : meaning));
}

/** `package.module` of a folder without `__init__.py`, which is no file, but its modules are. */
function moduleNamed(evaluator: Evaluator, [only, ...others]: readonly Meaning[], { path }: Frame): ModuleMeaning | undefined {
  if (only?.kind !== 'external' || only.self || others.length > 0 || evaluator.program.knowledge.find(only.name)) return undefined;
  const target = evaluator.program.module(path, only.name, 0);
  return target.kind === 'file' ? { kind: 'module', path: target.path, name: only.name, importedFrom: path } : undefined;
}

function evaluateCall(evaluator: Evaluator, call: CallExpression, frame: Frame): readonly Meaning[] {
  const declared = declaredDefault(evaluator, call, frame);
  if (declared) return declared;
  const results = join(evaluator.meaningsOf(call.callee, frame).flatMap((callee) => evaluator.resultOf(callee, { call, frame })));
  const usual = results.some(isResolved) ? undefined : gottenByDefault(evaluator, call, frame);
  return usual ? [usual] : results;
}

function evaluateLiteral(literal: LiteralExpression): Meaning {
  switch (literal.type) {
    case 'int':
    case 'float':
    case 'bool':
      return { kind: 'number', value: literal.value };
    case 'str':
    case 'bytes':
      return { kind: 'text', type: literal.type, length: literal.value, text: literal.text };
    case 'none':
      return { kind: 'none' };
    case 'ellipsis':
      return { kind: 'unknown' };
  }
}

function evaluateSubscript(evaluator: Evaluator, expression: SubscriptExpression, frame: Frame): readonly Meaning[] {
  const { object, indices } = expression;
  const slice = indices.find(isSlice);
  const global = globalNamed(evaluator, object, indices[0], frame);
  if (global) return global;
  return join(evaluator.meaningsOf(object, frame).flatMap((meaning): readonly Meaning[] => {
    if (meaning.kind === 'external' && namesItsFirst.test(meaning.name)) return typeIn(evaluator, indices, frame);
    if (meaning.kind === 'text') return [slice ? partOfText(evaluator, meaning, slice, frame) : { ...meaning, length: 1, text: undefined, size: undefined }];
    if (slice) return [partOf(evaluator, meaning, slice, { expression, frame })];
    if (meaning.kind === 'collection') return meaningsUnderKey(evaluator, meaning, indices[0]) ?? elementAtIndex(evaluator, meaning, indices) ?? valuesIn(evaluator, meaning, []);
    if (isNestedDataSet(meaning, indices)) return [meaning];
    // One round of a `map`: any element.
    const each = indices.length === 0 && meaning.kind === 'external-instance' ? evaluator.elementsOf(meaning, []) : [];
    if (each.some(isResolved)) return each;
    if (meaning.kind === 'external-instance') return evaluator.member(meaning, '__getitem__', '').flatMap((method) =>
      method.kind === 'external' ? elementOfExternal(evaluator, method.name, { expression, frame }) : unknownMeaning);
    return unknownMeaning;
  }));
}

/** `Engine = Annotated[Model, Depends(get_model)]` is another name of the type, for annotations. */
const namesItsFirst = /^typing(_extensions)?\.(Annotated|Optional)$/;

function typeIn(evaluator: Evaluator, [index]: readonly Expression[], frame: Frame): readonly Meaning[] {
  const first = index?.kind === 'collection' ? index.elements[0] : index;
  return first ? evaluator.meaningsOf(first, frame) : unknownMeaning;
}

function partOfText(evaluator: Evaluator, text: TextOf, slice: Expression, frame: Frame): Meaning {
  const size = text.size === 'long' && isShareOfAll(evaluator, slice, frame) ? text.size : undefined;
  return { ...text, length: size ? undefined : lengthOfSlice(evaluator, slice, text.length, frame), text: undefined, size };
}

/** A part of something: often nobody knows how much of it. */
function partOf(evaluator: Evaluator, meaning: Meaning, slice: Expression, subscript: PlacedExpression): Meaning {
  if (meaning.kind === 'collection') return { ...meaning, length: undefined, typical: lengthOfSlice(evaluator, slice, meaning.length ?? meaning.typical, subscript.frame) };
  return meaning.kind === 'external-instance' && hasSize(meaning) ? { ...meaning, type: typeOfPart(meaning), madeBy: undefined, computedBy: subscript } : meaning;
}

/** `file['group']['data']`: what was taken for the data is a group with the data in it, and has the same methods. */
function isNestedDataSet(meaning: Meaning, [index]: readonly Expression[]): boolean {
  return meaning.kind === 'external-instance' && meaning.type.endsWith('.Dataset') && index?.kind === 'literal' && index.type === 'str';
}

/** `pair[1]` of a tuple of which that is known. */
function elementAtIndex(evaluator: Evaluator, collection: CollectionMeaning, [index]: readonly Expression[]): readonly Meaning[] | undefined {
  return collection.type === 'dict' || index?.kind !== 'literal' || index.value === undefined ? undefined : elementAt(evaluator, collection, index.value);
}

function elementOfExternal(evaluator: Evaluator, method: string, subscript: PlacedExpression): readonly Meaning[] {
  const type = evaluator.program.knowledge.find(method)?.returns;
  if (type === undefined) return unknownMeaning;
  const element = { kind: 'external-instance', type, madeBy: undefined } as const;
  return [hasSize(element) ? { ...element, computedBy: subscript } : element];
}

function evaluateOperator(evaluator: Evaluator, expression: OperatorExpression, frame: Frame): readonly Meaning[] {
  const { operator, operands } = expression;
  if (operator === 'and' || operator === 'or') return join(operands.flatMap((operand) => evaluator.meaningsOf(operand, frame)));
  const meanings = operands.map((operand) => evaluator.meaningsOf(operand, frame));
  const numbers = meanings.map(numberAlone);
  const known = numbers.filter((number) => number !== undefined);
  if (known.length === operands.length) {
    const value = compute(operator, known.map((number) => number.value));
    return [value === undefined ? { kind: 'number', value, counts: known.find(({ counts }) => counts)?.counts, typical: typicalResult(operator, known) } : { kind: 'number', value }];
  }
  const text = meanings.flat().find((meaning) => meaning.kind === 'text');
  if (text && (operator === '+' || operator === '%' || operator === '*')) return [repeatText(text, operator, known[0]?.value)];
  const repeated = meanings.flat().find((meaning) => meaning.kind === 'collection');
  const joined = operator === '+' ? joinedTuple(meanings) : undefined;
  if (joined) return [joined];
  if (repeated && operator === '*') return [{ ...repeated, length: product(repeated.length, known[0]?.value) }];
  const called = operatorCalls(evaluator, expression, meanings).at(-1);
  if (called) return resultOfOperator(evaluator, called);
  const array = meanings.flat().find((meaning) => meaning.kind === 'external-instance');
  if (array) return [{ ...array, type: typeOfResult(evaluator, operator, array.type), madeBy: undefined, computedBy: { expression, frame } }];
  const both = operator === '+' && operands.length === 2 ? concatenation(meanings) : undefined;
  return both ? [both] : unknownMeaning;
}

/** `(function,) + args`: begins with what the first has; the rest may be unknown. */
function joinedTuple([left, right]: readonly (readonly Meaning[])[]): CollectionMeaning | undefined {
  const [first, ...others] = left ?? [];
  if (first?.kind !== 'collection' || first.type !== 'tuple' || others.length > 0 || first.length !== first.elements.length) return undefined;
  const [second, ...more] = right ?? [];
  const isWhole = second?.kind === 'collection' && second.type === 'tuple' && more.length === 0 && second.length === second.elements.length && second.frame === first.frame;
  return isWhole ? { ...first, length: first.length + second.elements.length, elements: [...first.elements, ...second.elements] } : { ...first, length: undefined };
}

/** `height // 2` of a picture of everyday height. */
function typicalResult(operator: string, numbers: readonly NumberMeaning[]): number | undefined {
  if (numbers.every(({ typical }) => typical === undefined)) return undefined;
  return compute(operator, numbers.map(likelyNumber));
}

type TextOf = Extract<Meaning, { kind: 'text' }>;

function repeatText(text: TextOf, operator: string, factor: number | undefined): Meaning {
  return { ...text, length: operator === '*' ? product(text.length, factor) : undefined, text: undefined };
}

function product(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a * b;
}

function compute(operator: string, values: readonly (number | undefined)[]): number | undefined {
  const [first, ...rest] = values;
  if (first === undefined) return undefined;
  if (rest.length === 0) return operator === '-' ? -first : operator === '+' ? first : undefined;
  return rest.reduce((left, right) => (left === undefined || right === undefined ? undefined : computePair(operator, left, right)), first);
}

function computePair(operator: string, left: number, right: number): number | undefined {
  const value = pairValue(operator, left, right);
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

function pairValue(operator: string, left: number, right: number): number | undefined {
  switch (operator) {
    case '+': return left + right;
    case '-': return left - right;
    case '*': return left * right;
    case '/': return left / right;
    case '//': return Math.floor(left / right);
    case '%': return left - right * Math.floor(left / right);
    case '**': return left ** right;
    case '<<': return left * 2 ** right;
    case '>>': return Math.floor(left / 2 ** right);
    default: return undefined;
  }
}

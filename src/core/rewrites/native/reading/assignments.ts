import type { Expression } from '../../../python/facts/expression';
import type { Statement } from '../../../python/facts/statement';
import { importedName } from '../../names/owner';
import { isArray, isList, isNarrow, isScalar, partsOf, type Dtype, type Scalar } from '../tree/nativeType';
import { saidName } from '../tree/outsideName';
import type { ArithmeticOperator, Step, Value } from '../tree/tree';
import { combine } from './operators';
import { axesOf, readGridPlace, readListPlace, readLoosely, readValue } from './readValue';
import { definite, freshName, hole, joinTypes, refuse, type Reading } from './reading';

/** Reads `target = value`. */
export function readAssign(reading: Reading, statement: Extract<Statement, { kind: 'assign' }>): readonly Step[] {
  const { targets, value } = statement;
  const [target, ...others] = targets;
  // An annotation alone gives no value.
  if (!value || !target) return [];
  if (others.length > 0) {
    if (!isWrittenOut(value)) return [evaluated(refuse(reading, statement, 'gives several names one value'))];
    return targets.flatMap((each) => assignTo(reading, each, readValue(reading, value)));
  }
  if (target.kind === 'collection') return readTogether(reading, target.elements, value);
  reading.whole = value;
  return assignTo(reading, target, readLoosely(reading, value));
}

function isWrittenOut(value: Expression): boolean {
  return value.kind === 'literal' || (value.kind === 'operator' && value.operands.length === 1 && value.operands[0]?.kind === 'literal');
}

function evaluated(value: Value): Step {
  return { kind: 'evaluate', value };
}

function assignTo(reading: Reading, target: Expression, read: Value): readonly Step[] {
  if (target.kind === 'name') return assignName(reading, { name: target.name, value: definite(reading, read), place: target });
  if (target.kind !== 'subscript') return [evaluated(refuse(reading, target, `sets \`${reading.file.source.slice(target.range)}\`, which only Python can`))];
  const cell = readGridPlace(reading, target);
  if (cell) return cell === 'refused' ? [] : storeInArray(reading, { array: cell.place.matrix, dtype: cell.type, value: read, place: target }, (value) => ({ kind: 'store-cell', ...cell.place, value }));
  const list = readListPlace(reading, target);
  if (list && isArray(list.list.type)) return storeInArray(reading, { array: list.list, dtype: list.element, value: read, place: target }, (value) => ({ kind: 'store', ...list.place, value }));
  const value = definite(reading, read);
  if (!list || value.type === 'unknown') return [];
  if (list.list.kind === 'outside') return [evaluated(refuse(reading, target, `changes \`${saidName(list.list)}\`, a list from outside of it`))];
  if (list.list.kind !== 'variable') return [evaluated(refuse(reading, target, 'changes a list that has no name'))];
  if (value.type !== list.element) return [evaluated(refuse(reading, target, `puts ${article(value.type)} into a list of ${list.element}s`))];
  reading.written.add(list.list.name);
  return [{ kind: 'store', ...list.place, value }];
}

interface Stored {
  readonly array: Value;
  readonly dtype: Scalar | Dtype;
  readonly value: Value;
  readonly place: Expression;
}

/** An array makes of what it is given a number of its own kind. */
function storeInArray(reading: Reading, { array, value, place }: Stored, step: (value: Value) => Step): readonly Step[] {
  if (value.type === 'unknown') return [];
  if (array.kind !== 'variable') return [evaluated(refuse(reading, place, 'changes an array that has no name'))];
  if (!isScalar(value.type) && !isNarrow(value.type)) return [evaluated(refuse(reading, place, 'puts what is no number into an array'))];
  reading.written.add(array.name);
  return [step(value)];
}

function article(type: string): string {
  return type === 'int' ? 'an int' : `a ${type}`;
}

/** A name and what it is to hold. */
export interface NamedValue {
  readonly name: string;
  readonly value: Value;
  readonly place: Expression;
}

/** Gives a variable of the function a value; refused where it would hold things of two types. */
export function assignName(reading: Reading, { name, value, place }: NamedValue): readonly Step[] {
  const { variables, scope } = reading;
  const known = variables.get(name);
  const isEmpty = value.kind === 'list' && value.elements.length === 0;
  const given: Value = isEmpty ? { kind: 'list', type: known && isList(known.type) ? known.type : 'float[]', elements: [] } : value;
  const isParameter = scope.parameters.some((parameter) => parameter.name === name);
  if (scope.nonlocals.includes(name) || scope.globals.includes(name)) return [evaluated(refuse(reading, place, `sets \`${name}\`, which is not its own`))];
  if (isList(given.type) && (isParameter || !isFresh(given))) return [evaluated(refuse(reading, place, `gives a list a second name, \`${name}\``))];
  const joined = joinTypes(known, isEmpty && (known === undefined || known.type === 'unknown') ? hole : given);
  // What a loop gives, or a parameter is, has no mark that says whose number it is.
  const isUnmarked = isParameter || (value.kind === 'call' && value.name === 'item');
  if (!joined || (joined.startsAsInt && isParameter) || (joined.startsAsPython && isUnmarked)) return [evaluated(refuse(reading, place, `keeps values of two types in \`${name}\``))];
  if (given.type !== 'unknown' && !isScalar(given.type) && !isNarrow(given.type) && !isList(given.type)) return [evaluated(refuse(reading, place, `keeps something that is no number in \`${name}\``))];
  variables.set(name, joined);
  reading.assigned &&= new Set([...reading.assigned, name]);
  if (joined.type === 'unknown') return [];
  const isIntStart = joined.startsAsInt && given.type === 'int';
  return [{ kind: 'assign', name, type: joined.type, value: isIntStart && isScalar(joined.type) ? { kind: 'convert', type: joined.type, value: given } : given, startsAsInt: joined.startsAsInt ? isIntStart : undefined }];
}

/** Whether nobody else has the list. */
function isFresh({ kind }: Value): boolean {
  return kind === 'list' || kind === 'repeat' || kind === 'collect' || kind === 'local';
}

/** `a, b = b, a`: everything on the right is worked out before anything on the left changes. */
function readTogether(reading: Reading, targets: readonly Expression[], value: Expression): readonly Step[] {
  const parts = partsOfValue(reading, value) ?? partsOfShape(reading, value);
  if (!parts) return readUnpacked(reading, targets, value);
  if (parts.length !== targets.length) return [evaluated(refuse(reading, value, 'unpacks a tuple that does not fit'))];
  const kept = parts.map((part) => keep(reading, value, part));
  const steps = targets.flatMap((target, index) => assignTo(reading, target, kept[index]?.value ?? hole));
  return [...kept.flatMap(({ step }) => (step ? [step] : [])), ...steps];
}

function partsOfValue(reading: Reading, value: Expression): readonly Value[] | undefined {
  if (value.kind === 'collection' && value.type === 'tuple') return value.elements.map((element) => readValue(reading, element));
  if (value.kind !== 'call' || value.arguments.length !== 2 || importedName(reading.file.facts, reading.scope.id, value.callee) !== 'divmod') return undefined;
  const [left = hole, right = hole] = value.arguments.map((argument) => readValue(reading, argument.value));
  return (['//', '%'] satisfies ArithmeticOperator[]).map((operator) => combine(reading, value, { operator, left, right }));
}

/** `rows, columns = array.shape`. */
function partsOfShape(reading: Reading, value: Expression): readonly Value[] | undefined {
  return value.kind === 'attribute' && value.name === 'shape' && value.object.kind === 'name' ? axesOf(readLoosely(reading, value.object)) : undefined;
}

function keep(reading: Reading, place: Expression, value: Value): { readonly value: Value; readonly step: Step | undefined } {
  if (value.kind === 'int' || value.kind === 'float' || value.kind === 'bool' || value.type === 'unknown') return { value, step: undefined };
  const name = freshName(reading, 'part');
  const [step] = assignName(reading, { name, value, place });
  return { step, value: { kind: 'variable', type: value.type, name, mayBeUnbound: false } };
}

function readUnpacked(reading: Reading, targets: readonly Expression[], expression: Expression): readonly Step[] {
  reading.whole = expression;
  const value = readLoosely(reading, expression);
  if (value.type === 'unknown') return [];
  const parts = partsOf(value.type);
  const names = targets.flatMap((target) => (target.kind === 'name' ? [target.name] : []));
  if (parts.length !== targets.length || names.length !== targets.length || value.kind !== 'local') return [evaluated(refuse(reading, expression, 'unpacks what is no tuple of numbers'))];
  const temporary = parts.map((type) => ({ kind: 'variable' as const, type, name: freshName(reading, 'part'), mayBeUnbound: false }));
  for (const { name, type } of temporary) assignName(reading, { name, value: { kind: 'call', type, name: 'item', arguments: [] }, place: expression });
  return [{ kind: 'unpack', names: temporary.map(({ name }) => name), value }, ...targets.flatMap((target, index) => assignTo(reading, target, temporary[index] ?? hole))];
}

/** Reads `target += value`. */
export function readAugmented(reading: Reading, { target, operator, value }: Extract<Statement, { kind: 'augmented' }>): readonly Step[] {
  const plain = operator.slice(0, -1);
  const known = (['+', '-', '*', '/', '//', '%', '**', '&', '|', '^', '<<', '>>'] satisfies ArithmeticOperator[]).find((each) => each === plain);
  if (!known || (target.kind !== 'name' && target.kind !== 'subscript')) return [evaluated(refuse(reading, target, `uses \`${operator}\` on what is no number`))];
  const left = readLoosely(reading, target);
  const right = readLoosely(reading, value);
  return assignTo(reading, target, combine(reading, target, { operator: known, left, right }));
}

import type { Expression } from '../../../python/facts/expression';
import type { Statement } from '../../../python/facts/statement';
import { importedName } from '../../names/owner';
import { isList, isScalar, partsOf } from '../tree/nativeType';
import { saidName } from '../tree/outsideName';
import type { ArithmeticOperator, Step, Value } from '../tree/tree';
import { combine } from './operators';
import { readListPlace, readLoosely, readValue } from './readValue';
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
  const list = readListPlace(reading, target);
  const value = definite(reading, read);
  if (!list || value.type === 'unknown') return [];
  if (list.list.kind === 'outside') return [evaluated(refuse(reading, target, `changes \`${saidName(list.list)}\`, a list from outside of it`))];
  if (list.list.kind !== 'variable') return [evaluated(refuse(reading, target, 'changes a list that has no name'))];
  if (value.type !== list.element) return [evaluated(refuse(reading, target, `puts ${article(value.type)} into a list of ${list.element}s`))];
  reading.written.add(list.list.name);
  return [{ kind: 'store', ...list.place, value }];
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
  if (!joined || (joined.startsAsInt && isParameter)) return [evaluated(refuse(reading, place, `keeps values of two types in \`${name}\``))];
  if (given.type !== 'unknown' && !isScalar(given.type) && !isList(given.type)) return [evaluated(refuse(reading, place, `keeps something that is no number in \`${name}\``))];
  variables.set(name, joined);
  reading.assigned &&= new Set([...reading.assigned, name]);
  if (joined.type === 'unknown') return [];
  const isIntStart = joined.startsAsInt && given.type === 'int';
  return [{ kind: 'assign', name, type: joined.type, value: isIntStart ? { kind: 'convert', type: 'float', value: given } : given, startsAsInt: joined.startsAsInt ? isIntStart : undefined }];
}

/** Whether nobody else has the list. */
function isFresh({ kind }: Value): boolean {
  return kind === 'list' || kind === 'repeat' || kind === 'collect' || kind === 'local';
}

/** `a, b = b, a`: everything on the right is worked out before anything on the left changes. */
function readTogether(reading: Reading, targets: readonly Expression[], value: Expression): readonly Step[] {
  const parts = partsOfValue(reading, value);
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

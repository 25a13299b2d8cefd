import type { Expression } from '../../../python/facts/expression';
import type { Statement } from '../../../python/facts/statement';
import { isNoneLiteral } from '../../../python/noneLiteral';
import { isArray, isGrid, isList, isMatrix, isNarrow } from '../tree/nativeType';
import { saidName } from '../tree/outsideName';
import type { Loop, Step, Value } from '../tree/tree';
import { stepsIn } from '../tree/walk';
import { assignName, readAssign, readAugmented } from './assignments';
import { readLoop } from './loops';
import { axesOf, readCondition, readLoosely, readMatrixRow, readValue } from './readValue';
import { deepestNesting, hole, refuse, surely, type Reading } from './reading';

const readers = { readValue, readLoosely, readCondition, readMatrixRow, axesOf };

/** Reads the statements of a block. */
export function readBlock(reading: Reading, statements: readonly Statement[]): readonly Step[] {
  return statements.flatMap((statement) => readStatement(reading, statement));
}

function readStatement(reading: Reading, statement: Statement): readonly Step[] {
  if (reading.depth > deepestNesting) return refused(reading, statement, 'nests deeper than is translated');
  reading.depth++;
  const steps = readByKind(reading, statement);
  reading.depth--;
  return steps;
}

function refused(reading: Reading, statement: Statement, what: string): readonly Step[] {
  refuse(reading, statement, what);
  return [];
}

function readByKind(reading: Reading, statement: Statement): readonly Step[] {
  switch (statement.kind) {
    case 'expression':
      return readExpressionStatement(reading, statement.value);
    case 'assign':
      return readAssign(reading, statement);
    case 'augmented':
      return readAugmented(reading, statement);
    case 'for':
      return readFor(reading, statement);
    case 'while':
      return readWhile(reading, statement);
    case 'if':
      return readIf(reading, statement);
    case 'return':
      return readReturn(reading, statement.value);
    case 'raise':
      // Python is asked to do it all again, and raises the error itself.
      return leave(reading, { kind: 'give-up' });
    case 'assert':
      return readAssert(reading, statement);
    case 'break':
    case 'continue':
      return leave(reading, { kind: statement.kind });
    case 'pass':
      return [];
    case 'import':
      return isOfMathOnly(reading) ? [] : refused(reading, statement, 'imports a module');
    default:
      return refused(reading, statement, `has a \`${words[statement.kind] ?? statement.kind}\`, which only Python can`);
  }
}

const words: Readonly<Record<string, string>> = { function: 'def', delete: 'del' };

function leave(reading: Reading, step: Step): readonly Step[] {
  reading.assigned = undefined;
  return [step];
}

function isOfMathOnly({ scope }: Reading): boolean {
  return Object.values(scope.bindings).flat().every((binding) => binding.kind !== 'import' || (binding.module === 'math' && binding.level === 0));
}

function readExpressionStatement(reading: Reading, value: Expression): readonly Step[] {
  if (value.kind === 'literal') return [];
  if (value.kind === 'call' && value.callee.kind === 'attribute' && value.callee.name === 'append') {
    const [item, ...others] = value.arguments;
    const list = value.callee.object;
    if (item?.keyword === undefined && item?.isSpread === false && others.length === 0 && list.kind === 'name') return readAppend(reading, list, item.value);
  }
  reading.whole = value;
  return [{ kind: 'evaluate', value: readLoosely(reading, value) }];
}

function readAppend(reading: Reading, list: Extract<Expression, { kind: 'name' }>, item: Expression): readonly Step[] {
  const known = reading.variables.get(list.name);
  const value = readValue(reading, item);
  const isOwn = known !== undefined && !reading.scope.parameters.some(({ name }) => name === list.name) && !reading.inner.has(list.name);
  if (!isOwn || (known.type !== 'unknown' && !isList(known.type))) {
    refuse(reading, list, `appends to \`${list.name}\`, which is no list of its own`);
    return [];
  }
  if (value.type === 'unknown') return [];
  if (value.type !== 'int' && value.type !== 'float' && value.type !== 'bool') return [{ kind: 'evaluate', value: refuse(reading, list, `keeps other things than numbers in \`${list.name}\``) }];
  const type = `${value.type}[]` as const;
  if (known.type !== 'unknown' && known.type !== type) return [{ kind: 'evaluate', value: refuse(reading, list, `keeps numbers of several types in \`${list.name}\``) }];
  reading.variables.set(list.name, { ...known, type });
  // Whether it has a value yet is asked like for any other use.
  const place = readLoosely(reading, list);
  return [{ kind: 'append', list: list.name, isSurelyBound: place.kind === 'variable' && !place.mayBeUnbound, value }];
}

function readFor(reading: Reading, { target, iterable, body, orElse }: Extract<Statement, { kind: 'for' }>): readonly Step[] {
  const before = reading.assigned;
  const given: string[] = [];
  const loop = readLoop(reading, { target, iterable, give: (name, type, place) => {
    given.push(name);
    assignName(reading, { name, value: { kind: 'call', type, name: 'item', arguments: [] }, place });
    return name;
  } }, readers);
  reading.assigned = before && new Set([...before, ...given]);
  const inside = readBlock(reading, body);
  if (loop?.kind === 'items') refuseNewLists(reading, iterable, { loop, body: inside });
  reading.assigned = before;
  const after = readBlock(reading, orElse);
  reading.assigned = before;
  return loop ? [{ kind: 'for', loop, body: inside, orElse: after }] : [];
}

/** Python goes on through the list with which it began, whatever its name means meanwhile. */
function refuseNewLists(reading: Reading, iterable: Expression, { loop, body }: { readonly loop: Extract<Loop, { kind: 'items' }>; readonly body: readonly Step[] }): void {
  const lists = loop.items.flatMap(({ list }) => (list.kind === 'variable' ? [list.name] : []));
  const isSet = [...stepsIn(body)].some((step) => step.kind === 'assign' && lists.includes(step.name));
  if (isSet) refuse(reading, iterable, 'goes through a list whose name comes to mean another');
}

function readWhile(reading: Reading, { condition, body, orElse }: Extract<Statement, { kind: 'while' }>): readonly Step[] {
  const asked = readCondition(reading, condition);
  const before = reading.assigned;
  const inside = readBlock(reading, body);
  reading.assigned = before;
  const after = readBlock(reading, orElse);
  reading.assigned = before;
  return [{ kind: 'while', condition: asked, body: inside, orElse: after }];
}

function readIf(reading: Reading, { branches }: Extract<Statement, { kind: 'if' }>): readonly Step[] {
  const ends: (ReadonlySet<string> | undefined)[] = [];
  const read = branches.map(({ condition, body }) => {
    const asked = condition && readCondition(reading, condition);
    const before = reading.assigned;
    const inside = readBlock(reading, body);
    ends.push(reading.assigned);
    reading.assigned = before;
    return { condition: asked, body: inside };
  });
  if (!branches.some(({ condition }) => condition === undefined)) ends.push(reading.assigned);
  reading.assigned = inAll(ends);
  return [{ kind: 'if', branches: read }];
}

/** The names that have a value wherever one comes from. */
function inAll(ends: readonly (ReadonlySet<string> | undefined)[]): ReadonlySet<string> | undefined {
  const [first, ...others] = ends.filter((end) => end !== undefined);
  return first && new Set([...first].filter((name) => others.every((end) => end.has(name))));
}

function readAssert(reading: Reading, { values }: Extract<Statement, { kind: 'raise' | 'assert' | 'delete' }>): readonly Step[] {
  const [condition] = values;
  if (!condition) return [];
  return [{ kind: 'if', branches: [{ condition: { kind: 'unary', type: 'bool', operator: 'not', value: readCondition(reading, condition) }, body: [{ kind: 'give-up' }] }] }];
}

function readReturn(reading: Reading, expression: Expression | undefined): readonly Step[] {
  const isNone = expression === undefined || isNoneLiteral(expression);
  if (isNone) {
    if (reading.latestReturn === 'unknown') reading.latestReturn = 'none';
    reading.givenBack.add('None');
    return leave(reading, reading.expectedReturn === 'none' ? { kind: 'return', value: undefined } : { kind: 'give-up' });
  }
  reading.whole = expression;
  const isEmpty = expression.kind === 'collection' && expression.type === 'list' && expression.elements.length === 0;
  const value = isEmpty ? hole : surely(reading, readValue(reading, expression));
  if (value.kind === 'variable' && (isList(value.type) || isArray(value.type) || isGrid(value.type)) && reading.scope.parameters.some(({ name }) => name === value.name)) {
    // The very same list comes back.
    reading.givenBack.add(value.name);
    reading.latestReturn = 'none';
    return leave(reading, reading.expectedReturn === 'none' ? { kind: 'return', value: undefined } : { kind: 'give-up' });
  }
  if (value.kind !== 'hole') noteReturn(reading, expression, value);
  return leave(reading, value.type === reading.expectedReturn && value.type !== 'unknown' ? { kind: 'return', value } : { kind: 'give-up' });
}

function noteReturn(reading: Reading, place: Expression, value: Value): void {
  if (isMatrix(value.type)) refuse(reading, place, 'returns a list of lists');
  if (isNarrow(value.type)) refuse(reading, place, `returns a number of \`${value.type}\`, which only NumPy can`);
  if (isList(value.type) && value.kind === 'outside') refuse(reading, place, `returns \`${saidName(value)}\`, a list from outside of it`);
  reading.latestReturn = value.type;
}

import { argumentAt, positionalArguments } from '../python/callArguments';
import type { Expression } from '../python/facts/expression';
import { isArray, shapeOf } from './arrayShape';
import { valuesIn } from './elements';
import { rowsAsked } from './entrySeconds';
import type { Evaluator } from './evaluator';
import { knownNumbers } from './knownNumbers';
import type { CallInFrame, CollectionMeaning, ExternalInstanceMeaning, Frame, Meaning } from './meaning';

/** How many rows a table has: as many as the code says, or as the everyday file has that it was read from. */
export interface Rows {
  readonly count: number;
  readonly isExact: boolean;
}

/** A table that is made at more places is not followed to its end. */
const maximumPlaces = 40;

/** How many columns the table has that the seconds of `knowledge/pandas.ts` are of. */
export const everydayColumns = 10;

/** Whether something is a table of pandas, a column of one, or what takes rows of it by their labels. */
export function isTable({ type }: ExternalInstanceMeaning): boolean {
  return /^pandas\.(DataFrame|Series|Index|DatetimeIndex)(\.i?loc)?$/.test(type);
}

/** `table.loc[first:last]` is a table. */
export function typeOfPart({ type }: ExternalInstanceMeaning): string {
  return type.replace(/\.i?loc$/, '');
}

/** Follows tables back to where they come from, each place once: `table = table[mask]` in a loop leads back to itself. */
interface RowReader {
  readonly evaluator: Evaluator;
  readonly seen: Set<Expression>;
}

/**
 * How many rows a table has, followed back to the call that reads it from a file or makes it of arrays.
 *
 * @returns `undefined` where nothing tells where it comes from, or where it was put together from others.
 */
export function rowsOfTable(evaluator: Evaluator, table: ExternalInstanceMeaning): Rows | undefined {
  return hasRows(table) ? rowsOf({ evaluator, seen: new Set() }, table) : undefined;
}

/** Whether something is a table, or what `table.iterrows()` goes through it with. */
function hasRows(table: ExternalInstanceMeaning): boolean {
  return isTable(table) || /^pandas\.(Row|Tuple)Iterator$/.test(table.type);
}

/** Whether the function that `apply` is given is called with rows rather than with columns. */
export function goesByRow(evaluator: Evaluator, { call, frame }: CallInFrame): boolean {
  const axis = argumentAt(call, { position: 1, keyword: 'axis' })?.value;
  if (!axis) return false;
  return knownNumbers(evaluator, axis, frame).includes(1) || evaluator.meaningsOf(axis, frame).some((meaning) => meaning.kind === 'text' && meaning.text === 'columns');
}

function rowsOfExpression(reader: RowReader, expression: Expression, frame: Frame): Rows | undefined {
  return largest(reader.evaluator.meaningsOf(expression, frame).map((meaning) => rowsOf(reader, meaning)));
}

function rowsOf(reader: RowReader, meaning: Meaning): Rows | undefined {
  if (meaning.kind === 'collection') return rowsOfCollection(reader, meaning);
  if (meaning.kind !== 'external-instance') return undefined;
  const [length] = isArray(meaning) ? shapeOf(reader.evaluator, meaning) ?? [] : [];
  if (length !== undefined) return { count: length, isExact: true };
  const { madeBy, computedBy } = meaning;
  const maker = madeBy?.call ?? computedBy?.expression;
  if (!hasRows(meaning) || !maker || reader.seen.has(maker) || reader.seen.size > maximumPlaces) return undefined;
  reader.seen.add(maker);
  return madeBy ? rowsOfCall(reader, madeBy) : computedBy && largest(basesOf(computedBy.expression).map((base) => rowsOfExpression(reader, base, computedBy.frame)));
}

/** `{'price': prices}` has the rows that its columns have, `[row, row]` one for each. */
function rowsOfCollection(reader: RowReader, collection: CollectionMeaning): Rows | undefined {
  if (collection.type === 'dict') return largest(valuesIn(reader.evaluator, collection, []).map((column) => (column.kind === 'collection' && column.type === 'dict' ? undefined : rowsOf(reader, column))));
  return collection.length === undefined || collection.length === 0 ? undefined : { count: collection.length, isExact: true };
}

/** What a table is computed from: both sides of an operator, what a subscript takes a part of; of a table turned round, or its columns, nothing. */
function basesOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'operator':
      return expression.operands;
    case 'subscript':
      return [expression.object];
    case 'attribute':
      return expression.name === 'columns' || expression.name === 'T' ? [] : [expression.object];
    default:
      return [];
  }
}

function rowsOfCall(reader: RowReader, made: CallInFrame): Rows | undefined {
  const { evaluator } = reader;
  return largest(evaluator.meaningsOf(made.call.callee, made.frame).map((callee) => {
    if (callee.kind !== 'external') return undefined;
    const { knowledge } = evaluator.program;
    const name = knowledge.canonicalName(callee.name);
    const read = knowledge.find(name)?.rowsAtMost;
    if (read) return fewest(limitGiven(evaluator, made, { keyword: read.keyword }), { count: read.everydayRows, isExact: false });
    const method = name.slice(name.lastIndexOf('.') + 1);
    const whole = callee.self ? rowsOf(reader, callee.self) : rowsOfFirst(reader, made);
    if (whole === undefined || summarises.test(method)) return undefined;
    return shortens.test(method) ? fewest(limitGiven(evaluator, made, { position: 0, keyword: 'n' }) ?? { count: defaultHead, isExact: true }, whole) : whole;
  }));
}

/** `pandas.to_datetime(table['day'])`, `pandas.DataFrame({'price': prices})`: as long as what it is given. */
function rowsOfFirst(reader: RowReader, { call, frame }: CallInFrame): Rows | undefined {
  const [first] = positionalArguments(call);
  return first && rowsOfExpression(reader, first.value, frame);
}

function limitGiven(evaluator: Evaluator, made: CallInFrame, place: Parameters<typeof rowsAsked>[2]): Rows | undefined {
  const count = rowsAsked(evaluator, made, place);
  return count === undefined ? undefined : { count, isExact: true };
}

/** What is left of a table has a row for each group, for each value, or for each column. */
const summarises = /^(groupby|value_counts|unique|drop_duplicates|pivot|pivot_table|describe|agg|aggregate|resample|sum|mean|min|max|std|var|median|count|nunique|mode|corr|cov|transpose)$/;

const shortens = /^(head|tail|sample|nlargest|nsmallest)$/;

/** pandas' own. */
const defaultHead = 5;

function fewest(limit: Rows | undefined, whole: Rows): Rows {
  return limit && limit.count < whole.count ? limit : whole;
}

function largest(rows: readonly (Rows | undefined)[]): Rows | undefined {
  return rows.reduce((most, each) => (each && (!most || each.count > most.count) ? each : most), undefined);
}

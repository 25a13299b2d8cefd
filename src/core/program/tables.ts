import { keywordArgument, positionalArguments } from '../python/callArguments';
import type { Expression } from '../python/facts/expression';
import { isArray, shapeOf } from './arrayShape';
import { valuesIn } from './elements';
import type { Evaluator } from './evaluator';
import { knownNumber, knownNumbers } from './knownNumbers';
import type { CallInFrame, CollectionMeaning, ExternalInstanceMeaning, Meaning } from './meaning';

/** How many rows a table has: as many as the code says, or as the everyday file has that it was read from. */
export interface Rows {
  readonly count: number;
  readonly isExact: boolean;
}

/** Tables made of tables beyond this are not followed. */
const maximumDepth = 12;

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

/**
 * How many rows a table has, followed back to the call that reads it from a file or makes it of arrays.
 *
 * @returns `undefined` where nothing tells where it comes from, or where it was put together from others.
 */
export function rowsOfTable(evaluator: Evaluator, table: ExternalInstanceMeaning, depth = 0): Rows | undefined {
  if (depth > maximumDepth || !isTable(table)) return undefined;
  const { madeBy, computedBy } = table;
  if (madeBy) return rowsOfCall(evaluator, madeBy, depth);
  return computedBy && largest(basesOf(computedBy.expression).map((base) => rowsOfExpression(evaluator, base, { ...computedBy, call: undefined }, depth)));
}

/** Whether the function that `apply` is given is called with rows rather than with columns. */
export function goesByRow(evaluator: Evaluator, { call, frame }: CallInFrame): boolean {
  const axis = keywordArgument(call, 'axis')?.value ?? positionalArguments(call)[1]?.value;
  if (!axis) return false;
  return knownNumbers(evaluator, axis, frame).includes(1) || evaluator.meaningsOf(axis, frame).some((meaning) => meaning.kind === 'text' && meaning.text === 'columns');
}

function rowsOfExpression(evaluator: Evaluator, expression: Expression, { frame }: Pick<CallInFrame, 'frame'> & { readonly call?: undefined }, depth: number): Rows | undefined {
  return largest(evaluator.meaningsOf(expression, frame).map((meaning) => rowsOf(evaluator, meaning, depth)));
}

function rowsOf(evaluator: Evaluator, meaning: Meaning, depth: number): Rows | undefined {
  if (depth > maximumDepth) return undefined;
  if (meaning.kind === 'collection') return rowsOfCollection(evaluator, meaning, depth);
  if (meaning.kind !== 'external-instance') return undefined;
  const [length] = isArray(meaning) ? shapeOf(evaluator, meaning) ?? [] : [];
  return length === undefined ? rowsOfTable(evaluator, meaning, depth + 1) : { count: length, isExact: true };
}

/** `{'price': prices}` has the rows that its columns have, `[row, row]` one for each. */
function rowsOfCollection(evaluator: Evaluator, collection: CollectionMeaning, depth: number): Rows | undefined {
  if (collection.type === 'dict') return largest(valuesIn(evaluator, collection, []).map((column) => rowsOf(evaluator, column, depth + 1)));
  return collection.length === undefined || collection.length === 0 ? undefined : { count: collection.length, isExact: true };
}

/** What a table is computed from: both sides of an operator, what a subscript takes a part of. */
function basesOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'operator':
      return expression.operands;
    case 'subscript':
    case 'attribute':
      return [expression.object];
    default:
      return [];
  }
}

function rowsOfCall(evaluator: Evaluator, made: CallInFrame, depth: number): Rows | undefined {
  return largest(evaluator.meaningsOf(made.call.callee, made.frame).map((callee) => {
    if (callee.kind !== 'external') return undefined;
    const { knowledge } = evaluator.program;
    const name = knowledge.canonicalName(callee.name);
    const read = knowledge.find(name)?.rowsAtMost;
    if (read) return fewest(limitGiven(evaluator, made, read.keyword), { count: read.everydayRows, isExact: false });
    if (name === 'pandas.DataFrame' || name === 'pandas.Series') return rowsOfFirst(evaluator, made, depth);
    const method = name.slice(name.lastIndexOf('.') + 1);
    const whole = callee.self ? rowsOf(evaluator, callee.self, depth) : rowsOfFirst(evaluator, made, depth);
    if (whole === undefined || summarises.test(method)) return undefined;
    return shortens.test(method) ? fewest(limitGiven(evaluator, made, 'n') ?? { count: defaultHead, isExact: true }, whole) : whole;
  }));
}

/** `pandas.to_datetime(table['day'])`, `pandas.DataFrame({'price': prices})`: as long as what it is given. */
function rowsOfFirst(evaluator: Evaluator, { call, frame }: CallInFrame, depth: number): Rows | undefined {
  const [first] = positionalArguments(call);
  return first && rowsOfExpression(evaluator, first.value, { frame }, depth);
}

function limitGiven(evaluator: Evaluator, { call, frame }: CallInFrame, keyword: string): Rows | undefined {
  const limit = keywordArgument(call, keyword)?.value ?? (keyword === 'n' ? positionalArguments(call)[0]?.value : undefined);
  const count = limit && knownNumber(evaluator, limit, frame);
  return count === undefined || count < 0 ? undefined : { count, isExact: true };
}

/** What is left of a table has a row for each group, for each value, or for each column. */
const summarises = /^(groupby|value_counts|unique|drop_duplicates|pivot|pivot_table|describe|agg|aggregate|resample|sum|mean|min|max|std|var|median|count|nunique|mode|corr|cov|T|transpose|columns|query|dropna_all)$/;

const shortens = /^(head|tail|sample|nlargest|nsmallest)$/;

/** pandas' own. */
const defaultHead = 5;

function fewest(limit: Rows | undefined, whole: Rows): Rows {
  return limit && limit.count < whole.count ? limit : whole;
}

function largest(rows: readonly (Rows | undefined)[]): Rows | undefined {
  return rows.reduce((most, each) => (each && (!most || each.count > most.count) ? each : most), undefined);
}

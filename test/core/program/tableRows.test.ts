import { describe, test } from 'vitest';
import { expectVerdict, parallel, serialised } from './expectVerdict';

/** What a site says whose tasks read a table, and do more to its rows. */
const mixed = 'task, mixed, many, throughput, high => information serialised-pool';

/** A table is read, which mostly lets go of the GIL; what is done to each of its rows weighs as much as the rows are many. */
function onTable(statements: string, read = 'pd.read_csv(path)'): string {
  return `
import pandas as pd

def score(value):
    return len(value.strip().split("-")) + value.count("a")

def task(path):
    table = ${read}
    ${statements}
`;
}

describe('a function that is called with each row of a table which a file has', () => {
  test.each([
    ['of a column', mixed, 'return table["name"].map(score).map(score).map(score)'],
    ['of a column that is asked for as an attribute', mixed, 'return table.name.apply(score).map(score).map(score)'],
    ['of a table without some columns, under other names', mixed, 'return table.drop(["day"], axis=1).rename(columns={"a": "name"})["name"].map(score).map(score).map(score)'],
    ['of a part of the rows', mixed, 'return table.loc[slice(None, 9)]["name"].map(score).map(score).map(score)'],
    ['by row', serialised, 'return table.apply(lambda row: row["price"] * row["count"], axis=1)'],
    ['of a table that each round of a loop makes smaller', mixed, 'while table.size > 9: table = table[table.a > 0]\n    return table["name"].map(score).map(score).map(score)'],
    ['in a loop', 'task, serialised, many, throughput, medium => information serialised-pool', 'return [row["price"] for _, row in table.iterrows()]'],
  ])('%s', (_, comment, statements) => expectVerdict(onTable(statements), comment));
});

describe('a function of a table that is called a few times', () => {
  test.each([
    ['with each column', 'return table.apply(lambda column: column.max())', undefined],
    ['with the name of each column', 'return [score(name) for name in table.columns]', undefined],
    ['with the first rows', 'return table.head(20)["name"].map(score)', undefined],
    ['with each of the few rows that were read', 'return [table["name"].map(score)]', 'pd.read_csv(path).head(1000)'],
  ])('%s', (_, statements, read) => expectVerdict(onTable(statements, read), parallel));
});

describe('a table that is made of what the code says the size of', () => {
  test.each([
    ['columns that are arrays', 'pd.DataFrame({"price": np.zeros(50_000), "count": np.ones(50_000)})', 'return table.apply(lambda row: row["price"] * row["count"], axis=1)'],
    ['rows of a loop by number', 'pd.DataFrame({"price": np.zeros(50_000)})', 'return [table["price"].iloc[row] for row in range(len(table))]'],
  ])('%s', (_, made, statements) => expectVerdict(`
import numpy as np
import pandas as pd

def task(seed):
    table = ${made}
    ${statements}
`, serialised));
});

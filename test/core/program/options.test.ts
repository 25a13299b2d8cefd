import { describe, test } from 'vitest';
import { expectSites } from '../../support/expectSites';

const tasks = (parameters: string, body: string, call = 'fetch') => `
import requests
from concurrent.futures import ThreadPoolExecutor

def repaired(table):
    return [row * sum(range(50)) for row in table[:3] for _ in range(5_000_000)]

def fetch(${parameters}):
    table = requests.get(address).json()
${body}
    return table

with ThreadPoolExecutor(8) as pool:
    list(pool.map(${call}, addresses))  #> ThreadPoolExecutor.map: `;

describe('what a function does only when it is asked to', () => {
  test.each<[string, string]>([
    ['is not what it is there for', `${tasks('address, repair=False', '    if repair:\n        table = repaired(table)')}fetch, io, many, throughput, high`],
    ['or unless it is asked not to', `${tasks('address, plain=True', '    if not plain:\n        table = repaired(table)')}fetch, io, many, throughput, high`],
    ['or only together with something else', `${tasks('address, repair=False', '    if repair and len(table) > 10:\n        table = repaired(table)')}fetch, io, many, throughput, high`],
    ['is where it is asked', `${tasks('address, repair=False', '    if repair:\n        table = repaired(table)', 'lambda address: fetch(address, True)')}lambda, serialised, many, throughput, medium => information gil-holding-native`],
    ['and where it does so by itself', `${tasks('address, repair=True', '    if repair:\n        table = repaired(table)')}fetch, serialised, many, throughput, medium => information gil-holding-native`],
  ])('%s', (_, source) => expectSites(`${source}\n`));
});

describe('a function that calls itself', () => {
  const calling = (condition: string) => `
import requests
from concurrent.futures import ThreadPoolExecutor

def history(name, repair=False):
    rows = requests.get(name).json()
    total = sum(number * number for number in range(100_000))
    if ${condition}:
        for row in rows:
            total += history(row)
    return total

with ThreadPoolExecutor(8) as pool:
    list(pool.map(history, names))  #> ThreadPoolExecutor.map: history, `;

  test('only when it is asked to mostly does once what it does', () => expectSites(`${calling('repair')}io, many, throughput, high\n`));
});

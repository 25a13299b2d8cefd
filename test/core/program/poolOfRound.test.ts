import { describe, test } from 'vitest';
import { expectSites } from '../../support/expectSites';

const program = (body: string) => `
from concurrent.futures import ThreadPoolExecutor

def task(number):
    return sum(value * value for value in range(2_000_000))

${body}
`;

describe('a pool that lasts for a round of a loop', () => {
  test('has one task at a time, where a round gives it one', () => expectSites(program(`for number in range(100):
    with ThreadPoolExecutor() as pool:
        pool.submit(task, number)  #> ThreadPoolExecutor.submit: task, serialised, single, unknown, high`)));

  test('has several, where a loop in its block gives it some', () => expectSites(program(`for number in range(100):
    with ThreadPoolExecutor() as pool:
        for part in range(4):
            pool.submit(task, part)  #> ThreadPoolExecutor.submit: task, serialised, many, throughput, high => warning serialised-pool`)));

  test('and so has one that is made before the loop', () => expectSites(program(`with ThreadPoolExecutor() as pool:
    for number in range(100):
        pool.submit(task, number)  #> ThreadPoolExecutor.submit: task, serialised, many, throughput, high => warning serialised-pool`)));
});

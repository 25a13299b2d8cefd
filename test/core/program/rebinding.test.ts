import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const work = `
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

def count(n=1):
    total = 0
    for i in range(1_000_000):
        total += i * n
    return total

def sleep(n=1):
    time.sleep(0.05)
`;

describe('a name means what it was last given:', () => {
  test.each<[string, AnnotatedSources]>([
    ['by the statement that holds the use', `
${work}
with ProcessPoolExecutor() as executor:
    executor.map(count, range(8))  #> ProcessPoolExecutor.map: count, parallel, many, throughput, high => information missing-main-guard

with ThreadPoolExecutor() as executor:
    executor.map(count, range(8))  #> ThreadPoolExecutor.map: count, serialised, many, throughput, high => warning serialised-pool
`],
    ['by the import that comes last', `
${work}
from concurrent.futures import ThreadPoolExecutor as Pool
from concurrent.futures import ProcessPoolExecutor as Pool

pool = Pool()
pool.map(count, range(8))  #> ProcessPoolExecutor.map: count, parallel, many, throughput, high => information missing-main-guard
`],
    ['before the use, not after it', `
${work}
def main():
    task = count
    pool = ThreadPoolExecutor()
    pool.map(task, range(8))  #> ThreadPoolExecutor.map: count, serialised, many, throughput, high => warning serialised-pool
    task = sleep
    pool.map(task, range(8))  #> ThreadPoolExecutor.map: sleep, io, many, throughput, high
`],
    ['by the branch that holds the use', `
${work}
def main(fast):
    pool = ThreadPoolExecutor()
    if fast:
        task = count
        pool.map(task, range(8))  #> ThreadPoolExecutor.map: count, serialised, many, throughput, high => warning serialised-pool
    else:
        task = sleep
        pool.map(task, range(8))  #> ThreadPoolExecutor.map: sleep, io, many, throughput, high
`],
    ['not by a comprehension elsewhere that calls something else so', `
${work}
def main(names):
    print([count for count in names])
    pool = ThreadPoolExecutor()
    pool.map(count, range(8))  #> ThreadPoolExecutor.map: count, serialised, many, throughput, high => warning serialised-pool
`],
    ['not what the results of the pool are called one by one', `
${work}
def apply(f, first):
    return sum(f(first + i) for i in range(1_000_000))

def start(f):
    pool = ThreadPoolExecutor()
    futures = [pool.submit(apply, f, first) for first in range(8)]  #> ThreadPoolExecutor.submit: apply, serialised, many, throughput, high => warning serialised-pool
    return sum(f.result() for f in futures)

apply(abs, 0)
`],
    ['by the comprehension around it', `
${work}
pool = ThreadPoolExecutor()
first = [pool.submit(task) for task in [count]]  #> ThreadPoolExecutor.submit: count, serialised, many, throughput, high => warning serialised-pool
second = [pool.submit(task) for task in [sleep]]  #> ThreadPoolExecutor.submit: sleep, io, many, throughput, high
`],
    ['in the round before, when a loop comes round', `
${work}
def main():
    pool = ThreadPoolExecutor()
    task = sleep
    for _ in range(3):
        pool.map(task, range(8))  #> ThreadPoolExecutor.map: sleep, mixed, many, throughput, high
        task = count
`],
    ['over what the caller gave', `
${work}
def run(task):
    task = sleep
    ThreadPoolExecutor().map(task, range(8))  #> ThreadPoolExecutor.map: sleep, io, many, throughput, high

run(count)
`],
  ])('%s', async (_, sources) => { await expectSites(sources); });
});

test('both branches count after them', async () => {
  await expectSites(`
${work}
def main(fast):
    if fast:
        task = count
    else:
        task = sleep
    ThreadPoolExecutor().map(task, range(8))  #> ThreadPoolExecutor.map: count, mixed, many, throughput, high
`);
});

import { describe, test } from 'vitest';
import { expectSites } from '../../support/expectSites';

const build = `
import threading
import urllib.request
from concurrent.futures import ThreadPoolExecutor, as_completed

def build(rows):
    return "".join(letter.upper() for row in rows for cell in row for letter in cell)

def ask(prompt):
    with urllib.request.urlopen("https://example.org/" + prompt) as answer:
        return answer.read()

def count(n):
    total = 0
    for i in range(n):
        total += i
    return total
`;

describe('a task that hands tasks on and waits for them', () => {
  test('waits as they do where they ask', () => expectSites(`${build}
def ask_all(prompts):
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(ask, prompt) for prompt in prompts]  #> ThreadPoolExecutor.submit: ask, io, many, throughput, high
        return [future.result() for future in as_completed(futures)]

def task(rows):
    return ask_all([build(rows)] * 3)

with ThreadPoolExecutor() as pool:
    list(pool.map(task, tables))  #> ThreadPoolExecutor.map: task, io, many, throughput, medium
`));

  test('is judged by what it computes itself where they compute', () => expectSites(`${build}
def task(n):
    threads = [threading.Thread(target=count, args=(10_000_000,)) for _ in range(4)]  #> threading.Thread: count, serialised, many, throughput, high => warning serialised-threads
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return count(n)

with ThreadPoolExecutor() as pool:
    list(pool.map(task, [1_000_000, 2_000_000]))  #> ThreadPoolExecutor.map: task, serialised, many, throughput, high => warning serialised-pool
`));

  test('does not wait for a thread that it starts beside a pool for later', () => expectSites(`${build}
class Bus:
    def open(self):
        self.pool = ThreadPoolExecutor()
        self.listener = threading.Thread(target=ask, args=("news",), daemon=True)  #> threading.Thread: ask, io, single, responsiveness, high
        self.listener.start()

async def answer():
    Bus().open()
`));

  test('may hand itself on', () => expectSites(`${build}
def sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    with ThreadPoolExecutor(2) as pool:
        left = pool.submit(sort, items[:middle])  #> ThreadPoolExecutor.submit: sort, serialised, many, throughput, high => warning serialised-pool
        right = pool.submit(sort, items[middle:])  #> ThreadPoolExecutor.submit: sort, serialised, many, throughput, high => warning serialised-pool
        left, right = left.result(), right.result()
    merged = []
    while left and right:
        merged.append(left.pop(0) if left[0] < right[0] else right.pop(0))
    return merged + left + right
`));

  test('goes on at once where it does not wait', () => expectSites(`${build}
def task(n):
    threading.Thread(target=ask, args=("done",)).start()  #> threading.Thread: ask, io, single, unknown, high
    return count(n)

with ThreadPoolExecutor() as pool:
    list(pool.map(task, [1_000_000, 2_000_000]))  #> ThreadPoolExecutor.map: task, serialised, many, throughput, high => warning serialised-pool
`));
});

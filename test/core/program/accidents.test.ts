import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const fetch = `
from urllib.request import urlopen

def fetch(url):
    with urlopen(url) as response:
        return response.read()
`;

const submit = 'ThreadPoolExecutor.submit: fetch, io';
const thread = 'threading.Thread: fetch, io';
const alone = 'single, unknown, high';
const together = 'many, throughput, high';
const oneResult = `${submit}, ${alone} => warning result-in-submit-loop`;
const oneJoin = `${thread}, ${alone} => warning join-in-start-loop`;

describe('a loop that asks for each result has one task at a time', () => {
  test.each<[string, AnnotatedSources]>([
    ['in a comprehension', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
with ThreadPoolExecutor() as pool:
    pages = {url: pool.submit(fetch, url).result() for url in urls}  #> ${oneResult}
`],
    ['as an argument of something else', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
def main(urls):
    pages = []
    with ThreadPoolExecutor() as pool:
        for url in urls:
            pages.append(pool.submit(fetch, url).result())  #> ${oneResult}
`],
    ['through a variable', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
with ThreadPoolExecutor() as pool:
    for url in urls:
        future = pool.submit(fetch, url)  #> ${oneResult}
        print(url, future.result())
`],
    ['to see whether it failed', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
failed = []
with ThreadPoolExecutor() as pool:
    for url in urls:
        future = pool.submit(fetch, url)  #> ${oneResult}
        error = future.exception()
        if error:
            failed.append(url)
`],
    ['inside a try', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
with ThreadPoolExecutor() as pool:
    for url in urls:
        future = pool.submit(fetch, url)  #> ${oneResult}
        print("asked for", url)
        try:
            page = future.result()
        except OSError as error:
            print(error)
`],
    ['with a pool that is made in each round', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
for url in urls:
    with ThreadPoolExecutor() as pool:
        future = pool.submit(fetch, url)  #> ${oneResult}
    print(future.result())
`],
    ['in a loop that counts by itself', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
def main(urls):
    index = 0
    with ThreadPoolExecutor() as pool:
        while index < len(urls):
            url = urls[index]
            print(pool.submit(fetch, url).result())  #> ${oneResult}
            index += 1
`],
    ['with a closure over the loop’s variable', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
def main(urls):
    with ThreadPoolExecutor() as pool:
        for url in urls:
            print(pool.submit(lambda: fetch(url)).result())  #> ThreadPoolExecutor.submit: lambda, io, ${alone} => warning result-in-submit-loop
`],
    ['with a pool that is recognised by its name only', `
${fetch}
def main(executor, urls):
    for url in urls:
        print(executor.submit(fetch, url).result())  #> ${submit}, single, unknown, medium => information result-in-submit-loop
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a loop may have reasons to ask for each result', () => {
  test.each<[string, AnnotatedSources]>([
    ['the next task needs it', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
def follow(url):
    with ThreadPoolExecutor() as pool:
        for _ in range(10):
            page = pool.submit(fetch, url).result()  #> ${submit}, ${alone}
            url = page.split()[0]
`],
    ['the next task reads what it changed in their object', `
from concurrent.futures import ThreadPoolExecutor

class Crawler:
    def step(self, index):
        print(self.page)
        return open(self.page).read()

    def run(self, rounds):
        with ThreadPoolExecutor() as pool:
            for index in range(rounds):
                self.page = pool.submit(self.step, index).result()  #> ThreadPoolExecutor.submit: Crawler.step, io, single, unknown, high
`],
    ['the loop goes on over what it found', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
def crawl(urls):
    with ThreadPoolExecutor() as pool:
        while urls:
            url = urls.pop()
            page = pool.submit(fetch, url).result()  #> ${submit}, ${alone}
            urls.extend(page.split())
`],
    ['the first answer ends it', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
with ThreadPoolExecutor() as pool:
    for url in urls:
        page = pool.submit(fetch, url).result()  #> ${submit}, ${alone}
        if page:
            break
`],
    ['each round pauses', `
import time
from concurrent.futures import ThreadPoolExecutor
${fetch}
with ThreadPoolExecutor() as pool:
    for url in urls:
        print(pool.submit(fetch, url).result())  #> ${submit}, ${alone}
        time.sleep(1)
`],
    ['each round is measured', `
import time
from concurrent.futures import ThreadPoolExecutor
${fetch}
with ThreadPoolExecutor() as pool:
    for url in urls:
        start = time.perf_counter()
        pool.submit(fetch, url).result()  #> ${submit}, ${alone}
        print(time.perf_counter() - start)
`],
    ['the rounds repeat one task', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
def main(url):
    with ThreadPoolExecutor() as pool:
        for attempt in range(3):
            print(attempt, pool.submit(fetch, url).result())  #> ${submit}, ${alone}
`],
    ['the rounds compare pools', `
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
${fetch}
for pool in ThreadPoolExecutor(), ThreadPoolExecutor(2):
    with pool:
        print(pool.submit(fetch, len(pool)).result())  #> ${submit}, ${alone}
`],
    ['the tasks come from outside', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
with ThreadPoolExecutor() as pool:
    while True:
        url = input()
        print(pool.submit(fetch, url).result())  #> ${submit}, ${alone}
`],
    ['it is a test', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
def test_fetch(urls):
    with ThreadPoolExecutor() as pool:
        for url in urls:
            page = pool.submit(fetch, url).result()  #> ${submit}, ${alone}
            print(page)
`],
    ['a coroutine is run from code that is none', `
import asyncio
from concurrent.futures import ThreadPoolExecutor

async def ask(url):
    await asyncio.sleep(1)

def main(urls):
    for url in urls:
        with ThreadPoolExecutor() as pool:
            print(pool.submit(asyncio.run, ask(url)).result())  #> ThreadPoolExecutor.submit: asyncio.run, io, single, unknown, high
`],
    ['a process may crash', `
from concurrent.futures import ProcessPoolExecutor
${fetch}
for url in urls:
    with ProcessPoolExecutor() as pool:
        print(pool.submit(fetch, url).result())  #> ProcessPoolExecutor.submit: fetch, io, ${alone} => information missing-main-guard
`],
    ['each worker of Dask is given an object', `
from dask.distributed import Client

class Counter:
    def __init__(self, start):
        self.total = start

def main(workers):
    client = Client()
    counters = []
    for worker in workers:
        future = client.submit(Counter, 0, actor=True, workers=worker)  #> dask.distributed.Client.submit: Counter, parallel, single, unknown, high
        counters.append(future.result())
    return counters
`],
    ['it gives up after a while', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
with ThreadPoolExecutor() as pool:
    for url in urls:
        future = pool.submit(fetch, url)  #> ${submit}, ${together}
        print(future.result(timeout=3))
`],
    ['two tasks run in each round', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
def compare(pairs):
    with ThreadPoolExecutor() as pool:
        for old, new in pairs:
            first = pool.submit(fetch, old)  #> ${submit}, ${together}
            second = pool.submit(fetch, new)  #> ${submit}, ${together}
            print(first.result() == second.result())
`],
    ['it asks for the results of an earlier round', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
def prefetch(urls, handle):
    with ThreadPoolExecutor() as pool:
        pending = None
        for url in urls:
            future = pool.submit(fetch, url)  #> ${submit}, ${together}
            if pending:
                handle(pending.result())
            pending = future
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a loop that joins each thread has one at a time', () => {
  test.each<[string, AnnotatedSources]>([
    ['in the round that starts it', `
import threading
${fetch}
threads = []
for url in urls:
    thread = threading.Thread(target=fetch, args=(url,))  #> ${oneJoin.replace('unknown', 'responsiveness')}
    thread.daemon = True
    threads.append(thread)
    thread.start()
    thread.join()
`],
    ['for a Thread subclass', `
import threading
from urllib.request import urlopen

class Fetcher(threading.Thread):
    def __init__(self, url):
        super().__init__()
        self.url = url

    def run(self):
        urlopen(self.url).read()

for url in urls:
    fetcher = Fetcher(url)  #> Thread subclass: Fetcher.run, io, ${alone} => warning join-in-start-loop
    fetcher.start()
    fetcher.join()
`],
    ['for threads that were made before', `
import threading
${fetch}
def main(urls):
    threads = [threading.Thread(target=fetch, args=(url,)) for url in urls]  #> ${oneJoin}
    for number, thread in enumerate(threads):
        print(number)
        thread.start()
        thread.join()
`],
    ['for threads that another method has kept', `
import threading
${fetch}
class Crawler:
    def __init__(self, urls):
        self.threads = []
        for url in urls:
            self.threads.append(threading.Thread(target=fetch, args=(url,)))  #> ${oneJoin}

    def run(self):
        for thread in self.threads:
            thread.start()
            thread.join()
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a join in the round of the start may be right', () => {
  test.each<[string, AnnotatedSources]>([
    ['when the caller works in between', `
import threading
${fetch}
def main(urls, show):
    for url in urls:
        thread = threading.Thread(target=fetch, args=(url,))  #> ${thread}, ${together}
        thread.start()
        show(url)
        thread.join()
`],
    ['when it gives up after a while', `
import threading
${fetch}
for url in urls:
    thread = threading.Thread(target=fetch, args=(url,))  #> ${thread}, single, unknown, high
    thread.start()
    thread.join(5)
`],
    ['when the loops are two', `
import threading
${fetch}
threads = [threading.Thread(target=fetch, args=(url,)) for url in urls]  #> ${thread}, ${together}
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`],
    ['when a timer spaces the rounds out', `
import threading
${fetch}
for url in urls:
    timer = threading.Timer(60, fetch, [url])  #> threading.Timer: fetch, io, ${together}
    timer.start()
    timer.join()
`],
  ])('%s', (_, sources) => expectSites(sources));

  test('two threads that follow each other are not many', () => expectSites(`
import threading

def count():
    total = 0
    for i in range(1000):
        total += i

def main():
    first = threading.Thread(target=count)  #> threading.Thread: count, serialised, single, unknown, high
    second = threading.Thread(target=count)  #> threading.Thread: count, serialised, single, unknown, high
    first.start()
    first.join()
    second.start()
    second.join()
`));
});

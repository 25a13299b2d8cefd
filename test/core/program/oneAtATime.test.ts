import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const locked = 'threading.Thread: fetch, io, many, throughput, high => warning lock-around-worker';
const free = 'threading.Thread: fetch, io, many, throughput, high';

describe('one lock around every task lets one run at a time', () => {
  test.each<[string, AnnotatedSources]>([
    ['when it is of the file', `
import threading
from urllib.request import urlopen

lock = threading.Lock()

def fetch(url):
    """Fetches a page."""
    with lock:
        urlopen(url).read()

for url in urls:
    threading.Thread(target=fetch, args=(url,)).start()  #> ${locked}
`],
    ['when it is of another file', {
      'main.py': `
import threading
from fetching import fetch

threads = [threading.Thread(target=fetch, args=(url,)) for url in urls]  #> threading.Thread: fetch (fetching.py:6), io, many, throughput, high => warning lock-around-worker
`,
      'fetching.py': `
from threading import RLock
from urllib.request import urlopen

lock = RLock()

def fetch(url):
    with lock:
        urlopen(url).read()
`,
    }],
    ['when every task is given it', `
import threading
from urllib.request import urlopen

def fetch(url, lock):
    lock.acquire()
    page = urlopen(url).read()
    lock.release()
    print(len(page))

def main(urls):
    lock = threading.Lock()
    for url in urls:
        threading.Thread(target=fetch, args=(url, lock)).start()  #> ${locked}
`],
    ['when it is of the class', `
import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

class Crawler:
    lock = threading.Lock()

    def fetch(self, url):
        with self.lock:
            return urlopen(url).read()

    def run(self, urls):
        with ThreadPoolExecutor() as pool:
            return list(pool.map(self.fetch, urls))  #> ThreadPoolExecutor.map: Crawler.fetch, io, many, throughput, high => warning lock-around-worker
`],
    ['when each of its rounds takes it', `
import queue
import threading
from urllib.request import urlopen

lock = threading.Lock()
urls = queue.Queue()

def fetch():
    while True:
        url = urls.get()
        with lock:
            urlopen(url).read()

for _ in range(4):
    threading.Thread(target=fetch).start()  #> threading.Thread: fetch, io, many, throughput, high => warning lock-around-worker
`],
    ['and the GIL is not what has to be mended', `
import threading

lock = threading.Lock()

def fetch(n):
    with lock:
        total = 0
        for i in range(1_000_000):
            total += i * n

for n in range(4):
    threading.Thread(target=fetch, args=(n,)).start()  #> threading.Thread: fetch, serialised, many, throughput, high => warning lock-around-worker
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a lock may let tasks run side by side', () => {
  test.each<[string, AnnotatedSources]>([
    ['when half of the work is done without it', `
import threading
from urllib.request import urlopen

lock = threading.Lock()

def fetch(url):
    page = urlopen(url).read()
    with lock:
        urlopen("https://example.com", page)

for url in urls:
    threading.Thread(target=fetch, args=(url,)).start()  #> ${free}
`],
    ['when a call of which nothing is known is outside of it', `
import threading
from urllib.request import urlopen
from elsewhere import prepare

lock = threading.Lock()

def fetch(url):
    prepare(url)
    with lock:
        urlopen(url).read()

for url in urls:
    threading.Thread(target=fetch, args=(url,)).start()  #> ${free}
`],
    ['when each object has its own', `
import threading
from urllib.request import urlopen

class Site:
    def __init__(self, url):
        self.url = url
        self.lock = threading.Lock()

    def fetch(self):
        with self.lock:
            urlopen(self.url).read()

def main(urls):
    for url in urls:
        site = Site(url)
        threading.Thread(target=site.fetch).start()  #> threading.Thread: Site.fetch, io, many, throughput, high
`],
    ['when each thread has its own', `
import threading
from urllib.request import urlopen

class Fetcher(threading.Thread):
    def __init__(self, url):
        super().__init__()
        self.url = url
        self.lock = threading.Lock()

    def run(self):
        with self.lock:
            urlopen(self.url).read()

for url in urls:
    Fetcher(url).start()  #> Thread subclass: Fetcher.run, io, many, throughput, high
`],
    ['when it is found by what the task is about', `
import threading
from collections import defaultdict
from urllib.request import urlopen

locks = defaultdict(threading.Lock)

def fetch(url):
    with locks[url]:
        urlopen(url).read()

for url in urls:
    threading.Thread(target=fetch, args=(url,)).start()  #> ${free}
`],
    ['when the task makes it', `
import threading
from urllib.request import urlopen

def fetch(url):
    lock = threading.Lock()
    with lock:
        urlopen(url).read()

for url in urls:
    threading.Thread(target=fetch, args=(url,)).start()  #> ${free}
`],
    ['when there is one task', `
import threading
from urllib.request import urlopen

lock = threading.Lock()

def fetch(url):
    with lock:
        urlopen(url).read()

threading.Thread(target=fetch, args=("https://example.com",)).start()  #> threading.Thread: fetch, io, single, unknown, high
`],
    ['when only some tasks take it', `
import threading
from urllib.request import urlopen

lock = threading.Lock()

def fetch(url):
    if url.startswith("https"):
        with lock:
            urlopen(url).read()
    else:
        urlopen(url).read()

for url in urls:
    threading.Thread(target=fetch, args=(url,)).start()  #> ${free}
`],
  ])('%s', (_, sources) => expectSites(sources));
});

const one = 'ThreadPoolExecutor.map: fetch, io, single, unknown, high';
const fetch = `
from urllib.request import urlopen

def fetch(url):
    return urlopen(url).read()
`;

describe('a pool of one worker for a batch is told as information', () => {
  test.each<[string, AnnotatedSources]>([
    ['where all results are collected', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
with ThreadPoolExecutor(1) as pool:
    pages = list(pool.map(fetch, urls))  #> ${one} => information single-worker-pool
`],
    ['where a loop only submits', `
from concurrent.futures import ThreadPoolExecutor, wait
${fetch}
def main(urls):
    pool = ThreadPoolExecutor(max_workers=1)
    futures = []
    for url in urls:
        print(url)
        futures.append(pool.submit(fetch, url))  #> ThreadPoolExecutor.submit: fetch, io, single, unknown, high => information single-worker-pool
    wait(futures)
`],
    ['but not where the caller works on each result meanwhile', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
def main(urls, index):
    with ThreadPoolExecutor(max_workers=1) as pool:
        for page in pool.map(fetch, urls):  #> ${one}
            index(page)
`],
    ['but not where it is given away', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
def main(urls):
    pool = ThreadPoolExecutor(max_workers=1)
    futures = [pool.submit(fetch, url) for url in urls]  #> ThreadPoolExecutor.submit: fetch, io, single, unknown, high
    return pool
`],
    ['but not where a task hands over the next one', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
def main(urls, slots):
    pool = ThreadPoolExecutor(max_workers=1)

    def next_one():
        fetch(urls.pop())
        pool.submit(next_one)  #> ThreadPoolExecutor.submit: next_one, io, single, unknown, high

    started = []
    for slot in range(slots):
        started.append(pool.submit(next_one))  #> ThreadPoolExecutor.submit: next_one, io, single, unknown, high
    started[0].result()
`],
    ['but not where it has a name', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
with ThreadPoolExecutor(max_workers=1, thread_name_prefix="camera") as pool:
    pages = list(pool.map(fetch, urls))  #> ${one}
`],
    ['but not where the number comes from elsewhere', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
workers = 1
with ThreadPoolExecutor(max_workers=workers) as pool:
    pages = list(pool.map(fetch, urls))  #> ThreadPoolExecutor.map: fetch, io, many, throughput, high
`],
    ['but not where there is one task', `
from concurrent.futures import ThreadPoolExecutor
${fetch}
with ThreadPoolExecutor(max_workers=1) as pool:
    pages = list(pool.map(fetch, ["https://example.com"]))  #> ${one}
`],
    ['but not where joblib is switched off', `
from joblib import Parallel, delayed
${fetch}
pages = Parallel(n_jobs=1)(delayed(fetch)(url) for url in urls)  #> joblib.Parallel: fetch, io, single, unknown, high
`],
  ])('%s', (_, sources) => expectSites(sources));
});

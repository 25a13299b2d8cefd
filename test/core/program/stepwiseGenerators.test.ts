import { describe, test } from 'vitest';
import { expectSites } from '../../support/expectSites';

/** Threads that take so many records of a file as their own loop has rounds, and work on each. */
function filling(take: string): string {
  return `
import struct
import threading

def records(path):
    while True:
        with open(path, "rb") as file:
            while True:
                head = file.read(8)
                if not head:
                    break
                length, = struct.unpack("q", head)
                yield file.read(length)

def words(source):
    while True:
        yield next(source).decode().split()

${take}

threads = [threading.Thread(target=fill, args=(path,)) for path in ("a", "b", "c", "d")]  #> threading.Thread: fill, serialised, many, throughput, high => warning serialised-threads
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;
}

describe('a generator goes as far as it is asked to', () => {
  test.each([
    ['by the function that made it', `
def fill(path):
    source = words(records(path))
    found = {}
    for _ in range(100_000):
        for word in next(source):
            found[word] = found.get(word, 0) + 1
`],
    ['by its method, in Python 2', `
def fill(path):
    source = words(records(path))
    found = {}
    for _ in range(100_000):
        for word in source.next():
            found[word] = found.get(word, 0) + 1
`],
  ])('%s', (_, take) => expectSites(filling(take)));

  test('and is gone through as a whole where something else takes it as well', () => expectSites(`
import threading
import urllib.request

def pages(urls):
    for url in urls:
        yield urllib.request.urlopen(url).read()

def fetch(urls):
    source = pages(urls)
    first = next(source)
    return [first, *source]

threads = [threading.Thread(target=fetch, args=(urls,)) for urls in groups]  #> threading.Thread: fetch, io, many, throughput, high
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`));
});

import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

describe('a method that is called through `super()` belongs to the object that called it', () => {
  test.each<[string, AnnotatedSources]>([
    ['and calls what the object has, not what siblings of its class have', `
import threading
import time

class Source:
    def load(self, first, last):
        for number in range(first, last):
            self.load_one(number)

    def load_one(self, number):
        raise NotImplementedError

class Made(Source):
    def load_one(self, number):
        return [[digit for digit in str(value)] for value in range(100_000)]

class Remote(Source):
    def load(self, first, last):
        super().load(first, last)

    def load_one(self, number):
        time.sleep(0.2)

    def prefetch(self):
        threading.Thread(target=self.load, args=(0, 10)).start()  #> threading.Thread: Remote.load, io, single, unknown, high
`],
    ['where only heirs of the object\'s class have what its base declares', `
import threading
import time

class Source:
    def load(self):
        for number in range(10):
            self.load_one(number)

    def load_one(self, number):
        raise NotImplementedError

class Made(Source):
    def load_one(self, number):
        return [[digit for digit in str(value)] for value in range(100_000)]

class Kept(Source):
    def prefetch(self):
        threading.Thread(target=self.again).start()  #> threading.Thread: Kept.again, io, single, unknown, high

    def again(self):
        super(Kept, self).load()

class Remote(Kept):
    def load_one(self, number):
        time.sleep(0.2)
`],
    ['and is the one of the next base that has it', `
import threading

class Named:
    name = 'none'

class Counting:
    def count(self):
        return sum(i * i for i in range(self.limit()))

    def limit(self):
        return 10

class Far(Named, Counting):
    def limit(self):
        return 20_000_000

    def count(self):
        return super().count()

for _ in range(4):
    threading.Thread(target=Far().count).start()  #> threading.Thread: Far.count, serialised, many, throughput, high => warning serialised-threads
`],
    ['and where that only declares it, runs none of the others that stand for it', `
import threading
import time

class Record:
    def __init__(self, **fields): ...

    def close(self): ...

class Table(Record):
    def __init__(self, **fields):
        super().__init__(**fields)
        self.rows = [number ** 2 for number in range(10_000_000)]

    def close(self):
        super().close()
        self.rows = sorted(self.rows)

class Name(Record):
    def __init__(self, text):
        super().__init__(text=text)

    def close(self):
        super().close()
        time.sleep(0.2)

def work(text):
    Name(text).close()

for text in texts:
    threading.Thread(target=work, args=(text,)).start()  #> threading.Thread: work, io, many, throughput, high
`],
  ])('%s', (_, sources) => expectSites(sources));
});

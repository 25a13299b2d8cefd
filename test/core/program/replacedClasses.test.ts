import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const counting = `
    def work(self):
        return sum(i * i for i in range(10_000_000))
`;

const started = (comment: string) => `
def handle():
    counter = Counter()
    counter.work()

threading.Thread(target=handle).start()  #> threading.Thread: ${comment}
`;

const held = 'handle, serialised, single, unknown, high => information serialised-background-thread';
const unknown = 'handle, unknown, single, unknown, low';

describe('what a class decorator makes of a class', () => {
  test.each<[string, AnnotatedSources | string]>([
    ['is unknown where its library is', `
import threading
import farm

@farm.elsewhere
class Counter:
${counting}
${started(unknown)}`],
    ['is the class where its name says so', `
import threading
import farm

@farm.register("counter")
class Counter:
${counting}
${started(held)}`],
    ['is the class where the library is known to', `
import dataclasses
import threading

@dataclasses.dataclass
class Counter:
    start: int = 0
${counting}
${started(held)}`],
    ['is what a function of the project returns: a proxy', `
import threading
from proxies import Proxy

def elsewhere(cls):
    def make(*arguments):
        return Proxy(cls.__name__, arguments)
    return make

@elsewhere
class Counter:
${counting}
${started(unknown)}`],
    ['is what a function of the project returns: the class', `
import threading

def counted(cls):
    cls.count = 0
    return cls

@counted
class Counter:
${counting}
${started(held)}`],
    ['is what a function of the project returns: a class with more in it', `
import threading

def loud(name):
    def decorate(cls):
        class Loud(cls):
            label = name
        return Loud
    return decorate

@loud("counter")
class Counter:
${counting}
${started(held)}`],
  ])('%s', async (_, sources) => { await expectSites(sources); });
});

const task = `
def task(url):
    Rules()
    return requests.get(url)
`;

const rules = `
    def __init__(self):
        self.table = sum(step * step for step in range(10_000_000))
`;

const pooled = (comment: string) => `
with ThreadPoolExecutor() as pool:
    results = list(pool.map(task, items))  #> ThreadPoolExecutor.map: ${comment}
`;

const waits = 'task, io, many, throughput, high';
const computes = 'task, serialised, many, throughput, high => warning serialised-pool';

const imports = `
import functools
import requests
import shapes
from concurrent.futures import ThreadPoolExecutor
`;

describe('the one object of a class is made once', () => {
  test.each<[string, string]>([
    ['where its metaclass keeps it', `${imports}
class OneOfEach(type):
    made = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls.made:
            cls.made[cls] = super().__call__(*args, **kwargs)
        return cls.made[cls]

class Rules(metaclass=OneOfEach):
${rules}
${task}
${pooled(waits)}`],
    ['where the metaclass of a base does, by its name', `${imports}
class Base(metaclass=shapes.Singleton):
    pass

class Rules(Base):
${rules}
${task}
${pooled(waits)}`],
    ['where a decorator does', `${imports}
def only(cls):
    made = None
    def get(*args):
        nonlocal made
        if made is None:
            made = cls(*args)
        return made
    return get

@only
class Rules:
${rules}
${task}
${pooled(waits)}`],
    ['but not where `__new__` does, since `__init__` runs all the same', `${imports}
class Rules:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance
${rules}
${task}
${pooled(computes)}`],
    ['nor where the metaclass only counts', `${imports}
class Counted(type):
    count = 0

    def __call__(cls, *args, **kwargs):
        cls.count += 1
        return super().__call__(*args, **kwargs)

class Rules(metaclass=Counted):
${rules}
${task}
${pooled(computes)}`],
  ])('%s', async (_, source) => { await expectSites(source); });
});

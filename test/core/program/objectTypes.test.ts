import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

/** A class whose work holds the GIL, in a module of its own; beside it one that waits. */
const engine = `
import time

class Engine:
    def work(self, n=1_000_000):
        total = 0
        for i in range(1_000_000):
            total += i % 7
        return total

class Sleeper:
    def work(self, n=1):
        time.sleep(1)
`;

/** What a site says whose tasks hold the GIL. */
const held = 'serialised, many, throughput, high => warning serialised-pool';

/** A pool that maps over what `use` makes a task of. */
function pooled(top: string, comment = `task, ${held}`): string {
  return `
from concurrent.futures import ThreadPoolExecutor
${top}
with ThreadPoolExecutor() as pool:
    list(pool.map(task, range(64)))  #> ThreadPoolExecutor.map: ${comment}
`;
}

describe('what goes through several lists', () => {
  test('gives the elements of each', () => expectSites({
    'engine.py': engine,
    'main.py': pooled('from itertools import chain\nfrom engine import Engine\n\ndef task(n):\n    for each in chain([Engine()], [Engine()]):\n        each.work()\n'),
  }));

  test('or of what is left of them', () => expectSites({
    'engine.py': engine,
    'main.py': pooled('from engine import Engine\n\ndef task(n):\n    for each in filter(None, [Engine(), Engine()]):\n        each.work()\n'),
  }));
});

describe('a declared method is what the heirs do', () => {
  test('however many modules name the class', () => expectSites({
    'shape.py': 'class Shape:\n    def work(self):\n        raise NotImplementedError\n',
    'circle.py': 'from shape import Shape\n\nclass Circle(Shape):\n    def work(self):\n        return sum(i * i for i in range(100_000))\n',
    ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`user${String(index)}.py`, 'from shape import Shape\n\ndef describe(shape: Shape):\n    return str(shape)\n'])),
    'main.py': pooled('from shape import Shape\n\ndef draw(shape: Shape):\n    return shape.work()\n\ndef task(n):\n    return draw(shapes[n])\n'),
  }));
});

describe('a declared method with heirs in many modules is most likely what some of them do', () => {
  const rule = 'from abc import ABC, abstractmethod\n\nclass Rule(ABC):\n    def check(self, n):\n        return self.holds(n)\n\n    @abstractmethod\n    def holds(self, n): ...\n';
  const heirs = (body: string) => Object.fromEntries(Array.from({ length: 20 }, (_, index) =>
    [`rules/rule${String(index)}.py`, `import time\nfrom rule import Rule\n\nclass Rule${String(index)}(Rule):\n    def holds(self, n):\n        ${body}\n`]));
  const use = pooled('from rule import Rule\n\ndef apply(rule: Rule, n):\n    return rule.check(n)\n\ndef task(n):\n    return apply(rules[n], n)\n', 'COMMENT');

  test('which computes', () => expectSites({
    'rule.py': rule, ...heirs('return sum(i * i for i in range(100_000))'), 'main.py': use.replace('COMMENT', 'task, serialised, many, throughput, medium => information serialised-pool'),
  }));

  test('which waits', () => expectSites({ 'rule.py': rule, ...heirs('time.sleep(1)'), 'main.py': use.replace('COMMENT', 'task, io, many, throughput, high') }));
});

describe('an object of one of several classes, or of another that is not seen', () => {
  const caches = `
class Memory:
    def get_places(self, n):
        return [i * n for i in range(100_000)]

class Blocks(Memory):
    def get_places(self, n):
        return [i * n + 1 for i in range(100_000)]

class Search:
    def __init__(self, cache):
        self.cache = cache

    def task(self, n):
        return self.cache.get_places(n)

    def run(self):
        with ThreadPoolExecutor() as pool:
            return list(pool.map(self.task, range(64)))  #> ThreadPoolExecutor.map: Search.task, serialised, many, throughput, medium => information serialised-pool
`;

  test('most likely does what those do that are seen', () => expectSites(`
from concurrent.futures import ThreadPoolExecutor
from elsewhere import cache_of
${caches}
Search(Memory()).run()
Search(Blocks()).run()
Search(cache_of('disk')).run()
`));
});

describe('a method of a protocol is most likely that of the class with all of its methods', () => {
  const protocol = 'from typing import Protocol\n\nclass Codec(Protocol):\n    def decode_all(self, data): ...\n    def name(self): ...\n';
  const codec = (name: string, more: string) => `class ${name}:\n    def decode_all(self, data):\n        return sum(i * i for i in range(100_000))\n${more}`;
  const use = 'from protocol import Codec\n\ndef run(codec: Codec, data):\n    return codec.decode_all(data)\n\ndef task(n):\n    return run(codecs[n], n)\n';

  test('which need not inherit from it', () => expectSites({
    'protocol.py': protocol,
    'codec.py': codec('Squares', '\n    def name(self):\n        return "squares"\n'),
    'main.py': pooled(use, 'task, serialised, many, throughput, medium => information serialised-pool'),
  }));

  test('and not of one that lacks some', () => expectSites({
    'protocol.py': protocol,
    'codec.py': codec('Squares', ''),
    'main.py': pooled(use, 'task, unknown, many, throughput, low'),
  }));
});

describe('the type of an attribute is seen', () => {
  test.each<[string, AnnotatedSources]>([
    ['that a caller in another module gives to the constructor', {
      'engine.py': engine,
      'runner.py': `
from concurrent.futures import ThreadPoolExecutor

class Runner:
    def __init__(self, engine):
        self.engine = engine

    def task(self, n):
        return self.engine.work(n)

    def run(self):
        with ThreadPoolExecutor() as pool:
            return list(pool.map(self.task, range(64)))  #> ThreadPoolExecutor.map: Runner.task, ${held}
`,
      'main.py': `
from engine import Engine
from runner import Runner

Runner(Engine()).run()
`,
    }],
    ['that a subclass in another module gives to its base class', {
      'engine.py': engine,
      'base.py': `
from concurrent.futures import ThreadPoolExecutor

class Base:
    def __init__(self, engine):
        self.engine = engine

    def task(self, n):
        return self.engine.work(n)

    def run(self):
        with ThreadPoolExecutor() as pool:
            return list(pool.map(self.task, range(64)))  #> ThreadPoolExecutor.map: Base.task, ${held}
`,
      'heir.py': `
from base import Base
from engine import Engine

class Heir(Base):
    def __init__(self):
        super().__init__(Engine())
`,
    }],
    ['that a base class expects of its heirs', {
      'engine.py': engine,
      'base.py': `
from concurrent.futures import ThreadPoolExecutor

class Base:
    def task(self, n):
        return self.engine.work(n)

    def run(self):
        with ThreadPoolExecutor() as pool:
            return list(pool.map(self.task, range(64)))  #> ThreadPoolExecutor.map: Base.task, ${held}
`,
      'heir.py': `
from base import Base
from engine import Engine

class Heir(Base):
    def __init__(self):
        self.engine = Engine()
`,
    }],
    ['that is set from outside', {
      'engine.py': engine,
      'runner.py': `
from concurrent.futures import ThreadPoolExecutor

class Runner:
    engine = None

    def task(self, n):
        return self.engine.work(n)

    def run(self):
        with ThreadPoolExecutor() as pool:
            return list(pool.map(self.task, range(64)))  #> ThreadPoolExecutor.map: Runner.task, ${held}
`,
      'main.py': `
from engine import Engine
from runner import Runner

runner = Runner()
runner.engine = Engine()
runner.run()
`,
    }],
    ['that is none at first where it is handed on, of what an annotation says', {
      'engine.py': engine,
      'runner.py': `
import threading
from engine import Engine

class Runner(threading.Thread):
    def __init__(self, engine: Engine):
        super().__init__()
        self.engine = engine

    def run(self):
        for n in range(64):
            self.engine.work(n)
`,
      'main.py': `
from runner import Runner

class Window:
    def __init__(self):
        self.engine = None
        self.loader.finished.connect(self.on_loaded)

    def on_loaded(self, engine):
        self.engine = engine

    def start(self):
        self.runner = Runner(self.engine)  #> Thread subclass: Runner.run (runner.py:9), serialised, single, unknown, high => information serialised-background-thread
        self.runner.start()
`,
    }],
    ['of a class that only an annotation for people names', {
      'engine.py': engine,
      'main.py': pooled(`
def work(engine: 'Engine', n):
    return engine.work(n)

def task(n):
    return work(engines[n], n)
`),
    }],
    ['of a dataclass, behind a property', {
      'engine.py': engine,
      'main.py': pooled(`
from dataclasses import dataclass
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from engine import Engine

@dataclass
class Job:
    engine: "Engine | None"

    @property
    def motor(self):
        return self.engine

job = Job(None)
def task(n):
    return job.motor.work(n)
`),
    }],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('what a field was given whose constructor Python writes is seen', () => {
  const record = (top: string, made: string) => pooled(`
from dataclasses import KW_ONLY, dataclass, field
from typing import Any, Callable, ClassVar, NamedTuple
from engine import Engine

def count(n):
    return sum(i * i for i in range(100_000))

${top}
job = ${made}
def task(n):
    return job.run(n)
`);
  const method = '    def run(self, n):\n        return self.work(n)';
  test.each<[string, string]>([
    ['a callable of a dataclass', record(`@dataclass\nclass Job:\n    work: Callable\n${method}`, 'Job(count)')],
    ['under its name, with options', record(`@dataclass(frozen=True)\nclass Job:\n    limit: int\n    work: Any = None\n${method}`, 'Job(3, work=count)')],
    ['of a NamedTuple', record(`class Job(NamedTuple):\n    limit: int\n    work: Callable\n${method}`, 'Job(3, count)')],
    ['of a pydantic model', record(`from pydantic import BaseModel\nclass Job(BaseModel):\n    work: Any\n${method}`, 'Job(work=count)')],
    ['after the fields of its base class', record(`@dataclass\nclass Base:\n    KIND: ClassVar[str] = 'a'\n    limit: int\n@dataclass\nclass Job(Base):\n    seen: list = field(init=False)\n    work: Callable\n${method}`, 'Job(3, count)')],
    ['through a spread tuple', record(`@dataclass\nclass Job:\n    limit: int\n    work: Callable\n${method}`, 'Job(*(3, count))')],
    ['by whoever makes one', `
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

@dataclass
class Job:
    engine: Any

    def run(self, n):
        return self.engine.work(n)

def start(job: Job):
    with ThreadPoolExecutor() as pool:
        list(pool.map(job.run, range(64)))  #> ThreadPoolExecutor.map: Job.run, ${held}

from engine import Engine
start(Job(Engine()))
`],
  ])('%s', (_, main) => expectSites({ 'engine.py': engine, 'main.py': main }));

  test('and not where the class has a constructor of its own', () => expectSites({
    'engine.py': engine,
    'main.py': record(`@dataclass\nclass Job:\n    work: Any\n    def __init__(self, other):\n        self.other = other\n${method}`, 'Job(count)')
      .replace(`task, ${held}`, 'task, unknown, many, throughput, low'),
  }));
});

test('a table that NumPy splits is several tables', () => expectSites(`
import re
from concurrent.futures import ThreadPoolExecutor
import numpy as np
import pandas as pd

def clean(table):
    table['text'] = table['text'].apply(lambda text: [re.sub('[^a-z]', ' ', line) for line in text.lower().split('.')])
    return table

parts = np.array_split(pd.read_csv('texts.csv'), 8)
with ThreadPoolExecutor() as pool:
    tables = [pool.submit(clean, part) for part in parts]  #> ThreadPoolExecutor.submit: clean, serialised, many, throughput, high => warning gil-holding-native
`));

describe('a pair of connections', () => {
  test.each([['unpacked', 'reader, writer = Pipe()'], ['by its places', 'both = Pipe()\nwriter = both[1]']])('is two of them, %s', (_, made) => expectSites(`
from multiprocessing import Pipe, Process

def task(end):
    end.send([1, 2])
    end.close()

if __name__ == '__main__':
    ${made.replace('\n', '\n    ')}
    Process(target=task, args=(writer,)).start()  #> multiprocessing.Process: task, io, single, unknown, high
`));
});

describe('what a thread is started with is the type of a parameter', () => {
  test.each<[string, string]>([
    ['of its target', 'Thread(target=share, args=(pool,)).start()  #> threading.Thread: share, io, single, unknown, high'],
    ['by name', "Thread(target=share, kwargs={'workers': pool}).start()  #> threading.Thread: share, io, single, unknown, high"],
    ['of a task', 'pool.submit(share, pool).result()  #> ThreadPoolExecutor.submit: share, io, single, unknown, high'],
  ])('%s', (_, start) => expectSites(`
from concurrent.futures import ThreadPoolExecutor
from threading import Thread

def count(n):
    return sum(i * i for i in range(100_000))

def share(workers):
    workers.map(count, range(64))  #> ThreadPoolExecutor.map: count, ${held}

pool = ThreadPoolExecutor()
${start}
`));
});

describe('the type of a parameter is seen', () => {
  const annotated = (annotation: string, use: string): AnnotatedSources => ({
    'engine.py': engine,
    'main.py': `
from concurrent.futures import ThreadPoolExecutor
from typing import Dict, List, Optional, Type
from engine import Engine

def run(given: ${annotation}):
    def task(n):
        ${use}
    with ThreadPoolExecutor() as pool:
        list(pool.map(task, range(64)))  #> ThreadPoolExecutor.map: task, ${held}
`,
  });
  test.each<[string, AnnotatedSources]>([
    ['that may be None', annotated('Optional[Engine]', 'return given.work(n)')],
    ['in a list', annotated('List[Engine]', 'return given[0].work(n)')],
    ['in a dict', annotated('Dict[str, Engine]', 'return given["a"].work(n)')],
    ['as a text', annotated('"list[Engine]"', 'return [each.work(n) for each in given]')],
    ['that is a class', annotated('Type[Engine]', 'return given().work(n)')],
    ['from a call in another module', {
      'engine.py': engine,
      'runner.py': `
from concurrent.futures import ThreadPoolExecutor

def run(engine):
    def task(n):
        return engine.work(n)
    with ThreadPoolExecutor() as pool:
        list(pool.map(task, range(64)))  #> ThreadPoolExecutor.map: task, ${held}
`,
      'main.py': `
from engine import Engine
from runner import run as start

start(Engine())
`,
    }],
  ])('%s', (_, sources) => expectSites(sources));

  test('in a list that a caller gives, of which the annotation says nothing', () => expectSites({
    'engine.py': engine,
    'runner.py': `
from concurrent.futures import ThreadPoolExecutor
from typing import Callable, List

def run(steps: List[Callable]):
    def task(n):
        for step in steps:
            step(n)
    with ThreadPoolExecutor() as pool:
        list(pool.map(task, range(64)))  #> ThreadPoolExecutor.map: task, ${held}
`,
    'main.py': `
from engine import Engine
from runner import run

run([Engine().work])
`,
  }));

  test.each(['Callable[[int], int]', 'typing.Callable', 'callable'])('of which the annotation %s says no more than that it is called', (annotation) => expectSites({
    'engine.py': engine,
    'runner.py': `
import typing
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

def run(step: ${annotation}):
    def task(n):
        return step(n)
    with ThreadPoolExecutor() as pool:
        list(pool.map(task, range(64)))  #> ThreadPoolExecutor.map: task, ${held}
`,
    'main.py': `
from engine import Engine
from runner import run

run(Engine().work)  #> ThreadPoolExecutor.map through run: Engine.work (engine.py:4), ${held}
`,
  }));

  test('as all of its callers have it', () => expectSites({
    'engine.py': engine,
    'runner.py': `
from concurrent.futures import ThreadPoolExecutor

def run(engine):
    def task(n):
        return engine.work(n)
    with ThreadPoolExecutor() as pool:
        list(pool.map(task, range(64)))  #> ThreadPoolExecutor.map: task, io, many, throughput, high
`,
    'main.py': `
from engine import Engine, Sleeper
from runner import run

run(Engine())
run(Sleeper())
`,
  }));

  test('and is not sure where a caller gives something unknown', () => expectSites({
    'engine.py': engine,
    'runner.py': `
from concurrent.futures import ThreadPoolExecutor

def run(engine):
    def task(n):
        return engine.work(n)
    with ThreadPoolExecutor() as pool:
        list(pool.map(task, range(64)))  #> ThreadPoolExecutor.map: task, serialised, many, throughput, medium => information serialised-pool
`,
    'main.py': `
from engine import Engine
from runner import run
from plugins import choose

run(Engine())
run(choose())
`,
  }));

  test('but not from what tests give', () => expectSites({
    'engine.py': engine,
    'runner.py': `
from concurrent.futures import ThreadPoolExecutor

def run(engine):
    def task(n):
        return engine.calculate(n)
    with ThreadPoolExecutor() as pool:
        list(pool.map(task, range(64)))  #> ThreadPoolExecutor.map: task, unknown, many, throughput, low
`,
    'tests/test_runner.py': `
from runner import run

class Fake:
    def calculate(self, n):
        return 1

run(Fake())
`,
  }));
});

describe('the type of a result is seen', () => {
  test.each<[string, string]>([
    ['of a factory', `
def make(kind):
    if kind == "a":
        return Engine()
    return Engine()
engine = make("a")
def task(n):
    return engine.work(n)
`],
    ['of a class method that makes an object', `
class Own(Engine):
    @classmethod
    def create(cls, n):
        return cls()
def task(n):
    return Own.create(n).work(n)
`],
    ['of a method that returns its object', `
class Own(Engine):
    def ready(self):
        return self
def task(n):
    return Own().ready().work(n)
`],
    ['of entering a context', `
class Session:
    def __enter__(self):
        return Engine()
    def __exit__(self, *args):
        pass
def task(n):
    with Session() as engine:
        return engine.work(n)
`],
    ['of a context that a generator makes', `
from contextlib import contextmanager
@contextmanager
def session():
    yield Engine()
def task(n):
    with session() as engine:
        return engine.work(n)
`],
    ['of what a generator yields', `
def engines():
    yield Engine()
def task(n):
    for engine in engines():
        engine.work(n)
`],
  ])('%s', (_, code) => expectSites({ 'engine.py': engine, 'main.py': pooled(`from engine import Engine\n${code}`) }));
});

describe('what is in a container is seen:', () => {
  test.each<[string, string]>([
    ['a list that another method fills', `
class Workers:
    def __init__(self):
        self.all = []
    def add(self):
        self.all.append(Engine())
    def run(self, n):
        for each in self.all:
            each.work(n)
workers = Workers()
def task(n):
    workers.run(n)
`],
    ['the values of a dict that is filled key by key', `
engines = {}
def register(name):
    engines[name] = Engine()
def task(n):
    for name, engine in engines.items():
        engine.work(n)
`],
    ['what a dict has for a key', `
engines = {"a": Engine()}
def task(n):
    return engines.get("a").work(n)
`],
    ['a list that is written out, popped', `
engines = [Engine(), Engine()]
def task(n):
    return engines.pop().work(n)
`],
    ['objects that iterate', `
class Engines:
    def __iter__(self):
        yield Engine()
def task(n):
    for engine in Engines():
        engine.work(n)
`],
  ])('%s', (_, code) => expectSites({ 'engine.py': engine, 'main.py': pooled(`from engine import Engine\n${code}`) }));

  test('a queue of callables with their arguments, put in another module', () => expectSites({
    'engine.py': engine,
    'workers.py': `
import queue, threading

class Workers:
    def __init__(self):
        self.tasks = queue.Queue()
        for _ in range(4):
            threading.Thread(target=self.loop).start()  #> threading.Thread: Workers.loop, serialised, many, throughput, high => warning serialised-threads

    def add(self, function, *args):
        self.tasks.put((function, args))

    def loop(self):
        while True:
            function, args = self.tasks.get()
            function(*args)
            self.tasks.task_done()
`,
    'main.py': `
from engine import Engine
from workers import Workers

engine = Engine()
workers = Workers()
for n in range(9):
    workers.add(engine.work, n)
`,
  }));
});

describe('a method that only one class of the project has', () => {
  const runner = (method: string, comment: string): string => `
from concurrent.futures import ThreadPoolExecutor
import plugins

def run():
    engine = plugins.choose()[0]
    def task(n):
        return engine.${method}(n)
    with ThreadPoolExecutor() as pool:
        list(pool.map(task, range(64)))  #> ThreadPoolExecutor.map: task, ${comment}
`;
  const engines = (...methods: readonly string[]): string => methods.map((method, index) => `
class Engine${String(index)}:
    def ${method}(self, n):
        total = 0
        for i in range(1_000_000):
            total += i % 7
        return total
`).join('');

  test('is taken, but never for sure', () => expectSites({
    'main.py': runner('count_pages', 'serialised, many, throughput, medium => information serialised-pool'),
    'engine.py': engines('count_pages'),
  }));

  test.each<[string, string, readonly string[]]>([
    ['two classes have it', 'count_pages', ['count_pages', 'count_pages']],
    ['its name could be that of any library', 'process', ['process']],
    ['a known library has it, too', 'most_common', ['most_common']],
  ])('is not taken where %s', (_, method, methods) => expectSites({
    'main.py': runner(method, 'unknown, many, throughput, low'),
    'engine.py': engines(...methods),
  }));
});

test('a call into a compiled module of the project is not known, and weighs', () => expectSites({
  'sketch/__init__.py': '',
  'sketch/count.py': `
from concurrent.futures import ThreadPoolExecutor
from sketch._counting import Table

def count(path):
    table = Table(4)
    for i in range(100):
        table.add(i)
    return table.consume(path)

with ThreadPoolExecutor() as pool:
    list(pool.map(count, range(64)))  #> ThreadPoolExecutor.map: count, unknown, many, throughput, low
`,
}));

describe('an object has the type that it has', () => {
  const program = (given: string): AnnotatedSources => ({
    'engine.py': engine,
    'main.py': `
import asyncio
from concurrent.futures import ThreadPoolExecutor, as_completed
from joblib import Parallel, delayed
from engine import Engine

def build(n):
    return Engine()
${given}
with ThreadPoolExecutor() as pool:
    list(pool.map(task, range(64)))  #> ThreadPoolExecutor.map: task, ${held}
`,
  });
  test.each([
    ['as the result of joblib', `
engines = Parallel(n_jobs=4)(delayed(build)(n) for n in range(8))  #> joblib.Parallel: build, parallel, many, throughput, high

def task(n):
    return [each.work() for each in engines]
`],
    ['as the result of a future', `
def task(n):
    future = pool.submit(build, 3)  #> ThreadPoolExecutor.submit: build, serialised, single, unknown, high
    return future.result().work()
`],
    ['as one of the results of a map', `
def task(n):
    return [each.work() for each in pool.map(build, range(3))]  #> ThreadPoolExecutor.map: build, serialised, many, throughput, high
`],
    ['below a decorator that keeps it', `
plugins = {}

def register(name):
    def keep(function):
        plugins[name] = function
        return function
    return keep

@register("count")
def count(n):
    return Engine().work(n)

def task(n):
    return plugins["count"](n)
`],
  ])('%s', (_, given) => expectSites(program(given)));

  test('most likely, where somebody asks for it', () => expectSites({
    'engine.py': engine,
    'main.py': `
from concurrent.futures import ThreadPoolExecutor
from engine import Engine

def task(n):
    for item in anything(n):
        if isinstance(item, (Engine, str)):
            item.work()

with ThreadPoolExecutor() as pool:
    list(pool.map(task, range(64)))  #> ThreadPoolExecutor.map: task, serialised, many, throughput, medium => information serialised-pool
`,
  }));
});

describe('what is put into a list of an object from outside', () => {
  const bus = (use: string) => ({
    'engine.py': engine,
    'bus.py': `
import queue
import threading

class Bus:
    def __init__(self):
        self.handlers = []
        self.events = queue.Queue()
        threading.Thread(target=self.deliver).start()  #> threading.Thread: Bus.deliver, ${use === '' ? 'unknown, single, unknown, low' : 'serialised, single, unknown, high'}

    def deliver(self):
        while True:
            event = self.events.get()
            for handler in self.handlers:
                handler(event)
`,
    'main.py': `
from bus import Bus
from engine import Engine

bus = Bus()
${use}
`,
  });

  test('is what is in it', () => expectSites(bus('bus.handlers.append(Engine().work)')));
  test('and is not known where nobody is seen to put something there', () => expectSites(bus('')));
});

test('a project that came as an archive, and is a package as a whole, ends where its README is', () => expectSites({
  'engine.py': engine,
  'project/README.md': '', 'project/__init__.py': '', 'project/core/__init__.py': '', 'project/api/__init__.py': '',
  'project/core/runner.py': `
from concurrent.futures import ThreadPoolExecutor

class Runner:
    def __init__(self, motor):
        self.motor = motor

    def task(self, n):
        return self.motor.work(n)

    def run(self):
        with ThreadPoolExecutor() as pool:
            return list(pool.map(self.task, range(64)))  #> ThreadPoolExecutor.map: Runner.task, ${held}
`,
  'project/core/engine.py': engine,
  'project/api/main.py': 'from core.engine import Engine\nfrom core.runner import Runner\n\nRunner(Engine()).run()\n',
  ...Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`neighbour${String(index)}/main.py`, 'from somewhere import Runner\n\nRunner(None).run()\n'])),
}));

test('an annotation says of each place of a tuple what stands there', () => expectSites({
  'engine.py': engine,
  'main.py': pooled(`from engine import Engine, Sleeper

def task(n):
    pairs: list[tuple[str, Engine, Sleeper]] = load(n)
    for name, each, other in pairs:
        each.work()
`),
}));

test('of a tuple of any length it says the same of all', () => expectSites({
  'engine.py': engine,
  'main.py': pooled(`from engine import Engine

def task(n):
    group: tuple[Engine, ...] = load(n)
    for each in group:
        each.work()
`),
}));

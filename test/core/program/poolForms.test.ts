import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';
import { score } from './score';

const serialised = 'score, serialised, many, throughput, high => warning serialised-pool';

describe('a pool of threads is known for one', () => {
  test.each<[string, AnnotatedSources]>([
    ['from a generator below contextmanager', `
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
${score}
@contextmanager
def workers(count):
    pool = ThreadPoolExecutor(count)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)

with workers(4) as crew:
    results = list(crew.map(score, range(8)))  #> ThreadPoolExecutor.map: ${serialised}
`],
    ['from a generator in another file that enters it itself', {
      'main.py': `
from crews import workers
${score}
with workers() as crew:
    results = list(crew.map(score, range(8)))  #> ThreadPoolExecutor.map: ${serialised}
`,
      'crews.py': `
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

@contextmanager
def workers():
    with ThreadPoolExecutor(4) as pool:
        yield pool
`,
    }],
    ['where its class is asked for the method, as who inherits from it does', `
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.pool import ThreadPool
${score}
class Crew(ThreadPoolExecutor):
    def submit(self, fn, *args):
        self.count += 1
        return ThreadPoolExecutor.submit(self, fn, *args)  #> ThreadPoolExecutor.submit: ${serialised}

    def work(self, rows):
        return [ThreadPool.apply_async(self, score, (row,)) for row in rows]  #> multiprocessing.pool.ThreadPool.apply_async: ${serialised}

with Crew(4) as crew:
    futures = [crew.submit(score, row) for row in range(8)]  #> ThreadPoolExecutor.submit: ${serialised}
`],
    ['by its method, which an object was given and keeps under the same name', {
      'main.py': `
from multiprocessing.pool import ThreadPool
from runners import Runner
${score}
Runner(ThreadPool(8).map).run()
`,
      'runners.py': `
from main import score

class Runner:
    def __init__(self, map):
        self.map = map

    def run(self):
        return list(self.map(score, range(8)))  #> multiprocessing.pool.ThreadPool.map: score (main.py:4), ${serialised.slice('score, '.length)}
`,
    }],
    ['from a stack of contexts', `
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
${score}
@contextmanager
def workers():
    yield ThreadPoolExecutor(4)

with ExitStack() as stack:
    crew = stack.enter_context(ThreadPoolExecutor())
    list(crew.map(score, range(8)))  #> ThreadPoolExecutor.map: ${serialised}
    other = stack.enter_context(workers())
    list(other.map(score, range(8)))  #> ThreadPoolExecutor.map: ${serialised}
`],
    ['from a function that makes it once', `
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
${score}
_crew = None

def crew():
    global _crew
    if _crew is None:
        _crew = ThreadPoolExecutor(4)
    return _crew

@lru_cache(maxsize=1)
def other():
    return ThreadPoolExecutor(4)

futures = [crew().submit(score, row) for row in range(8)]  #> ThreadPoolExecutor.submit: ${serialised}
futures = [other().submit(score, row) for row in range(8)]  #> ThreadPoolExecutor.submit: ${serialised}
`],
    ['in a dict that is written out', `
from concurrent.futures import ThreadPoolExecutor
${score}
CREWS = {"small": ThreadPoolExecutor(2), "large": ThreadPoolExecutor(16)}

def run(size):
    list(CREWS[size].map(score, range(8)))  #> ThreadPoolExecutor.map: ${serialised}
    list(CREWS.get(size).map(score, range(8)))  #> ThreadPoolExecutor.map: ${serialised}
`],
    ['in a dict that is filled as it is needed', `
from concurrent.futures import ThreadPoolExecutor
${score}
class Crews:
    def __init__(self):
        self.crews = {}

    def crew(self, name):
        if name not in self.crews:
            self.crews[name] = ThreadPoolExecutor(4)
        return self.crews[name]

    def run(self, name):
        return list(self.crew(name).map(score, range(8)))  #> ThreadPoolExecutor.map: ${serialised}
`],
    ['as a default', `
from concurrent.futures import ThreadPoolExecutor
${score}
def run(crew=None):
    crew = crew or ThreadPoolExecutor()
    return list(crew.map(score, range(8)))  #> ThreadPoolExecutor.map: ${serialised}

class Runner:
    def __init__(self, crew=None):
        self.crew = crew if crew is not None else ThreadPoolExecutor()

    def run(self):
        return list(self.crew.map(score, range(8)))  #> ThreadPoolExecutor.map: ${serialised}
`],
    ['made by a class that a parameter or a match chooses', `
from concurrent.futures import ThreadPoolExecutor
${score}
def run(kind, make=ThreadPoolExecutor):
    with make(4) as crew:
        list(crew.map(score, range(8)))  #> ThreadPoolExecutor.map: ${serialised}
    match kind:
        case "wide":
            crew = ThreadPoolExecutor(32)
        case _:
            crew = ThreadPoolExecutor(4)
    return list(crew.map(score, range(8)))  #> ThreadPoolExecutor.map: ${serialised}
`],
  ])('%s', (_, sources) => expectSites(sources));
});

test('a pool that is a property of something unknown is known by the only class that has one', () => expectSites({
  'core.py': `
from multiprocessing.pool import ThreadPool

class Core:
    def __init__(self):
        self._crew_pool = None

    @property
    def crew_pool(self):
        if self._crew_pool is None:
            self._crew_pool = ThreadPool(4)
        return self._crew_pool
`,
  'main.py': `
${score}
class Report:
    def __init__(self, core):
        self.core = core

    def process(self):
        return self.core.crew_pool.map(score, range(8))  #> multiprocessing.pool.ThreadPool.map: score, serialised, many, throughput, medium => information serialised-pool
`,
}));

test('a copy of a pool of threads that a project has is one', () => expectSites({
  'copied.py': `
class Pool:
    def apply_async(self, func, args=(), kwds={}):
        return self._enqueue(func, args, kwds)

    def map_async(self, func, iterable):
        return [self._enqueue(func, (item,), {}) for item in iterable]

    def imap_unordered(self, func, iterable):
        return iter(self.map_async(func, iterable))

    def close(self):
        self._closed = True

    def join(self):
        pass

class ThreadPool(Pool):
    pass

class ProcessPool(Pool):
    pass
`,
  'main.py': `
from copied import ProcessPool, ThreadPool
${score}
class Crew(ThreadPool):
    pass

crew = Crew(4)
for row in range(8):
    crew.apply_async(func=score, args=(row,))  #> multiprocessing.pool.ThreadPool.apply_async: ${serialised}
ProcessPool().apply_async(score, (1,))
`,
}));

describe('no pool is made of', () => {
  test.each<[string, AnnotatedSources]>([
    ['a generator that yields something else', `
from contextlib import contextmanager
${score}
@contextmanager
def opened(path):
    yield open(path)

with opened("rows") as crew:
    crew.map(score, range(8))
`],
    ['a dict of other things', `
${score}
class Executor:
    def submit(self, work, row):
        return work(row)

CREWS = {"one": Executor()}
CREWS["one"].submit(score, 1)
CREWS.get("two", Executor()).submit(score, 1)
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a pool that something unknown makes is known by the name', () => {
  const doubted = serialised.replace('high => warning', 'medium => information');
  const use = (top: string, comment: string) => `
${top}

class Report:
    def __init__(self, manager):
        self.manager = manager

    def process(self):
        with self.manager.executor_factory(max_workers=3) as w:
            return [w.submit(score, row) for row in range(8)]  #> ${comment}
`;

  test.each<[string, AnnotatedSources]>([
    ['of its maker', { 'main.py': use(score, `ThreadPoolExecutor.submit: ${doubted}`) }],
    ['of an attribute of a class that has such a maker', {
      'manager.py': 'from concurrent.futures import ProcessPoolExecutor\n\nclass Manager:\n    executor_factory = ProcessPoolExecutor\n',
      'main.py': use(`from concurrent.futures import as_completed\n${score}`, 'ProcessPoolExecutor.submit: score, parallel, many, throughput, medium'),
    }],
  ])('%s', (_, sources) => expectSites(sources));
});

import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

describe('what an object gives on demand is what its `__getattr__` gives:', () => {
  test.each<[string, AnnotatedSources]>([
    ['a command made of the name', `
import subprocess
import threading
from functools import partial

class Tool:
    def __getattr__(self, name: str) -> partial:
        command = partial(self.execute, name)
        setattr(self, name, command)
        return command

    def execute(self, name, *options):
        return subprocess.run(["tool", name, *options], capture_output=True).stdout

class Status(threading.Thread):
    def __init__(self, tool):
        super().__init__()
        self.tool = tool

    def run(self):
        self.text = self.tool.status("--short")

Status(Tool()).start()  #> Thread subclass: Status.run, io, single, unknown, high
`],
    ['a method of the object behind it', `
import threading

class Counter:
    def count(self):
        total = 0
        for number in range(20_000_000):
            total += number
        return total

class Logged:
    def __init__(self, inner):
        self._inner = inner

    def __getattr__(self, name):
        return getattr(self._inner, name)

counter = Logged(Counter())
threading.Thread(target=counter.count).start()  #> threading.Thread: Counter.count, serialised, single, unknown, high => information serialised-background-thread
`],
    ['nothing that is known, where it asks somebody else', `
import threading

class Remote:
    def __init__(self, link):
        self.link = link

    def __getattr__(self, name):
        return self.link.method(name)

remote = Remote(open_link())
threading.Thread(target=remote.count).start()  #> threading.Thread: remote.count, unknown, single, unknown, low
`],
  ])('%s', (_, sources) => expectSites(sources));
});

test('an annotation says of a partial only that there is one', async () => {
  await expectSites(`
import threading
from functools import partial

def count(rows):
    return sum(row * row for row in range(rows))

def made(rows) -> partial:
    return partial(count, rows)

threading.Thread(target=made(20_000_000)).start()  #> threading.Thread: count, serialised, single, unknown, high => information serialised-background-thread
`);
});

test('a name that says which class it is private to is that of the class', async () => {
  await expectSites(`
import threading

class Engine:
    def __count(self):
        total = 0
        for number in range(20_000_000):
            total += number
        return total

class Timed(Engine):
    def start(self):
        threading.Thread(target=Engine._Engine__count, args=(self,)).start()  #> threading.Thread: Engine.__count, serialised, single, unknown, high => information serialised-background-thread
`);
});

test('a class of which is asked whether it inherits from one stands for that one, as in a search for plug-ins', async () => {
  await expectSites({
    'base.py': `
import abc

class Plugin(abc.ABC):
    @abc.abstractmethod
    def score(self, rows):
        ...
`,
    'sums.py': `
from base import Plugin

class Sums(Plugin):
    def score(self, rows):
        return sum(row * row for row in range(rows))
`,
    'main.py': `
import importlib
import inspect
from concurrent.futures import ThreadPoolExecutor
from base import Plugin

def load(names):
    found = []
    for name in names:
        for _, each in inspect.getmembers(importlib.import_module(name)):
            if inspect.isclass(each) and issubclass(each, Plugin):
                found.append(each())
    return found

def score_all(names):
    with ThreadPoolExecutor(4) as pool:
        return [pool.submit(plugin.score, 20_000_000) for plugin in load(names)]  #> ThreadPoolExecutor.submit: Plugin.score (base.py:5), serialised, many, throughput, high => warning serialised-pool
`,
  });
});

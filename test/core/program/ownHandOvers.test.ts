import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';
import { score } from './score';

describe('what a project hands over in its own way is found', () => {
  test.each<[string, AnnotatedSources]>([
    ['where its method bears the name of asyncio\'s', `
import asyncio
${score}
class Core:
    def __init__(self):
        self.loop = asyncio.get_running_loop()

    def run_in_executor(self, work, *args) -> asyncio.Future:
        return self.loop.run_in_executor(None, work, *args)  #> loop.run_in_executor: score, serialised, single, responsiveness, high

class Part:
    def __init__(self, core: Core):
        self.core = core

    async def load(self, row):
        return await self.core.run_in_executor(score, row)  #> loop.run_in_executor through run_in_executor: score, serialised, single, responsiveness, high
`],
    ['where nothing is known of the object, and the function comes first', `
${score}
async def load(core, row):
    return await core.run_in_executor(score, row)  #> loop.run_in_executor: score, serialised, single, responsiveness, medium
`],
    ['and is what awaiting it gives, though it says that it gives a future', `
import asyncio

class Tool:
    def work(self):
        return sum(i * i for i in range(1_000_000))

def make():
    return Tool()

def offload(work, *args) -> asyncio.Future:
    return asyncio.get_running_loop().run_in_executor(None, work, *args)  #> loop.run_in_executor: make, unknown, single, responsiveness, low

async def load():
    tool = await offload(make)  #> loop.run_in_executor through offload: make, serialised, single, responsiveness, high
    return await offload(tool.work)  #> loop.run_in_executor through offload: Tool.work, serialised, single, responsiveness, high
`],
    ['though it cannot be resolved, by way of an object that keeps it', `
import threading

class Task:
    def __init__(self, name, target, args):
        self._target = target
        self._args = args
        self._thread = threading.Thread(name=name, target=self._run)  #> threading.Thread: Task._run, unknown, single, unknown, low

    def start(self):
        self._thread.start()
        return self

    def _run(self):
        self._target(*self._args)

def spawn(func, *args):
    return Task(name=func.__name__, target=func, args=args).start()

def refresh(exchange):
    spawn(exchange.import_history)  #> threading.Thread through spawn: exchange.import_history, unknown, single, unknown, low
`],
    ['though it cannot be resolved, out of the arguments of a wrapper', `
import threading

def spawn(*args):
    func, args = args[0], args[1:]
    threading.Thread(target=func, args=args).start()  #> threading.Thread: func, unknown, single, unknown, low

def refresh(exchange):
    spawn(exchange.import_history, 3)  #> threading.Thread through spawn: exchange.import_history, unknown, single, unknown, low
`],
  ])('%s', async (_title, sources) => { await expectSites(sources); });
});

describe('what another thread does is no part of a thread', () => {
  test.each<[string, AnnotatedSources]>([
    ['where it leaves a coroutine to an event loop', `
import asyncio
import threading
import time
${score}
async def show(row):
    score(row)

def watch(loop):
    while True:
        time.sleep(0.1)
        asyncio.run_coroutine_threadsafe(show(1), loop)

threading.Thread(target=watch, args=(loop,)).start()  #> threading.Thread: watch, io, single, unknown, high
`],
    ['unless it waits for it', `
import asyncio
import threading
${score}
async def show(row):
    score(row)

def watch(loop):
    for row in range(100):
        asyncio.run_coroutine_threadsafe(show(row), loop).result()

threading.Thread(target=watch, args=(loop,)).start()  #> threading.Thread: watch, serialised, single, unknown, high => information serialised-background-thread
`],
  ])('%s', async (_title, sources) => { await expectSites(sources); });
});

describe('the name of what is called tells', () => {
  test.each<[string, AnnotatedSources]>([
    ['of a message that protoc has written', `
import threading
import answers_pb2

def collect():
    return [answers_pb2.Answer(text="yes") for _ in range(100_000)]

threading.Thread(target=collect).start()  #> threading.Thread: collect, serialised, single, unknown, high => information serialised-background-thread
`],
    ['of a manager of Django', `
import threading
from shop.models import Order

def latest():
    return Order.objects.select_related("customer").filter(paid=True).first()

threading.Thread(target=latest).start()  #> threading.Thread: latest, io, single, unknown, high
`],
    ['of a node of a document', `
import threading

def titles(document):
    return [node.getAttribute("title") for node in document.getElementsByTagName("book") for _ in range(10_000)]

threading.Thread(target=titles, args=(load(),)).start()  #> threading.Thread: titles, serialised, single, unknown, high
`],
    ['that listeners are few', `
import threading
import time

class Bus:
    def __init__(self):
        self.listeners = []

    def run(self):
        for round in range(20):
            time.sleep(0.01)
            for listener in self.listeners:
                listener(round)

bus = Bus()
threading.Thread(target=bus.run).start()  #> threading.Thread: Bus.run, io, single, unknown, high
`],
  ])('%s', async (_title, sources) => { await expectSites(sources); });
});

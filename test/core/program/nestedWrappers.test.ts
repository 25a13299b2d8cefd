import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const count = `
def count(n=1_000_000):
    total = 0
    for i in range(1_000_000):
        total += i % 7
    return total
`;

describe('the call of a wrapper is a site', () => {
  test.each<[string, AnnotatedSources]>([
    ['when a function in the wrapper hands over what the wrapper was given', `
from multiprocessing.pool import ThreadPool
${count}
def guarded(function):
    def wrapped(*args):
        try:
            return function(*args)
        except Exception:
            raise SystemExit(1)

    return wrapped

def for_all(function, nodes):
    pool = ThreadPool(4)
    seen = {}

    def visit(node):
        if node not in seen:
            seen[node] = pool.apply_async(guarded(work), (node,))  #> multiprocessing.pool.ThreadPool.apply_async: wrapped, serialised, many, throughput, high => warning serialised-pool

    def work(node):
        if function(node):
            visit(node.next)

    for node in nodes:
        visit(node)

for_all(count, [])  #> multiprocessing.pool.ThreadPool.apply_async through for_all: count, serialised, single, unknown, high
`],
    ['but not when that function is only returned', `
import threading
${count}
def threaded(function):
    def start(*args):
        threading.Thread(target=function, args=args).start()  #> threading.Thread: count, serialised, single, unknown, low

    return start

later = threaded(count)
`],
    ['when a coroutine function wraps the wrapper, and the parameter is a protocol of calling', {
      'background.py': `
import concurrent.futures, threading
from typing import Protocol

class Task(Protocol):
    def __call__(self, progress): ...

class Background:
    def start(self, task: Task):
        def run():
            task(progress=print)

        threading.Thread(target=run).start()  #> threading.Thread: run, serialised, single, unknown, high => information serialised-background-thread

    async def run(self, task: Task):
        future = concurrent.futures.Future()

        def work(progress):
            future.set_result(task(progress))

        self.start(work)  #> threading.Thread through start: work, serialised, single, unknown, high
        return await wrap(future)
`,
      'main.py': `
from background import Background
${count}
async def export(background: Background):
    def work(progress):
        return count()

    await background.run(work)  #> threading.Thread through run: work, serialised, single, unknown, high => information serialised-background-thread
`,
    }],
    ['when a coroutine awaits it with a method of which nothing is known', `
import asyncio, functools

async def ask(function, *args):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, functools.partial(function, *args))  #> loop.run_in_executor: backend.client.search, io, single, responsiveness, high

async def explain(backend):
    return await ask(backend.client.search, "path")  #> loop.run_in_executor through ask: backend.client.search, io, single, responsiveness, high
`],
  ])('%s', (_, given) => expectSites(given));
});

describe('known is', () => {
  test('what a task gives that an event loop ran elsewhere, though the loop is not known', () => expectSites(`
import io
from PIL import Image

class Context:
    async def elsewhere(self, function, *args):
        return await self.bot.loop.run_in_executor(None, lambda: function(*args))  #> loop.run_in_executor: lambda, parallel, single, responsiveness, high

def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGBA")

async def show(bot, data):
    picture = await bot.loop.run_in_executor(None, opened, data)  #> loop.run_in_executor: opened, parallel, single, responsiveness, high
    await Context().elsewhere(picture.save, "a.png")  #> loop.run_in_executor through elsewhere: PIL.Image.Image.save, parallel, single, responsiveness, high
`));

  test('what an empty container will hold, where an annotation says it', () => expectSites(`
import threading
${count}
class Node:
    def weigh(self):
        return count()

class Table:
    def __init__(self):
        self.rows: dict[str, list[Node]] = {}

    def fill(self, more):
        self.rows.update(more)

    def weigh(self, key):
        for node in self.rows[key]:
            node.weigh()

    def start(self):
        threading.Thread(target=self.weigh, args=("a",)).start()  #> threading.Thread: Table.weigh, serialised, single, unknown, high
`));

  test('what a file is parsed to by tree-sitter, whose tree is walked in Python', () => expectSites(`
from concurrent.futures import ThreadPoolExecutor
from tree_sitter import Parser

def functions(node):
    found = [node.child_by_field_name("name").text.decode()] if node.type == "function_definition" else []
    for child in node.children:
        found += functions(child)
    return found

def task(path):
    parser = Parser(language)
    tree = parser.parse(open(path, "rb").read())
    return functions(tree.root_node)

with ThreadPoolExecutor() as pool:
    list(pool.map(task, range(64)))  #> ThreadPoolExecutor.map: task, serialised, many, throughput, high => warning gil-holding-native
`));
});

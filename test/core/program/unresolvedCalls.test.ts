import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

/** A pool that maps over what `top` makes a task of. */
function pooled(top: string, comment: string): string {
  return `
from concurrent.futures import ThreadPoolExecutor
${top}
with ThreadPoolExecutor() as pool:
    list(pool.map(task, range(64)))  #> ThreadPoolExecutor.map: ${comment}
`;
}

const silent = 'task, unknown, many, throughput, low';
const told = 'task, serialised, many, throughput, medium => information serialised-pool';

/** Two milliseconds of Python. */
const parse = `
    total = 0
    for i in range(40_000):
        total += i % 7`;

describe('of a worker that runs tasks of which nothing is known', () => {
  test('nothing is known, whatever it logs', () => expectSites(`
import logging, queue, threading
logger = logging.getLogger(__name__)
jobs = queue.Queue()

def work():
    while True:
        task = jobs.get()
        logger.info("starts %s", task)
        task.run()
        logger.info("ends %s", task)

for _ in range(4):
    threading.Thread(target=work).start()  #> threading.Thread: work, unknown, many, throughput, low
`));
});

test('a dict is asked for a key', () => expectSites(pooled(`
def task(table):${parse}
    return table.get("name"), total
`, told.replace('medium', 'high').replace('information', 'warning'))));

test('what is given a path reads a file, and asks no service', () => expectSites(pooled(`
import unheardof

def task(path):${parse}
    return unheardof.read_table(path), total
`, told)));

describe('a few milliseconds of Python beside what may ask a service are not told of', () => {
  test.each<[string, AnnotatedSources]>([
    ['a name that fetches', pooled(`
def task(checker):${parse}
    return checker.get_latest(), total
`, silent)],
    ['what is asked for nothing in particular, as no dict is', pooled(`
def task(parameter):${parse}
    return parameter.get(), total
`, silent)],
    ['a library of which nothing is known', pooled(`
import unheardof

def task(page):${parse}
    return unheardof.Document(page), total
`, silent)],
    ['a declared method that nothing implements', pooled(`
from abc import ABC, abstractmethod

class Service(ABC):
    @abstractmethod
    def answer(self, question): ...

service: Service = configured()

def task(n):${parse}
    return service.answer(total)
`, silent)],
    ['but beside a method of something unknown they are', pooled(`
def task(board):${parse}
    return board.evaluate_position(), total
`, told)],
    ['and so is much of it', pooled(`
def task(checker):
    total = 0
    for i in range(40_000_000):
        total += i % 7
    return checker.get_latest(), total
`, 'task, serialised, many, throughput, high => warning serialised-pool')],
  ])('%s', (_, sources) => expectSites(sources));
});

test('a hook that nobody overrides does nothing', () => expectSites(pooled(`
class Trainer:
    def on_start(self):
        pass

    def train(self, n):
        self.on_start()
        return sum(i * i for i in range(n))

def task(n):
    return Trainer().train(100_000)
`, 'task, serialised, many, throughput, high => warning serialised-pool')));

test('the larger of two unknown values is found without going through them', () => expectSites(pooled(`
from boxes import area

def task(n):
    total = 0
    for i in range(100_000):
        total += max(area.top, area.bottom) - min(area.left, area.right)
    return total
`, 'task, serialised, many, throughput, high => warning serialised-pool')));

test('a pattern that is sought in a whole file takes as long as the file', () => expectSites(pooled(`
import re

def task(path):
    with open(path) as file:
        text = file.read()
    return len(re.findall(r'\\\\w+', text)) + len(re.sub('x', 'y', text))
`, 'task, serialised, many, throughput, high => warning gil-holding-native')));

describe('what is known all the same', () => {
  test.each<[string, string]>([
    ['an empty list holds nothing that could take long', `
def task(n):
    found = list()
    for i in range(100_000):
        found.append(dict())
    return found
`],
    ['pairs are made as somebody goes through them', `
def task(job):
    total = 0
    for left, right in zip(job.lefts, job.rights):
        total += left * right
    return total
`],
    ['a signal is only put on a queue', `
def task(window):
    for i in range(100_000):
        window.progress.emit(i)
`],
  ])('%s', (_, task) => expectSites(pooled(task, 'task, serialised, many, throughput, high => warning serialised-pool')));
});

test('a name that goes over a network says that the task waits', () => expectSites(pooled(`
def task(store):
    return [store.download(name) for name in store.names]
`, 'task, io, many, throughput, high')));

test.each<[string, string]>([
  ['client', 'insert(table="t", data=job)'],
  ['db.users', 'find({"job": job})'],
  ['collection', 'find({"job": job})'],
])('what a database has in common with lists waits for it: %s', (receiver, call) => expectSites(pooled(`
from stores import ${receiver.split('.')[0] ?? ''}

def task(job):
    ${receiver}.${call}
`, 'task, io, many, throughput, high')));

test('a list may be called a collection', () => expectSites(pooled(`
def sort(collection):
    for i in range(1000):
        collection.insert(0, collection.pop())
    return collection

def task(n):
    total = 0
    for i in range(1000):
        total += sum(sort(rows))
    return total
`, 'task, serialised, many, throughput, high => warning serialised-pool')));

test('arrays that a loop in Python turns into lists are small', () => expectSites(pooled(`
import time
import numpy as np

def task(lines):
    found = []
    for line in lines:
        found.append(np.frombuffer(line).tolist())
    time.sleep(0.05)
    return found
`, 'task, io, many, throughput, medium')));

describe('what is most likely', () => {
  test.each<[string, string]>([
    ['an array has methods that nothing else has', `
def task(n):
    total = 0
    for i in range(100_000):
        total += pictures.image.reshape(-1).squeeze()[i]
    return total
`],
    ['a method is that of a library which the file imports', `
import chess

def task(n):
    total = 0
    for i in range(100_000):
        total += boards[n].is_checkmate()
    return total
`],
  ])('%s', (_, task) => expectSites(pooled(task, told)));
});

test('whoever fills a queue with a limit waits for room in it, whatever the class is called', () => expectSites(`
import queue
import threading

class CountedQueue(queue.Queue):
    pass

jobs = CountedQueue(8)

def produce(source):
    while True:
        jobs.put(source)

threading.Thread(target=produce, args=("a",)).start()  #> threading.Thread: produce, io, single, unknown, high
`));

test('a source file has many tokens', () => expectSites(pooled(`
import io
import tokenize

def task(text):
    return [token.string for token in tokenize.generate_tokens(io.StringIO(text).readline)]
`, 'task, serialised, many, throughput, high => warning serialised-pool')));

test('a callable that leads back to itself through C code comes to an end', () => expectSites(`
import threading
import numpy as np
from functools import partial

def check(fun, data):
    return fun(data)

def apply(fun, data):
    along = partial(np.apply_along_axis, fun, -1)
    return check(along, data)

threading.Thread(target=apply, args=(abs, np.ones((300, 300)))).start()  #> threading.Thread: apply, serialised, single, unknown, high
`));

test('a `get` of a plain word asks a dict, whatever it is called', () => expectSites(`
from concurrent.futures import ThreadPoolExecutor

def task(record):
    http = record.get("http") or {}
    total = 0
    for step in range(1_000_000):
        total += len(http.get("title")) * step
    return total

def main(records):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(task, records))  #> ThreadPoolExecutor.map: task, serialised, many, throughput, high => warning serialised-pool
`));

test('what is subscripted with words is a record, though it is called a client', () => expectSites(pooled(`
def task(n):
    found = []
    for client in clients[n]:
        found.append((client["name"], client.get("city"), client.get("street")))
    return found
`, 'task, serialised, many, throughput, high => warning serialised-pool')));

test('what is called a client or an API is asked over a network', () => expectSites(`
import threading

def place(tradingApi, orders):
    for order in orders:
        tradingApi.place_order(order.name, [step * 2 for step in range(200)])

def main(tradingApi, batches):
    for orders in batches:
        threading.Thread(target=place, args=(tradingApi, orders)).start()  #> threading.Thread: place, io, many, throughput, high
`));

test('what keeps objects elsewhere is asked over a network, though a dict has a method of that name', () => expectSites(`
import base64
from concurrent.futures import ThreadPoolExecutor
import settings

def encode(file):
    return base64.b64encode(settings.STORAGE_IMPL.get(file["bucket"], file["id"])).decode()

def main(files):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(encode, files))  #> ThreadPoolExecutor.map: encode, io, many, throughput, high
`));

test('a target that only its name takes for a method of a dict is unknown', () => expectSites(`
import threading

def export(exporters, figures):
    for name in exporters:
        threading.Thread(target=exporters[name].update, args=(figures,)).start()  #> threading.Thread: exporters.update, unknown, many, throughput, low
`));

test('a target that only reads an attribute runs a property', () => expectSites(`
from concurrent.futures import ThreadPoolExecutor

def main(files):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(lambda file: file.digest, files))  #> ThreadPoolExecutor.map: lambda, unknown, many, throughput, low
`));

describe('what a call of something unknown does is seen where it stands', () => {
  test('a function in a formula computes', () => expectSites(`
from concurrent.futures import ThreadPoolExecutor

def integrate(f, a, b, n=1_000_000):
    step = (b - a) / n
    x = a
    total = 0
    while x < b:
        total += f(x)
        x += step
    return total * step + (f(a) + f(b)) / 2

def integrate_in_threads(f):
    with ThreadPoolExecutor() as pool:
        return [pool.submit(integrate, f, k, k + 1) for k in range(4)]  #> ThreadPoolExecutor.submit: integrate, serialised, many, throughput, medium
`));

  test('one that puts texts together may do anything', () => expectSites(`
from concurrent.futures import ThreadPoolExecutor

def collect(load, base, names):
    text = ""
    for name in names:
        address = base + name
        text += load(address)
    page = 0
    for name in names:
        page += 1
        text += get_page(page)
    return text

def measure(load, folder, names, seen):
    total = 0
    for name in names:
        total += load(folder / name)
        total += load(names - seen)
    return total

def measure_in_threads(load, folder, seen, groups):
    with ThreadPoolExecutor() as pool:
        return [pool.submit(measure, load, folder, names, seen) for names in groups]  #> ThreadPoolExecutor.submit: measure, unknown, many, throughput, low

def collect_in_threads(load, get_page, groups):
    with ThreadPoolExecutor() as pool:
        return [pool.submit(collect, load, "a", names) for names in groups]  #> ThreadPoolExecutor.submit: collect, unknown, many, throughput, low
`));

  test('a verb of HTTP with an address asks', () => expectSites(`
from concurrent.futures import ThreadPoolExecutor
from somewhere import Api

class Accounts(Api):
    def all(self, number):
        return self._get("account/list", params={"page": number})

with ThreadPoolExecutor() as pool:
    list(pool.map(Accounts().all, range(9)))  #> ThreadPoolExecutor.map: Accounts.all, io, many, throughput, high
`));

  test('a language model is asked, whatever its class', () => expectSites(`
from concurrent.futures import ThreadPoolExecutor

class Model:
    def invoke(self, prompt): ...

class Ranking:
    llm: Model

    def rank(self, prompts):
        with ThreadPoolExecutor() as pool:
            return [pool.submit(lambda: self.llm(prompt)) for prompt in prompts]  #> ThreadPoolExecutor.submit: lambda, io, many, throughput, high
`));

  test('a client of an unknown library reads and writes over the network', () => expectSites(`
from concurrent.futures import ThreadPoolExecutor
from base64 import b32encode
from ledger.client import LedgerClient

class Store:
    def __init__(self, address):
        self.ledger = LedgerClient(address)

    def save(self, batch):
        self.ledger.write("insert", [b32encode(each.digest) for each in batch])

def main(store, batches):
    with ThreadPoolExecutor() as pool:
        for batch in batches:
            pool.submit(Store("somewhere").save, batch)  #> ThreadPoolExecutor.submit: Store.save, io, many, throughput, high
`));

  test('functions of Windows wait with the GIL released', () => expectSites(`
import logging
import threading
from ctypes import windll

kernel = windll.kernel32

class Server(threading.Thread):
    def run(self):
        while True:
            pipe = kernel.CreateNamedPipeW("name", 3, 0, 1, 512, 512, 0, None)
            if pipe == -1:
                logging.warning("no pipe")
                continue
            if kernel.ConnectNamedPipe(pipe, None):
                logging.info("connected")

def main():
    for _ in range(2):
        Server().start()  #> Thread subclass: Server.run, io, many, throughput, high
`));

  test('what is in doubt of small arrays is as small as they are', () => expectSites(`
from concurrent.futures import ThreadPoolExecutor
import pandas

def rows(table):
    return [pandas.concat(part).reindex(order) for part, order in zip(table, orders)]

with ThreadPoolExecutor() as pool:
    list(pool.map(rows, tables))  #> ThreadPoolExecutor.map: rows, serialised, many, throughput, medium => information serialised-pool
`));

  test('a name of several star imports of one library is that library’s', () => expectSites(`
import threading
from PyQt5.QtCore import *
from PyQt5.QtWidgets import *

class Window(QMainWindow):
    def __init__(self):
        self.bar = QProgressBar()

    def show_all(self):
        for row in range(100_000):
            self.bar.setValue(row)

    def start(self):
        threading.Thread(target=self.show_all).start()  #> threading.Thread: Window.show_all, serialised, single, responsiveness, medium => information serialised-background-thread
`));
});

describe('what a library gives that is Python through and through', () => {
  test('neither waits nor lets go of the GIL, whatever its methods are called', () => expectSites(pooled(`
import astroid

def task(text):
    found = []
    module = astroid.parse(text)
    for node in sorted(module.get_children()):
        owner = node.load_owner() if node else None
        for name, value in owner.query_names():
            found.append(value.load_value())
    return found
`, told)));

  test('is not sure where something else may be meant', () => expectSites(pooled(`
import astroid

def task(text, module=None):
    if text:
        module = lookup(text)
    else:
        module = astroid.parse("")
    return [node.load_owner() for node in module.get_children()]
`, silent)));
});

describe('a few bytes of a file', () => {
  const header = (opened: string) => `
import struct

def text(buffer):
    letters = bytearray()
    while (letter := buffer.read(1)) != b"\\0":
        letters.extend(letter)
    return letters

def task(path):
    found = {}
    ${opened}
    for _ in range(1000):
        size = struct.unpack("<I", file.read(4))[0]
        found[size] = text(file)
    return found
`;

  test.each([
    ['are in its buffer already', 'file = open(path, "rb")', 'task, serialised, many, throughput, high => warning serialised-pool'],
    ['are so, too, where nobody sees it opened', 'file = find(path)', told],
  ])('%s', (_, opened, comment) => expectSites(pooled(header(opened), comment)));

  test('are waited for where something else is at the other end', () => expectSites(pooled(`
import struct

def task(name):
    port = find(name)
    return [struct.unpack("<I", port.read(4))[0] for _ in range(1000)]
`, 'task, io, many, throughput, high')));

  test('and so are keys that a person presses', () => expectSites(pooled(`
import sys

def task(n):
    return [key_of(sys.stdin) for _ in range(1000)]

def key_of(source):
    return source.read(1).upper()
`, 'task, io, many, throughput, high')));
});

test.each(['RE_DATE', 'self.pattern', 'DATE_RE'])('a regular expression that is made elsewhere is known by its name: %s', (pattern) => expectSites(`
from concurrent.futures import ThreadPoolExecutor
from dates import RE_DATE, DATE_RE, pattern

class Reader:
    def __init__(self):
        self.pattern = pattern

    def task(self, text):
        found = 0
        for i in range(100_000):
            if ${pattern}.match(text, i):
                found += 1
        return found

    def read(self, texts):
        with ThreadPoolExecutor() as pool:
            return list(pool.map(self.task, texts))  #> ThreadPoolExecutor.map: Reader.task, serialised, many, throughput, high => warning serialised-pool
`));

describe('of what cannot be resolved a name may say enough:', () => {
  test.each<[string, AnnotatedSources]>([
    ['the methods that one type of a library has, and hardly anything else', `
import threading

def store(documents, order):
    threading.Thread(target=documents.insert_one, args=(order,)).start()  #> threading.Thread: documents.insert_one, io, single, unknown, high

def show(browser):
    threading.Thread(target=browser.find_elements).start()  #> threading.Thread: browser.find_elements, io, single, unknown, high
`],
    ['a model that generates, and a tokenizer', `
import threading

def answer(model, inputs):
    threading.Thread(target=model.generate, kwargs=inputs).start()  #> threading.Thread: model.generate, parallel, single, unknown, high

def read(self, ids):
    threading.Thread(target=self.tokenizer.decode, args=(ids,)).start()  #> threading.Thread: self.tokenizer.decode, serialised, single, unknown, high
`],
    ['what goes on until somebody ends it', `
import threading

def serve(bot, httpd):
    threading.Thread(target=bot.infinity_polling).start()  #> threading.Thread: bot.infinity_polling, io, many, throughput, high
    threading.Thread(target=httpd.shutdown).start()  #> threading.Thread: httpd.shutdown, io, many, throughput, high
`],
    ['the others of a library of which many calls are known', `
import threading
import sqlite3

def work(name):
    connection = sqlite3.connect(name)
    connection.set_authorizer(None)
    connection.execute("delete from orders")

threading.Thread(target=work, args=("shop.db",)).start()  #> threading.Thread: work, io, single, unknown, high
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('functions of libraries that run what they are given in a thread are found:', () => {
  test.each<[string, AnnotatedSources]>([
    ['workers of napari and superqt', `
from superqt.utils import create_worker

def crunch(n):
    total = 0
    for i in range(20_000_000):
        total += i % 7
    return total

create_worker(crunch, 5)  #> create_worker: crunch, serialised, single, responsiveness, high => information serialised-background-thread
`],
    ['long operations of PySimpleGUI', `
import PySimpleGUI as sg

def crunch():
    total = 0
    for i in range(20_000_000):
        total += i % 7
    return total

window = sg.Window("Shop", [[sg.Button("Go")]])
window.perform_long_operation(crunch, "-DONE-")  #> PySimpleGUI.perform_long_operation: crunch, serialised, single, responsiveness, high => information serialised-background-thread
`],
  ])('%s', (_, sources) => expectSites(sources));
});

test('loops of which nobody knows how long they are say little beside what may ask a service', () => expectSites(pooled(`
def keep_best(rows):
    kept = []
    while rows:
        best = min(rows)
        kept.append(best)
        rows = [row for row in rows if row[0] * best[0] < row[1] * best[1]]
    return kept

def task(request):
    return [keep_best(rows) for table in request.infer() for rows in table]
`, 'task, serialised, many, throughput, low')));

test('a method of a class of the file is what its name says, whatever the object is called', () => expectSites(pooled(`
class Camera:
    clients = {}

    def __init__(self):
        self.frame = None

    def last_frame_taken(self):
        return self.frame

def task(number):${parse}
    client = Camera.clients[number]
    return client.last_frame_taken(), total
`, 'task, serialised, many, throughput, high => warning serialised-pool')));

test('a compiler that builds an extension is waited for', () => expectSites(`
from concurrent.futures import ThreadPoolExecutor
from setuptools.command.build_ext import build_ext

class Build(build_ext):
    def build_extensions(self):
        with ThreadPoolExecutor(4) as pool:
            for extension in self.extensions:
                pool.submit(self.build_extension, extension)  #> ThreadPoolExecutor.submit: Build.build_extension, io, many, throughput, high

    def build_extension(self, extension):
        super().build_extension(extension)
`));

describe('a name that nobody gives a value', () => {
  const program = (given: string, comment: string) => `
import threading
${given}
def work():
    zlib.compress(b'x' * 100_000_000)
for i in range(4):
    threading.Thread(target=work).start()  #> threading.Thread: work, ${comment}
`;

  test('is not the library that is called so', async () => {
    await expectSites({ 'main.py': program('import zlib', 'parallel, many, throughput, high') });
    await expectSites({ 'main.py': program('', 'unknown, many, throughput, low') });
  });
});

test('what is said to hold the GIL, and nobody has seen, makes a verdict of which nothing is told', () => expectSites({
  'main.py': `
from concurrent.futures import ThreadPoolExecutor
import arviz

def work(trace):
    return arviz.summary(trace)

with ThreadPoolExecutor(4) as pool:
    pool.map(work, range(100))  #> ThreadPoolExecutor.map: work, serialised, many, throughput, low
`,
}));

test('what a loop without an end begins by asking for is waited for', () => expectSites(`
import threading

class Worker:
    def __init__(self, channel):
        self.channel = channel

    def run(self):
        while True:
            number = self.channel.get()
            self.total = sum(step * number for step in range(100_000))

for channel in channels:
    threading.Thread(target=Worker(channel).run).start()  #> threading.Thread: Worker.run, serialised, many, throughput, high => warning serialised-threads
`));

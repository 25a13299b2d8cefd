import { describe, test } from 'vitest';
import { expectVerdict, serialised, waiting } from './expectVerdict';

const tables = `
import functools
import requests

def compute():
    return sum(step * step for step in range(10_000_000))
`;

describe('what is done the first time only says nothing of a task: it', () => {
  test.each([
    ['fills an attribute that is empty', `
${tables}
class Client:
    def __init__(self):
        self.table = None

    def ask(self, url):
        if self.table is None:
            self.table = compute()
        return requests.get(url)

client = Client()

def task(url):
    return client.ask(url)
`],
    ['fills a variable of the module', `
${tables}
table = None

def task(url):
    global table
    if not table:
        table = compute()
    return requests.get(url)
`],
    ['is asked for by a flag that says so', `
${tables}
class Client:
    def __init__(self):
        self._loaded = False

    def load(self):
        self.table = compute()
        self._loaded = True

    def ask(self, url):
        if not self._loaded:
            self.load()
        return requests.get(url)

client = Client()

def task(url):
    return client.ask(url)
`],
    ['returns at once from then on', `
${tables}
class Client:
    def __init__(self):
        self.table = None

    def load(self):
        if self.table is not None:
            return
        self.table = compute()

    def ask(self, url):
        self.load()
        return requests.get(url)

client = Client()

def task(url):
    return client.ask(url)
`],
    ['returns at once from then on, and looks again with a lock', `
import threading
${tables}
class Client:
    def __init__(self):
        self.table = None
        self.lock = threading.Lock()

    def load(self):
        if self.table is not None:
            return self.table
        with self.lock:
            if self.table is None:
                self.table = compute()
            return self.table

    def ask(self, url):
        self.load()
        return requests.get(url)

client = Client()

def task(url):
    return client.ask(url)
`],
    ['makes a file of the program, which is there the next time', `
import os
import settings
${tables}
def write_tables(path):
    with open(path, "w") as file:
        file.write(str(compute()))

def task(url):
    if not os.path.exists(settings.TABLES):
        write_tables(settings.TABLES)
    return requests.get(url)
`],
    ['is remembered without being given anything', `
${tables}
@functools.lru_cache(maxsize=None)
def table():
    return compute()

def task(url):
    table()
    return requests.get(url)
`],
  ])('%s', (_, task) => expectVerdict(task, waiting));
});

test('a file whose name is given is made every time', () => expectVerdict(`
import os
${tables}
def write_tables(path):
    with open(path, "w") as file:
        file.write(str(compute()))

def task(job):
    if not os.path.exists(job.target):
        write_tables(job.target)
    return requests.get(job.url)
`, serialised));

test('what is done where an argument is missing is done every time', () => expectVerdict(`
${tables}
def task(url, table=None):
    if table is None:
        table = compute()
    return requests.get(url), table
`, serialised));

test('a loop in which a function calls itself has one round for each part of what is walked', () => expectVerdict(`
import requests

def clean(node):
    if isinstance(node, dict):
        for key in node.keys():
            for other in node.values():
                node[key] = clean(other)
    return node

def task(url):
    return clean(requests.get(url).json())
`, waiting));

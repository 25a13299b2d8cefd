import { test } from 'vitest';
import { expectSites } from '../../support/expectSites';

test('a global that a function fills from its own names is what those are', () => expectSites({
  'reader.py': `
import threading

reader = None
table = None

def load(path):
    global reader, table
    import easyocr as _easyocr
    made = _easyocr.Reader(["en"])
    reader = made
    table = Table(path)

class Table:
    def __init__(self, path):
        self.path = path

def fill(rows):
    global counted
    counter = Counter(rows)
    counted = counter

class Counter:
    def __init__(self, rows):
        self.rows = rows

    def count(self):
        total = 0
        for row in range(20_000_000):
            total += row % 7
        return total

def start(picture):
    threading.Thread(target=reader.readtext, args=(picture,)).start()  #> threading.Thread: easyocr.Reader.readtext, parallel, single, unknown, medium
    threading.Thread(target=counted.count).start()  #> threading.Thread: Counter.count, serialised, single, unknown, high => information serialised-background-thread
`,
}));

test('so is one of a function around it', () => expectSites({
  'main.py': `
import threading, time

def watch():
    clock = None

    def make():
        nonlocal clock
        made = Clock()
        clock = made

    make()
    threading.Thread(target=clock.wait).start()  #> threading.Thread: Clock.wait, io, single, unknown, high

class Clock:
    def wait(self):
        time.sleep(5)
`,
}));

import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';
import { score } from './score';

describe('no spawn site is', () => {
  test.each<[string, AnnotatedSources]>([
    ['code in a comment', `
import threading
${score}
# threading.Thread(target=score).start()
`],
    ['code in a text', `
import threading
${score}
EXAMPLE = "threading.Thread(target=score).start()"
`],
    ['code in a documentation text', `
def helper():
    """Use it like this:

    >>> from concurrent.futures import ThreadPoolExecutor
    >>> with ThreadPoolExecutor() as pool:
    ...     pool.map(score, range(8))
    """
`],
    ['a form that is submitted', `
from django import forms
import threading
${score}
class ReviewForm(forms.Form):
    def submit(self, action):
        return action()

form = ReviewForm()
form.submit(score)
`],
    ['a job that is submitted to a server', `
import jenkins
${score}
server = jenkins.Jenkins("http://localhost")
server.submit(score, 3)
`],
    ['a class of the project with a method submit', `
import threading
${score}
class Executor:
    def submit(self, function, *arguments):
        return function(*arguments)

executor = Executor()
executor.submit(score, 3)
`],
    ['a submit on something unknown', `
import threading
${score}
def send(queue):
    queue.submit(score, 3)
`],
    ['a map of a column', `
import pandas as pd
import threading
${score}
frame = pd.DataFrame({"row": range(8)})
frame["score"] = frame["row"].map(score)
`],
    ['an apply of a table', `
import pandas as pd
from multiprocessing.pool import ThreadPool
${score}
frame = pd.read_csv("rows.csv")
scores = frame.apply(score, axis=1)
`],
    ['an apply of something unknown', `
from multiprocessing.pool import ThreadPool
${score}
def convert(frame):
    return frame.apply(score, axis=1)
`],
    ['the built-in map', `
import threading
${score}
results = list(map(score, range(8)))
`],
    ['a map of a reactive stream', `
import rx
import threading
${score}
rx.of(1, 2, 3).map(score)
`],
    ['a pool of connections', `
import psycopg2.pool
import threading

pool = psycopg2.pool.ThreadedConnectionPool(1, 8, "dbname=test")
connection = pool.getconn()
`],
    ['a pool of processes that is known by its name only', `
${score}
def score_all(process_pool, rows):
    return [process_pool.submit(score, row) for row in rows]
`],
    ['a thread that is only asked about', `
import threading

print(threading.current_thread().name, threading.active_count())
lock = threading.Lock()
`],
    ['the annotation of a thread', `
import threading
from typing import Optional

worker: Optional[threading.Thread] = None
`],
    ['a check for a thread', `
import threading

def is_thread(value):
    return isinstance(value, threading.Thread)
`],
    ['a task of the event loop', `
import asyncio
${score}
async def main():
    await asyncio.gather(*[asyncio.create_task(asyncio.sleep(1)) for _ in range(3)])
`],
    ['a pool that is made and not used', `
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=4)
pool.shutdown()
`],
    ['a name that was bound to something else afterwards', `
from queue import Queue as Thread
${score}
Thread(score)
`],
    ['Celery’s delayed task', `
from celery import shared_task
import threading

@shared_task
def score(row):
    return sum(range(row))

score.delay(3)
score.apply_async(args=[3])
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a site that is right is listed and not flagged', () => {
  test.each<[string, AnnotatedSources]>([
    ['where a program comes only if there is no GIL', `
import sys
from concurrent.futures import ThreadPoolExecutor

def score(word):
    total = 0
    for i in range(1_000_000):
        total += i * len(word)
    return total

class Scores:
    def __init__(self):
        self.has_gil = sys._is_gil_enabled() if hasattr(sys, "_is_gil_enabled") else True
        self.pool = ThreadPoolExecutor()

    def all(self, words):
        if self.has_gil:
            return [score(word) for word in words]
        else:
            return list(self.pool.map(score, words))  #> ThreadPoolExecutor.map: score, parallel, many, throughput, high

    def some(self, words):
        if self.has_gil:
            return [score(word) for word in words[:9]]
        return list(self.pool.map(score, words[:9]))  #> ThreadPoolExecutor.map: score, parallel, many, throughput, high

    def none(self, words):
        if not self.has_gil:
            return list(self.pool.map(score, words))  #> ThreadPoolExecutor.map: score, parallel, many, throughput, high
        return list(self.pool.map(score, words))  #> ThreadPoolExecutor.map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['when its work is over before the thread has started', `
import threading

hits = 0

def count():
    global hits
    hits += 1

for _ in range(8):
    threading.Thread(target=count).start()  #> threading.Thread: count, serialised, many, throughput, high
`],
    ['when one thread shows progress beside the work', `
import sys
import threading
import time

def spin():
    while not finished:
        for character in "|/-":
            sys.stdout.write(character)
            time.sleep(0.1)

threading.Thread(target=spin, daemon=True).start()  #> threading.Thread: spin, io, single, responsiveness, high
`],
    ['when a thread serves a web application', `
import threading
from flask import Flask

app = Flask(__name__)

def serve():
    app.run(port=8000)

threading.Thread(target=serve, daemon=True).start()  #> threading.Thread: serve, io, single, responsiveness, high
`],
    ['when threads settle whose turn it is', `
import threading

class Counter:
    def __init__(self, last):
        self.last = last
        self.number = 1
        self.turn = threading.Semaphore(1)

    def count(self, remainder):
        while True:
            self.turn.acquire()
            if self.number <= self.last and self.number % 2 == remainder:
                self.number += 1
            self.turn.release()
            if self.number > self.last:
                break

counter = Counter(1000)
odd = threading.Thread(target=counter.count, args=(1,))  #> threading.Thread: Counter.count, serialised, many, throughput, high
even = threading.Thread(target=counter.count, args=(0,))  #> threading.Thread: Counter.count, serialised, many, throughput, high
`],
    ['when a server answers each connection in a thread', `
import socket
import threading

def serve(connection):
    while True:
        data = connection.recv(1024)
        if not data:
            break
        connection.sendall(data.upper())

listener = socket.create_server(("", 8000))
while True:
    connection, _ = listener.accept()
    threading.Thread(target=serve, args=(connection,)).start()  #> threading.Thread: serve, io, many, throughput, high
`],
  ])('%s', (_, sources) => expectSites(sources));
});

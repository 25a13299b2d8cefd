import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

/** Runs for seconds, all of them in Python. */
const simulate = `
def simulate(state=1):
    for step in range(20_000_000):
        state = (state * 1103515245 + 12345) % 2147483648
    return state
`;

describe('a thread is found', () => {
  test.each<[string, AnnotatedSources]>([
    ['through the module', `
import threading
${simulate}
threading.Thread(target=simulate).start()  #> threading.Thread: simulate, serialised, single, unknown, high => information serialised-background-thread
`],
    ['through an alias of the module', `
import threading as t
${simulate}
t.Thread(target=simulate).start()  #> threading.Thread: simulate, serialised, single, unknown, high => information serialised-background-thread
`],
    ['through the imported class', `
from threading import Thread
${simulate}
Thread(target=simulate).start()  #> threading.Thread: simulate, serialised, single, unknown, high => information serialised-background-thread
`],
    ['through an alias of the class', `
from threading import Thread as Background
${simulate}
Background(target=simulate).start()  #> threading.Thread: simulate, serialised, single, unknown, high => information serialised-background-thread
`],
    ['through a star import', `
from threading import *
${simulate}
Thread(target=simulate).start()  #> threading.Thread: simulate, serialised, single, unknown, high => information serialised-background-thread
`],
    ['through one of several star imports', `
from pytube import *
from tkinter import *
from threading import *
${simulate}
Thread(target=simulate).start()  #> threading.Thread: simulate, serialised, single, responsiveness, high => information serialised-background-thread
`],
    ['through an import inside the function that starts it', `
${simulate}
def main():
    from threading import Thread
    Thread(target=simulate).start()  #> threading.Thread: simulate, serialised, single, unknown, high => information serialised-background-thread
`],
    ['through a name that was assigned the class', `
import threading
${simulate}
Task = threading.Thread
Task(target=simulate).start()  #> threading.Thread: simulate, serialised, single, unknown, high => information serialised-background-thread
`],
    ['through an import with a fallback', `
try:
    import threading
except ImportError:
    import dummy_threading as threading
${simulate}
threading.Thread(target=simulate).start()  #> threading.Thread: simulate, serialised, single, unknown, high => information serialised-background-thread
`],
    ['through a class that is kept on an object', `
import threading
${simulate}
class Runner:
    thread_class = threading.Thread

    def run(self):
        self.thread_class(target=simulate).start()  #> threading.Thread: simulate, serialised, single, unknown, high => information serialised-background-thread
`],
    ['with the target in second place', `
from threading import Thread
${simulate}
Thread(None, simulate).start()  #> threading.Thread: simulate, serialised, single, unknown, high => information serialised-background-thread
`],
    ['when the import stands below the function that uses it', `
def main():
    Thread(target=simulate).start()  #> threading.Thread: simulate, serialised, single, unknown, high => information serialised-background-thread
${simulate}
from threading import Thread
`],
    ['as a timer', `
from threading import Timer
${simulate}
Timer(5.0, simulate).start()  #> threading.Timer: simulate, serialised, single, unknown, high => information serialised-background-thread
`],
    ['as a timer with the target by keyword', `
import threading
${simulate}
threading.Timer(interval=5.0, function=simulate).start()  #> threading.Timer: simulate, serialised, single, unknown, high => information serialised-background-thread
`],
    ['as a thread of the low-level module', `
import _thread
${simulate}
_thread.start_new_thread(simulate, (3,))  #> _thread.start_new_thread: simulate, serialised, single, unknown, high => information serialised-background-thread
`],
    ['as a process of multiprocessing.dummy, which is a thread', `
from multiprocessing.dummy import Process
${simulate}
Process(target=simulate).start()  #> multiprocessing.dummy.Process: simulate, serialised, single, unknown, high => information serialised-background-thread
`],
    ['without a target, of which nothing is known', `
import threading
threading.Thread(**options).start()  #> threading.Thread: nothing, unknown, single, unknown, low
`],
    ['through a partial of the class', `
import functools
import threading
${simulate}
start = functools.partial(threading.Thread, daemon=True)
start(target=simulate).start()  #> threading.Thread: simulate, serialised, single, responsiveness, high => information serialised-background-thread
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('threads are many', () => {
  test.each<[string, AnnotatedSources]>([
    ['when a loop starts them', `
import threading
${simulate}
for number in range(4):
    threading.Thread(target=simulate, args=(number,)).start()  #> threading.Thread: simulate, serialised, many, throughput, high => warning serialised-threads
`],
    ['when a comprehension makes them', `
import threading
${simulate}
threads = [threading.Thread(target=simulate, args=(number,)) for number in range(4)]  #> threading.Thread: simulate, serialised, many, throughput, high => warning serialised-threads
`],
    ['when one function starts several', `
from threading import Thread
${simulate}
def main():
    first, second = Thread(target=simulate), Thread(target=simulate)  #> threading.Thread: simulate, serialised, many, throughput, high => warning serialised-threads & threading.Thread: simulate, serialised, many, throughput, high => warning serialised-threads
    first.start()
    second.start()
`],
    ['when the function that starts one is called in a loop', `
from threading import Thread
${simulate}
def launch(number):
    Thread(target=simulate, args=(number,)).start()  #> threading.Thread: simulate, serialised, many, throughput, high => warning serialised-threads

for number in range(8):
    launch(number)
`],
    ['when an object that starts one is made in a loop', `
from threading import Thread
${simulate}
class Task:
    def __init__(self, number):
        Thread(target=simulate, args=(number,)).start()  #> threading.Thread: simulate, serialised, many, throughput, high => warning serialised-threads

tasks = [Task(number) for number in range(8)]
`],
    ['when a function gives one a part of its work, and does another itself', `
from threading import Thread

def sort(items, low, high):
    if low < high:
        pivot = low
        for i in range(100_000):
            pivot += items[i] < items[high]
        left = Thread(target=sort, args=(items, low, pivot - 1))  #> threading.Thread: sort, serialised, many, throughput, high => warning serialised-threads
        left.start()
        sort(items, pivot + 1, high)
        left.join()
`],
    ['when the function that starts one keeps it with the others, to join them all', `
from threading import Thread
${simulate}
class Crew:
    def __init__(self):
        self.workers = []

    def engage(self):
        worker = Thread(target=simulate)  #> threading.Thread: simulate, serialised, many, throughput, high => warning serialised-threads
        self.workers.append(worker)
        worker.start()

    def wait(self):
        for worker in self.workers:
            if worker.is_alive():
                worker.join()
`],
    ['but not when it begins the list anew', `
from threading import Thread
${simulate}
class Crew:
    def __init__(self):
        self.workers = []

    def engage(self):
        self.workers = []
        worker = Thread(target=simulate)  #> threading.Thread: simulate, serialised, single, unknown, high => information serialised-background-thread
        self.workers.append(worker)
        worker.start()

    def wait(self):
        for worker in self.workers:
            if worker.is_alive():
                worker.join()
`],
    ['but not when another one is kept there, too', `
from threading import Thread
${simulate}
class Crew:
    def __init__(self):
        self.workers = []

    def engage(self):
        worker = Thread(target=simulate)  #> threading.Thread: simulate, serialised, single, unknown, high => information serialised-background-thread
        self.workers.append(worker)
        worker.start()

    def listen(self):
        worker = Thread(target=input)  #> threading.Thread: input, io, single, unknown, high
        self.workers.append(worker)
        worker.start()

    def wait(self):
        for worker in self.workers:
            if worker.is_alive():
                worker.join()
`],
    ['but not when one of two is chosen', `
from threading import Thread
${simulate}
if fast:
    Thread(target=simulate, args=(1,)).start()  #> threading.Thread: simulate, serialised, single, unknown, high => information serialised-background-thread
else:
    Thread(target=simulate, args=(2,)).start()  #> threading.Thread: simulate, serialised, single, unknown, high => information serialised-background-thread
`],
    ['but not when one works and the other waits', `
import threading
import time
${simulate}
def blink():
    while True:
        time.sleep(1)

threading.Thread(target=simulate).start()  #> threading.Thread: simulate, serialised, single, unknown, high => information serialised-background-thread
threading.Thread(target=blink).start()  #> threading.Thread: blink, io, single, unknown, high
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('threads that take messages from a connection are accused of nothing', () => {
  const parse = `
def parse(data):
    found = []
    for field in data.split(b";"):
        for part in field.split(b","):
            for name in part.split(b"."):
                found.append([letter * 2 for letter in name.split(b" ") for _ in range(20_000)])
    return found
`;
  test('by what loops of unknown length do with each', () => expectSites(`
import socket
import threading
${parse}
def listen(connection, stopped):
    while not stopped():
        data, sender = connection.recvfrom(65536)
        parse(data)

def start(one, other, stopped):
    threading.Thread(target=listen, args=(one, stopped)).start()  #> threading.Thread: listen, serialised, many, throughput, low
    threading.Thread(target=listen, args=(other, stopped)).start()  #> threading.Thread: listen, serialised, many, throughput, low
`));
  test('but are when a message takes long for sure', () => expectSites(`
import socket
import threading
${simulate}
def listen(connection, stopped):
    while not stopped():
        data, sender = connection.recvfrom(65536)
        simulate(data)

def start(one, other, stopped):
    threading.Thread(target=listen, args=(one, stopped)).start()  #> threading.Thread: listen, serialised, many, throughput, medium => information serialised-threads
    threading.Thread(target=listen, args=(other, stopped)).start()  #> threading.Thread: listen, serialised, many, throughput, medium => information serialised-threads
`));
});

describe('a single thread keeps something responsive', () => {
  test.each<[string, AnnotatedSources]>([
    ['when it is a daemon', `
import threading
${simulate}
threading.Thread(target=simulate, daemon=True).start()  #> threading.Thread: simulate, serialised, single, responsiveness, high => information serialised-background-thread
`],
    ['when the file shows windows', `
import threading
import tkinter as tk
${simulate}
class Window(tk.Frame):
    def on_click(self):
        threading.Thread(target=simulate).start()  #> threading.Thread: simulate, serialised, single, responsiveness, high => information serialised-background-thread
`],
    ['when the file shows windows of Qt', `
from threading import Thread
from PyQt5.QtWidgets import QPushButton
${simulate}
def on_click():
    Thread(target=simulate).start()  #> threading.Thread: simulate, serialised, single, responsiveness, high => information serialised-background-thread
`],
    ['when it is made a daemon afterwards', `
import threading
${simulate}
thread = threading.Thread(target=simulate)  #> threading.Thread: simulate, serialised, single, responsiveness, high => information serialised-background-thread
thread.daemon = True
thread.start()
`],
    ['when it is made a daemon afterwards, in the old way', `
import threading
${simulate}
class Player:
    def play(self):
        self.thread = threading.Thread(target=simulate)  #> threading.Thread: simulate, serialised, single, responsiveness, high => information serialised-background-thread
        self.thread.setDaemon(True)
        self.thread.start()
`],
    ['but not when another one is made a daemon', `
import threading
${simulate}
thread = threading.Thread(target=simulate)  #> threading.Thread: simulate, serialised, single, unknown, high => information serialised-background-thread
other.daemon = True
thread.start()
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a thread for each thing that a person does is single', () => {
  const one = 'threading.Thread: simulate, serialised, single, responsiveness, high => information serialised-background-thread';
  test.each<[string, AnnotatedSources]>([
    ['in the loop of a game over its events', `
import pygame
import threading
${simulate}
running = True
while running:
    for event in pygame.event.get():
        if event.type == pygame.QUIT:
            running = False
        elif event.type == pygame.MOUSEBUTTONDOWN:
            threading.Thread(target=simulate, args=(event.pos[0],)).start()  #> ${one}
        if event.type == pygame.KEYDOWN:
            threading.Thread(target=simulate, args=(event.key,)).start()  #> ${one}
    pygame.display.flip()
`],
    ['in a frame of a game', `
import pygame as pg
import threading
${simulate}
def play(game):
    while game.is_running:
        if game.is_over:
            threading.Thread(target=simulate).start()  #> ${one}
        pg.display.update()
`],
    ['in a function that handles each event', `
import pygame
import threading
${simulate}
def handle(event):
    threading.Thread(target=simulate, args=(event.key,)).start()  #> ${one}

while True:
    for event in pygame.event.get():
        handle(event)
`],
    ['in the loop of a window that is asked for its next event', `
import PySimpleGUI as sg
import threading
${simulate}
window = sg.Window("Simulation", [[sg.Button("Go")]])
while True:
    event, values = window.read()
    if event == sg.WIN_CLOSED:
        break
    if event == "Go":
        threading.Thread(target=simulate).start()  #> ${one}
`],
    ['in a menu at the console', `
import threading
${simulate}
while True:
    choice = input("What next? ")
    if choice == "simulate":
        threading.Thread(target=simulate, daemon=True).start()  #> ${one}
`],
    ['but not where one thing starts many', `
import pygame
import threading
${simulate}
while True:
    for event in pygame.event.get():
        if event.type == pygame.KEYDOWN:
            for state in range(8):
                threading.Thread(target=simulate, args=(state,)).start()  #> threading.Thread: simulate, serialised, many, throughput, high => warning serialised-threads
`],
    ['nor where it starts two', `
import pygame
import threading
${simulate}
while True:
    for event in pygame.event.get():
        if event.type == pygame.KEYDOWN:
            threading.Thread(target=simulate, args=(1,)).start()  #> threading.Thread: simulate, serialised, many, throughput, high => warning serialised-threads
            threading.Thread(target=simulate, args=(2,)).start()  #> threading.Thread: simulate, serialised, many, throughput, high => warning serialised-threads
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a thread that waits for an event no longer than a while', () => {
  const polling = (wait: string, comment: string) => `
import threading

stop = threading.Event()
seen = {}

def work(interval=None):
    while not ${wait}:
        for name in list(seen):
            if seen[name] > 3:
                del seen[name]

threading.Thread(target=work).start()  #> threading.Thread: work, ${comment}
`;

  test.each<[string, string, string]>([
    ['sleeps meanwhile', 'stop.wait(5)', 'io, single, unknown, high'],
    ['sleeps meanwhile, by name', 'stop.wait(timeout=5)', 'io, single, unknown, high'],
    ['is judged by what it does where it does not wait at all', 'stop.is_set()', 'serialised, single, unknown, high'],
    ['or waits until the event comes', 'stop.wait()', 'serialised, single, unknown, high'],
  ])('%s', (_, wait, comment) => expectSites(polling(wait, comment)));
});

describe('a thread that computes without end holds the GIL all the time', () => {
  const endless = (body: string) => `
import threading
import time
from elsewhere import step

def work():
    count = 0
    while True:
${body.replace(/^/gm, '        ')}
`;
  const alone = '\nthreading.Thread(target=work).start()  #> threading.Thread: work, ';
  const together = '\nfor _ in range(4):\n    threading.Thread(target=work).start()  #> threading.Thread: work, ';

  test.each<[string, AnnotatedSources]>([
    ['however little a round is', `${endless('count = count ^ 1')}${together}serialised, many, throughput, high => warning serialised-threads`],
    ['alone, too', `${endless('pass')}${alone}serialised, single, unknown, high => information serialised-background-thread`],
    ['unless it waits', `${endless('count += 1\ntime.sleep(1)')}${together}io, many, throughput, high`],
    ['unless what it calls may wait', `${endless('count += step()')}${together}unknown, many, throughput, low`],
    ['unless it stops by itself', `${endless('count += 1\nif count > 3:\n    break')}${alone}serialised, single, unknown, high`],
  ])('%s', (_, sources) => expectSites(sources));
});

test('a timer is asked for again and again, and runs when its time comes', () => expectSites(`
import threading

class Watch:
    def beat(self):
        self.timer = threading.Timer(5, self.stop)  #> threading.Timer: Watch.stop, serialised, single, unknown, high
        self.timer.start()

    def stop(self):
        return sum(step * step for step in range(40_000))

watch = Watch()
for _ in range(100):
    watch.beat()
`));

describe('a test starts threads', () => {
  const tested = (name: string, last: string, comment: string) => ({ 'tests/test_jobs.py': `
import threading
${simulate}
def ${name}():
    results = []
    threads = [threading.Thread(target=simulate) for _ in range(4)]  #> threading.Thread: simulate, serialised, many, throughput, high${comment}
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    ${last}
` });

  test.each<[string, AnnotatedSources]>([
    ['to assert something afterwards, which is not told of', tested('test_results', 'assert len(results) == 4', '')],
    ['to see how long they take', tested('test_speed', 'print(len(results))', ' => information serialised-threads')],
    ['or what looks like a test does', tested('measure', 'assert len(results) == 4', ' => information serialised-threads')],
  ])('%s', (_, sources) => expectSites(sources));
});

import { describe, expect, test } from 'vitest';
import { analyse } from '../../support/analyse';
import { expectSites } from '../../support/expectSites';

describe('a task that goes through a generator', () => {
  test('does what the generator does for each of its elements', () => expectSites(`
from concurrent.futures import ThreadPoolExecutor
import requests

def answers(question):
    for number in range(5):
        yield requests.post("https://example.com/ask", json=question).text

def ask(questions):
    with ThreadPoolExecutor() as pool:
        for question in questions:
            stream = answers(question)
            pool.submit(list, stream)  #> ThreadPoolExecutor.submit: list, io, many, throughput, high
`));

  test('and holds the GIL where that does', () => expectSites(`
from concurrent.futures import ThreadPoolExecutor

def squares(count):
    for number in range(2_000_000):
        yield number * number

def add(counts):
    with ThreadPoolExecutor() as pool:
        for count in counts:
            pool.submit(sum, squares(count))  #> ThreadPoolExecutor.submit: sum, serialised, many, throughput, high => warning serialised-pool
`));
});

/** Threads that look for who wants a message, and then do what is given. */
const passing = (last: string) => `
import threading

def deliver(reader, message):
    reader.send(message)

def pass_on(readers, message):
    wanted = [name for name in readers if name.startswith(message)]
    ${last}

def announce(readers, messages):
    for message in messages:
        threading.Thread(target=pass_on, args=(readers, message)).start()
`;

test('a task that is over soon and starts a thread has handed on what it is there for', async () => {
  const rules = async (last: string) => (await analyse({ 'main.py': passing(last) }))['main.py'].findings.map(({ rule }) => rule);
  expect(await rules('return wanted')).toEqual(['serialised-threads']);
  expect(await rules('threading.Thread(target=deliver, args=(wanted, message)).start()')).toEqual([]);
});

/** A handler of a server that hands the reading of a page over, whose parts may include others. */
const including = (rounds: string, ask: string) => `
import asyncio
from fastapi import FastAPI

app = FastAPI()

def read_part(parts, level):
    total = 0
    for number in range(${rounds}):
        total += number * level
    ${ask}
    return total

@app.get("/page")
async def page():
    return await asyncio.to_thread(read_part, ["page"], 1)
`;

test('how often a function calls itself nobody knows: it is said to hold up a server for seconds only where one call does', async () => {
  const findings = async (rounds: string, ask: string) => (await analyse({ 'main.py': including(rounds, ask) }))['main.py'].findings.filter(({ rule }) => rule === 'serialised-background-thread');
  const others = 'for other in parts: read_part([other], level + 1)';
  expect(await findings('50_000_000', 'pass')).toHaveLength(1);
  expect(await findings('50_000_000', others)).toHaveLength(1);
  expect(await findings('100_000', others)).toEqual([]);
});

/** A thread that plays notes when their time has come. */
const playing = (condition: string) => `
import threading
import time

class Player:
    def __init__(self, notes):
        self.notes = notes
        self.changed = threading.Condition()

    def run(self):
        while self.notes:
            delta = ${condition}
            if delta > 0:
                time.sleep(delta)
            else:
                print(self.notes.pop())

for notes in [[3], [5]]:
    threading.Thread(target=Player(notes).run).start()
`;

test('while there is time left a thread waits, in most rounds', async () => {
  const verdicts = async (condition: string) => (await analyse({ 'main.py': playing(condition) }))['main.py'].sites.map(({ verdict }) => verdict);
  expect(await verdicts('self.notes[0] - time.time()')).toEqual(['io']);
});

test('green threads of eventlet wait at an event, a queue and a full pool', async () => {
  const report = await analyse({ 'main.py': `
import eventlet

def turn(mine, other, pool):
    for number in range(100_000):
        mine.wait()
        pool.spawn(print, number)
        other.send()

first, second, pool = eventlet.Event(), eventlet.event.Event(), eventlet.GreenPool(2)
eventlet.spawn(turn, first, second, pool)
eventlet.spawn(turn, second, first, pool)
` });
  expect(report['main.py'].findings).toEqual([]);
});

test('an application of WSGI of which nothing is known may ask anybody', async () => {
  const verdicts = async (parameters: string, given: string) => (await analyse({ 'main.py': `
import threading

def answer(application, environ, ${parameters}):
    for line in application(environ, ${given}):
        for word in line.split():
            print(word.title())

def answer_all(application, requests, ${parameters}):
    for environ in requests:
        threading.Thread(target=answer, args=(application, environ, ${parameters})).start()
` }))['main.py'].sites.map(({ confidence }) => confidence);
  expect(await verdicts('start_response', 'start_response')).toEqual(['low']);
  expect(await verdicts('sizes', 'sizes')).not.toEqual(['low']);
});

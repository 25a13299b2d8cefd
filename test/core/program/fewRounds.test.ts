import { describe, test } from 'vitest';
import { expectSites } from '../../support/expectSites';
import { expectVerdict, serialised, waiting } from './expectVerdict';

const imports = `
import queue
import requests
from collections.abc import Iterator

def hard(number):
    return sum(step * number for step in range(8_000))

def harder(number):
    return sum(step * number for step in range(1_000_000))
`;

const fetched = `
    return requests.get("https://example.com/report")
`;

describe('a loop that gives up with an error after so many tries has few rounds', () => {
  test('where the first that comes out right ends it', () => expectVerdict(`${imports}
def point(start):
    for offset in range(128):
        value = hard(start + offset)
        if value % 2 == 0:
            return value
    raise ValueError("no point")

def task(start):
    point(start)
${fetched}`, waiting));

  test.each([
    ['but not where it goes on to something else when all are through', `${imports}
def point(start):
    for offset in range(128):
        value = hard(start + offset) + harder(offset)
        if value % 2 == 0:
            return value
    return None

def task(start):
    point(start)
${fetched}`],
    ['nor where it goes through elements', `${imports}
def point(rows):
    for index in range(128):
        value = hard(rows[index]) + harder(index)
        if value % 2 == 0:
            return value
    raise ValueError("no point")

def task(rows):
    point(rows)
${fetched}`],
    ['nor where it tries as many as somebody who searches', `${imports}
def point(start):
    for offset in range(10_000):
        value = hard(start + offset) + harder(offset)
        if value % 2 == 0:
            return value
    raise ValueError("no point")

def task(start):
    point(start)
${fetched}`],
  ])('%s', (_, source) => expectVerdict(source, serialised));
});

test('a loop that takes from a queue without waiting ends when it is empty, whoever catches that', () => expectSites(`
import queue
import threading

stopped = queue.Queue()

def stagger(count):
    for number in range(count):
        try:
            stopped.get(timeout=0.2)
            while True:
                stopped.get_nowait()
        except queue.Empty:
            pass

for number in range(8):
    threading.Thread(target=stagger, args=(3,)).start()  #> threading.Thread: stagger, io, many, throughput, high
`));

test('the words of a name are few', () => expectVerdict(`${imports}
def light(word):
    return [letter for letter in range(300) if letter != word]

def kinds(name):
    words = name.split(".")
    return [other for word in words for other in words if len(light(word + other)) > 0]

def task(names):
    kinds(names[0])
${fetched}`, waiting));

test('a loop that counts until it has found what it wants has an end', () => expectSites(`
import itertools
from aiohttp import web

def rise(day):
    return sum(step * day for step in range(20_000))

async def next_rise(request):
    for day in itertools.count():  #> async def next_rise: the loop, serialised, single, responsiveness, low
        found = rise(day)
        if found > request.now:
            break
    return found
`));

test('what an iterator does that is only declared nobody knows', () => expectSites(`
import threading
from collections.abc import Iterator

def gather(words: Iterator[str], into: dict):
    into["text"] = "".join(str(word) for word in words)

def begin(words, into):
    threading.Thread(target=gather, args=(words, into)).start()  #> threading.Thread: gather, unknown, single, unknown, low
`));

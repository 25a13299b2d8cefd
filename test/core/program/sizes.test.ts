import { describe, expect, test } from 'vitest';
import { addCosts, costOf, evaluateCost, loopCost } from '../../../src/core/program/cost';
import { analyse } from '../../support/analyse';
import { expectSites } from '../../support/expectSites';
import { expectVerdict, parallel, serialised, waiting } from './expectVerdict';

describe('what is read or decoded is as large as what is then gone through', () => {
  test.each([
    ['the characters of a file', serialised, `
def task(path):
    counts = {}
    with open(path) as file:
        for character in file.read():
            counts[character] = counts.get(character, 0) + 1
    return counts
`],
    ['pieces of a file, one after another, by their index', serialised, `
def pieces(path, size):
    with open(path) as file:
        while True:
            piece = file.read(size)
            if not piece:
                break
            yield piece

def task(path):
    found = 0
    for piece in pieces(path, 4096):
        at = 0
        while at < len(piece):
            if piece[at] == "x":
                found += 1
            at += 1
    return found
`],
    ['a text by an index that goes as far as its length, which has a name', serialised, `
def task(path):
    text = open(path).read()
    length = len(text) - 1
    at = 0
    while at < length and text[at] != "|":
        at = at + 1
    return at
`],
    ['the pixels of a picture of Pillow', serialised, `
from PIL import Image

def task(path):
    picture = Image.open(path)
    width, height = picture.size
    for x in range(width):
        for y in range(height):
            red, green, blue = picture.getpixel((x, y))
            picture.putpixel((x, y), (255 - red, 255 - green, 255 - blue))
    picture.save(path + ".png")
`],
    ['the rows and columns of a picture of OpenCV', serialised, `
import cv2

def task(path):
    picture = cv2.imread(path)
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    rows, columns = grey.shape[:2]
    for row in range(rows):
        for column in range(columns):
            if grey[row, column] > 100:
                grey[row, column] = 255
    cv2.imwrite(path, grey)
`],
  ])('%s', (_, comment, task) => expectVerdict(task, comment));

  test.each([
    ['a picture that is scaled to a few pixels first', parallel, `
from PIL import Image

def task(path):
    picture = Image.open(path)
    small = picture.resize((8, 8))
    total = 0
    for x in range(small.width):
        for y in range(small.height):
            total += small.getpixel((x, y))
    return total
`],
    ['a text that is only searched', waiting, `
def task(path):
    with open(path) as file:
        return "needle" in file.read()
`],
  ])('but not %s', (_, comment, task) => expectVerdict(task, comment));
});

describe('what happens now and then counts as often as it happens', () => {
  test.each([
    ['a pause once a second in a loop that computes', serialised, `
import time

def task(lines):
    last = time.time()
    for line in lines:
        parts = [part.strip().lower() for part in line.split(",")]
        now = time.time()
        if now - last > 1:
            time.sleep(0.01)
            last = now
`],
    ['a pause each thousandth round', serialised, `
import time

def task(lines):
    for index, line in enumerate(lines):
        parts = sorted(part.strip().lower() for part in line.split(","))
        if index % 1000 == 0:
            time.sleep(0.001)
`],
  ])('%s', (_, comment, task) => expectVerdict(task, comment));

  test.each([
    ['what is done with the one that is found', serialised, `
import itertools

def task(check):
    for letters in itertools.product("abc", repeat=6):
        for digit in "0123456789":
            guess = "".join(letters) + digit
            if sum(map(ord, guess)) == 700:
                with open("found.txt", "a") as file:
                    file.write(guess)
                return guess
`],
    ['all orders of nine, beside a request', serialised, `
import itertools
import requests

def task(text):
    weights = requests.get("https://example.org/weights").json()
    orders = list(itertools.permutations(range(9)))
    best = 0
    for index in range(len(orders)):
        best = max(best, sum(weights.get(place, 0) for place in orders[index]))
    return best
`],
    ['all ways to take five of forty', serialised, `
import itertools
import requests

def task(text):
    weights = requests.get("https://example.org/weights").json()
    return max(sum(weights.get(place, 0) for place in places) for places in itertools.combinations(range(40), 5))
`],
    ['all ways to go on from the ways so far, however often', serialised, `
import itertools

def task(choices):
    ways = [()]
    for choice in choices:
        ways = itertools.product(ways, choice)
    return [sum(map(hash, way)) for way in ways]
`],
    ['what is done when a digest is the one that is looked for', serialised, `
import hashlib

def task(words):
    for word in words:
        digest = hashlib.md5(word.encode()).hexdigest()
        if digest == target:
            with open("found.txt", "a") as file:
                file.write(word)
`],
  ])('%s', (_, comment, task) => expectVerdict(task, comment));

  test('but a pause that holds off what comes too early is the rule', () => expectVerdict(`
import time

def task(requests):
    last = time.time()
    for request in requests:
        passed = time.time() - last
        if passed < 0.5:
            time.sleep(0.5 - passed)
        last = time.time()
`, waiting));
});

test('a counter that processes could share is one of threads, too', () => expectVerdict(`
import multiprocessing
counter = multiprocessing.Value("i", 0)

def task(n):
    for _ in range(100_000):
        with counter.get_lock():
            counter.value += 1
`, serialised));

test('what an annotation calls one thing is many where it is gone through', () => expectVerdict(`
class Shape:
    def hit(self, x):
        return sum(x * i for i in range(100))

class Scene:
    def __init__(self, shapes):
        self.shapes: Shape = shapes

def task(n):
    scene = Scene(load())
    for x in range(1000):
        for shape in scene.shapes:
            shape.hit(x)
`, serialised));

describe('a loop of unknown length', () => {
  const body = addCosts([loopCost(costOf('held', 1e-6), 1000), costOf('waiting', 1e-3)]);

  test('leaves the shares of its parts as they are in one round', () => {
    const [once, often] = [evaluateCost(body, 1), evaluateCost(loopCost(body, 100), 1)];
    expect(often.held / often.waiting).toBeCloseTo(once.held / once.waiting, 9);
    expect(often.waiting).toBeGreaterThan(10 * once.waiting);
  });

  test('is believed less the more loops stand in it', () => {
    const nested = loopCost(loopCost(costOf('held', 1e-6), 1000), 1000);
    expect(evaluateCost(nested, 1).held).toBeCloseTo(0.3, 6);
  });
});

describe('no warning is given of threads that', () => {
  const short = 'task, serialised, many, throughput, high';
  test.each([
    ['mostly write to the console', short, `
def task(numbers):
    for number in numbers:
        print(number * number)
`],
    ['mostly write to a log', short, `
import logging

log = logging.getLogger(__name__)

def task(numbers):
    for number in numbers:
        log.info(number * number)
        logging.warning(number)
`],
    ['only make a generator', `${short} => information serialised-pool`, `
def primes(limit):
    for number in range(2, limit):
        if all(number % divisor for divisor in range(2, number)):
            yield number

def task(n):
    for _ in range(5):
        primes(1_000_000)
`],
  ])('%s', (_, comment, task) => expectVerdict(task, comment));

  test('test the divisors of small numbers', () => expectSites(`
import threading

def is_prime(n):
    for i in range(2, int(n ** 0.5) + 1):
        if n % i == 0:
            return False
    return n > 1

def task():
    return [n for n in range(21) if is_prime(n)]

threads = [threading.Thread(target=task) for _ in range(3)]  #> threading.Thread: task, serialised, many, throughput, high
for thread in threads:
    thread.start()
`));

  test('do next to nothing for each of a few numbers', () => expectSites(`
import random
from concurrent.futures import ThreadPoolExecutor

def task(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return b

with ThreadPoolExecutor() as pool:
    for result in pool.map(task, [random.randint(0, 100) for _ in range(10)]):  #> ThreadPoolExecutor.map: task, serialised, many, throughput, high => information serialised-pool
        print(result)
`));

  test('are over before processes would have started', () => expectSites(`
import threading

def task():
    return sum(i * i for i in range(5_000))

first = threading.Thread(target=task)  #> threading.Thread: task, serialised, many, throughput, high => information serialised-threads
second = threading.Thread(target=task)  #> threading.Thread: task, serialised, many, throughput, high => information serialised-threads
first.start()
second.start()
first.join()
second.join()
`));
});

test('the lesser of two numbers is typically the one that is known', async () => {
  const reports = await analyse({ 'main.py': `
from threading import Thread

def few(pages, most=10):
    for page in range(min(len(pages), most)):
        for _ in range(100_000):
            page += 1

def many(pages):
    for page in range(len(pages)):
        for _ in range(100_000):
            page += 1

Thread(target=few, args=(input().split(),))
Thread(target=many, args=(input().split(),))
` });
  const [few, many] = reports['main.py'].sites.map(({ profile }) => profile.heldSeconds);
  expect(few).toBeGreaterThan(0.01);
  expect(many).toBeGreaterThan(5 * (few ?? Infinity));
});

test('what is computed is seldom equal: threads that print what they find compute', () => expectSites(`
from threading import Thread

def triples(numbers):
    for i in range(1000):
        for j in range(i + 1, 1000):
            for k in range(j + 1, 1000):
                if numbers[i] + numbers[j] + numbers[k] == 0:
                    print(numbers[i], numbers[j], numbers[k])

first = Thread(target=triples, args=([1],))  #> threading.Thread: triples, serialised, many, throughput, high => warning serialised-threads
second = Thread(target=triples, args=([2],))  #> threading.Thread: triples, serialised, many, throughput, high => warning serialised-threads
first.start()
second.start()
`));

describe('what somebody takes threads for', () => {
  test('can be larger than an everyday file: told of, and not as a warning', () => expectSites(`
from collections import Counter
from threading import Thread

def count(path, found):
    with open(path) as file:
        found.append(Counter(file.read().split()))

def main(paths):
    found = []
    threads = [Thread(target=count, args=(path, found)) for path in paths]  #> threading.Thread: count, serialised, many, throughput, high => information serialised-threads
    for thread in threads:
        thread.start()
`));

  test('is what it is where its length is in the code', () => expectSites(`
from threading import Thread

def count(found):
    for number in range(400):
        found[number % 10] += 1

def main():
    found = [0] * 10
    for _ in range(4):
        Thread(target=count, args=(found,)).start()  #> threading.Thread: count, serialised, many, throughput, high
`));
});

test('a share of a long text is long, too', () => expectSites(`
import threading

def count(part):
    counts = {}
    for word in part.split():
        counts[word.strip(".,").lower()] = counts.get(word.lower(), 0) + 1
    return counts

def main(path):
    with open(path) as file:
        text = file.read()
    share = len(text) // 16
    for i in range(16):
        threading.Thread(target=count, args=(text[i * share:(i + 1) * share],)).start()  #> threading.Thread: count, serialised, many, throughput, high => warning serialised-threads
    for i in range(16):
        threading.Thread(target=count, args=(text[i:i + 80],)).start()  #> threading.Thread: count, serialised, many, throughput, high => information serialised-threads
`));

describe('a share of some data', () => {
  const told = '#> threading.Thread: task, serialised, many, throughput, high => warning serialised-threads';
  const start = `
import random
import threading

def task(part):
    total = 0
    for number in part:
        total += number * number
    print(total)

size = 1_000_000
data = [random.randint(1, 100) for _ in range(size)]
share = size // 4
`;
  test.each([
    ['by its number', `for i in range(4):
    threading.Thread(target=task, args=(data[i * share:(i + 1) * share],)).start()  ${told}`],
    ['of which the last has the rest', `for i in range(4):
    end = (i + 1) * share if i < 3 else len(data)
    threading.Thread(target=task, args=(data[i * share:end],)).start()  ${told}`],
    ['of a list of shares', `for part in [data[i:i + share] for i in range(0, len(data), share)]:
    threading.Thread(target=task, args=(part,)).start()  ${told}`],
    ['up to the middle, and from there on', `middle = len(data) // 2
threading.Thread(target=task, args=(data[:middle],)).start()  ${told}
threading.Thread(target=task, args=(data[middle:],)).start()  ${told}`],
    ['that is small', `for i in range(4):
    threading.Thread(target=task, args=(data[i:i + 10],)).start()  #> threading.Thread: task, serialised, many, throughput, high`],
  ])('%s', (_, hand) => expectSites(`${start}${hand}\n`));
});

describe('a number that nobody has to give', () => {
  const count = `
def count(n):
    total = 0
    for i in range(n):
        total += i
    return total
`;
  test('is the default of the option', () => expectSites(`
import argparse
import threading
${count}
def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("-n", "--all-samples", type=int, default=5_000_000)
    parser.add_argument("--few", type=int, default=5)
    args = parser.parse_args()
    for _ in range(4):
        threading.Thread(target=count, args=(args.all_samples,)).start()  #> threading.Thread: count, serialised, many, throughput, high => warning serialised-threads
    for _ in range(4):
        threading.Thread(target=count, args=(args.few,)).start()  #> threading.Thread: count, serialised, many, throughput, high
`));

  test('is the default of a field or a parameter that a call describes', () => expectSites(`
from dataclasses import dataclass, field
from fastapi import FastAPI, Query
from pydantic import BaseModel, Field

app = FastAPI()
${count}
class Job(BaseModel):
    samples: int = Field(default=5_000_000, ge=1)
    few: int = Field(50)

@dataclass
class Options:
    samples: int = field(default=5_000_000)

@app.post("/")
async def handle(job: Job):
    return count(job.samples)  #> async def handle: count, serialised, single, responsiveness, high => warning blocked-event-loop

@app.post("/few")
async def handle_few(job: Job):
    return count(job.few)

@app.get("/")
async def ask(samples: int = Query(5_000_000)):
    return count(samples)  #> async def ask: count, serialised, single, responsiveness, high => warning blocked-event-loop

@app.get("/options")
async def ask_options(options: Options):
    return count(options.samples)  #> async def ask_options: count, serialised, single, responsiveness, high => warning blocked-event-loop
`));

  test('is what a look-up gives without it', () => expectSites(`
from fastapi import FastAPI, Request

app = FastAPI()
${count}
@app.post("/")
async def handle(request: Request):
    data = await request.json()
    return count(int(data.get("samples", 5_000_000)))  #> async def handle: count, serialised, single, responsiveness, high => warning blocked-event-loop

@app.post("/few")
async def handle_few(request: Request):
    data = await request.json()
    return count(int(data.get("samples", 50)))
`));
});

test('what a loop goes through is worked out once', () => expectSites(`
from concurrent.futures import ThreadPoolExecutor

def task():
    return [i * i for i in range(10_000_000)]

pool = ThreadPoolExecutor()
for number in pool.submit(task).result():  #> ThreadPoolExecutor.submit: task, serialised, single, unknown, high
    print(number)
print([number for number in pool.submit(task).result()])  #> ThreadPoolExecutor.submit: task, serialised, single, unknown, high
`));

test('a random number is as large as its limits let it be', async () => {
  const reports = await analyse({ 'main.py': `
import random
from concurrent.futures import ThreadPoolExecutor

def task(n):
    total = 0
    while total < n:
        total += 1

with ThreadPoolExecutor() as pool:
    futures = [pool.submit(task, random.randint(0, 100)) for _ in range(10)]
    longer = [pool.submit(task, random.randint(0, 100_000_000)) for _ in range(10)]
` });
  const [short, long] = reports['main.py'].sites.map(({ profile }) => profile.heldSeconds);
  expect(short).toBeLessThan(1e-4);
  expect(long).toBeGreaterThan(1);
});

test('a number of a list or a range is as large as they are on average', async () => {
  const reports = await analyse({ 'main.py': `
from concurrent.futures import ThreadPoolExecutor

def task(n):
    total = 0
    for i in range(n):
        total += i

with ThreadPoolExecutor() as pool:
    few = list(pool.map(task, range(10, 20)))
    listed = list(pool.map(task, [20_000_000, 40_000_000]))
    computed = list(pool.map(task, [10_000_000 + i for i in range(5)]))
    futures = [pool.submit(task, n) for n in range(0, 60_000_000, 10_000_000)]
    marks = [0] * 8
    marked = list(pool.map(task, marks))
` });
  const [few, listed, computed, submitted, marked] = reports['main.py'].sites.map(({ profile }) => profile.heldSeconds);
  expect(few).toBeLessThan(1e-5);
  expect(listed).toBeGreaterThan(0.5);
  expect(computed).toBeGreaterThan(0.2);
  expect(submitted).toBeGreaterThan(0.5);
  expect(marked).toBeGreaterThan(1e-6);
});

test('a lambda sees the pool that is open where it stands', () => expectSites(`
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

def task(n):
    return sum(i * i for i in range(1_000_000))

def run(function):
    return function()

with ThreadPoolExecutor() as pool:
    run(lambda: list(pool.map(task, items)))  #> ThreadPoolExecutor.map: task, serialised, many, throughput, high => warning serialised-pool

with ProcessPoolExecutor() as pool:
    run(lambda: list(pool.map(task, items)))  #> ProcessPoolExecutor.map: task, parallel, many, throughput, high
`));

describe('a loop that counts by itself', () => {
  test.each([
    ['up', 'i = 0\n    while i < 5_000_000:\n        i = i + 1'],
    ['down', 'i = 5_000_000\n    while i > 0:\n        i = i - 1'],
    ['in steps', 'i = 0\n    while i < 20_000_000:\n        i = 4 + i'],
  ])('%s is as long as its ends say', (_, loop) => expectVerdict(`
def task(item):
    ${loop}
    return i
`, serialised));

  test('may be too short to be worth a word', () => expectSites(`
import threading

def task():
    i = 0
    while i < 20:
        i = i + 1

for _ in range(4):
    threading.Thread(target=task).start()  #> threading.Thread: task, serialised, many, throughput, high
`));
});

test('a factorial takes as long as its number is large', () => expectSites(`
import math
import threading

def task(n):
    return math.factorial(n)

for n in (100_000, 200_000):
    threading.Thread(target=task, args=(n,)).start()  #> threading.Thread: task, serialised, many, throughput, high => warning gil-holding-native
for n in (10, 20):
    threading.Thread(target=task, args=(n,)).start()  #> threading.Thread: task, serialised, many, throughput, high
`));

test('what would take longer than a year has the shares that it has in a round', () => expectSites(`
from concurrent.futures import ThreadPoolExecutor
from elsewhere import step

def task(n):
    total = 0
    for i in range(1_000_000):
        for j in range(1_000_000):
            total += sum(k * k for k in range(100_000)) + step(j)
    return total

with ThreadPoolExecutor() as pool:
    list(pool.map(task, range(64)))  #> ThreadPoolExecutor.map: task, serialised, many, throughput, high => warning serialised-pool
`));

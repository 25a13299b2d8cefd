import { describe, test } from 'vitest';
import { expectVerdict, serialised, waiting } from './expectVerdict';

const imports = `
import random
import requests

def plan(size):
    return [step * step for step in range(size)]
`;

const fetched = `
    requests.get("https://example.com/report")
`;

describe('a loop that does the same until it comes out right has few rounds', () => {
  test.each([
    ['where the result is there', `${imports}
def attempt(size):
    steps = plan(3000)
    return steps if steps[-1] > size else None

def task(size):
    while True:
        made = attempt(size)
        if made is not None:
            break
${fetched}`],
    ['where a check says so', `${imports}
def fits(steps, size):
    return len(steps) > size

def task(size):
    requests.get("https://example.com/report")
    while True:
        steps = plan(3000)
        if fits(steps, size):
            return steps
`],
  ])('%s', (_, source) => expectVerdict(source, waiting));

  test.each([
    ['but not where a round goes on from where the last one ended', `${imports}
def better(steps):
    return plan(300_000) + steps[:1]

def good(steps):
    return steps[0] > 1000

def task(size):
    steps = plan(size)
    while True:
        steps = better(steps)
        if good(steps):
            break
${fetched}`],
    ['nor where chance gives what is tried', `${imports}
def is_prime(number):
    return all(number % divisor for divisor in range(2, 300_000))

def task(size):
    while True:
        number = random.getrandbits(size)
        if is_prime(number):
            break
${fetched}`],
    ['nor where it reads on', `${imports}
class Reader:
    def read_block(self):
        return plan(300_000)

def is_whole(block):
    return len(block) == 3000

def task(size):
    reader = Reader()
    while True:
        block = reader.read_block()
        if is_whole(block):
            break
${fetched}`],
  ])('%s', (_, source) => expectVerdict(source, serialised));
});

/** A minute of Python, and a request that is only long if it is sent time and again. */
const computed = `
    return sum(step * size for step in range(100_000_000))
`;

describe('a loop that goes on until a try comes out right is one request', () => {
  test.each([
    ['where the try says that no more are needed', `${imports}
def fetch(left=5):
    while left > 0:
        try:
            requests.get("https://example.com/report")
            left = 0
        except OSError:
            left -= 1

def task(size):
    fetch(left=size)
${computed}`],
    ['where it says that it is done', `${imports}
def fetch():
    done = False
    while not done:
        try:
            requests.get("https://example.com/report")
            done = True
        except OSError:
            pass

def task(size):
    fetch()
${computed}`],
    ['where an answer is looked at before the next of the counted tries, and pauses are for those that failed', `${imports}
import time

def fetch(retries=900):
    attempt = 0
    while attempt < retries:
        try:
            answer = requests.get("https://example.com/report")
            if answer.ok:
                return answer
        except OSError:
            pass
        attempt += 1
        time.sleep(60)

def task(size):
    fetch()
${computed}`],
    ['where one of several ways is the right one', `${imports}
class Local:
    def fits(self, name):
        return name.startswith("file:")

    def fetch(self, name):
        return open(name).read()

class Remote:
    def fits(self, name):
        return True

    def fetch(self, name):
        return requests.get(name).text

class Sources:
    def __init__(self, sources):
        self.sources = sources

    def fetch(self, name):
        failed = []
        for source in self.sources:
            if source.fits(name):
                try:
                    return source.fetch(name)
                except OSError as problem:
                    failed.append(problem)

sources = Sources([Local() for _ in range(500)] + [Remote()])

def task(size):
    for page in range(20):
        sources.fetch(page)
${computed}`],
  ])('%s', (_, source) => expectVerdict(source, serialised));

  test('but a loop that looks at each thing it takes takes them all', () => expectVerdict(`${imports}
def task(pages):
    for page in range(900):
        try:
            answer = requests.get("https://example.com/report")
            if answer.ok:
                break
        except OSError:
            pass
    return plan(300_000)
`, waiting));
});

describe('what leads to an error says nothing of the work', () => {
  test('in a branch that ends with it', () => expectVerdict(`${imports}
import time

def check(step):
    if step > 1_000_000:
        time.sleep(60)
        raise ValueError("too far")

def task(size):
    for step in range(20):
        check(step)
${computed}`, serialised));

  test('but an answer may be raised', () => expectVerdict(`${imports}
class Found(Exception):
    pass

def ask(size):
    if size > 3:
        answers = [requests.get("https://example.com/report") for _ in range(900)]
        raise Found(answers)

def task(size):
    ask(size)
    return plan(300_000)
`, waiting));
});

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

import { describe, test } from 'vitest';
import { expectSites } from '../../support/expectSites';
import { expectVerdict, serialised, waiting } from './expectVerdict';

describe('an object makes others of its own class', () => {
  test.each<[string, string]>([
    ['through type()', 'type(self)(self.size)'],
    ['through __class__', 'self.__class__(self.size)'],
  ])('%s', (_, made) => expectVerdict(`
class Grid:
    def __init__(self, size):
        self.size = size
        self.cells = [i * size for i in range(100_000)]

    def grown(self):
        return ${made}

def task(n):
    return Grid(n).grown()
`, serialised));
});

describe('the members of an enumeration', () => {
  const steps = `
import time
from enum import Enum

class Step:
    def __init__(self, x):
        self.x = x

    def add(self, n):
        return sum(self.x * i for i in range(n))

    def pause(self):
        time.sleep(self.x)

class Direction(Enum):
    EAST = Step(1)
    WEST = Step(-1)

    def opposite(self):
        return sum(i * i for i in range(100_000))
`;

  test.each<[string, string, string]>([
    ['are gone through, and hold their values', serialised, 'return [direction.value.add(50_000) for direction in Direction]'],
    ['have the methods of the class', serialised, 'return Direction.EAST.opposite()'],
    ['are as many as the class has', serialised, 'for direction in Direction:\n        sum(i * i for i in range(40_000))'],
    ['wait where their values do', waiting, 'Direction.WEST.value.pause()'],
  ])('%s', (_, comment, body) => expectVerdict(`${steps}
def task(n):
    ${body}
`, comment));
});

describe('dict() has the values that it is given', () => {
  test.each<[string, string]>([
    ['as pairs', "dict([('square', square), ('cube', cube)])"],
    ['by name', 'dict(square=square, cube=cube)'],
    ['in another dict', "dict({'square': square}, cube=cube)"],
  ])('%s', (_, table) => expectSites(`
from concurrent.futures import ThreadPoolExecutor

def square(n):
    return [i * i for i in range(n)]

def cube(n):
    return [i ** 3 for i in range(n)]

operations = ${table}

def task(name):
    return operations[name](100_000)

with ThreadPoolExecutor() as pool:
    results = list(pool.map(task, items))  #> ThreadPoolExecutor.map: ${serialised}
`));
});

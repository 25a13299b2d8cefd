import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const vector = `
class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return self + -other

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    __rmul__ = __mul__

    def length(self):
        total = 0
        for i in range(1_000_000):
            total += self.x * i
        return total

    def wait(self):
        time.sleep(self.x)
`;

/** A program whose four threads run a body over two vectors. */
function working(body: string, verdict: string): string {
  return `
import threading
import time
${vector}
def work():
    a = Vector(1, 2)
    b = Vector(3, 4)
    ${body}

for _ in range(4):
    threading.Thread(target=work).start()  #> threading.Thread: work, ${verdict}
`;
}

const serialised = 'serialised, many, throughput, high => warning serialised-threads';
const waiting = 'io, many, throughput, high';

describe('an operator of a class of the project', () => {
  test.each<[string, AnnotatedSources]>([
    ['gives what its method gives', working('(a + b).length()', serialised)],
    ['gives it in a chain', working('(a + b + a).length()', serialised)],
    ['may be that of the right operand', working('(2 * (a - b)).length()', serialised)],
    ['may stand before its operand', working('(-a).length()', serialised)],
    ['says nothing of waiting', working('(a - b).wait()', waiting)],
  ])('%s', (_, sources) => expectSites(sources));

  const table = `
import threading
import time

class Table:
    def __init__(self, rows):
        self.rows = rows

    def __eq__(self, other):
        equal = 0
        for i in range(2_000_000):
            equal += i % 3
        return equal == 0

    def __contains__(self, row):
        time.sleep(1)
        return row in self.rows

    def __iadd__(self, other):
        for i in range(2_000_000):
            self.rows += i
        return self
`;
  test.each<[string, AnnotatedSources]>([
    ['runs its method: a comparison', `${table}
def work():
    return Table(1) == Table(2)

for _ in range(4):
    threading.Thread(target=work).start()  #> threading.Thread: work, ${serialised}
`],
    ['runs its method: a look whether something is in it', `${table}
def work():
    return 3 in Table([1])

for _ in range(4):
    threading.Thread(target=work).start()  #> threading.Thread: work, ${waiting}
`],
    ['runs its method: an addition in place', `${table}
def work():
    table = Table(1)
    table += 5

for _ in range(4):
    threading.Thread(target=work).start()  #> threading.Thread: work, ${serialised}
`],
  ])('%s', (_, sources) => expectSites(sources));
});

import { describe, test } from 'vitest';
import { expectSites } from '../../support/expectSites';

/** A module whose objects wait in one special method, so that a verdict shows whether it was called. */
const library = (members: string) => `
import time

def wait(value):
    time.sleep(1)
    return value

class Base:
${members.replace(/^/gm, '    ')}

class Thing(Base):
    pass

class Holder:
    def __init__(self):
        self.thing = Thing()
`;

const main = (body: string) => `
import threading
from library import Holder, Thing

def task(thing):
${body.replace(/^/gm, '    ')}

threading.Thread(target=task, args=(Thing(),)).start()  #> threading.Thread: task, io, single, unknown, high
`;

const sequence = 'def __len__(self):\n    return 10\ndef __getitem__(self, index):\n    return wait(index)';
const generator = 'def __iter__(self):\n    for number in range(10):\n        yield wait(number)';
const iterator = 'def __iter__(self):\n    return self\ndef __next__(self):\n    return wait(1)';

describe('what an object of another file does without being called by name is found:', () => {
  test.each<readonly [string, string, string]>([
    ['a property', '@property\ndef price(self):\n    return wait(1)', 'thing.price'],
    ['a property that keeps its value', '@cached_property\ndef price(self):\n    return wait(1)', 'thing.price'],
    ['a property of an attribute', '@property\ndef price(self):\n    return wait(1)', 'Holder().thing.price'],
    ['a property of what a call gives', '@property\ndef price(self):\n    return wait(1)', 'Thing().price'],
    ['the setter of a property', '@property\ndef price(self):\n    return 1\n@price.setter\ndef price(self, value):\n    wait(value)', 'thing.price = 3'],
    ['a subscript', 'def __getitem__(self, key):\n    return wait(key)', 'thing[3]'],
    ['a subscript that is filled', 'def __setitem__(self, key, value):\n    wait(key)', 'thing[3] = 4'],
    ['a subscript that is emptied', 'def __delitem__(self, key):\n    wait(key)', 'del thing[3]'],
    ['a subscript of an attribute', 'def __getitem__(self, key):\n    return wait(key)', 'Holder().thing[3]'],
    ['a loop through what __iter__ yields', generator, 'for number in thing: pass'],
    ['a loop through what has __next__', iterator, 'for number in thing: pass'],
    ['a loop through a sequence', sequence, 'for number in thing: pass'],
    ['a comprehension', generator, '[number for number in thing]'],
    ['a list of it', generator, 'list(thing)'],
    ['a sum of it', generator, 'sum(thing)'],
    ['a loop with numbers', generator, 'for index, number in enumerate(thing): pass'],
    ['a list of pairs', generator, 'list(zip(thing, range(3)))'],
    ['the next of it', iterator, 'next(thing)'],
    ['its length', 'def __len__(self):\n    return wait(1)', 'len(thing)'],
    ['its text', 'def __str__(self):\n    return str(wait(1))', 'str(thing)'],
    ['its text where it has but one', 'def __repr__(self):\n    return str(wait(1))', 'print(thing)'],
  ])('%s', (_, members, body) => expectSites({ 'library.py': library(members), 'main.py': main(body) }));
});

test('a loop through a dictionary with its own subscript goes through its keys', () => expectSites({
  'library.py': 'import time\n\nclass Table(dict):\n    def __getitem__(self, key):\n        time.sleep(1)\n        return 1\n',
  'main.py': `
import threading
from library import Table

def task():
    for key in Table():
        sum(range(100_000))

threading.Thread(target=task).start()  #> threading.Thread: task, serialised, single, unknown, high
`,
}));

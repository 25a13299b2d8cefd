import { describe, expect, test } from 'vitest';
import { analyse } from '../../support/analyse';
import { expectSites } from '../../support/expectSites';

/** How long a thread holds the GIL that goes through `data`, in rounds of `total += item * item`. */
async function roundsOver(making: string): Promise<number> {
  const report = await analyse({
    'main.py': `
import threading
${making}
def work():
    total = 0
    for item in data:
        total += item * item

threading.Thread(target=work).start()
`,
    'known.py': `
import threading

def work():
    total = 0
    for item in range(100_000):
        total += item * item

threading.Thread(target=work).start()
`,
  });
  const seconds = (path: 'main.py' | 'known.py') => report[path].sites[0]?.profile.heldSeconds ?? Number.NaN;
  return Math.round(100_000 * seconds('main.py') / seconds('known.py'));
}

describe('what loops fill is as long as they run', () => {
  test.each([
    ['a list that a counted loop fills', 50_000, `
data = []
for number in range(50_000):
    data.append(number)
`],
    ['a dict that two counted loops fill', 40_000, `
data = {}
for x in range(200):
    for y in range(200):
        data[f"{x},{y}"] = x + y
`],
    ['a list that is extended by lists', 5000, `
data = []
for number in range(50):
    data.extend([number] * 100)
`],
    ['a list into which a condition lets half', 10_000, `
data = []
for number in range(20_000):
    if number % 3 != 1:
        data.append(number)
`],
    ['the last of many lists, each of which begins empty', 300, `
for row in range(1000):
    data = []
    for column in range(300):
        data.append(row * column)
`],
    ['a list that grows while it is gone through, of which nothing is known', 100, `
data = [1]
at = 0
while at < len(data):
    data.append(data[at] + 1)
    at += 1
`],
    ['a list whose items are taken out again, of which nothing is known', 100, `
data = []
for number in range(50_000):
    data.append(number)
    if len(data) > 10:
        data.pop()
`],
  ])('%s', async (_, rounds, making) => {
    // A loop over a dict or a list costs what a loop over a range does, to a tenth.
    expect(Math.abs(await roundsOver(making) / rounds - 1)).toBeLessThan(0.1);
  });

  test('by a method of the same object', async () => {
    const report = await analyse({ 'main.py': `
import threading

class Index:
    def __init__(self):
        self.names = {}

    def load(self):
        for number in range(100_000):
            self.names[str(number)] = number

    def find(self, text):
        return [name for name in self.names if text in name]

index = Index()
index.load()
threads = [threading.Thread(target=index.find, args=(text,)) for text in ("1", "2", "3")]
` });
    expect(report['main.py'].findings.map(({ rule }) => rule)).toEqual(['serialised-threads']);
  });
});

test('an iterator that is made of itself in several ways is looked through once', () => expectSites(`
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, cycle, product

def check(word):
    total = 0
    for i in range(1_000_000):
        total += i * len(word)
    return total

def words(letters, length, isShort):
    found = iter(())
    for size in range(length):
        if isShort:
            found = chain(found, product(letters, repeat=size))
        elif size > 3:
            found = chain(product(letters, repeat=size), found)
        else:
            found = chain(found, cycle(found))
    return found

with ThreadPoolExecutor() as pool:
    for word in words("abc", 5, False):
        pool.submit(check, word)  #> ThreadPoolExecutor.submit: check, serialised, many, throughput, high => warning serialised-pool
`));

import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const grinder = `
import threading

def grind(target, told=None):
    found = []

    def search(first):
        for number in range(first, 10_000_000, 4):
            if told and number % 100_000 == 0:
                told(number)
            if number * number % 1_000_003 == target:
                found.append(number)

    threads = []
    for first in range(4):
        threads.append(threading.Thread(target=search, args=(first,)))  #> threading.Thread: search, serialised, many, throughput, high => warning serialised-threads
        threads[-1].start()
    for thread in threads:
        thread.join()
    return found
`;

describe('what a wrapper does in its threads is told there, and not of what it is given:', () => {
  test.each<[string, AnnotatedSources]>([
    ['somebody to tell how far it has come', {
      'grinder.py': grinder,
      'main.py': `
from grinder import grind

def show(number):
    print(number)

grind(7, show)  #> threading.Thread through grind: show, serialised, many, throughput, low
`,
    }],
    ['unless that is what takes longest', {
      'crew.py': `
import threading

def each(task, count=4):
    def work(number):
        task(number)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(count)]  #> threading.Thread: work, serialised, many, throughput, high => warning serialised-threads
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
`,
      'main.py': `
from crew import each

def count(number):
    total = 0
    for step in range(1_000_000):
        total += step % 7
    return total

each(count)  #> threading.Thread through each: count, serialised, many, throughput, high => warning serialised-threads
`,
    }],
  ])('%s', async (_, sources) => {
    await expectSites(sources);
  });
});

describe('a thread that is joined with a time limit as soon as it runs', () => {
  test.each<[string, AnnotatedSources]>([
    ['is one at a time, whatever loop it is in', `
import threading

def unload(module):
    module.settings = {}

def unload_all(modules):
    for module in modules:
        thread = threading.Thread(target=unload, args=(module,))  #> threading.Thread: unload, serialised, single, unknown, high
        thread.start()
        thread.join(timeout=5)
        if thread.is_alive():
            print("did not complete")
`],
    ['unlike one that the next is started beside', `
import threading

def unload(module):
    module.settings = {}

def unload_all(modules):
    for module in modules:
        thread = threading.Thread(target=unload, args=(module,))  #> threading.Thread: unload, serialised, many, throughput, high => information serialised-threads
        thread.start()
    thread.join(timeout=5)
`],
  ])('%s', async (_, sources) => {
    await expectSites(sources);
  });
});

test('recording what comes from an X server waits for it', async () => {
  await expectSites(`
import threading
from Xlib import display

def listen():
    record = display.Display()
    record.record_enable_context(record.record_create_context(0, [], []), print)

threading.Thread(target=listen)  #> threading.Thread: listen, io, single, unknown, high
`);
});

import { describe, test } from 'vitest';
import { expectSites } from '../../support/expectSites';

/** Threads that work through what was put on a queue before they began. */
const workers = (loop: string, comment: string) => `
from hashlib import md5
from queue import Queue
from threading import Thread

words = Queue()
for line in open('words.txt'):
    words.put(line.strip())

def search():
    ${loop}

for _ in range(8):
    Thread(target=search).start()  #> threading.Thread: search, ${comment}
`;

const held = 'serialised, many, throughput, high => warning serialised-threads';
const compare = "        if md5(word.encode()).hexdigest() == 'abc':\n            print(word)";

describe('a worker does not wait for what is on a queue already', () => {
  test.each<[string, string, string]>([
    ['where it goes on until nothing is left', `while not words.empty():\n        word = words.get()\n${compare}`, held],
    ['where it asks for the size', `while words.qsize() > 0:\n        word = words.get()\n${compare}`, held],
    ['where it leaves when nothing is left', `while True:\n        if words.empty():\n            break\n        word = words.get()\n${compare}`, held],
  ])('%s', (_, loop, comment) => expectSites(workers(loop, comment)));
});

test('a worker that never ends waits', () => expectSites(workers(`while True:\n        word = words.get()\n${compare}`, 'io, many, throughput, high')));

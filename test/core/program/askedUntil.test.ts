import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

describe('`iter` with two arguments calls the first each round', () => {
  test.each<[string, AnnotatedSources]>([
    ['a lambda that waits for the other end of a pipe', `
from queue import Queue
from subprocess import PIPE, Popen
from threading import Thread

def pass_on(stream, queue):
    for piece in iter(lambda: stream.read(1), b""):
        queue.put(piece)

process = Popen(["make"], stdout=PIPE, stderr=PIPE, bufsize=0)
Thread(target=pass_on, args=(process.stdout, Queue())).start()  #> threading.Thread: pass_on, io, many, throughput, high
Thread(target=pass_on, args=(process.stderr, Queue())).start()  #> threading.Thread: pass_on, io, many, throughput, high
`],
    ['a function that computes', `
import threading

def next_value():
    return sum(i * i for i in range(100_000))

def work():
    for value in iter(next_value, None):
        print(value)

for _ in range(4):
    threading.Thread(target=work).start()  #> threading.Thread: work, serialised, many, throughput, high => warning serialised-threads
`],
  ])('%s', (_, sources) => expectSites(sources));
});

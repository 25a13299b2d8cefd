import { test } from 'vitest';
import { expectSites } from '../../support/expectSites';

test('which kind of worker a function starts is known where its caller says which', () => expectSites(`
from multiprocessing import Process
from threading import Thread

def count(limit):
    total = 0
    for number in range(5_000_000):
        total += number % 7
    return total

def run_each(function, items, use_processes=False):
    kind = Process if use_processes else Thread
    workers = [kind(target=function, args=(item,)) for item in items]  #> multiprocessing.Process: count, parallel, many, throughput, high
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

if __name__ == "__main__":
    run_each(count, range(8), use_processes=True)  #> multiprocessing.Process through run_each: count, parallel, many, throughput, high
    run_each(count, range(8), use_processes=False)  #> threading.Thread through run_each: count, serialised, many, throughput, high => warning serialised-threads
`));

test('of two expressions only the one counts that the caller chooses', () => expectSites(`
import time
from concurrent.futures import ThreadPoolExecutor

def ask(key, waits):
    return time.sleep(0.05) if waits else sum(number * number for number in range(500_000))

def asked(key):
    return ask(key, True)

def computed(key):
    return ask(key, False)

with ThreadPoolExecutor(4) as pool:
    list(pool.map(asked, range(100)))  #> ThreadPoolExecutor.map: asked, io, many, throughput, high
    list(pool.map(computed, range(100)))  #> ThreadPoolExecutor.map: computed, serialised, many, throughput, high => warning serialised-pool
`));

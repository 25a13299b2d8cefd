import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';
import { score } from './score';

describe('threads of other libraries are found', () => {
  test.each<[string, AnnotatedSources]>([
    ['in pathos', `
from pathos.pools import ThreadPool
${score}
pool = ThreadPool(nodes=4)
pool.map(score, range(8))  #> pathos.ThreadPool.map: score, serialised, many, throughput, high => warning serialised-pool
list(pool.uimap(score, range(8)))  #> pathos.ThreadPool.uimap: score, serialised, many, throughput, high => warning serialised-pool
pool.amap(score, range(8)).get()  #> pathos.ThreadPool.amap: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['in pebble', `
from pebble import ThreadPool
${score}
with ThreadPool(max_workers=4) as pool:
    futures = [pool.schedule(score, args=(row,)) for row in range(8)]  #> pebble.ThreadPool.schedule: score, serialised, many, throughput, high => warning serialised-pool
    pool.map(score, range(8))  #> pebble.ThreadPool.map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['in mpire, when it is told to start threads', `
from mpire import WorkerPool
${score}
with WorkerPool(n_jobs=4, start_method="threading") as pool:
    pool.map_unordered(score, range(8))  #> mpire.WorkerPool.map_unordered: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['in tqdm', `
from tqdm.contrib.concurrent import thread_map
${score}
results = thread_map(score, range(8), max_workers=4)  #> tqdm.thread_map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['in copies of multiprocessing', `
import billiard.pool
from multiprocess.pool import ThreadPool
${score}
ThreadPool(4).map(score, range(8))  #> multiprocessing.pool.ThreadPool.map: score, serialised, many, throughput, high => warning serialised-pool
billiard.pool.ThreadPool(4).imap(score, range(8))  #> multiprocessing.pool.ThreadPool.imap: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['in dask’s cluster, when it is told not to start processes', `
from dask.distributed import Client, LocalCluster
${score}
client = Client(processes=False)
futures = client.map(score, range(8))  #> dask.distributed.Client.map: score, serialised, many, throughput, high => warning serialised-pool

cluster = LocalCluster(n_workers=1, processes=False)
other = Client(cluster)
futures = [other.submit(score, row) for row in range(8)]  #> dask.distributed.Client.submit: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['in twisted’s pools', `
from twisted.internet import reactor, threads
from twisted.python.threadpool import ThreadPool
${score}
pool = ThreadPool(1, 4)
for row in range(8):
    pool.callInThread(score, row)  #> twisted.ThreadPool.callInThread: score, serialised, many, throughput, high => warning serialised-pool
    pool.callInThreadWithCallback(print, score, row)  #> twisted.ThreadPool.callInThreadWithCallback: score, serialised, many, throughput, high => warning serialised-pool

def later():
    return threads.deferToThreadPool(reactor, pool, score, 3)  #> twisted.deferToThreadPool: score, serialised, single, responsiveness, high
`],
    ['in gevent’s own pools of threads', `
from gevent.threadpool import ThreadPool, ThreadPoolExecutor
${score}
pool = ThreadPool(4)
greenlets = [pool.spawn(score, row) for row in range(8)]  #> gevent.threadpool.ThreadPool.spawn: score, serialised, many, throughput, high => warning serialised-pool
with ThreadPoolExecutor(4) as executor:
    executor.map(score, range(8))  #> gevent.threadpool.ThreadPoolExecutor.map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['in eventlet’s pool of threads, one after the other', `
from eventlet import tpool
${score}
for row in range(8):
    tpool.execute(score, row)  #> eventlet.tpool.execute: score, serialised, single, responsiveness, high
`],
    ['in trio', `
import trio
${score}
async def main():
    await trio.to_thread.run_sync(score, 3)  #> trio.to_thread.run_sync: score, serialised, single, responsiveness, high
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('processes of other libraries are listed and not flagged', () => {
  test.each<[string, AnnotatedSources]>([
    ['in pathos, pebble, mpire, loky and tqdm', `
from loky import ProcessPoolExecutor
from mpire import WorkerPool
from pathos.multiprocessing import ProcessingPool
from pebble import ProcessPool
from tqdm.contrib.concurrent import process_map
${score}
ProcessingPool(4).map(score, range(8))  #> pathos.ProcessPool.map: score, parallel, many, throughput, high
ProcessPool(max_workers=4).map(score, range(8))  #> pebble.ProcessPool.map: score, parallel, many, throughput, high
WorkerPool(n_jobs=4).map(score, range(8))  #> mpire.WorkerPool.map: score, parallel, many, throughput, high
ProcessPoolExecutor(4).map(score, range(8))  #> loky.ProcessPoolExecutor.map: score, parallel, many, throughput, high
process_map(score, range(8))  #> tqdm.process_map: score, parallel, many, throughput, high
`],
    ['in a cluster of dask', `
from dask.distributed import Client
${score}
client = Client()
futures = [client.submit(score, row) for row in range(8)]  #> dask.distributed.Client.submit: score, parallel, many, throughput, high
`],
    ['behind an event loop', `
import anyio.to_interpreter
import anyio.to_process
${score}
async def main():
    await anyio.to_process.run_sync(score, 3)  #> anyio.to_process.run_sync: score, parallel, single, responsiveness, high
    await anyio.to_interpreter.run_sync(score, 3)  #> anyio.to_interpreter.run_sync: score, parallel, single, responsiveness, high
`],
    ['in torch', `
import torch.multiprocessing as mp
${score}
pool = mp.Pool(4).map(score, range(8))  #> multiprocessing.Pool.map: score, parallel, many, throughput, high => information missing-main-guard
processes = [mp.Process(target=score, args=(row,)) for row in range(4)]  #> multiprocessing.Process: score, parallel, many, throughput, high
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a function below a decorator that runs it in threads is found', () => {
  test.each<[string, AnnotatedSources]>([
    ['of asgiref', `
from asgiref.sync import sync_to_async

@sync_to_async  #> asgiref.sync_to_async: score, serialised, single, responsiveness, high
def score(row):
    return sum(i * row for i in range(100_000))

@sync_to_async(thread_sensitive=False)  #> asgiref.sync_to_async: other, serialised, single, responsiveness, high
def other(row):
    return sum(i * row for i in range(100_000))

async def main():
    await score(3)
`],
    ['of channels', `
from channels.db import database_sync_to_async

class Consumer:
    @database_sync_to_async  #> channels.database_sync_to_async: Consumer.total, serialised, single, responsiveness, high
    def total(self):
        return sum(i * i for i in range(100_000))
`],
    ['of tornado, on the executor of the object', `
from concurrent.futures import ThreadPoolExecutor
from tornado.concurrent import run_on_executor
from tornado.web import RequestHandler

class Handler(RequestHandler):
    executor = ThreadPoolExecutor(4)

    @run_on_executor  #> tornado.run_on_executor: Handler.total, serialised, single, responsiveness, high
    def total(self):
        return sum(i * i for i in range(100_000))

    async def get(self):
        self.write(str(await self.total()))
`],
    ['of tornado, on an executor of processes that it names', `
from concurrent.futures import ProcessPoolExecutor
from tornado.concurrent import run_on_executor

class Handler:
    processes = ProcessPoolExecutor(4)

    @run_on_executor(executor="processes")  #> tornado.run_on_executor: Handler.total, parallel, single, responsiveness, high
    def total(self):
        return sum(i * i for i in range(100_000))
`],
    ['when many of its calls run at once', `
import asyncio
from asgiref.sync import sync_to_async

@sync_to_async(thread_sensitive=False)  #> asgiref.sync_to_async: score, serialised, many, throughput, high => warning serialised-offload
def score(row):
    return sum(i * row for i in range(100_000))

async def main(rows):
    return await asyncio.gather(*[score(row) for row in rows])
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('no site of another library is', () => {
  test.each<[string, AnnotatedSources]>([
    ['a process that pexpect spawns', `
import pexpect
import threading
${score}
pexpect.spawn("top", score)
`],
    ['a job that a scheduler runs', `
import schedule
import threading
${score}
schedule.every(10).minutes.do(score)
`],
    ['a pipe of pandas', `
import pandas
import threading
${score}
frame = pandas.DataFrame().pipe(score)
`],
    ['a decorator of the project with the name of a library’s', `
import threading

def sync_to_async(function):
    return function

@sync_to_async
def score(row):
    return sum(i * row for i in range(100_000))
`],
  ])('%s', (_, sources) => expectSites(sources));
});

import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';
import { score } from './score';

describe('work moved off an event loop is found', () => {
  test.each<[string, AnnotatedSources]>([
    ['with asyncio.to_thread, and one of it keeps the loop alive', `
import asyncio
${score}
async def handler(row):
    return await asyncio.to_thread(score, row)  #> asyncio.to_thread: score, serialised, single, responsiveness, high
`],
    ['with to_thread by itself', `
from asyncio import to_thread
${score}
async def handler(row):
    return await to_thread(score, row)  #> asyncio.to_thread: score, serialised, single, responsiveness, high
`],
    ['with many at once in a gather', `
import asyncio
${score}
async def main(rows):
    return await asyncio.gather(*(asyncio.to_thread(score, row) for row in rows))  #> asyncio.to_thread: score, serialised, many, throughput, high => warning serialised-offload
`],
    ['with two in one gather', `
import asyncio
${score}
async def main():
    return await asyncio.gather(asyncio.to_thread(score, 1), asyncio.to_thread(score, 2))  #> asyncio.to_thread: score, serialised, many, throughput, high => warning serialised-offload & asyncio.to_thread: score, serialised, many, throughput, high => warning serialised-offload
`],
    ['with many tasks made in a loop', `
import asyncio
${score}
async def main(rows):
    tasks = []
    for row in rows:
        tasks.append(asyncio.create_task(asyncio.to_thread(score, row)))  #> asyncio.to_thread: score, serialised, many, throughput, high => warning serialised-offload
    await asyncio.gather(*tasks)
`],
    ['with a task group', `
import asyncio
${score}
async def main(rows):
    async with asyncio.TaskGroup() as group:
        for row in rows:
            group.create_task(asyncio.to_thread(score, row))  #> asyncio.to_thread: score, serialised, many, throughput, high => warning serialised-offload
`],
    ['with the loop’s own threads', `
import asyncio
${score}
async def handler(row):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, score, row)  #> loop.run_in_executor: score, serialised, single, responsiveness, high
`],
    ['with a pool of threads', `
import asyncio
from concurrent.futures import ThreadPoolExecutor
${score}
async def main(rows):
    loop = asyncio.get_event_loop()
    with ThreadPoolExecutor() as pool:
        return await asyncio.gather(*[loop.run_in_executor(pool, score, row) for row in rows])  #> loop.run_in_executor: score, serialised, many, throughput, high => warning serialised-offload
`],
    ['with a pool of processes, which is right', `
import asyncio
from concurrent.futures import ProcessPoolExecutor
${score}
async def main(rows):
    loop = asyncio.get_event_loop()
    with ProcessPoolExecutor() as pool:
        return await asyncio.gather(*[loop.run_in_executor(pool, score, row) for row in rows])  #> loop.run_in_executor: score, parallel, many, throughput, high
`],
    ['with a partial and a loop on the object', `
import asyncio
import functools
${score}
class Server:
    def __init__(self):
        self.loop = asyncio.new_event_loop()

    async def handle(self, row):
        return await self.loop.run_in_executor(None, functools.partial(score, row=row))  #> loop.run_in_executor: score, serialised, single, responsiveness, high
`],
    ['with a lambda', `
import asyncio
${score}
async def handler(row):
    return await asyncio.get_running_loop().run_in_executor(None, lambda: score(row))  #> loop.run_in_executor: lambda, serialised, single, responsiveness, high
`],
    ['with Starlette’s threads', `
from starlette.concurrency import run_in_threadpool
${score}
async def endpoint(request):
    return await run_in_threadpool(score, 3)  #> starlette.run_in_threadpool: score, serialised, single, responsiveness, high
`],
    ['with FastAPI’s threads', `
from fastapi.concurrency import run_in_threadpool
${score}
async def endpoint():
    return await run_in_threadpool(score, 3)  #> starlette.run_in_threadpool: score, serialised, single, responsiveness, high
`],
    ['with asgiref, as Django does', `
from asgiref.sync import sync_to_async
${score}
async def view(request):
    return await sync_to_async(score)(3)  #> asgiref.sync_to_async: score, serialised, single, responsiveness, high
`],
    ['with anyio', `
import anyio
from anyio import to_thread
${score}
async def handler():
    await anyio.to_thread.run_sync(score)  #> anyio.to_thread.run_sync: score, serialised, single, responsiveness, high

async def other():
    await to_thread.run_sync(score)  #> anyio.to_thread.run_sync: score, serialised, single, responsiveness, high
`],
    ['with Twisted', `
from twisted.internet import threads
${score}
def handle(request):
    return threads.deferToThread(score, 3)  #> twisted.deferToThread: score, serialised, single, responsiveness, high
`],
    ['many that wait are right', `
import asyncio
import time

async def main():
    await asyncio.gather(*[asyncio.to_thread(time.sleep, 1) for _ in range(10)])  #> asyncio.to_thread: time.sleep, io, many, throughput, high
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a loop that awaits each in turn has one at a time', () => {
  test.each<[string, AnnotatedSources]>([
    ['in a for loop', `
import asyncio
${score}
async def main(rows):
    for row in rows:
        print(await asyncio.to_thread(score, row))  #> asyncio.to_thread: score, serialised, single, responsiveness, high
`],
    ['in an endless loop', `
import asyncio
${score}
async def worker(queue):
    loop = asyncio.get_running_loop()
    while True:
        row = await queue.get()
        await loop.run_in_executor(None, score, row)  #> loop.run_in_executor: score, serialised, single, responsiveness, high
`],
    ['in a loop with a time limit for each', `
import asyncio
${score}
async def main(rows):
    for row in rows:
        await asyncio.wait_for(asyncio.to_thread(score, row), timeout=5)  #> asyncio.to_thread: score, serialised, single, responsiveness, high
`],
    ['in a comprehension', `
from asgiref.sync import sync_to_async
${score}
async def main(rows):
    return [await sync_to_async(score)(row) for row in rows]  #> asgiref.sync_to_async: score, serialised, single, responsiveness, high
`],
    ['in two lines', `
import asyncio
${score}
async def main():
    first = await asyncio.to_thread(score, 1)  #> asyncio.to_thread: score, serialised, single, responsiveness, high
    return first + await asyncio.to_thread(score, 2)  #> asyncio.to_thread: score, serialised, single, responsiveness, high
`],
    ['in a loop around the function that awaits it', `
import asyncio
${score}
async def score_one(row):
    return await asyncio.to_thread(score, row)  #> asyncio.to_thread: score, serialised, single, responsiveness, high

async def main(rows):
    for row in rows:
        print(await score_one(row))
`],
    ['in what a loop goes through', `
import asyncio
${score}
async def score_rows(rows):
    total = await asyncio.to_thread(score, rows)  #> asyncio.to_thread: score, serialised, single, responsiveness, high
    yield total

async def main(rows):
    async for total in score_rows(rows):
        print(total)
`],
    ['but not in a gather around two such functions', `
import asyncio
${score}
async def first():
    return await asyncio.to_thread(score, 1)  #> asyncio.to_thread: score, serialised, many, throughput, high => warning serialised-offload

async def second():
    return await asyncio.to_thread(score, 2)  #> asyncio.to_thread: score, serialised, many, throughput, high => warning serialised-offload

async def main():
    return await asyncio.gather(first(), second())
`],
    ['but not in a gather that has it twice', `
import asyncio
${score}
async def score_one(row):
    return await asyncio.to_thread(score, row)  #> asyncio.to_thread: score, serialised, many, throughput, high => warning serialised-offload

async def main():
    return await asyncio.gather(score_one(1), score_one(2))
`],
    ['beside a gather, one after the other', `
import asyncio
${score}
async def score_one(row):
    return await asyncio.to_thread(score, row)  #> asyncio.to_thread: score, serialised, single, responsiveness, high

async def main(others):
    await score_one(1)
    await score_one(2)
    return await asyncio.gather(*others)
`],
    ['but not in a gather around the function that awaits it', `
import asyncio
${score}
async def score_one(row):
    return await asyncio.to_thread(score, row)  #> asyncio.to_thread: score, serialised, many, throughput, high => warning serialised-offload

async def main(rows):
    return await asyncio.gather(*[score_one(row) for row in rows])
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('a parallel loop of joblib is found', () => {
  test.each<[string, AnnotatedSources]>([
    ['with a preference for threads', `
from joblib import Parallel, delayed
${score}
results = Parallel(n_jobs=4, prefer="threads")(delayed(score)(row) for row in range(8))  #> joblib.Parallel(prefer=threads): score, serialised, many, throughput, high => warning serialised-backend
`],
    ['on the threading backend', `
import joblib
${score}
results = joblib.Parallel(n_jobs=4, backend="threading")(joblib.delayed(score)(row) for row in range(8))  #> joblib.Parallel(prefer=threads): score, serialised, many, throughput, high => warning serialised-backend
`],
    ['with shared memory required, which means threads', `
from joblib import Parallel, delayed
${score}
results = Parallel(n_jobs=4, require="sharedmem")([delayed(score)(row) for row in range(8)])  #> joblib.Parallel(prefer=threads): score, serialised, many, throughput, high => warning serialised-backend
`],
    ['in a variable', `
from joblib import Parallel, delayed
${score}
parallel = Parallel(n_jobs=4, prefer="threads")
results = parallel(delayed(score)(row) for row in range(8))  #> joblib.Parallel(prefer=threads): score, serialised, many, throughput, high => warning serialised-backend
`],
    ['in a with statement', `
from joblib import Parallel, delayed
${score}
with Parallel(n_jobs=4, prefer="threads") as parallel:
    results = parallel(delayed(score)(row) for row in range(8))  #> joblib.Parallel(prefer=threads): score, serialised, many, throughput, high => warning serialised-backend
`],
    ['with a helper that was made before', `
from joblib import Parallel, delayed
${score}
task = delayed(score)
results = Parallel(n_jobs=4, prefer="threads")(task(row) for row in range(8))  #> joblib.Parallel(prefer=threads): score, serialised, many, throughput, high => warning serialised-backend
`],
    ['on threads that stand in its keyword arguments', `
from joblib import Parallel, delayed
${score}
def make(n_jobs, prefer=None):
    options = {"verbose": 5}
    options["prefer"] = prefer
    return Parallel(n_jobs=n_jobs, **options), delayed(score)

parallel, task = make(4, prefer="threads")
results = parallel(task(row) for row in range(8))  #> joblib.Parallel(prefer=threads): score, serialised, many, throughput, high => warning serialised-backend
parallel, task = make(4)
results = parallel(task(row) for row in range(8))  #> joblib.Parallel: score, parallel, many, throughput, high
settings = dict(n_jobs=4, backend="threading")
results = Parallel(**settings)(delayed(score)(row) for row in range(8))  #> joblib.Parallel(prefer=threads): score, serialised, many, throughput, high => warning serialised-backend
`],
    ['on processes, which is right', `
from joblib import Parallel, delayed
${score}
results = Parallel(n_jobs=4)(delayed(score)(row) for row in range(8))  #> joblib.Parallel: score, parallel, many, throughput, high
`],
    ['on processes by name', `
from joblib import Parallel, delayed
${score}
results = Parallel(n_jobs=4, backend="loky")(delayed(score)(row) for row in range(8))  #> joblib.Parallel: score, parallel, many, throughput, high
`],
    ['on threads for work that lets go of the GIL', `
import zlib
from joblib import Parallel, delayed

def pack(path):
    with open(path, "rb") as file:
        return zlib.compress(file.read())

packed = Parallel(n_jobs=4, prefer="threads")(delayed(pack)(path) for path in paths)  #> joblib.Parallel(prefer=threads): pack, parallel, many, throughput, high
`],
    ['on threads that a surrounding context chooses', `
from joblib import Parallel, delayed, parallel_backend
${score}
with parallel_backend("threading", n_jobs=4):
    results = Parallel()(delayed(score)(row) for row in range(8))  #> joblib.Parallel(prefer=threads): score, serialised, many, throughput, high => warning serialised-backend
`],
    ['on threads that a surrounding configuration chooses or prefers', `
import joblib
from joblib import Parallel, delayed
${score}
with joblib.parallel_config(backend="threading"):
    results = Parallel(n_jobs=4)(delayed(score)(row) for row in range(8))  #> joblib.Parallel(prefer=threads): score, serialised, many, throughput, high => warning serialised-backend
with joblib.parallel_config(prefer="threads"):
    results = Parallel(n_jobs=4)(delayed(score)(row) for row in range(8))  #> joblib.Parallel(prefer=threads): score, serialised, many, throughput, high => warning serialised-backend
`],
    ['on threads that a call before chooses', `
import joblib
${score}
joblib.parallel_backend("threading")
results = joblib.Parallel(n_jobs=4)(joblib.delayed(score)(row) for row in range(8))  #> joblib.Parallel(prefer=threads): score, serialised, many, throughput, high => warning serialised-backend
`],
    ['on processes that it names itself, whatever is chosen around it', `
from joblib import Parallel, delayed, parallel_backend
${score}
with parallel_backend("threading"):
    results = Parallel(n_jobs=4, backend="loky")(delayed(score)(row) for row in range(8))  #> joblib.Parallel: score, parallel, many, throughput, high
`],
    ['on processes that are chosen around it, whatever it prefers', `
from joblib import Parallel, delayed, parallel_backend
${score}
with parallel_backend("loky"):
    results = Parallel(n_jobs=4, prefer="threads")(delayed(score)(row) for row in range(8))  #> joblib.Parallel: score, parallel, many, throughput, high
`],
    ['on what a parameter chooses, which is the caller’s choice', `
from joblib import Parallel, delayed
${score}
def score_all(rows, backend="loky"):
    return Parallel(n_jobs=4, backend=backend)(delayed(score)(row) for row in rows)  #> joblib.Parallel(prefer=threads): score, serialised, many, throughput, low

score_all(range(8), "threading")
`],
    ['in scikit-learn’s version of it', `
from sklearn.utils.parallel import Parallel, delayed
${score}
results = Parallel(n_jobs=4, prefer="threads")(delayed(score)(row) for row in range(8))  #> joblib.Parallel(prefer=threads): score, serialised, many, throughput, high => warning serialised-backend
`],
    ['in scikit-learn’s older version of it', `
from joblib.parallel import Parallel
from sklearn.utils.fixes import delayed
${score}
results = Parallel(n_jobs=4, require="sharedmem")(delayed(score)(row) for row in range(8))  #> joblib.Parallel(prefer=threads): score, serialised, many, throughput, high => warning serialised-backend
`],
  ])('%s', (_, sources) => expectSites(sources));
});

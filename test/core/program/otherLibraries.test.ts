import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const score = `
def score(row=1):
    total = 0
    for i in range(10_000_000):
        total += i * row
    return total
`;

describe('pools and maps of other libraries are found', () => {
  test.each<[string, AnnotatedSources]>([
    ['more_executors, with layers around a pool', `
from concurrent.futures import ProcessPoolExecutor
from more_executors import Executors, RetryExecutor
${score}
with Executors.thread_pool(max_workers=4).with_retry().with_throttle(2) as crew:
    futures = [crew.submit(score, row) for row in range(8)]  #> more_executors.ThreadPoolExecutor.submit: score, serialised, many, throughput, high => warning serialised-pool
crew = Executors.process_pool().with_timeout(5)
futures = [crew.submit(score, row) for row in range(8)]  #> more_executors.ProcessPoolExecutor.submit: score, parallel, many, throughput, high
crew = RetryExecutor(ProcessPoolExecutor())
futures = [crew.submit(score, row) for row in range(8)]  #> more_executors.RetryExecutor.submit: score, parallel, many, throughput, high
`],
    ['fastcore, with processes unless it is asked for threads', `
from fastcore.parallel import parallel
${score}
parallel(score, range(8), n_workers=4)  #> fastcore.parallel: score, parallel, many, throughput, high
parallel(score, range(8), n_workers=4, threadpool=True)  #> fastcore.parallel: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['pqdm and p_tqdm', `
from p_tqdm import p_map
from pqdm.processes import pqdm as in_processes
from pqdm.threads import pqdm
${score}
pqdm(range(8), score, n_jobs=4)  #> pqdm.threads.pqdm: score, serialised, many, throughput, high => warning serialised-pool
in_processes(range(8), score, n_jobs=4)  #> pqdm.processes.pqdm: score, parallel, many, throughput, high
p_map(score, range(8))  #> p_tqdm.p_map: score, parallel, many, throughput, high
`],
    ['flask_executor and bounded pools', `
from bounded_pool_executor import BoundedThreadPoolExecutor
from flask import Flask
from flask_executor import Executor
${score}
crew = Executor(Flask("shop"))
crew.map(score, range(8))  #> flask_executor.Executor.map: score, serialised, many, throughput, high => warning serialised-pool
with BoundedThreadPoolExecutor(max_workers=4) as bounded:
    bounded.map(score, range(8))  #> BoundedThreadPoolExecutor.map: score, serialised, many, throughput, high => warning serialised-pool
`],
    ['joblib, working through a generator function', `
from joblib import Parallel, delayed
${score}
def tasks():
    for row in range(8):
        yield delayed(score)(row)

Parallel(n_jobs=4, prefer="threads")(tasks())  #> joblib.Parallel(prefer=threads): score, serialised, many, throughput, high => warning serialised-backend
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('work moved off an event loop by other libraries is found', () => {
  test.each<[string, AnnotatedSources]>([
    ['asyncer', `
from asyncer import asyncify, create_task_group
${score}
async def handle(row):
    return await asyncify(score)(row)  #> asyncer.asyncify: score, serialised, single, responsiveness, high

async def main(rows):
    async with create_task_group() as group:
        for row in rows:
            group.soonify(asyncify(score))(row)  #> asyncer.asyncify: score, serialised, many, throughput, high => warning serialised-offload
`],
    ['tasks that are started with what they call', `
import anyio
import trio
${score}
async def main(rows):
    async with anyio.create_task_group() as group:
        for row in rows:
            group.start_soon(anyio.to_thread.run_sync, score, row)  #> anyio.to_thread.run_sync: score, serialised, many, throughput, high => warning serialised-offload

async def other():
    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio.to_thread.run_sync, score)  #> trio.to_thread.run_sync: score, serialised, single, responsiveness, high
        nursery.start_soon(other)
`],
    ['aiorpcx, curio and nicegui', `
import aiorpcx
import curio
from nicegui import run
${score}
async def handle(row):
    await aiorpcx.run_in_thread(score, row)  #> aiorpcx.run_in_thread: score, serialised, single, responsiveness, high
    await curio.run_in_thread(score, row)  #> curio.run_in_thread: score, serialised, single, responsiveness, high
    await run.io_bound(score, row)  #> nicegui.run.io_bound: score, serialised, single, responsiveness, high
    await run.cpu_bound(score, row)  #> nicegui.run.cpu_bound: score, parallel, single, responsiveness, high
`],
    ['Home Assistant, whose object is handed in', `
${score}
async def async_setup_entry(hass, entry):
    await hass.async_add_executor_job(score, 3)  #> hass.async_add_executor_job: score, serialised, single, responsiveness, high
`],
    ['tasks after a response, unless they are coroutines', `
from fastapi import BackgroundTasks, FastAPI
from starlette.background import BackgroundTask
from starlette.responses import JSONResponse
${score}
app = FastAPI()

async def notify():
    pass

@app.post("/rows")
async def add(row: int, tasks: BackgroundTasks):
    tasks.add_task(score, row)  #> BackgroundTasks.add_task: score, serialised, single, responsiveness, high => information serialised-background-thread
    tasks.add_task(notify)
    return JSONResponse({}, background=BackgroundTask(score, row))  #> starlette.BackgroundTask: score, serialised, single, responsiveness, high => information serialised-background-thread
`],
    ['workers of a screen', `
from napari.qt.threading import thread_worker
from textual import work
from unsync import unsync
${score}
@thread_worker  #> thread_worker: measure, serialised, single, responsiveness, high => information serialised-background-thread
def measure():
    return score(7)

@work(thread=True)  #> textual.work: load, serialised, single, responsiveness, high => information serialised-background-thread
def load(self):
    return score(7)

@work
async def refresh(self):
    pass

@unsync(cpu_bound=True)  #> unsync: apart, parallel, single, responsiveness, high
def apart():
    return score(7)
`],
    ['bots and chats, by the decorators of their libraries', `
import aiomisc
import chainlit as cl
from jishaku.functools import executor_function
from nonebot.utils import run_sync
${score}
@run_sync  #> nonebot.run_sync: draw, serialised, single, responsiveness, high
def draw():
    return score(7)

@executor_function  #> jishaku.executor_function: paint, serialised, single, responsiveness, high
def paint():
    return score(7)

@aiomisc.threaded  #> aiomisc.threaded: measure, serialised, single, responsiveness, high
def measure():
    return score(7)

async def answer(row):
    await run_sync(score)(row)  #> nonebot.run_sync: score, serialised, single, responsiveness, high => information serialised-background-thread
    await cl.make_async(score)(row)  #> chainlit.make_async: score, serialised, single, responsiveness, high => information serialised-background-thread
`],
    ['widgets of Orange', `
from Orange.widgets.utils.concurrent import ConcurrentWidgetMixin, TaskState, ThreadExecutor
from Orange.widgets.widget import OWWidget
${score}
def count(row, state: TaskState):
    return score(row)

class OWCount(OWWidget, ConcurrentWidgetMixin):
    def __init__(self):
        super().__init__()
        ConcurrentWidgetMixin.__init__(self)
        self.executor = ThreadExecutor()

    def commit(self):
        self.start(count, 7)  #> Orange ConcurrentWidgetMixin.start: count, serialised, single, responsiveness, high => information serialised-background-thread

    def export(self):
        self.executor.submit(score, 7)  #> Orange ThreadExecutor.submit: score, serialised, single, responsiveness, high
`],
    ['an executor of Qt, and threads that can be ended', `
import asyncio
from kthread import KThread
from qasync import QThreadExecutor
from qtutils import inthread
${score}
async def handle(row):
    with QThreadExecutor(2) as pool:
        await asyncio.get_running_loop().run_in_executor(pool, score, row)  #> loop.run_in_executor: score, serialised, single, responsiveness, high => information serialised-background-thread

KThread(target=score, args=(7,)).start()  #> kthread.KThread: score, serialised, many, throughput, high => warning serialised-threads
inthread(score, 7)  #> qtutils.inthread: score, serialised, many, throughput, high => warning serialised-threads
`],
    ['a function that is handed the executor of a loop', `
import asyncio
${score}
async def timed(work, *arguments):
    return await work(*arguments)

async def handle(row):
    loop = asyncio.get_running_loop()
    return await timed(loop.run_in_executor, None, score, row)  #> loop.run_in_executor: score, serialised, single, responsiveness, high
`],
    ['a thread that is known by its name only', `
from killable import KillableThread
from shop import Basket
${score}
KillableThread(target=score, args=(7,)).start()  #> KillableThread: score, serialised, single, unknown, medium => information serialised-background-thread
Basket(target=score)
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('jobs of a scheduler are found', () => {
  test.each<[string, AnnotatedSources]>([
    ['each by itself, since each has its own time', `
from apscheduler.schedulers.background import BackgroundScheduler
${score}
scheduler = BackgroundScheduler()
scheduler.add_job(score, "interval", args=[3], minutes=5)  #> apscheduler.add_job: score, serialised, single, unknown, high => information serialised-background-thread
scheduler.add_job(func=score, trigger="cron", hour=4)  #> apscheduler.add_job: score, serialised, single, unknown, high => information serialised-background-thread

@scheduler.scheduled_job("cron", hour=3)  #> apscheduler.scheduled_job: nightly, serialised, single, unknown, high => information serialised-background-thread
def nightly():
    score()
`],
    ['on an event loop, unless they are coroutines', `
from apscheduler.schedulers.asyncio import AsyncIOScheduler
${score}
async def poll():
    pass

scheduler = AsyncIOScheduler()
scheduler.add_job(poll, "interval", minutes=5)
scheduler.add_job(score, "interval", minutes=5)  #> apscheduler.add_job: score, serialised, single, unknown, high => information serialised-background-thread
`],
  ])('%s', (_, sources) => expectSites(sources));
});

describe('an endpoint that is a plain function runs in a thread', () => {
  test.each<[string, AnnotatedSources]>([
    ['and holds up the others when it computes', `
from fastapi import APIRouter, FastAPI
${score}
app = FastAPI()
router = APIRouter(prefix="/rows")

@app.get("/")  #> FastAPI endpoint: index, serialised, many, responsiveness, high => warning serialised-handler
def index():
    return score(7)

@router.post("/")  #> FastAPI endpoint: add, serialised, many, responsiveness, high => warning serialised-handler
def add(row: int):
    return score(row)
`],
    ['and is not told of where it walks through what is nested', `
import yaml
from flask import Flask

app = Flask(__name__)

def load(path):
    with open(path) as file:
        settings = yaml.safe_load(file)
    merged = {}
    for base in settings.pop("extends", []):
        merged.update(load(base))
    merged.update(settings)
    return merged

@app.route("/settings")
def show():
    return yaml.dump(load("settings.yaml"))
`],
    ['but is where it searches level by level', `
from flask import Flask, request

app = Flask(__name__)

def best(board, depth):
    if depth == 0:
        return sum(square * square for row in board for square in row)
    return max(-best([row[:] for row in board], depth - 1) for move in board)

@app.route("/move", methods=["POST"])  #> Flask view: move, serialised, many, responsiveness, medium => information serialised-handler
def move():
    return str(best(request.json["board"], 4))
`],
    ['in Flask, as far as its server has threads', `
from flask import Blueprint, Flask
${score}
app = Flask(__name__)
pages = Blueprint("pages", __name__)

@app.route("/")  #> Flask view: index, serialised, many, responsiveness, medium => information serialised-handler
def index():
    return str(score(7))

@pages.get("/<int:row>")  #> Flask view: show, serialised, many, responsiveness, medium => information serialised-handler
def show(row):
    return str(score(row))

@app.route("/light")
def light():
    return "hello"
`],
    ['in Starlette, where its routes are listed', `
from starlette.applications import Starlette
from starlette.routing import Route
${score}
def heavy(request):
    return score(3)

async def other(request):
    return None

def light(request):
    return None

app = Starlette(routes=[
    Route("/", heavy, methods=["GET"]),  #> Starlette route: heavy, serialised, many, responsiveness, high => warning serialised-handler
    Route("/other", endpoint=other),
    Route("/light", endpoint=light),
])
`],
    ['in Django, as far as its server has threads', {
      'views.py': `
${score}
def heavy(request):
    return score(3)

def light(request):
    return None
`,
      'urls.py': `
from django.urls import path
import views

urlpatterns = [
    path("", views.heavy, name="heavy"),  #> Django view: heavy (views.py:8), serialised, many, responsiveness, medium => information serialised-handler
    path("light", view=views.light),
]
`,
    }],
    ['and is nothing to tell of when it waits, or is over in a moment', `
import requests
from fastapi import FastAPI

app = FastAPI()

@app.get("/")
def index():
    return {"rows": sum(range(100))}

@app.get("/rows")
def rows():
    return requests.get("https://example.com/rows").json()
`],
    ['and of another framework it is not known', `
from bottle import get
${score}
@get("/")
def index():
    return score(7)
`],
  ])('%s', (_, sources) => expectSites(sources));
});

import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

const score = `
from aiohttp import web

def score(text):
    total = 0
    for i in range(10_000_000):
        total += i * len(text)
    return total
`;

describe('a coroutine holds up its event loop when it', () => {
  test.each<[string, AnnotatedSources]>([
    ['calls a function that computes', `
${score}
async def handle(request):
    return web.json_response(score(request.path))  #> async def handle: score, serialised, single, responsiveness, high => warning blocked-event-loop
`],
    ['computes in a loop of its own', `
from aiohttp import web

async def handle(request):
    total = 0
    for i in range(10_000_000):  #> async def handle: the loop, serialised, single, responsiveness, high => warning blocked-event-loop
        total += i
    return web.json_response(total)
`],
    ['computes what it then awaits', `
${score}
async def handle(request):
    await store(score("a"))  #> async def handle: score, serialised, single, responsiveness, high => warning blocked-event-loop

async def store(number):
    ...
`],
    ['computes between the awaits of a loop', `
${score}
async def serve(requests):
    async for request in requests:
        score(request)  #> async def serve: score, serialised, single, responsiveness, high => warning blocked-event-loop
`],
    ['waits in a library call two functions away', {
      'database.py': `
import subprocess

def backup():
    dump()

def dump():
    subprocess.run(["pg_dump"])
`,
      'main.py': `
from aiohttp import web
from database import backup

async def handle(request):
    backup()  #> async def handle: backup (database.py:3), io, single, responsiveness, high => warning blocked-event-loop
    return web.Response()
`,
    }],
    ['computes with the GIL released: a thread would let it go on', `
import bcrypt
from aiohttp import web

async def handle(request):
    bcrypt.hashpw(b"password", bcrypt.gensalt())  #> async def handle: bcrypt.hashpw, parallel, single, responsiveness, high => warning blocked-event-loop
    return web.Response()
`],
    ['works for nobody in particular: told as an information', `
def score(text):
    total = 0
    for i in range(10_000_000):
        total += i * len(text)
    return total

async def work(text):
    return score(text)  #> async def work: score, serialised, single, responsiveness, medium => information blocked-event-loop
`],
  ])('%s', async (_, sources) => { await expectSites(sources); });
});

describe('an event loop goes on while a coroutine', () => {
  test.each<[string, AnnotatedSources]>([
    ['awaits another, which has a site of its own', `
${score}
async def compute(text):
    return score(text)  #> async def compute: score, serialised, single, responsiveness, high => warning blocked-event-loop

async def handle(request):
    return web.json_response(await compute(request.path))
`],
    ['makes coroutines for somebody else to await', `
import asyncio
${score}
async def compute(text):
    return score(text)  #> async def compute: score, serialised, single, responsiveness, high => warning blocked-event-loop

async def handle(request):
    await asyncio.gather(*[compute(text) for text in request.query])
    asyncio.create_task(compute("a"))
`],
    ['hands the work to a thread', `
import asyncio
${score}
async def handle(request):
    return await asyncio.to_thread(score, "a")  #> asyncio.to_thread: score, serialised, single, responsiveness, high
`],
    ['only defines the work', `
${score}
async def handle(request):
    def later():
        return score("a")
    return later
`],
    ['sleeps as a coroutine does, or waits for a client that may be one', `
import asyncio
from aiohttp import web

async def handle(request, client):
    await asyncio.sleep(10)
    async with client.get("/") as response:
        text = await response.text()
    row = client.execute("select")
    return web.Response(text=text)
`],
    ['reads a small file', `
from aiohttp import web

async def handle(request):
    with open("page.html") as page:
        return web.Response(text=page.read())
`],
  ])('%s', async (_, sources) => { await expectSites(sources); });
});

describe('nothing is told of a coroutine that', () => {
  test.each<[string, AnnotatedSources]>([
    ['is the first of the program', `
import asyncio
${score}
async def main():
    table = score("a")  #> async def main: score, serialised, single, unknown, high
    await asyncio.sleep(table)

asyncio.run(main())
`],
    ['is a test', {
      'tests/test_score.py': `
import time

async def test_score():
    time.sleep(1)
`,
    }],
  ])('%s', async (_, sources) => { await expectSites(sources); });
});

import { findingAt } from './serialisedFinding';
import type { Rule } from './rule';
import type { Site } from '../domain/site';

export const blockedEventLoop: Rule = {
  id: 'blocked-event-loop',
  summary: 'Coroutine that computes or waits without an await',
  explanation: `An event loop runs one coroutine at a time, up to its next \`await\`. What a coroutine computes itself, or waits for
in a call that is no coroutine, stops everybody else: the other requests, the heartbeats, the timeouts. Gilsight
speaks from a tenth of a second, where asyncio's own debug mode calls a callback slow, or half of that where the
world outside is waited for or a password is hashed, which is slow on purpose. Short calls count together when no
\`await\` parts them. An \`await\` alone gives nobody a turn: a coroutine that never waits for anything, nor anything
that it awaits, runs to its end like a function. It follows calls to the function in which the time is spent, however deep. It warns
where the length is in the code and a server or a bot runs the coroutine. What runs while a program starts or ends,
or the first time only, holds nobody up.

Hand the work to a thread: \`await asyncio.to_thread(work, …)\`. That is right for computing, too: the thread has to
share the GIL, but gives it up every few milliseconds, so a stall of seconds becomes one of milliseconds. When many
such tasks run at once, use a \`ProcessPoolExecutor\` with \`loop.run_in_executor\`. For a wait there often is an
asynchronous library (\`httpx\`, \`aiohttp\`, \`asyncio.sleep\`, \`asyncio.create_subprocess_exec\`).

Leave it in a program that has nothing else to do meanwhile.`,
  bad: [
    {
      title: 'A handler that computes',
      code: `from fastapi import FastAPI

app = FastAPI()

def score(text):
    total = 0
    for i in range(10_000_000):
        total += i * len(text)
    return total

@app.get("/score")
async def get_score(text: str):
    return {"score": score(text)}
`,
    },
    {
      title: 'A wait that is two calls away',
      code: `import time
from aiohttp import web

def attempt():
    time.sleep(2)

def reconnect():
    attempt()

async def handle(request):
    reconnect()
    return web.Response(text="done")
`,
    },
  ],
  good: [
    {
      title: 'The computation is handed to a thread',
      code: `import asyncio
from fastapi import FastAPI

app = FastAPI()

def score(text):
    total = 0
    for i in range(2_000_000):
        total += i * len(text)
    return total

@app.get("/score")
async def get_score(text: str):
    return {"score": await asyncio.to_thread(score, text)}
`,
    },
    {
      title: 'A short computation between waits',
      code: `import asyncio
from fastapi import FastAPI

app = FastAPI()

def read(name):
    with open(name) as lines:
        return lines.read()

@app.get("/words")
async def count_words(name: str):
    text = await asyncio.to_thread(read, name)
    return {"words": len(text.split())}
`,
    },
    {
      title: 'The first coroutine prepares before others run',
      code: `import asyncio

async def serve(table):
    await asyncio.sleep(3600)

async def main():
    table = [number * number for number in range(10_000_000)]
    await serve(table)

asyncio.run(main())
`,
    },
  ],
  check(site) {
    if (site.family !== 'coroutine' || site.purpose !== 'responsiveness' || site.confidence === 'low') return undefined;
    return findingAt(site, 'blocked-event-loop', messageFor(site));
  },
};

function messageFor(site: Site): string {
  const what = site.target.startsWith('the loop') ? 'this loop' : `\`${site.target}\``;
  const does = isWait(site) ? 'waits' : 'computes';
  if (site.awaitsInVain !== undefined) {
    return `The event loop stands still here: ${what} ${does}, and \`${site.awaitsInVain}\`, which it awaits, never waits for anything, so that no other coroutine gets its turn. `
      + 'Make that a plain function and the whole a call of `await asyncio.to_thread(…)`.';
  }
  return `The event loop stands still here: ${what} ${does} without an \`await\`. `
    + `Every other coroutine waits until it is done. ${isWait(site) ? 'Use an asynchronous call, or' : 'Use'} \`await asyncio.to_thread(…)\`.`;
}

function isWait({ profile }: Site): boolean {
  return profile.waitingSeconds > profile.heldSeconds + profile.releasedSeconds;
}

import { heldPercent, isSerialised, findingAt } from './serialisedFinding';
import type { AskedAgain, Site } from '../domain/site';
import { isTestFile } from '../domain/testFile';
import type { Rule, RuleContext } from './rule';

/** Less than this does not slow anybody down noticeably. */
const noticeableSeconds = 0.1;

export const serialisedBackgroundThread: Rule = {
  id: 'serialised-background-thread',
  summary: 'Background thread that competes with the rest of the program for the GIL',
  explanation: `A single background thread is a good way to keep a program responsive, and stays one when it computes. But
while it runs Python code the rest of the program gets the GIL only every few milliseconds, and neither runs at
full speed. This is told as information, for threads that are known to compute for long, and beside a window also
for those that hardly wait and would compute for long even if every loop were ten times shorter than it seems (or, where
they show a progress bar, as long as it seems, and whatever it seems where the bar shows the loop that takes longest,
since nobody shows one for what is over at once): if the program feels sluggish meanwhile, a process would leave it the
whole GIL. Of what a coroutine of a server or a bot hands to a thread the same is told where its loops surely take a
second and more, or a library does so with what came with the request: it is right to hand it over, and many at once
take turns.

A thread that asks again and again whether something has happened, and never waits, holds the GIL for nothing:
that is told as a warning.`,
  bad: [
    {
      title: 'A thread that computes for seconds beside the main thread',
      code: `import threading

def simulate():
    state = 1
    for step in range(20_000_000):
        state = (state * 1103515245 + 12345) % 2147483648
    return state

worker = threading.Thread(target=simulate)
`,
    },
    {
      title: 'A thread that searches for long, however few moves there are, beside a window',
      code: `import threading
import tkinter

def search(board, depth):
    if depth == 0:
        return sum(square * square for row in board for square in row)
    return max(-search([row[:] for row in board], depth - 1) for move in board)

window = tkinter.Tk()
board = [[int(cell) for cell in line.split()] for line in open("board.txt")]
tkinter.Button(window, command=lambda: threading.Thread(target=search, args=(board, 4)).start()).pack()
window.mainloop()
`,
    },
    {
      title: 'A handler of a server that hands over seconds of computing',
      code: `import asyncio
from fastapi import FastAPI

app = FastAPI()

def simulate():
    state = 1
    for step in range(50_000_000):
        state = (state * 1103515245 + 12345) % 2147483648
    return state

@app.get("/state")
async def state():
    return await asyncio.to_thread(simulate)
`,
    },
    {
      title: 'A thread that asks again and again whether there is something to do',
      code: `import queue
import threading

jobs = queue.Queue()
stop = threading.Event()

def work():
    while not stop.is_set():
        try:
            print(jobs.get_nowait())
        except queue.Empty:
            pass

threading.Thread(target=work)
`,
    },
  ],
  good: [
    {
      title: 'A thread that waits most of the time',
      code: `import threading
import time

def heartbeat():
    for _ in range(100):
        time.sleep(1)
        print("alive")

threading.Thread(target=heartbeat, daemon=True)
`,
    },
    {
      title: 'A thread of whose length nothing is known',
      code: `import threading

def index(names):
    table = {}
    for name in names:
        table[name] = len(name)
    return table

threading.Thread(target=index, args=(input(),))
`,
    },
    {
      title: 'A handler of a server that hands over a tenth of a second of computing',
      code: `import asyncio
from fastapi import FastAPI

app = FastAPI()

def simulate():
    state = 1
    for step in range(1_000_000):
        state = (state * 1103515245 + 12345) % 2147483648
    return state

@app.get("/state")
async def state():
    return await asyncio.to_thread(simulate)
`,
    },
    {
      title: 'A thread that waits for its next item',
      code: `import queue
import threading

jobs = queue.Queue()
stop = threading.Event()

def work():
    while not stop.is_set():
        try:
            print(jobs.get(timeout=0.5))
        except queue.Empty:
            pass

threading.Thread(target=work)
`,
    },
  ],
  check(site, context) {
    const spin = spinOf(site, context);
    if (spin) return { ...findingAt(site, 'serialised-background-thread', spinningMessage(spin)), evidence: spin.evidence, severity: isTestFile(site.path) ? 'information' : 'warning' };
    if (site.isLongBesideLoop && site.multiplicity === 'single' && isSerialised(site, context)) {
      return { ...findingAt(site, 'serialised-background-thread', besideLoopMessage(site)), severity: 'information' };
    }
    const isLong = site.isLongBesideScreen === true || site.isUnending === true || (site.scenario.taskSeconds.origin !== 'default' && site.profile.heldSeconds >= noticeableSeconds);
    const isBeside = site.family === 'thread' || (site.family === 'offload' && site.isLongBesideScreen === true);
    if (!isBeside || site.multiplicity !== 'single' || !isLong || !isSerialised(site, context)) return undefined;
    return { ...findingAt(site, 'serialised-background-thread', messageFor(site)), severity: 'information' };
  },
};

/** What a thread asks that keeps the GIL from the others while it has nothing to do. */
function spinOf({ asksAgain, family, carrier, accident }: Site, { interpreter }: RuleContext): AskedAgain | undefined {
  return family === 'thread' && carrier === 'threads' && !interpreter.isFreeThreaded && accident === undefined ? asksAgain : undefined;
}

function spinningMessage({ asked, isForTime }: AskedAgain): string {
  if (isForTime) return `This thread waits for a time to come by calling \`${asked}\` again and again. Meanwhile it holds the GIL that the others need. A \`time.sleep\` in each round waits without it.`;
  return `This thread never waits: it ${isCalled(asked) ? 'calls' : 'looks at'} \`${asked}\` again and again. `
    + `Meanwhile it holds the GIL that the others need. ${waitingInstead(asked)} waits without it.`;
}

/** Methods that answer at once; anything else is a value that is read. */
function isCalled(asked: string): boolean {
  return /(^|\.)(get|get_nowait|empty|qsize|is_set|is_alive|done|locked|acquire|wait)$/.test(asked);
}

function waitingInstead(asked: string): string {
  if (!isCalled(asked)) return 'A `threading.Event` with `wait()`';
  if (asked.endsWith('qsize')) return 'A `time.sleep` in each round';
  if (/get$|get_nowait$|empty$/.test(asked)) return '`get(timeout=…)`';
  if (/is_set$|wait$/.test(asked)) return '`wait(timeout)`';
  if (asked.endsWith('is_alive')) return '`join(timeout)`';
  if (asked.endsWith('done')) return '`concurrent.futures.wait`';
  return '`acquire(timeout=…)`';
}

function besideLoopMessage(site: Site): string {
  return `This thread competes with the event loop: \`${site.target}\` holds the GIL for seconds. `
    + 'Meanwhile the loop gets it only every few milliseconds, and requests that need the same at once take turns. '
    + 'A `ProcessPoolExecutor` that lives as long as the program, with `loop.run_in_executor`, would leave the loop alone.';
}

function messageFor(site: Site): string {
  if (site.carrier === 'greenlets') {
    return `This greenlet stops all others: \`${site.target}\` computes for ${heldPercent(site)} of its time. `
      + 'Greenlets share one thread, so nothing else runs until it is done or waits. A process, or gevent’s own pool of threads, would leave the others running.';
  }
  return `This thread competes for the GIL: \`${site.target}\` holds it for ${heldPercent(site)} of its time. `
    + 'While it runs, the rest of the program gets the GIL only every few milliseconds. A process would leave it alone.';
}

import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';
import { count } from './count';

describe('the call of what a function of the project made of a function is a site', () => {
  test.each<[string, AnnotatedSources]>([
    ['where it was kept under a name', {
      'threads.py': `
import asyncio

def in_thread(function):
    async def run(*args, **kwargs):
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(None, lambda: function(*args, **kwargs))  #> loop.run_in_executor: lambda, serialised, single, responsiveness, high
    return run
`,
      'main.py': `
import time
from threads import in_thread
${count}
async def main():
    counted = in_thread(count)
    await counted(5)  #> loop.run_in_executor through in_thread: count, serialised, single, responsiveness, high
`,
    }],
    ['where it is called at once, also of something unresolved', {
      'threads.py': `
import asyncio

def in_thread(function):
    async def run(*args, **kwargs):
        return await asyncio.to_thread(function, *args, **kwargs)  #> asyncio.to_thread: session.client, unknown, single, responsiveness, low
    return run
`,
      'main.py': `
from threads import in_thread

async def main(session):
    return await in_thread(session.client)("storage")  #> asyncio.to_thread through in_thread: session.client, unknown, single, responsiveness, low
`,
    }],
  ])('%s', (_, sources) => expectSites(sources));

  test('but not where what it made runs in the caller', () => expectSites({
    'timing.py': `
import threading
import time

def timed(function):
    def run(*args):
        begin = time.perf_counter()
        result = function(*args)
        print(time.perf_counter() - begin)
        return result
    return run

threading.Thread(target=time.sleep, args=(5,)).start()  #> threading.Thread: time.sleep, io, single, unknown, high
`,
    'main.py': `
from timing import timed
${count}
measured = timed(count)
measured(5)
`,
  }));
});

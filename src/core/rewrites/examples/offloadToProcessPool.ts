import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [
  {
    title: 'Many computations beside an event loop go to processes',
    before: `"""Counts in threads, many at a time."""
# needs: Python 3.9
import asyncio


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


async def main():
    totals = await asyncio.gather(*(asyncio.to_thread(crunch, 20_000 + n) for n in range(6)))
    print(totals)


if __name__ == "__main__":
    asyncio.run(main())
`,
    after: `"""Counts in threads, many at a time."""
# needs: Python 3.9
import asyncio
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache, partial


def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


@lru_cache(maxsize=None)
def process_pool():
    """The processes that work for the program as long as it runs."""
    return ProcessPoolExecutor()


async def to_process(func, /, *args, **kwargs):
    """Runs a function in another process, as \`asyncio.to_thread\` does in a thread."""
    call = partial(func, *args, **kwargs)
    return await asyncio.get_running_loop().run_in_executor(process_pool(), call)


async def main():
    totals = await asyncio.gather(*(to_process(crunch, 20_000 + n) for n in range(6)))
    print(totals)


if __name__ == "__main__":
    asyncio.run(main())
`,
  },
  {
    title: 'The default threads of an event loop give way to a pool',
    before: `import asyncio

def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


async def main():
    loop = asyncio.get_running_loop()
    futures = [loop.run_in_executor(None, crunch, 30_000 + n) for n in range(4)]
    for future in futures:
        print(await future)

asyncio.run(main())
`,
    after: `import asyncio
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache

def crunch(n):
    total = 0
    for i in range(n):
        total += i * i % 7
    return total


@lru_cache(maxsize=None)
def process_pool():
    """The processes that work for the program as long as it runs."""
    return ProcessPoolExecutor()


async def main():
    loop = asyncio.get_running_loop()
    futures = [loop.run_in_executor(process_pool(), crunch, 30_000 + n) for n in range(4)]
    for future in futures:
        print(await future)

if __name__ == "__main__":
    asyncio.run(main())
`,
  },
];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [
  {
    title: 'A count that the program would not see',
    reason: 'changes `done`',
    code: `import asyncio

done = 0


def crunch(n):
    global done
    done += 1
    return sum(i * i for i in range(n))


async def main():
    await asyncio.gather(*(asyncio.to_thread(crunch, 20_000) for _ in range(4)))
    print(done)


if __name__ == "__main__":
    asyncio.run(main())
`,
  },
];

import { findingAt, heldPercent, isSerialised } from './serialisedFinding';
import type { Rule } from './rule';

export const serialisedOffload: Rule = {
  id: 'serialised-offload',
  summary: 'Many GIL-bound tasks moved off an event loop at once',
  explanation: `One \`asyncio.to_thread\` of a computation is right: it keeps the event loop alive, whatever the GIL does (where it computes
for seconds, \`serialised-background-thread\` has a word to say). Many
of them at once are different: they take turns for the GIL, so they finish no sooner than one after the other,
and the event loop queues behind all of them.

Hand them to a \`ProcessPoolExecutor\` that lives as long as the program:
\`await loop.run_in_executor(processes, task, argument)\`.`,
  bad: [
    {
      title: 'A gather of computations in threads',
      code: `import asyncio

def score(row):
    total = 0
    for i in range(1_000_000):
        total += i * row
    return total

async def main(rows):
    return await asyncio.gather(*[asyncio.to_thread(score, row) for row in rows])
`,
    },
  ],
  good: [
    {
      title: 'One computation moved off the event loop keeps it alive',
      code: `import asyncio

def score(row):
    total = 0
    for i in range(1_000_000):
        total += i * row
    return total

async def handler(row):
    return await asyncio.to_thread(score, row)
`,
    },
    {
      title: 'Many that wait',
      code: `import asyncio
import time

async def main():
    await asyncio.gather(*[asyncio.to_thread(time.sleep, 0.1) for _ in range(10)])
`,
    },
  ],
  check(site, context) {
    if (site.family !== 'offload' || site.multiplicity !== 'many' || !isSerialised(site, context)) return undefined;
    return findingAt(site, 'serialised-offload', `These threads take turns: \`${site.target}\` holds the GIL for ${heldPercent(site)} of its time. `
      + 'Many at once finish no sooner than one after the other, and the event loop queues behind them. Use a process pool as the executor.');
  },
};

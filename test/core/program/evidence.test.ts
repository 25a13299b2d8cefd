import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../src/core/domain/evidence';
import { analyse } from '../../support/analyse';

const render = (evidence: readonly Evidence[]) => evidence.map(({ path, range, text }) => `${path}:${range.start.line + 1} ${text}`);

/** The evidence of the first site of `main.py`. */
async function evidenceOf(sources: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const reports = await analyse(sources);
  return render(reports['main.py']?.sites[0]?.evidence ?? []);
}

describe('the evidence', () => {
  test('leads from the site through each callee to the line that holds the GIL', async () => {
    expect(await evidenceOf({
      'main.py': `from concurrent.futures import ThreadPoolExecutor
from jobs import score
with ThreadPoolExecutor() as pool:
    pool.map(score, range(8))
`,
      'jobs.py': `from sums import total
def score(row):
    print(row)
    return total(row)
`,
      'sums.py': `def total(row):
    result = 0
    for i in range(100_000):
        result += i * row
    return result
`,
    })).toEqual([
      'main.py:4 hands `score` to ThreadPoolExecutor.map',
      'jobs.py:2 `score` is defined here',
      'jobs.py:4 calls `total`',
      'sums.py:1 `total` is defined here',
      'sums.py:3 loops 100,000 times',
      'sums.py:4 runs Python code, which holds the GIL',
    ]);
  });

  test('says of a loop that ends with its first round that it loops once', async () => {
    expect(await evidenceOf({
      'main.py': `import threading
def count(rows):
    for step in [1]:
        for row in range(1_000_000):
            step += row
for rows in range(4):
    threading.Thread(target=count, args=(rows,)).start()
`,
    })).toContain('main.py:3 loops once');
  });

  test('leads through a wrapper of another file to a method of what is only likely of its class', async () => {
    expect(await evidenceOf({
      'main.py': `from offloading import offload
class Table:
    def sum_all_rows(self):
        total = 0
        for i in range(50_000_000):
            total += i
        return total
async def main(table):
    return await offload(table.sum_all_rows)
`,
      'offloading.py': `import asyncio
async def offload(function, *arguments):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, function, *arguments)
`,
    })).toEqual([
      'main.py:9 hands `table.sum_all_rows` to loop.run_in_executor through offload',
      'offloading.py:4 `offload` hands it to loop.run_in_executor',
      'main.py:3 `Table.sum_all_rows` is defined here',
      'main.py:5 loops 50,000,000 times',
      'main.py:6 runs Python code, which holds the GIL',
    ]);
  });

  test('leads to the call that waits', async () => {
    expect(await evidenceOf({
      'main.py': `import threading
import time
def poll(job):
    while not job.done:
        time.sleep(0.5)
threading.Thread(target=poll).start()
`,
    })).toEqual([
      'main.py:6 hands `poll` to threading.Thread',
      'main.py:3 `poll` is defined here',
      'main.py:4 loops an unknown number of times',
      'main.py:5 `time.sleep` waits with the GIL released',
    ]);
  });

  test('leads to the call that lets go of the GIL', async () => {
    expect(await evidenceOf({
      'main.py': `import threading
import zlib
def pack(data):
    return zlib.compress(data, 9)
threading.Thread(target=pack).start()
`,
    })).toEqual([
      'main.py:5 hands `pack` to threading.Thread',
      'main.py:3 `pack` is defined here',
      'main.py:4 `zlib.compress` computes with the GIL released',
    ]);
  });

  test('says when nothing could be resolved', async () => {
    expect(await evidenceOf({
      'main.py': `import threading
from nowhere import task
threading.Thread(target=task).start()
`,
    })).toEqual([
      'main.py:3 hands `nowhere.task` to threading.Thread',
      'main.py:3 calls `nowhere.task`, which cannot be resolved',
    ]);
  });
});

describe('the heat', () => {
  test('is that of the lines which hold the GIL, hottest first, and ends at the file', async () => {
    const reports = await analyse({
      'main.py': `import threading
from jobs import other
def score():
    total = 0
    for i in range(1_000_000):
        total += i
        if i % 7 > 3:
            total -= 1
    return other(total)
for _ in range(4):
    threading.Thread(target=score).start()
`,
      'jobs.py': 'def other(total):\n    return sum(total for _ in range(10_000))\n',
    });
    const { heat } = reports['main.py'];
    // Line 7 has two operators and runs each round; line 8 runs every other round, as far as anybody knows.
    expect(heat.map(({ line }) => line + 1)).toEqual([7, 6, 5, 8]);
    expect(heat.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2);
    expect(heat.every(({ share }, index) => share <= (heat[index - 1]?.share ?? 1))).toBe(true);
  });

  test('is absent where threads are right', async () => {
    const reports = await analyse({
      'main.py': `import threading
import time
for _ in range(4):
    threading.Thread(target=time.sleep, args=(1,)).start()
`,
    });
    expect(reports['main.py'].heat).toEqual([]);
  });
});

describe('the assumptions', () => {
  test('name what would overturn the verdict', async () => {
    const reports = await analyse({
      'main.py': `from nowhere import note
def score(rows):
    for row in rows:
        note(row)
        row.total = sum(i * i for i in range(1_000))
def score_all(executor, tables):
    for table in tables:
        executor.submit(score, table)
`,
    });
    expect(reports['main.py'].sites[0]?.assumptions).toEqual([
      'How often its loops run is not in the code; their lengths are guessed.',
      'Some of its calls could not be resolved; they are taken to be short Python functions.',
      'What runs this is taken for threads because of its name.',
      '`sum`: Python code in __add__ runs per element',
    ]);
  });
});

describe('the question to the simulator', () => {
  test('guesses what the code does not tell', async () => {
    const reports = await analyse({
      'main.py': `from concurrent.futures import ThreadPoolExecutor
def score(rows):
    return sum(row * row for row in rows)
def score_all(tables):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(score, tables))
`,
    });
    expect(reports['main.py'].sites[0]?.scenario).toMatchObject({
      tasks: { origin: 'default' },
      taskSeconds: { origin: 'default' },
      workers: { value: 8, origin: 'default' },
      cores: { value: 4, origin: 'measured' },
    });
  });

  test('has from the code what the code tells, and says which values are guesses', async () => {
    const reports = await analyse({
      'main.py': `from concurrent.futures import ThreadPoolExecutor
def score(row):
    total = 0
    for i in range(1_000_000):
        total += i * row
    return total
with ThreadPoolExecutor(max_workers=6) as pool:
    pool.map(score, range(24))
`,
    });
    const scenario = reports['main.py'].sites[0]?.scenario;
    expect(scenario).toMatchObject({
      tasks: { value: 24, origin: 'inferred' },
      workers: { value: 6, origin: 'inferred' },
      heldShare: { value: 1, origin: 'inferred' },
      releasedShare: { value: 0, origin: 'inferred' },
      payloadBytes: { origin: 'default' },
      imbalance: { origin: 'default' },
    });
    // A million rounds of Python are some tens of milliseconds, on any machine.
    expect(scenario?.taskSeconds.origin).toBe('inferred');
    expect(scenario?.taskSeconds.value).toBeGreaterThan(0.02);
    expect(scenario?.taskSeconds.value).toBeLessThan(0.5);
  });

  describe('of work that lets go of the GIL', () => {
    const releases = async (body: string) => (await analyse({
      'main.py': `import zlib
from concurrent.futures import ThreadPoolExecutor
def pack(block):
${body}
with ThreadPoolExecutor(4) as pool:
    pool.map(pack, blocks)
`,
    }))['main.py'].sites[0]?.scenario;

    test('counts how often it does', async () => {
      const one = await releases('    return zlib.compress(block)');
      const hundred = await releases('    for n in range(100):\n        zlib.compress(block)\n        zlib.decompress(block)');
      expect(one).not.toHaveProperty('gilReleases');
      expect(hundred).toMatchObject({ gilReleases: { value: 200, origin: 'inferred' } });
    });

    test('counts a call as seldom as it is likely, and none that keeps it or only waits', async () => {
      const likely = await releases('    for n in range(100):\n        if n in block:\n            zlib.compress(block)');
      expect(likely?.gilReleases?.value).toBeGreaterThan(5);
      expect(likely?.gilReleases?.value).toBeLessThan(100);
      expect(await releases('    import time\n    for n in range(100):\n        time.sleep(0.01)\n        sorted(block)')).not.toHaveProperty('gilReleases');
    });

    test('counts in functions that it calls, and in proportion where loops are guessed', async () => {
      expect(await releases('    def twice():\n        zlib.compress(block)\n        zlib.compress(block)\n    for n in range(50):\n        twice()')).toMatchObject({ gilReleases: { value: 100, origin: 'inferred' } });
      const guessed = await releases('    for row in block:\n        zlib.compress(row)');
      expect(guessed?.gilReleases?.origin).toBe('default');
      // As often in a second as the call alone would.
      const call = await releases('    for n in range(100):\n        zlib.compress(block)');
      const eachSecond = (scenario: typeof call) => (scenario?.gilReleases?.value ?? 0) / (scenario?.taskSeconds.value ?? 1);
      expect(eachSecond(guessed) / eachSecond(call)).toBeGreaterThan(0.8);
      expect(eachSecond(guessed) / eachSecond(call)).toBeLessThan(1.2);
    });
  });

  describe('of a pool', () => {
    const functions = `def fill(rounds):
    table = []
    for n in range(rounds):
        table.append(n * n)
def score(row):
    total = 0
    for i in range(1_000_000):
        total += i * row
    return total
`;
    const scenarioOf = async (code: string) => (await analyse({ 'main.py': `import multiprocessing\nfrom concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor\n${functions}${code}` }))['main.py'].sites[0]?.scenario;

    test.each([
      'with ProcessPoolExecutor(4, initializer=fill, initargs=(2_000_000,)) as pool:\n    pool.map(score, range(24))\n',
      'with ThreadPoolExecutor(4, "worker", fill, (2_000_000,)) as pool:\n    pool.map(score, range(24))\n',
      'with multiprocessing.Pool(4, fill, (2_000_000,)) as pool:\n    pool.map(score, range(24))\n',
      'with multiprocessing.Pool(4, initializer=fill, initargs=[2_000_000]) as pool:\n    pool.map(score, range(24))\n',
    ])('has what its initializer takes: %s', async (code) => {
      const seconds = (await scenarioOf(code))?.initializerSeconds;
      expect(seconds?.origin).toBe('inferred');
      expect(seconds?.value).toBeGreaterThan(0.05);
      expect(seconds?.value).toBeLessThan(1);
    });

    test.each([
      'with ProcessPoolExecutor(4) as pool:\n    pool.map(score, range(24))\n',
      'with ProcessPoolExecutor(4, initializer=None) as pool:\n    pool.map(score, range(24))\n',
      'from elsewhere import prepare\nwith ProcessPoolExecutor(4, initializer=prepare) as pool:\n    pool.map(score, range(24))\n',
    ])('says nothing of an initializer that is none, or not known: %s', async (code) => {
      expect(await scenarioOf(code)).not.toHaveProperty('initializerSeconds');
    });

    test.each([
      ['ProcessPoolExecutor() as pool:\n    pool.map(score, range(24), chunksize=3)', { chunkSize: { value: 3, origin: 'inferred' } }],
      ['multiprocessing.Pool() as pool:\n    pool.map(score, range(24), 3)', { processPool: 'multiprocessing.Pool', chunkSize: { value: 3, origin: 'inferred' } }],
      ['multiprocessing.Pool() as pool:\n    list(pool.imap_unordered(score, range(24)))', { processPool: 'multiprocessing.Pool', chunkSize: { value: 1, origin: 'inferred' } }],
    ])('says how it sends its tasks: %s', async (code, details) => {
      expect(await scenarioOf(`with ${code}\n`)).toMatchObject(details);
    });

    test.each(['multiprocessing.Pool() as pool:\n    pool.map(score, range(24))', 'ThreadPoolExecutor() as pool:\n    pool.map(score, range(24), chunksize=3)'])('leaves to the pool what it chooses itself: %s', async (code) => {
      expect(await scenarioOf(`with ${code}\n`)).not.toHaveProperty('chunkSize');
    });
  });

  test('has as many workers as threads, where each task has one of its own', async () => {
    const reports = await analyse({
      'main.py': `from threading import Thread
def score(part):
    total = 0
    for i in range(1_000_000):
        total += i * part
for part in range(4):
    Thread(target=score, args=(part,)).start()
for part in range(900):
    Thread(target=score, args=(part,)).start()
`,
    });
    expect(reports['main.py'].sites.map(({ scenario }) => [scenario.tasks.value, scenario.workers])).toEqual([
      [4, { value: 4, origin: 'inferred' }],
      // So many processes nobody would start.
      [900, { value: 16, origin: 'default' }],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { analyse } from '../../support/analyse';

const score = 'def score(row):\n    return sum(i * row for i in range(100_000))\n';

/** The rules that speak of a program about processes, in the order of the text. */
async function rulesAbout(code: string, others: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const reports = await analyse({ ...others, 'program.py': code });
  return reports['program.py'].findings.map(({ rule }) => rule);
}

describe('a pool in a loop', () => {
  const main = (loop: string, making = 'multiprocessing.Pool()') => `import multiprocessing
import time

${score}
def main(batches, workers):
    ${loop}
        with ${making} as pool:
            print(sum(pool.map(score, batch)))
`;

  it.each([
    ['may go on without end', 'while True:\n        batch = batches.pop()'],
    ['has few rounds', 'for batch in [(1, 2), (3, 4), (5, 6)]:'],
    ['pauses in each round', 'for batch in batches:\n        time.sleep(1)'],
    ['measures each round', 'for batch in batches:\n        print(time.perf_counter())'],
    ['may end with any round', 'for batch in batches:\n        if not batch:\n            break'],
  ])('is not told where the loop %s', async (_, loop) => {
    expect(await rulesAbout(main(loop))).toEqual([]);
  });

  it.each([
    ['isolates each task', 'multiprocessing.Pool(1)'],
    ['gives memory back', 'multiprocessing.Pool(4, maxtasksperchild=1)'],
    ['begins with what the round has', 'multiprocessing.Pool(initargs=(batch,))'],
  ])('is not told where it %s', async (_, making) => {
    expect(await rulesAbout(main('for batch in batches:', making))).not.toContain('pool-in-loop');
  });

  it('is told once, however many calls use it', async () => {
    expect(await rulesAbout(`${main('for batch in batches:')}            print(pool.map(score, batch))\n`)).toEqual(['pool-in-loop']);
  });

  it('is not told where two places call the function that makes it', async () => {
    expect(await rulesAbout(`import multiprocessing

${score}
def total(rows):
    with multiprocessing.Pool() as pool:
        return sum(pool.map(score, rows))

def main(batches):
    print(total(batches[0]))
    for batch in batches:
        print(total(batch))
`)).toEqual([]);
  });

  it('is the only thing told, if loading the file runs it, beside the guard', async () => {
    expect(await rulesAbout(`import multiprocessing

${score}
for batch in open("batches.txt"):
    with multiprocessing.Pool() as pool:
        print(pool.map(score, range(9)))
`)).toEqual(['missing-main-guard', 'pool-in-loop']);
  });
});

describe('tasks that are shorter than their way', () => {
  it.each([
    ['are a handful', '[pool.submit(double, row) for row in range(4)]'],
    ['travel together', 'list(pool.map(double, rows, chunksize=100))'],
    ['may be something else', '[pool.submit(given, row) for row in rows]'],
    ['print', '[pool.submit(print, row) for row in rows]'],
  ])('are not told where they %s', async (_, call) => {
    expect(await rulesAbout(`from concurrent.futures import ProcessPoolExecutor

def double(row):
    return row * 2

def main(rows, given):
    with ProcessPoolExecutor() as pool:
        print(${call})
`)).toEqual([]);
  });

  it('are told where each item of the data is a task', async () => {
    expect(await rulesAbout(`from concurrent.futures import ProcessPoolExecutor

def double(row):
    return row * 2

def main(rows):
    with ProcessPoolExecutor() as pool:
        futures = [pool.submit(double, row) for row in rows]
    return [future.result() for future in futures]
`)).toEqual(['process-overhead']);
  });
});

describe('a fork beside threads', () => {
  it('is not told of a pool whose processes were there before', async () => {
    expect(await rulesAbout(`import multiprocessing
import threading

${score}
class Scores:
    def __init__(self):
        self.pool = multiprocessing.Pool()

    def run(self, rows):
        print(self.pool.map(score, rows))

    def start(self, rows):
        threading.Thread(target=self.run, args=(rows,)).start()
`)).toEqual([]);
  });

  it('is told of an executor, which starts its processes with its first task', async () => {
    expect(await rulesAbout(`from concurrent.futures import ProcessPoolExecutor
import threading

${score}
pool = ProcessPoolExecutor()

def serve(connection):
    for line in connection.makefile():
        pool.submit(score, int(line)).add_done_callback(print)

def main(server):
    while True:
        connection, address = server.accept()
        threading.Thread(target=serve, args=(connection,)).start()
`)).toContain('fork-with-threads');
  });

  it.each([['from multiprocessing import Process', true], ['from crew.processes import Process', false]])('is told only of processes whose module does not choose how they start: %s', async (importing, isTold) => {
    const rules = await rulesAbout(`${importing}
import threading

${score}
class Crew:
    def hire(self, number):
        Process(target=score, args=(number,)).start()

    def watch(self):
        for number in range(9):
            self.hire(number)

    def run(self):
        threading.Thread(target=self.watch).start()
`, { 'crew/processes.py': 'import multiprocessing\n\nContext = multiprocessing.get_context("spawn")\nProcess = Context.Process\n' });
    expect(rules.includes('fork-with-threads')).toBe(isTold);
  });

  it.each([['spawn', false], [undefined, true]])('is told only where no other file chooses how processes start: %s', async (method, isTold) => {
    const rules = await rulesAbout(`import multiprocessing
import threading

${score}
class Crew:
    def watch(self):
        for number in range(9):
            multiprocessing.Process(target=score, args=(number,)).start()

    def run(self):
        threading.Thread(target=self.watch).start()
`, { 'main.py': `import multiprocessing\nfrom program import Crew\n\nif __name__ == "__main__":\n    ${method ? `multiprocessing.set_start_method("${method}")` : 'pass'}\n    Crew().run()\n` });
    expect(rules.includes('fork-with-threads')).toBe(isTold);
  });

  it('is not told where only a method of the same name starts processes', async () => {
    expect(await rulesAbout(`import multiprocessing
import threading

${score}
class Scores:
    def refresh(self, rows):
        with multiprocessing.Pool() as pool:
            print(pool.map(score, rows))

def watch(connection):
    connection.recv()
    connection.refresh([])

def main(connection):
    threading.Thread(target=watch, args=(connection,)).start()
`)).toEqual([]);
  });

  it('is not told where the thread starts in another branch', async () => {
    expect(await rulesAbout(`import multiprocessing
import threading
from urllib.request import urlopen

${score}
def watch():
    urlopen("https://example.com").read()

def main(rows, watches):
    watcher = threading.Thread(target=watch)
    if watches:
        watcher.start()
    else:
        with multiprocessing.Pool() as pool:
            print(pool.map(score, rows))
`)).toEqual([]);
  });
});

describe('a lock, event or queue of threads', () => {
  it('is told where the program waits for what a process says', async () => {
    expect(await rulesAbout(`import multiprocessing
import threading

done = threading.Event()

def score():
    print(sum(i for i in range(100_000)))
    done.set()

def main():
    multiprocessing.Process(target=score).start()
    done.wait()
`)).toEqual(['thread-primitive-across-processes']);
  });

  it('is not told where the process itself has threads', async () => {
    expect(await rulesAbout(`import multiprocessing
import threading
from urllib.request import urlopen

lock = threading.Lock()

def fetch(url):
    with urlopen(url) as response, lock:
        print(response.read())

def crawl(urls):
    threads = [threading.Thread(target=fetch, args=(url,)) for url in urls]
    for thread in threads:
        thread.start()
    with lock:
        print(len(urls))

def main(urls):
    multiprocessing.Process(target=crawl, args=(urls,)).start()
`)).toEqual([]);
  });
});

describe('processes that wait', () => {
  const main = (body: string, making = 'ProcessPoolExecutor()') => `import subprocess
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from urllib.request import urlopen

def fetch(url):
${body.replaceAll(/^/gm, '    ')}

def main(urls):
    with ${making} as pool:
        return list(pool.map(fetch, urls))
`;

  it.each([
    ['pause', 'time.sleep(1)', undefined],
    ['compute a good part of the time', 'data = urlopen(url).read()\nreturn sum(i * i for i in range(500_000)) + len(data)', undefined],
    ['read files', 'with open(url) as file:\n    return file.read()', undefined],
    ['wait for threads of their own', 'with ThreadPoolExecutor() as threads:\n    return threads.submit(len, url).result()', undefined],
    ['were given something of their own', 'return urlopen(url).read()', 'ProcessPoolExecutor(initializer=print)'],
    ['change the folder', 'import os\nos.chdir(url)\nreturn subprocess.run(["make"])', undefined],
  ])('are not told where they %s', async (_, body, making) => {
    expect(await rulesAbout(main(body, making))).not.toContain('processes-for-io');
  });

  it('are told', async () => {
    expect(await rulesAbout(main('return urlopen(url).read()'))).toEqual(['processes-for-io']);
  });
});

describe('a data set that goes to each task', () => {
  const main = (call: string) => `from concurrent.futures import ProcessPoolExecutor
from functools import partial
import pandas as pd

def score(table, column):
    return sum(value * value for value in table[column])

def main(paths, columns, given):
    table = pd.read_csv(paths[0])
    with ProcessPoolExecutor() as pool:
        ${call}
`;

  it.each([
    ['it is handed over once', 'return pool.submit(score, table, columns[0]).result()'],
    ['each round loads its own', 'for path in paths:\n            own = pd.read_csv(path)\n            pool.submit(score, own, path)'],
    ['nobody knows how large it is', 'for column in columns:\n            pool.submit(score, given, column)'],
    ['many tasks travel together', 'pool.map(partial(score, table), columns, chunksize=50)'],
  ])('is not told where %s', async (_, call) => {
    expect(await rulesAbout(main(call))).toEqual([]);
  });

  it('is told where it is bound to the function', async () => {
    expect(await rulesAbout(main('pool.map(partial(score, table), columns)'))).toEqual(['large-payload']);
  });
});

describe('cells', () => {
  it('are none where a comment has a single one', async () => {
    expect(await rulesAbout(`# %% about this file
import multiprocessing

${score}
if __name__ == "__main__":
    with multiprocessing.Pool() as pool:
        print(pool.map(score, range(9)))
`)).toEqual([]);
  });

  it('may be marks in a program, which has a guard', async () => {
    expect(await rulesAbout(`# %%
import multiprocessing

# %%
${score}
# %%
if __name__ == "__main__":
    with multiprocessing.Pool() as pool:
        print(pool.map(score, range(9)))
`)).toEqual([]);
  });
});

import { hazardFinding, hazardOf } from './hazardFinding';
import type { Rule } from './rule';

export const unpicklableArgument: Rule = {
  id: 'unpicklable-argument',
  summary: 'Argument that cannot be sent to a process',
  explanation: `What a task of a process pool is given goes to the other process through \`pickle\`. Open files, sockets, locks of
\`threading\`, queues, database connections, generators, lambdas and modules cannot be pickled: the task fails with a
\`TypeError\` when its result is asked for, and silently when nobody asks.

Give what it is made of instead: the path, the address, the list. What each process needs once, such as a connection, is
made in the pool's \`initializer\`; for a lock between processes there is \`multiprocessing.Manager().Lock()\`.

Gilsight speaks only where it is certain what the argument is.`,
  bad: [
    {
      title: 'An open file',
      code: `from concurrent.futures import ProcessPoolExecutor

def count(file):
    return sum(len(line) for line in file)

def main(path):
    with open(path) as file, ProcessPoolExecutor() as pool:
        return pool.submit(count, file).result()
`,
    },
    {
      title: 'A lock of threads',
      code: `import multiprocessing
import threading

def score(row, lock):
    total = sum(i * row for i in range(100_000))
    with lock:
        print(total)

def main(rows):
    lock = threading.Lock()
    with multiprocessing.Pool() as pool:
        pool.starmap(score, [(row, lock) for row in rows])
`,
    },
  ],
  good: [
    {
      title: 'The path is given, and the file is opened there',
      code: `from concurrent.futures import ProcessPoolExecutor

def count(path):
    with open(path) as file:
        return sum(len(line.split()) for line in file)

def main(path):
    with ProcessPoolExecutor() as pool:
        return pool.submit(count, path).result()
`,
    },
    {
      title: 'A lock of a manager travels',
      code: `import multiprocessing

def score(row, lock):
    total = sum(i * row for i in range(100_000))
    with lock:
        print(total)

def main(rows):
    with multiprocessing.Manager() as manager, multiprocessing.Pool() as pool:
        lock = manager.Lock()
        pool.starmap(score, [(row, lock) for row in rows])
`,
    },
  ],
  check(site) {
    const hazard = hazardOf(site, 'unpicklable-argument');
    return hazard && hazardFinding(site, hazard, {
      message: `\`${hazard.text}\` cannot be sent to a process: ${hazard.what}. Give the task what it is made of, and make it there.`,
      evidence: [{ ...hazard.location, text: `${hazard.what}, which \`pickle\` cannot send` }],
    });
  },
};

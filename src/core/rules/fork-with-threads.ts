import { hazardFinding, hazardOf } from './hazardFinding';
import type { Rule } from './rule';

/** Since then the default is `forkserver`. */
const firstMinorThatNeverForks = 14;
const firstMinorThatWarns = 12;

export const forkWithThreads: Rule = {
  id: 'fork-with-threads',
  summary: 'Processes that are forked while other threads run',
  explanation: `On Linux and before Python 3.14 a process starts as a copy of the program, made by \`fork\`. Of its threads only the one
that forks is copied, but the locks of all are: one that another thread held at that moment stays locked for ever in the
copy. The process then hangs, now and then, in \`logging\`, in a queue, in a library. Python 3.12 and later warn of it
("use of fork() may lead to deadlocks in the child"); 3.14 no longer forks unless it is told to.

Start the processes before the threads, or start them afresh: \`multiprocessing.get_context("spawn").Pool(…)\`,
\`ProcessPoolExecutor(mp_context=multiprocessing.get_context("spawn"))\`. Then the program needs a main guard, and
functions that processes run must stand at the top of a file.`,
  bad: [
    {
      title: 'A thread that runs when the processes start',
      code: `import multiprocessing
import threading
from urllib.request import urlopen

def score(row):
    return sum(i * row for i in range(100_000))

def watch():
    with urlopen("https://example.com/alive") as response:
        response.read()

def main(rows):
    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    with multiprocessing.Pool() as pool:
        return pool.map(score, rows)
`,
    },
    {
      title: 'A thread that starts the processes itself',
      code: `import multiprocessing
import threading

def score(row):
    return sum(i * row for i in range(100_000))

def compute(rows):
    with multiprocessing.Pool() as pool:
        print(sum(pool.map(score, rows)))

def main(rows):
    threading.Thread(target=compute, args=(rows,)).start()
`,
    },
  ],
  good: [
    {
      title: 'Processes that start afresh',
      code: `import multiprocessing
import threading
from urllib.request import urlopen

def score(row):
    return sum(i * row for i in range(100_000))

def watch():
    with urlopen("https://example.com/alive") as response:
        response.read()

def main(rows):
    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    with multiprocessing.get_context("spawn").Pool() as pool:
        return pool.map(score, rows)
`,
    },
    {
      title: 'Processes first',
      code: `import multiprocessing
import threading
from urllib.request import urlopen

def score(row):
    return sum(i * row for i in range(100_000))

def watch():
    with urlopen("https://example.com/alive") as response:
        response.read()

def main(rows):
    with multiprocessing.Pool() as pool:
        watcher = threading.Thread(target=watch, daemon=True)
        watcher.start()
        return pool.map(score, rows)
`,
    },
    {
      title: 'A thread that has ended',
      code: `import multiprocessing
import threading
from urllib.request import urlopen

def score(row):
    return sum(i * row for i in range(100_000))

def fetch():
    with urlopen("https://example.com/rows") as response:
        response.read()

def main(rows):
    fetcher = threading.Thread(target=fetch)
    fetcher.start()
    fetcher.join()
    with multiprocessing.Pool() as pool:
        return pool.map(score, rows)
`,
    },
  ],
  check(site, { interpreter }) {
    const hazard = hazardOf(site, 'fork-with-threads');
    if (!hazard || interpreter.minor >= firstMinorThatNeverForks) return undefined;
    const warns = interpreter.minor >= firstMinorThatWarns ? ' Python warns of it since 3.12.' : '';
    return hazardFinding(site, hazard, {
      severity: 'information',
      message: `Linux forks these processes while ${hazard.how === 'within' ? 'several threads run' : 'another thread runs'}. A lock that a thread holds then stays locked in the copy, which may hang.${warns} Start them afresh, with \`multiprocessing.get_context("spawn")\`, or before the threads.`,
      evidence: [{ ...hazard.location, text: hazard.how === 'within' ? `runs \`${hazard.target}\` in a thread, which starts the processes` : `runs \`${hazard.target}\` in a thread meanwhile` }],
    });
  },
};

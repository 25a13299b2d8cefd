import { hazardFinding, hazardOf } from './hazardFinding';
import type { Rule } from './rule';

/** What multiprocessing has in place of the queues; all else has the same name there. */
const equivalents: ReadonlyMap<string, string> = new Map([['LifoQueue', 'Queue'], ['PriorityQueue', 'Queue'], ['SimpleQueue', 'SimpleQueue']]);

export const threadPrimitiveAcrossProcesses: Rule = {
  id: 'thread-primitive-across-processes',
  summary: 'Lock, event or queue of threads that processes are to share',
  explanation: `\`threading.Lock\`, \`threading.Event\`, \`queue.Queue\` and their like work between the threads of one process. A forked process
has a copy of its own: its lock excludes nobody, its event is never set, what it puts into its queue never arrives. A
process that starts afresh (Windows, macOS, Python 3.14) cannot even be given one: it cannot be pickled.

Use those of \`multiprocessing\`, which have the same names and methods, and hand them over as arguments of the process; for
pools, those of \`multiprocessing.Manager()\`, or pass them to the \`initializer\`.`,
  bad: [
    {
      title: 'A queue of threads that a process is to fill',
      code: `import multiprocessing
import queue

def score(row, results):
    results.put(sum(i * row for i in range(100_000)))

def main():
    results = queue.Queue()
    worker = multiprocessing.Process(target=score, args=(3, results))
    worker.start()
    worker.join()
    return results.get(timeout=1)
`,
    },
    {
      title: 'A lock of the file that each process has for itself',
      code: `import multiprocessing
import threading

lock = threading.Lock()

def score(row):
    total = sum(i * row for i in range(100_000))
    with lock:
        with open("totals.txt", "a") as file:
            file.write(str(total))

def main(rows):
    with multiprocessing.Pool() as pool:
        pool.map(score, rows)
`,
    },
  ],
  good: [
    {
      title: 'A queue of processes',
      code: `import multiprocessing

def score(row, results):
    results.put(sum(i * row for i in range(100_000)))

def main():
    results = multiprocessing.Queue()
    worker = multiprocessing.Process(target=score, args=(3, results))
    worker.start()
    total = results.get()
    worker.join()
    return total
`,
    },
    {
      title: 'A lock for the threads of the program',
      code: `import multiprocessing
import threading

lock = threading.Lock()

def score(row):
    return sum(i * row for i in range(100_000))

def main(rows):
    with multiprocessing.Pool() as pool:
        totals = pool.map(score, rows)
    with lock:
        print(totals)
`,
    },
  ],
  check(site) {
    const hazard = hazardOf(site, 'thread-primitive-across-processes');
    if (!hazard) return undefined;
    const name = hazard.name.length > 20 ? `${hazard.name.slice(0, 19)}…` : hazard.name;
    const short = hazard.what.slice(hazard.what.lastIndexOf('.') + 1);
    return hazardFinding(site, hazard, {
      message: `Each process has its own copy of \`${name}\`, a \`${hazard.what}\`. ${consequence(short)}${hazard.how === 'argument' ? ', and where processes start afresh it cannot be sent at all' : ''}. Use \`multiprocessing.${equivalents.get(short) ?? short}\`, given to each process.`,
      evidence: [{ ...hazard.location, text: hazard.how === 'argument' ? `hands \`${hazard.name}\` to the process` : `uses \`${hazard.name}\` in the process` }],
    });
  },
};

function consequence(what: string): string {
  if (what.endsWith('Queue')) return 'What one puts there, no other gets';
  if (/Lock|Semaphore/.test(what)) return 'It keeps no other process out';
  return 'What one says with it, no other hears';
}

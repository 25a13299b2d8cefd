import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Settings } from '../core/service/service';
import { type Analyse, type AnalysisRequest, createEngine, type Outcome, type StartService } from './analysis';

/** Main thread → analysis thread: the next files. */
interface Batch {
  readonly paths: readonly string[];
}

/**
 * Four times what Node gives a thread for what it has just made. Most of it, a file's tree among it,
 * is needed for a moment only, and is then gone before anybody has to move it.
 */
const maxYoungGenerationSizeMb = 192;

/** Analysis thread → main thread. `done` asks for the next batch. */
type ThreadMessage =
  | { readonly kind: 'done'; readonly outcomes: readonly Outcome[] }
  | { readonly kind: 'log'; readonly message: string };

/** Files handed to a thread at a time: enough that messages cost nothing, few enough that all threads end together. */
const batchSize = 16;

/**
 * Analyses files in several threads, each with an engine of its own.
 *
 * @param script - What the threads run; it must call `serveAnalysis`.
 */
export function analyseInThreads(script: string, threads: number): Analyse {
  return async (request) => {
    const count = Math.min(threads, Math.ceil(request.paths.length / batchSize));
    const shares = divide(request.paths, count);
    await Promise.all(shares.map((own) => runThread(script, () => nextBatch(own, shares), request)));
    // Only when every thread has died is something left.
    for (const { paths } of shares.flat()) for (const path of paths) request.onOutcome(fail(path, 'its thread ended early'));
  };
}

/**
 * A share of the files for each thread, in batches. Neighbours in a folder stay together: they use
 * the same modules, and each thread has to read those for itself.
 */
function divide(paths: readonly string[], count: number): Batch[][] {
  const size = Math.ceil(paths.length / count);
  return Array.from({ length: count }, (_, number) => batchesOf(paths.slice(number * size, (number + 1) * size)));
}

function batchesOf(paths: readonly string[]): Batch[] {
  return Array.from({ length: Math.ceil(paths.length / batchSize) }, (_, number) => ({ paths: paths.slice(number * batchSize, (number + 1) * batchSize) }));
}

/** The next of the thread's own batches; when it has none left, the one to which the thread with the most comes last. */
function nextBatch(own: Batch[], shares: readonly Batch[][]): Batch | undefined {
  return own.shift() ?? shares.reduce((longest, share) => (share.length > longest.length ? share : longest), own).pop();
}

/** Feeds one thread until there are no more batches. Never rejects. */
function runThread(script: string, next: () => Batch | undefined, { settings, onOutcome, onLog }: AnalysisRequest): Promise<void> {
  const thread = new Worker(script, { workerData: settings, resourceLimits: { maxYoungGenerationSizeMb } });
  let current: Batch | undefined;

  function sendNext(): void {
    current = next();
    if (current) thread.postMessage(current);
    else void thread.terminate();
  }

  return new Promise((resolve) => {
    thread.on('message', (message: ThreadMessage) => {
      switch (message.kind) {
        case 'log':
          onLog(message.message);
          break;
        case 'done':
          message.outcomes.forEach(onOutcome);
          sendNext();
          break;
      }
    });
    thread.on('error', (error) => {
      for (const path of current?.paths ?? []) onOutcome(fail(path, error.message));
      current = undefined;
    });
    thread.on('exit', () => { resolve(); });
    sendNext();
  });
}

/** The other end of `analyseInThreads`: answers each batch, until the thread is ended. */
export async function serveAnalysis(startService: StartService): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('serveAnalysis runs in a worker thread');
  const post = (message: ThreadMessage) => { port.postMessage(message); };
  // Handed over by `runThread`, above.
  const settings = workerData as Settings;
  const engine = await createEngine(startService, settings, (message) => { post({ kind: 'log', message }); });
  port.on('message', ({ paths }: Batch) => {
    void (async () => {
      const outcomes: Outcome[] = [];
      for (const path of paths) outcomes.push(await engine.analyse(path));
      post({ kind: 'done', outcomes });
    })();
  });
}

function fail(path: string, message: string): Outcome {
  return { kind: 'failed', path, message };
}
